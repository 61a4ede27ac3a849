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

    /// - Parameter successors: what the points lead to, the first step's beginning being the root.
    init(_ successors: Neighbours) {
        let order = Dominators.postorder(successors)
        let parents = Dominators.immediateDominators(successors, order)
        entered = [Int32](repeating: 0, count: successors.count)
        left = [Int32](repeating: 0, count: successors.count)
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

    private static func postorder(_ successors: Neighbours) -> [Int32] {
        guard successors.count > 0 else { return [] }
        var order: [Int32] = []
        order.reserveCapacity(successors.count)
        var seen = [Bool](repeating: false, count: successors.count)
        var stack: [(point: Int, next: Int)] = [(0, successors.range(of: 0).lowerBound)]
        seen[0] = true
        while let top = stack.last {
            guard top.next < successors.range(of: top.point).upperBound else {
                order.append(Int32(top.point))
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let to = Int(successors[top.next])
            guard !seen[to] else { continue }
            seen[to] = true
            stack.append((to, successors.range(of: to).lowerBound))
        }
        return order
    }

    /// The immediate dominator of each point, -1 where it is not reached; the root's is itself.
    private static func immediateDominators(
        _ successors: Neighbours, _ order: [Int32]
    ) -> [Int32] {
        var rank = [Int32](repeating: -1, count: successors.count)
        for (position, point) in order.enumerated() { rank[Int(point)] = Int32(position) }
        var ways: [Way] = []
        ways.reserveCapacity(2 * order.count)
        for point in order {
            for way in successors.range(of: Int(point)) {
                ways.append(Way(from: Int(successors[way]), to: Int(point)))
            }
        }
        let predecessors = Neighbours(count: successors.count, ways)
        var dominator = [Int32](repeating: -1, count: successors.count)
        guard !order.isEmpty else { return dominator }
        dominator[0] = 0
        var changed = true
        while changed {
            changed = false
            for point in order.reversed() where point != 0 {
                var candidate: Int32 = -1
                for way in predecessors.range(of: Int(point)) {
                    let from = predecessors[way]
                    guard dominator[Int(from)] >= 0 else { continue }
                    candidate = candidate < 0 ? from : common(candidate, from, dominator, rank)
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

    /// Numbers the points in the order in which a walk over the tree enters and leaves them.
    private mutating func number(_ parents: [Int32]) {
        guard !parents.isEmpty else { return }
        var ways: [Way] = []
        ways.reserveCapacity(parents.count)
        for (point, parent) in parents.enumerated() where parent >= 0 && point != 0 {
            ways.append(Way(from: Int(parent), to: point))
        }
        let children = Neighbours(count: parents.count, ways)
        var clock: Int32 = 1
        entered[0] = clock
        var stack: [(point: Int, next: Int)] = [(0, children.range(of: 0).lowerBound)]
        while let top = stack.last {
            guard top.next < children.range(of: top.point).upperBound else {
                clock += 1
                left[top.point] = clock
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let child = Int(children[top.next])
            clock += 1
            entered[child] = clock
            stack.append((child, children.range(of: child).lowerBound))
        }
    }
}
