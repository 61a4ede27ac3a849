/// The working hours of one day: intervals in order that do not overlap; none on a day off.
public struct DayHours: Hashable, Sendable {
    public let intervals: [WorkInterval]

    /// A day without work.
    public static let off = DayHours([])
    /// The greatest number of intervals in a day.
    public static let intervalCountMax = 12

    /// - Precondition: ``problems(in:)`` is empty.
    public init(_ intervals: [WorkInterval]) {
        precondition(Self.problems(in: intervals).isEmpty, "the intervals of a day are valid")
        self.intervals = intervals
    }

    /// What keeps intervals from being the hours of a day. Intervals may touch.
    ///
    /// O(n²) in the number of intervals, of which at most ``intervalCountMax`` are looked at.
    public static func problems(in intervals: [WorkInterval]) -> [CalendarProblem] {
        guard intervals.count <= intervalCountMax else {
            return [.tooManyIntervals(max: intervalCountMax)]
        }
        var problems: [CalendarProblem] = []
        for later in intervals.indices {
            for earlier in 0..<later {
                let (first, second) = (intervals[earlier], intervals[later])
                if first.start < second.end && second.start < first.end {
                    problems.append(.overlappingIntervals(earlier, later))
                } else if second.start < first.start {
                    problems.append(.unorderedIntervals(earlier, later))
                }
            }
        }
        return problems
    }

    /// Working minutes of the day, 0...1,440.
    public var minutes: Int { intervals.reduce(0) { $0 + $1.minutes } }
}
