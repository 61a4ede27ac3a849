extension CivilDate {
    /// The day `days` later (earlier where negative), or nil outside ``min``...``max``.
    public func adding(days: Int) -> CivilDate? {
        let (sum, overflow) = Int(daysSinceEpoch).addingReportingOverflow(days)
        return overflow ? nil : CivilDate(daysSinceEpoch: sum)
    }

    /// The same day of the month `months` later (earlier where negative), or that month's last
    /// day where it is shorter: 31 January and 1 month is 28 or 29 February. Nil outside
    /// ``min``...``max``.
    public func adding(months: Int) -> CivilDate? {
        let (year, month, day) = components
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, 12 <= total, total < 120_000 else { return nil }
        let (newYear, newMonth) = (total / 12, total % 12 + 1)
        let clamped = Swift.min(day, CivilDate.dayCount(year: newYear, month: newMonth))
        return CivilDate(year: newYear, month: newMonth, day: clamped)
    }

    /// The number of days from this day to `other`; negative where `other` is earlier.
    public func days(to other: CivilDate) -> Int {
        Int(other.daysSinceEpoch) - Int(daysSinceEpoch)
    }

    /// Whether the year has a 29 February.
    public static func isLeap(year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The number of days in a month 1...12 of a year: 28 to 31.
    public static func dayCount(year: Int, month: Int) -> Int {
        precondition(1 <= month && month <= 12, "a month is 1 to 12")
        switch month {
        case 2: return isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }
}
