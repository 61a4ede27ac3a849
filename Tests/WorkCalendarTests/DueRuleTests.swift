import Testing
import WorkCalendar

@Suite("When a span runs out")
struct DueRuleTests {
    static let calendar = IndonesianCalendar.calendar

    struct Case: CustomTestStringConvertible, Sendable {
        let span: String
        let start: String
        let due: String
        var isProvisional = false

        var testDescription: String { "\(span) from \(start)" }
    }

    static func check(_ example: Case, zone: ZoneOffset = .wib) throws {
        let due = try calendar.due(
            after: span(example.span), from: instant(example.start, zone), zone: zone)
        #expect(due.instant == instant(example.due, zone))
        #expect(due.isProvisional == example.isProvisional)
    }

    @Test(
        "Working time",
        arguments: [
            // Monday 2 November 2026 is an ordinary day.
            Case(span: "15 minutes", start: "2026-11-02 09:00", due: "2026-11-02 09:15"),
            Case(span: "5 minutes", start: "2026-11-02 15:55", due: "2026-11-02 16:00"),
            Case(span: "6 minutes", start: "2026-11-02 15:55", due: "2026-11-03 07:31"),
            Case(span: "5 minutes", start: "2026-11-02 11:55", due: "2026-11-02 12:00"),
            Case(span: "6 minutes", start: "2026-11-02 11:55", due: "2026-11-02 13:01"),
            Case(span: "5 minutes", start: "2026-11-02 12:00", due: "2026-11-02 13:05"),
            Case(span: "5 minutes", start: "2026-11-02 12:30", due: "2026-11-02 13:05"),
            Case(span: "5 minutes", start: "2026-11-02 05:00", due: "2026-11-02 07:35"),
            Case(span: "5 minutes", start: "2026-11-02 16:00", due: "2026-11-03 07:35"),
            Case(span: "5 minutes", start: "2026-11-06 16:28", due: "2026-11-09 07:33"),
            Case(span: "6 hours", start: "2026-11-02 07:30", due: "2026-11-02 14:30"),
            Case(span: "450 minutes", start: "2026-11-02 07:30", due: "2026-11-02 16:00"),
            Case(span: "450 minutes", start: "2026-11-06 07:30", due: "2026-11-06 16:30"),
            Case(span: "451 minutes", start: "2026-11-02 07:30", due: "2026-11-03 07:31"),
            // Friday: the break is from 11:30 to 13:00.
            Case(span: "10 minutes", start: "2026-11-06 11:20", due: "2026-11-06 11:30"),
            Case(span: "10 minutes", start: "2026-11-06 11:25", due: "2026-11-06 13:05"),
            // Into Ramadan: Wednesday 18 to Thursday 19 February.
            Case(span: "2 hours", start: "2026-02-18 15:00", due: "2026-02-19 09:00"),
            Case(span: "390 minutes", start: "2026-02-19 08:00", due: "2026-02-19 15:00"),
            Case(span: "390 minutes", start: "2026-02-20 08:00", due: "2026-02-20 15:30"),
            Case(span: "10 minutes", start: "2026-02-20 11:25", due: "2026-02-20 12:35"),
            Case(span: "10 minutes", start: "2026-02-19 11:55", due: "2026-02-19 12:35"),
            // Out of Ramadan, over the days off from 18 to 24 March.
            Case(span: "15 minutes", start: "2026-03-17 14:50", due: "2026-03-25 07:35"),
            // Elapsed clocks run on.
            Case(span: "24 hours elapsed", start: "2026-12-24 17:13", due: "2026-12-25 17:13"),
            Case(span: "30 minutes elapsed", start: "2026-11-02 11:45", due: "2026-11-02 12:15"),
            Case(span: "24 hours elapsed", start: "2027-06-01 00:00", due: "2027-06-02 00:00"),
        ])
    func workingTime(example: Case) throws {
        for zone in [ZoneOffset.wib, .wita, .wit] { try Self.check(example, zone: zone) }
    }

    @Test(
        "Days and months",
        arguments: [
            Case(span: "1 working day", start: "2026-11-02 00:00", due: "2026-11-03 16:00"),
            Case(span: "3 working days", start: "2026-11-02 07:31", due: "2026-11-05 16:00"),
            Case(span: "3 working days", start: "2026-11-02 23:59", due: "2026-11-05 16:00"),
            Case(span: "3 working days", start: "2026-11-04 09:00", due: "2026-11-09 16:00"),
            Case(span: "2 working days", start: "2026-11-04 09:00", due: "2026-11-06 16:30"),
            Case(span: "1 working day", start: "2026-11-07 09:00", due: "2026-11-09 16:00"),
            Case(span: "1 working day", start: "2026-03-17 09:00", due: "2026-03-25 16:00"),
            Case(span: "1 working day", start: "2026-02-19 09:00", due: "2026-02-20 15:30"),
            Case(span: "240 working days", start: "2025-12-31 09:00", due: "2026-12-31 16:00"),
            Case(span: "7 calendar days", start: "2026-11-02 09:00", due: "2026-11-09 24:00"),
            Case(span: "1 calendar day", start: "2026-12-24 23:59", due: "2026-12-25 24:00"),
            Case(span: "1 calendar day", start: "2028-02-28 09:00", due: "2028-02-29 24:00"),
            Case(span: "2 months", start: "2026-11-02 09:00", due: "2027-01-02 24:00"),
            Case(span: "1 month", start: "2026-01-31 09:00", due: "2026-02-28 24:00"),
            Case(span: "1 month", start: "2028-01-30 09:00", due: "2028-02-29 24:00"),
            Case(span: "12 months", start: "2028-02-29 09:00", due: "2029-02-28 24:00"),
            Case(span: "48 months", start: "2028-02-29 09:00", due: "2032-02-29 24:00"),
            Case(span: "1 month", start: "2026-08-31 09:00", due: "2026-09-30 24:00"),
        ])
    func days(example: Case) throws {
        for zone in [ZoneOffset.wib, .wita, .wit] { try Self.check(example, zone: zone) }
    }

    @Test(
        "What rests on an unknown year is provisional",
        arguments: [
            Case(span: "60 minutes", start: "2026-12-31 15:00", due: "2026-12-31 16:00"),
            Case(
                span: "61 minutes", start: "2026-12-31 15:00", due: "2027-01-01 07:31",
                isProvisional: true),
            Case(
                span: "1 working day", start: "2026-12-31 15:00", due: "2027-01-01 16:30",
                isProvisional: true),
            Case(
                span: "5 minutes", start: "2025-12-31 15:55", due: "2025-12-31 16:00",
                isProvisional: true),
            Case(
                span: "6 minutes", start: "2025-12-31 15:55", due: "2026-01-02 07:31",
                isProvisional: true),
            Case(span: "5 minutes", start: "2025-12-31 16:00", due: "2026-01-02 07:35"),
            Case(span: "1 working day", start: "2025-12-31 09:00", due: "2026-01-02 16:30"),
            Case(
                span: "1 working day", start: "2025-12-30 09:00", due: "2025-12-31 16:00",
                isProvisional: true),
            // Weekends of an unknown year are off, its holidays are not.
            Case(
                span: "5 minutes", start: "2027-12-24 16:30", due: "2027-12-27 07:35",
                isProvisional: true),
            Case(
                span: "5 minutes", start: "2027-08-17 09:00", due: "2027-08-17 09:05",
                isProvisional: true),
            Case(span: "7 calendar days", start: "2026-12-31 15:00", due: "2027-01-07 24:00"),
        ])
    func provisional(example: Case) throws { try Self.check(example) }

    @Test("A weekend at the end of an unknown year takes no part")
    func weekendOfUnknownYear() throws {
        // 31 December 2022 is a Saturday.
        let calendar = WorkCalendar(
            hours: Self.calendar.hours, periods: [],
            years: [CalendarYear(year: 2023, holidays: [], collectiveLeave: [])])
        let start = instant("2022-12-30 16:30", .wib)
        let minutes = try calendar.due(after: span("5 minutes"), from: start, zone: .wib)
        #expect(minutes == Due(instant: instant("2023-01-02 07:35", .wib), isProvisional: false))
        let days = try calendar.due(after: span("1 working day"), from: start, zone: .wib)
        #expect(days == Due(instant: instant("2023-01-02 16:00", .wib), isProvisional: false))
    }

    @Test("Milliseconds are kept")
    func milliseconds() throws {
        let start = instant("2026-11-02T08:59:59.999Z")  // 15:59:59.999 WIB
        let due = try Self.calendar.due(after: span("1 minute"), from: start, zone: .wib)
        #expect(due.instant.description == "2026-11-03T00:30:59.999Z")
    }

    @Test("What is left of a span runs on from where it is taken up")
    func remaining() throws {
        let start = instant("2026-11-02 15:00", .wib)
        let due = try Self.calendar.due(after: span("4 hours"), from: start, zone: .wib).instant
        let suspended = instant("2026-11-02 15:40", .wib)
        let left = Self.calendar.workingMilliseconds(from: suspended, to: due, zone: .wib)
        #expect(left == 200 * 60_000)
        let resumed = instant("2026-11-05 08:00", .wib)
        let later = try Self.calendar.due(
            afterWorkingMilliseconds: left, from: resumed, zone: .wib)
        #expect(later.instant == instant("2026-11-05 11:20", .wib))
        let none = try Self.calendar.due(afterWorkingMilliseconds: 0, from: resumed, zone: .wib)
        #expect(none == Due(instant: resumed, isProvisional: false))
    }
}
