import Testing
import WorkCalendar

@Suite("Where a span has no end")
struct DueLimitTests {
    static let closed = WorkCalendar(hours: .off, periods: [], years: [])
    /// One minute a week.
    static let sparse = WorkCalendar(
        hours: WeekHours { $0 == .sunday ? day(["23:59-24:00"]) : .off }, periods: [], years: [])
    static let start = instant("2026-11-02 09:00", .wit)

    @Test("A calendar without work", arguments: ["1 minute", "1 hour", "1 working day"])
    func noWorkingTime(text: String) {
        #expect(throws: DueFailure.noWorkingTime) {
            try Self.closed.due(after: span(text), from: Self.start, zone: .wit)
        }
    }

    @Test("A calendar without work still counts days and elapsed time")
    func otherClocks() throws {
        let due = try Self.closed.due(after: span("1 calendar day"), from: Self.start, zone: .wit)
        #expect(due.instant == instant("2026-11-03 24:00", .wit))
        #expect(!due.isProvisional)
    }

    @Test("More work than ten years hold", arguments: ["524 minutes", "524 working days"])
    func beyondHorizon(text: String) throws {
        #expect(throws: DueFailure.beyondHorizon) {
            try Self.sparse.due(after: span(text), from: Self.start, zone: .wit)
        }
        let most = try Self.sparse.due(after: span("523 minutes"), from: Self.start, zone: .wit)
        #expect(most.instant == instant("2036-11-09 24:00", .wit))
        #expect(throws: DueFailure.beyondHorizon) {
            try Self.sparse.due(afterWorkingMilliseconds: .max, from: Self.start, zone: .wit)
        }
    }

    @Test(
        "The end of time",
        arguments: ["1 month", "40 calendar days", "999 hours elapsed", "999 hours"])
    func beyondRange(text: String) {
        let start = instant("9999-12-15 09:00", .wib)
        #expect(throws: DueFailure.beyondRange) {
            try IndonesianCalendar.calendar.due(after: span(text), from: start, zone: .wib)
        }
    }

    @Test("Work that ends with the day, and touches the next day's")
    func roundTheClock() throws {
        let calendar = WorkCalendar(
            hours: WeekHours { _ in day(["00:00-12:00", "12:00-24:00"]) }, periods: [], years: [])
        let due = try calendar.due(after: span("25 hours"), from: Self.start, zone: .wit)
        #expect(due.instant == instant("2026-11-03 10:00", .wit))
        let midnight = try calendar.due(after: span("15 hours"), from: Self.start, zone: .wit)
        #expect(midnight.instant == instant("2026-11-02 24:00", .wit))
        #expect(calendar.isWorking(at: midnight.instant, zone: .wit))
    }
}
