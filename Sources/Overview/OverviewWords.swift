import Compiler
import Diagnostics
import ProcedureForm
import WorkCalendar

/// The words around what procedures and people say, in one language, with times as the clocks of
/// an agency show them.
struct OverviewWords {
    let language: Language
    let zone: ZoneOffset

    func text(_ english: String, _ indonesian: String) -> String {
        language == .english ? english : indonesian
    }

    /// What comes from files or people, without anything that a terminal would act on.
    func shown(_ text: String) -> String { Lines.shown(text) }

    func quoted(_ text: String) -> String { "\"\(shown(text))\"" }

    /// `2026-03-02 08:05`.
    func time(_ instant: Instant) -> String { LocalTime(instant, in: zone).description }

    /// A due time, with a word where it may yet move.
    func time(_ due: Due) -> String {
        due.isProvisional
            ? time(due.instant) + text(" (provisional)", " (sementara)") : time(due.instant)
    }

    /// A visit's number, from the second on: `, visit 2`.
    func visit(_ number: Int) -> String {
        number > 1 ? text(", visit \(number)", ", kunjungan ke-\(number)") : ""
    }

    /// `2 h 5 min` of a clock; what is shorter than a minute in seconds.
    ///
    /// - Parameters:
    ///   - milliseconds: not negative.
    ///   - clock: days are told where it runs on through the night.
    func duration(_ milliseconds: Int64, _ clock: TimeUnit.Clock) -> String {
        precondition(milliseconds >= 0, "a length of time")
        let seconds = milliseconds / 1_000
        let minutes = seconds / 60
        if minutes == 0 { return text("\(seconds) s", "\(seconds) detik") }
        var hours = minutes / 60
        var parts: [String] = []
        if clock != .working, hours >= 48 {
            parts.append(text("\(hours / 24) d", "\(hours / 24) hari"))
            hours %= 24
        }
        if hours > 0 { parts.append(text("\(hours) h", "\(hours) jam")) }
        if minutes % 60 > 0 { parts.append(text("\(minutes % 60) min", "\(minutes % 60) menit")) }
        return parts.joined(separator: " ")
    }

    /// How late something is: `late by 2 h`, by its own clock.
    func late(by milliseconds: Int64, _ clock: TimeUnit.Clock) -> String {
        let length = duration(milliseconds, clock)
        let working =
            clock == .working ? text(" of working time", " waktu kerja") : ""
        return text("late by \(length)\(working)", "terlambat \(length)\(working)")
    }

    func span(_ span: TimeSpan) -> String { span.words(in: language) }

    func alternatives(_ names: [String]) -> String {
        names.joined(separator: text(" or ", " atau "))
    }
}
