/// Days with their own working hours, such as Ramadan.
public struct HoursPeriod: Hashable, Sendable {
    public let from: CivilDate
    /// The last day of the period, not before `from`.
    public let until: CivilDate
    public let hours: WeekHours

    /// The greatest number of periods in a calendar.
    public static let countMax = 200

    /// The period, or nil where `until` is before `from`.
    public init?(from: CivilDate, until: CivilDate, hours: WeekHours) {
        guard from <= until else { return nil }
        self.from = from
        self.until = until
        self.hours = hours
    }

    /// What keeps periods from being those of one calendar: they must be in order, without a
    /// day in common, and few.
    ///
    /// O(n²) in the number of periods, of which at most ``countMax`` are looked at.
    public static func problems(in periods: [HoursPeriod]) -> [CalendarProblem] {
        guard periods.count <= countMax else { return [.tooManyPeriods(max: countMax)] }
        var problems: [CalendarProblem] = []
        for later in periods.indices {
            for earlier in 0..<later {
                let (first, second) = (periods[earlier], periods[later])
                if first.from <= second.until && second.from <= first.until {
                    problems.append(.overlappingPeriods(earlier, later))
                } else if second.from < first.from {
                    problems.append(.unorderedPeriods(earlier, later))
                }
            }
        }
        return problems
    }
}
