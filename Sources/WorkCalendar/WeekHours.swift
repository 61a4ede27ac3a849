/// The working hours of each weekday.
public struct WeekHours: Hashable, Sendable {
    /// Monday first; always seven.
    private var days: [DayHours]

    /// A week without work.
    public static let off = WeekHours { _ in .off }

    /// The week with the hours that `hours` gives for each weekday.
    public init(_ hours: (Weekday) -> DayHours) {
        self.days = Weekday.allCases.map(hours)
    }

    public subscript(weekday: Weekday) -> DayHours {
        get { days[weekday.index] }
        set { days[weekday.index] = newValue }
    }

    /// Working minutes of a week without holidays, 0...10,080.
    public var minutes: Int { days.reduce(0) { $0 + $1.minutes } }
}
