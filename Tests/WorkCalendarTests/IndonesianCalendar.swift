import WorkCalendar

/// The calendar of an Indonesian agency: hours of Perpres 21/2023, Ramadan 2026 and the days off
/// of 2026, the only year that is known.
enum IndonesianCalendar {
    static let calendar = WorkCalendar(
        hours: week(
            monday: ["07:30-12:00", "13:00-16:00"], friday: ["07:30-11:30", "13:00-16:30"]),
        periods: [ramadan], years: [year2026])

    static let ramadan: HoursPeriod = {
        let hours = week(
            monday: ["08:00-12:00", "12:30-15:00"], friday: ["08:00-11:30", "12:30-15:30"])
        guard
            let period = HoursPeriod(
                from: date("2026-02-19"), until: date("2026-03-20"), hours: hours)
        else { preconditionFailure("Ramadan runs forward") }
        return period
    }()

    static let year2026 = CalendarYear(
        year: 2026,
        holidays: [
            "2026-01-01", "2026-01-16", "2026-02-17", "2026-03-19", "2026-03-21", "2026-03-22",
            "2026-04-03", "2026-04-05", "2026-05-01", "2026-05-14", "2026-05-27", "2026-05-31",
            "2026-06-01", "2026-06-16", "2026-08-17", "2026-08-25", "2026-12-25",
        ].map(date),
        collectiveLeave: [
            "2026-02-16", "2026-03-18", "2026-03-20", "2026-03-23", "2026-03-24", "2026-05-15",
            "2026-05-28", "2026-12-24",
        ].map(date))

    /// Five days: Monday to Thursday alike, and Friday.
    static func week(monday: [String], friday: [String]) -> WeekHours {
        WeekHours { weekday in
            switch weekday {
            case .monday, .tuesday, .wednesday, .thursday: day(monday)
            case .friday: day(friday)
            case .saturday, .sunday: .off
            }
        }
    }
}

/// The hours of a day from texts that are right.
func day(_ intervals: [String]) -> DayHours { DayHours(intervals.map(interval)) }

func interval(_ text: String) -> WorkInterval {
    switch WorkInterval.parse(text) {
    case .success(let interval): return interval
    case .failure(let failure): preconditionFailure("\(text) is an interval: \(failure)")
    }
}

func date(_ text: String) -> CivilDate {
    guard let date = CivilDate(iso: text) else { preconditionFailure("\(text) is a date") }
    return date
}

func instant(_ text: String) -> Instant {
    guard let instant = Instant(rfc3339: text) else { preconditionFailure("\(text) is an instant") }
    return instant
}

/// An instant from local text without zone: `2026-03-02 15:55`.
func instant(_ local: String, _ zone: ZoneOffset) -> Instant {
    let parts = local.split(separator: " ").map(String.init)
    guard parts.count == 2, let time = TimeOfDay(parts[1]),
        let instant = Instant(date: date(parts[0]), time: time, zone: zone)
    else { preconditionFailure("\(local) is a local time") }
    return instant
}

func span(_ text: String) -> TimeSpan {
    switch TimeSpan.parse(text) {
    case .success(let span): return span
    case .failure(let failure): preconditionFailure("\(text) is a time span: \(failure)")
    }
}
