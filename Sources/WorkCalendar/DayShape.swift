/// The working hours of one kind of day, compiled: minutes of the day with sums.
struct DayShape: Sendable {
    /// One interval, in minutes since local midnight.
    struct Piece: Sendable {
        let start: Int32
        let end: Int32
        /// Working minutes of the day before `start`.
        let before: Int32
    }

    /// Where its pieces stand in ``DayTable/pieces``, in order.
    let pieces: Range<Int>
    /// Working minutes of the whole day.
    let minutes: Int
    /// The minute at which its work ends; 0 on a day off.
    let close: Int

    /// Appends the pieces of `hours` to `pieces`.
    init(_ hours: DayHours, appendingTo pieces: inout [Piece]) {
        let first = pieces.count
        var before = 0
        for interval in hours.intervals {
            pieces.append(
                Piece(
                    start: Int32(interval.start.minutes), end: Int32(interval.end.minutes),
                    before: Int32(before)))
            before += interval.minutes
        }
        self.pieces = first..<pieces.count
        self.minutes = before
        self.close = hours.intervals.last?.end.minutes ?? 0
    }

    var isWorkingDay: Bool { minutes > 0 }

    /// Working milliseconds of the whole day.
    var milliseconds: Int { minutes * Milliseconds.perMinute }
}
