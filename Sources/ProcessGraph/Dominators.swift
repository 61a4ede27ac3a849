/// Which points of a flow every way to another point must pass.
///
/// Each step is two points: its beginning (2·step) and its completion (2·step + 1). Completing
/// edges leave from the completion, expiries and exits from the beginning, so that "was completed"
/// and "was begun" are told apart. The algorithm is that of Cooper, Harvey and Kennedy, "A Simple,
/// Fast Dominance Algorithm" (2001).
struct Dominators: Sendable {
    /// Entry and exit times of a walk over the dominator tree; 0 for points never reached.
    private var entered: [Int32]
    private var left: [Int32]

    init(_ edges: [[Edge]]) {
        let points = edges.count * 2
        var successors = [[Int32]](repeating: [], count: points)
        for (step, ways) in edges.enumerated() {
            successors[2 * step].append(Int32(2 * step + 1))
            for edge in ways {
                guard case .step(let to) = edge.target else { continue }
                successors[2 * step + (edge.completes ? 1 : 0)].append(to.position * 2)
            }
        }
        let order = Dominators.postorder(successors)
        let parents = Dominators.immediateDominators(successors, order)
        entered = [Int32](repeating: 0, count: points)
        left = [Int32](repeating: 0, count: points)
        number(parents)
    }

    func completionDominates(_ earlier: Int, _ later: Int) -> Bool {
        dominates(2 * earlier + 1, 2 * later)
    }

    func startDominates(_ earlier: Int, _ later: Int) -> Bool {
        dominates(2 * earlier, 2 * later)
    }

    private func dominates(_ upper: Int, _ lower: Int) -> Bool {
        entered[upper] > 0 && entered[upper] <= entered[lower] && left[lower] <= left[upper]
    }

    private static func postorder(_ successors: [[Int32]]) -> [Int32] {
        guard !successors.isEmpty else { return [] }
        var order: [Int32] = []
        var seen = [Bool](repeating: false, count: successors.count)
        var stack: [(point: Int32, next: Int)] = [(0, 0)]
        seen[0] = true
        while let top = stack.last {
            let ways = successors[Int(top.point)]
            guard top.next < ways.count else {
                order.append(top.point)
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let to = ways[top.next]
            guard !seen[Int(to)] else { continue }
            seen[Int(to)] = true
            stack.append((to, 0))
        }
        return order
    }

    /// The immediate dominator of each point, -1 where it is not reached; the root's is itself.
    private static func immediateDominators(
        _ successors: [[Int32]], _ order: [Int32]
    ) -> [Int32] {
        var rank = [Int32](repeating: -1, count: successors.count)
        for (position, point) in order.enumerated() { rank[Int(point)] = Int32(position) }
        var predecessors = [[Int32]](repeating: [], count: successors.count)
        for point in order {
            for to in successors[Int(point)] { predecessors[Int(to)].append(point) }
        }
        var dominator = [Int32](repeating: -1, count: successors.count)
        guard !order.isEmpty else { return dominator }
        dominator[0] = 0
        var changed = true
        while changed {
            changed = false
            for point in order.reversed() where point != 0 {
                var candidate: Int32 = -1
                for from in predecessors[Int(point)] where dominator[Int(from)] >= 0 {
                    candidate =
                        candidate < 0 ? from : common(candidate, from, dominator, rank)
                }
                if candidate != dominator[Int(point)] {
                    dominator[Int(point)] = candidate
                    changed = true
                }
            }
        }
        return dominator
    }

    private static func common(
        _ first: Int32, _ second: Int32, _ dominator: [Int32], _ rank: [Int32]
    ) -> Int32 {
        var (first, second) = (first, second)
        while first != second {
            while rank[Int(first)] < rank[Int(second)] { first = dominator[Int(first)] }
            while rank[Int(second)] < rank[Int(first)] { second = dominator[Int(second)] }
        }
        return first
    }

    private mutating func number(_ parents: [Int32]) {
        var children = [[Int32]](repeating: [], count: parents.count)
        for (point, parent) in parents.enumerated() where parent >= 0 && point != 0 {
            children[Int(parent)].append(Int32(point))
        }
        guard !parents.isEmpty else { return }
        var clock: Int32 = 1
        entered[0] = clock
        var stack: [(point: Int, next: Int)] = [(0, 0)]
        while let top = stack.last {
            guard top.next < children[top.point].count else {
                clock += 1
                left[top.point] = clock
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let child = Int(children[top.point][top.next])
            clock += 1
            entered[child] = clock
            stack.append((child, 0))
        }
    }
}
