/// What words that are no unit of ours plainly mean.
enum UnitMeaning: Equatable {
    /// One of these is `scale` of the unit: a year is 12 months.
    case unit(TimeUnit, scale: Int)
    /// A day, without saying which.
    case bareDay

    /// The meaning of lower-case words with one space between them, or nil.
    init?(words: String) {
        if let unit = TimeUnit(words: words[...]) {
            self = .unit(unit, scale: 1)
        } else if Self.bareDays.contains(words) {
            self = .bareDay
        } else if let match = Self.nearMisses.first(where: { $0.words.contains(words) }) {
            self = .unit(match.unit, scale: match.scale)
        } else {
            return nil
        }
    }

    private static let bareDays = ["day", "days", "hari", "d"]

    /// Abbreviations, Indonesian words, other orders and slips. `hr` (hour, or *hari*) and `m`
    /// (minute or month) are left out because they do not say enough.
    private static let nearMisses: [(words: [String], unit: TimeUnit, scale: Int)] = [
        (
            [
                "min", "mins", "menit", "mnt", "minuts", "working minute",
                "working minutes", "menit kerja",
            ], .workingMinutes, 1
        ),
        (
            ["h", "hrs", "jam", "working hour", "working hours", "jam kerja"],
            .workingHours, 1
        ),
        (
            [
                "elapsed minute", "elapsed minutes", "menit elapsed", "min elapsed",
                "mins elapsed",
            ], .elapsedMinutes, 1
        ),
        (
            ["elapsed hour", "elapsed hours", "jam elapsed", "h elapsed", "hrs elapsed"],
            .elapsedHours, 1
        ),
        (
            ["day elapsed", "days elapsed", "elapsed day", "elapsed days", "hari elapsed"],
            .elapsedHours, 24
        ),
        (
            [
                "hari kerja", "workday", "workdays", "work day", "work days", "business day",
                "business days", "workingday", "workingdays", "day working", "days working",
            ], .workingDays, 1
        ),
        (
            [
                "hari kalender", "calender day", "calender days", "calendarday", "calendardays",
                "kalender hari",
            ], .calendarDays, 1
        ),
        (["week", "weeks", "minggu"], .calendarDays, 7),
        (["bulan", "bln", "calendar month", "calendar months"], .months, 1),
        (["year", "years", "tahun"], .months, 12),
    ]
}
