/// What can be known of a graph's flow before any instance runs. Computed once, O(steps + edges).
public struct Flow: Sendable {
    /// The ways out of each step.
    public let edges: [[Edge]]
    /// Whether each step can be reached from the first.
    public let isReachable: [Bool]
    /// Whether each step can reach an end.
    public let reachesEnd: [Bool]
    private let dominators: Dominators
    private let successors: [[Int]]

    public init(_ graph: ProcessGraph) {
        let edges = graph.steps.map(\.edges)
        self.edges = edges
        successors = Flow.successors(edges)
        isReachable = edges.isEmpty ? [] : Flow.spread(from: [0], over: successors)
        reachesEnd = Flow.reachingEnd(edges)
        dominators = Dominators(edges)
    }

    /// Whether every way to `step` has completed `earlier` before it begins.
    public func isAlwaysCompleted(_ earlier: Ref<Step>, before step: Ref<Step>) -> Bool {
        dominators.completionDominates(Int(earlier.position), Int(step.position))
    }

    /// Whether every way to `step` has begun `earlier` before it, or is it.
    public func isAlwaysStarted(_ earlier: Ref<Step>, before step: Ref<Step>) -> Bool {
        dominators.startDominates(Int(earlier.position), Int(step.position))
    }

    /// A shortest way from the first step to `goal` that takes no edge which `avoids` names.
    ///
    /// - Returns: the steps on it, both ends included; nil where there is none.
    public func path(
        to goal: Ref<Step>, avoiding avoids: (_ from: Ref<Step>, _ edge: Edge) -> Bool
    ) -> [Ref<Step>]? {
        let goal = Int(goal.position)
        var cameFrom = [Int](repeating: -1, count: edges.count)
        guard !edges.isEmpty else { return nil }
        cameFrom[0] = 0
        var queue = [0]
        var head = 0
        while head < queue.count, cameFrom[goal] < 0 {
            let from = queue[head]
            head += 1
            for edge in edges[from] where !avoids(Ref(from), edge) {
                guard case .step(let next) = edge.target else { continue }
                let to = Int(next.position)
                guard cameFrom[to] < 0 else { continue }
                cameFrom[to] = from
                queue.append(to)
            }
        }
        guard cameFrom[goal] >= 0 else { return nil }
        var path = [Ref<Step>(goal)]
        var at = goal
        while at != 0 {
            at = cameFrom[at]
            path.append(Ref(at))
        }
        return path.reversed()
    }

    /// The steps from which `goal` can be reached, itself included.
    public func stepsReaching(_ goal: Ref<Step>) -> [Bool] {
        var predecessors = [[Int]](repeating: [], count: edges.count)
        for (from, ways) in edges.enumerated() {
            for case .step(let to) in ways.map(\.target) {
                predecessors[Int(to.position)].append(from)
            }
        }
        return Flow.spread(from: [Int(goal.position)], over: predecessors)
    }

    /// The steps that can be reached from `start`, itself included.
    public func stepsReachable(from start: Ref<Step>) -> [Bool] {
        Flow.spread(from: [Int(start.position)], over: successors)
    }

    private static func successors(_ edges: [[Edge]]) -> [[Int]] {
        edges.map { ways in
            ways.compactMap { edge in
                if case .step(let to) = edge.target { Int(to.position) } else { nil }
            }
        }
    }

    private static func reachingEnd(_ edges: [[Edge]]) -> [Bool] {
        var predecessors = [[Int]](repeating: [], count: edges.count)
        var last: [Int] = []
        for (from, ways) in edges.enumerated() {
            for edge in ways {
                switch edge.target {
                case .step(let to): predecessors[Int(to.position)].append(from)
                case .end: last.append(from)
                }
            }
        }
        return spread(from: last, over: predecessors)
    }

    private static func spread(from starts: [Int], over neighbours: [[Int]]) -> [Bool] {
        var marked = [Bool](repeating: false, count: neighbours.count)
        var stack: [Int] = []
        for start in starts where !marked[start] {
            marked[start] = true
            stack.append(start)
        }
        while let at = stack.popLast() {
            for next in neighbours[at] where !marked[next] {
                marked[next] = true
                stack.append(next)
            }
        }
        return marked
    }
}
