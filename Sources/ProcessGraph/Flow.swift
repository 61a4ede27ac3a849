/// What can be known of a graph's flow before any instance runs. Computed once, O(steps + edges).
public struct Flow: Sendable {
    /// The ways out of all steps, in the order of the steps.
    public let edges: [Edge]
    /// Where the edges of each step begin in `edges`; one more at the end.
    private let starts: [Int]
    /// Whether each step can be reached from the first.
    public let isReachable: [Bool]
    /// Whether each step can reach an end.
    public let reachesEnd: [Bool]
    private let dominators: Dominators
    private let successors: Neighbours

    public init(_ graph: ProcessGraph) {
        let count = graph.steps.count
        var edges: [Edge] = []
        edges.reserveCapacity(2 * count)
        var starts: [Int] = []
        starts.reserveCapacity(count + 1)
        var ways: [Way] = []
        ways.reserveCapacity(2 * count)
        var halves: [Way] = []
        halves.reserveCapacity(3 * count)
        var last: [Int] = []
        for step in 0..<count {
            starts.append(edges.count)
            edges.append(
                action: graph.steps[step].action, exits: graph.steps[step].exits,
                expiry: graph.steps[step].expiry)
            halves.append(Way(from: 2 * step, to: 2 * step + 1))
            for edge in edges[starts[step]...] {
                switch edge.target {
                case .step(let next):
                    let next = Int(next.position)
                    ways.append(Way(from: step, to: next))
                    halves.append(Way(from: 2 * step + (edge.completes ? 1 : 0), to: 2 * next))
                case .end: last.append(step)
                }
            }
        }
        starts.append(edges.count)
        self.edges = edges
        self.starts = starts
        successors = Neighbours(count: count, ways)
        isReachable = count == 0 ? [] : Flow.spread(from: [0], over: successors)
        let predecessors = Neighbours(count: count, ways.map(\.reversed))
        reachesEnd = Flow.spread(from: last, over: predecessors)
        dominators = Dominators(Neighbours(count: 2 * count, halves))
    }

    /// The ways out of a step, in the order of the file.
    public func edges(from step: Ref<Step>) -> ArraySlice<Edge> {
        edges[starts[Int(step.position)]..<starts[Int(step.position) + 1]]
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
        var cameFrom = [Int](repeating: -1, count: successors.count)
        guard !cameFrom.isEmpty else { return nil }
        cameFrom[0] = 0
        var queue = [0]
        var head = 0
        while head < queue.count, cameFrom[goal] < 0 {
            let from = queue[head]
            head += 1
            for edge in edges(from: Ref(from)) where !avoids(Ref(from), edge) {
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

    /// The steps that can be reached from `start`, itself included.
    public func stepsReachable(from start: Ref<Step>) -> [Bool] {
        Flow.spread(from: [Int(start.position)], over: successors)
    }

    /// Whether `start` or a step that follows it satisfies `condition`; it looks no further than
    /// the nearest one that does.
    public func follows(
        _ start: Ref<Step>, _ condition: (Ref<Step>) -> Bool
    ) -> Bool {
        var marked = [Bool](repeating: false, count: successors.count)
        marked[Int(start.position)] = true
        var queue = [Int(start.position)]
        var head = 0
        while head < queue.count {
            let at = queue[head]
            head += 1
            if condition(Ref(at)) { return true }
            for way in successors.range(of: at) {
                let next = Int(successors[way])
                if marked[next] { continue }
                marked[next] = true
                queue.append(next)
            }
        }
        return false
    }

    private static func spread(from starts: [Int], over neighbours: Neighbours) -> [Bool] {
        var marked = [Bool](repeating: false, count: neighbours.count)
        var stack: [Int] = []
        for start in starts where !marked[start] {
            marked[start] = true
            stack.append(start)
        }
        while let at = stack.popLast() {
            for way in neighbours.range(of: at) {
                let next = Int(neighbours[way])
                guard !marked[next] else { continue }
                marked[next] = true
                stack.append(next)
            }
        }
        return marked
    }
}
