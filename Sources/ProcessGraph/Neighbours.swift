/// For each of a number of points the points that it leads to, in two flat arrays.
struct Neighbours: Sendable {
    /// Where the neighbours of each point begin in `targets`; one more at the end.
    private let starts: [Int32]
    private let targets: [Int32]

    /// - Parameters:
    ///   - count: the number of points.
    ///   - visitAll: calls what it is given with every pair of a point and its neighbour; it is
    ///     called twice and must give the same pairs in the same order.
    init(count: Int, _ visitAll: (_ visit: (_ from: Int, _ to: Int) -> Void) -> Void) {
        var ends = [Int32](repeating: 0, count: count + 1)
        visitAll { from, _ in ends[from + 1] += 1 }
        for point in 0..<count { ends[point + 1] += ends[point] }
        var cursor = ends
        var targets = [Int32](repeating: 0, count: Int(ends[count]))
        visitAll { from, to in
            targets[Int(cursor[from])] = Int32(to)
            cursor[from] += 1
        }
        starts = ends
        self.targets = targets
    }

    var count: Int { starts.count - 1 }

    /// The positions of the neighbours of `point`, for the subscript.
    func range(of point: Int) -> Range<Int> { Int(starts[point])..<Int(starts[point + 1]) }

    /// The neighbour at a position.
    subscript(position: Int) -> Int32 { targets[position] }
}
