/// What words that are no unit of ours plainly mean.
enum UnitMeaning: Equatable {
    /// One of these is `scale` of the unit: a year is 12 months.
    case unit(TimeUnit, scale: Int)
    /// A day, without saying which.
    case bareDay
    /// A week: its working days, or all of them?
    case week
    /// Hours in other words than ours: working time, or day and night?
    case unspecificHours

    /// The meaning where hours of working time are as likely as any.
    var inHours: UnitMeaning { self == .unspecificHours ? .unit(.workingHours, scale: 1) : self }

    /// The meaning of lower-case words with one space between them, or nil.
    init?(words: String) {
        if let unit = TimeUnit(words: words[...]) {
            self = .unit(unit, scale: 1)
        } else if Self.bareDays.contains(words) {
            self = .bareDay
        } else if Self.weeks.contains(words) {
            self = .week
        } else if Self.hours.contains(words) {
            self = .unspecificHours
        } else if let match = Self.nearMisses.first(where: { $0.words.contains(words) }) {
            self = .unit(match.unit, scale: match.scale)
        } else {
            return nil
        }
    }

    private static let bareDays = ["day", "days", "hari", "d"]
    private static let weeks = ["week", "weeks", "minggu", "pekan"]
    private static let hours = ["h", "hrs", "jam"]

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
            ["working hour", "working hours", "jam kerja"],
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
        (["bulan", "bln", "calendar month", "calendar months"], .months, 1),
        (["year", "years", "tahun"], .months, 12),
    ]
}
