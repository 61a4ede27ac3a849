/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
///
/// It is a day as a place counts it, without time or zone. Four digits of a year are what
/// RFC 3339 can write; year 0 is left out because nobody means it.
public struct CivilDate: Hashable, Sendable {
    /// Days since 1970-01-01, which is 0; days before it are negative.
    public let daysSinceEpoch: Int32

    /// 0001-01-01.
    public static let min = CivilDate(unchecked: -719_162)
    /// 9999-12-31.
    public static let max = CivilDate(unchecked: 2_932_896)

    private init(unchecked days: Int32) { self.daysSinceEpoch = days }

    /// The day `daysSinceEpoch` days after 1970-01-01, or nil outside ``min``...``max``.
    public init?(daysSinceEpoch days: Int) {
        guard Int(Self.min.daysSinceEpoch) <= days, days <= Int(Self.max.daysSinceEpoch) else {
            return nil
        }
        self.daysSinceEpoch = Int32(days)
    }

    /// The date of that name, or nil where the calendar has none (month 13, 30 February, year 0).
    public init?(year: Int, month: Int, day: Int) {
        guard 1 <= year, year <= 9999, 1 <= month, month <= 12,
            1 <= day, day <= CivilDate.dayCount(year: year, month: month)
        else { return nil }
        self.daysSinceEpoch = CivilDate.days(year: year, month: month, day: day)
    }

    /// Days since 1970-01-01 of a valid date. The year is taken to begin in March, so that the
    /// leap day ends it and the lengths of months follow one linear rule (H. Hinnant,
    /// "chrono-compatible low-level date algorithms").
    private static func days(year: Int, month: Int, day: Int) -> Int32 {
        let marchYear = month > 2 ? year : year - 1
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let marchMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year 1...9999, month 1...12 and day 1...31. O(1).
    public var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(daysSinceEpoch) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    public var year: Int { components.year }
    public var month: Int { components.month }
    public var day: Int { components.day }
    public var weekday: Weekday { Weekday(daysSinceEpoch: Int(daysSinceEpoch)) }
    /// The month in which it lies.
    public var civilMonth: CivilMonth { CivilMonth(of: self) }
}

extension CivilDate: Comparable {
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.daysSinceEpoch < right.daysSinceEpoch
    }
}
