/// A way from one of a number of points to another.
struct Way {
    let from: Int32
    let to: Int32

    init(from: Int, to: Int) {
        self.from = Int32(truncatingIfNeeded: from)
        self.to = Int32(truncatingIfNeeded: to)
    }

    var reversed: Way { Way(from: Int(to), to: Int(from)) }
}

/// For each of a number of points the points that it leads to, in two flat arrays.
struct Neighbours: Sendable {
    /// Where the neighbours of each point begin in `targets`; one more at the end.
    private let starts: [Int32]
    private let targets: [Int32]

    /// - Parameters:
    ///   - count: the number of points.
    ///   - ways: every pair of a point and its neighbour; the neighbours of a point keep their
    ///     order.
    init(count: Int, _ ways: [Way]) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for way in ways { starts[Int(way.from) + 1] += 1 }
        for point in 0..<count { starts[point + 1] += starts[point] }
        var cursor = starts
        var targets = [Int32](repeating: 0, count: ways.count)
        for way in ways {
            targets[Int(cursor[Int(way.from)])] = way.to
            cursor[Int(way.from)] += 1
        }
        self.starts = starts
        self.targets = targets
    }

    var count: Int { starts.count - 1 }

    /// The positions of the neighbours of `point`, for the subscript.
    func range(of point: Int) -> Range<Int> { Int(starts[point])..<Int(starts[point + 1]) }

    /// The neighbour at a position.
    subscript(position: Int) -> Int32 { targets[position] }
}
