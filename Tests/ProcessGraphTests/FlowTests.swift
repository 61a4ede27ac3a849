import ProcessGraph
import Seeded
import Testing
import WorkCalendar

/// Holds what `Flow` proves against plain searches over random graphs.
struct FlowTests {
    static func graph(_ dice: inout SeededGenerator) -> ProcessGraph {
        var graph = ProcessGraph(id: "acak", title: "Acak", revision: 1)
        let count = Int.random(in: 1...9, using: &dice)
        func target() -> Target {
            let pick = Int.random(in: 0...count, using: &dice)
            return pick == count ? .end(ProcessGraph.ordinaryEnd) : .step(Ref(pick))
        }
        for position in 0..<count {
            var step = Step(id: "s\(position)", title: "S")
            switch Int.random(in: 0..<4, using: &dice) {
            case 0:
                step.action = .decision([
                    Outcome(id: "ya", label: "Ya", next: target()),
                    Outcome(id: "tidak", label: "Tidak", next: target()),
                ])
            case 1:
                step.action = .process(next: target())
                step.expiry = Expiry(after: TimeSpan(24, .elapsedHours), next: target())
            default:
                step.action = .process(next: target())
            }
            graph.steps.append(step)
        }
        return graph
    }

    /// Whether there is a way from the first step to `goal` that takes no forbidden edge.
    static func exists(
        _ graph: ProcessGraph, to goal: Int, avoiding: (Int, Edge) -> Bool
    ) -> Bool {
        var seen: Set<Int> = [0]
        var stack = [0]
        while let at = stack.popLast() {
            if at == goal { return true }
            for edge in graph.steps[at].edges where !avoiding(at, edge) {
                if case .step(let next) = edge.target, seen.insert(Int(next.position)).inserted {
                    stack.append(Int(next.position))
                }
            }
        }
        return false
    }

    @Test func dominanceIsWhatASearchFinds() {
        print("seed \(SeededGenerator.seed)")
        var dice = SeededGenerator(seed: SeededGenerator.seed)
        for round in 0..<2_000 {
            let graph = Self.graph(&dice)
            let flow = Flow(graph)
            for step in graph.steps.indices {
                let isReachable = Self.exists(graph, to: step) { _, _ in false }
                #expect(flow.isReachable[step] == isReachable, "round \(round)")
                guard isReachable else { continue }
                for earlier in graph.steps.indices {
                    let withoutCompletion = Self.exists(graph, to: step) { from, edge in
                        from == earlier && edge.completes
                    }
                    #expect(
                        flow.isAlwaysCompleted(Ref(earlier), before: Ref(step))
                            == !withoutCompletion,
                        "round \(round): \(earlier) completed before \(step)")
                    let withoutStart =
                        earlier != step && earlier != 0
                        && Self.exists(graph, to: step) { _, edge in
                            edge.target == .step(Ref(earlier))
                        }
                    #expect(
                        flow.isAlwaysStarted(Ref(earlier), before: Ref(step)) == !withoutStart,
                        "round \(round): \(earlier) started before \(step)")
                }
            }
        }
    }

    @Test func endsAreReachedWhereASearchReachesThem() {
        var dice = SeededGenerator(seed: SeededGenerator.seed &+ 1)
        for _ in 0..<2_000 {
            let graph = Self.graph(&dice)
            let flow = Flow(graph)
            for step in graph.steps.indices {
                let follows = flow.stepsReachable(from: Ref(step))
                let reaches = graph.steps.indices.contains { other in
                    follows[other]
                        && graph.steps[other].edges.contains {
                            if case .end = $0.target { true } else { false }
                        }
                }
                #expect(flow.reachesEnd[step] == reaches)
            }
        }
    }

    @Test func pathsAreWaysThatKeepToWhatIsAllowed() throws {
        var dice = SeededGenerator(seed: SeededGenerator.seed &+ 2)
        for _ in 0..<500 {
            let graph = Self.graph(&dice)
            let flow = Flow(graph)
            for step in graph.steps.indices where flow.isReachable[step] {
                let path = try #require(flow.path(to: Ref(step)) { _, _ in false })
                #expect(path.first == Ref(0) && path.last == Ref(step))
                for (from, to) in zip(path, path.dropFirst()) {
                    #expect(graph.steps[from].edges.contains { $0.target == .step(to) })
                }
            }
        }
    }
}
