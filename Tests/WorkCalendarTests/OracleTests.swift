import Seeded
import Testing
import WorkCalendar

/// Random starts and spans, compared with a walk along the minutes. The seed is in every
/// failure; `SOP_SEED` sets another.
@Suite("Compared with a walk minute by minute")
struct OracleTests {
    static let calendar = IndonesianCalendar.calendar
    static let oracle = CalendarOracle.shared
    static let zones: [ZoneOffset] = [.wib, .wita, .wit]
    static let sampleCount = 1_500

    init() { print("SOP_SEED=\(SeededGenerator.seed)") }

    private static func instant(_ local: Int64, _ zone: ZoneOffset) -> Instant {
        let utc = CalendarOracle.originMilliseconds + local - Int64(zone.minutes) * 60_000
        guard let instant = Instant(millisecondsSinceEpoch: utc) else {
            preconditionFailure("the oracle's years are in range")
        }
        return instant
    }

    /// A local time from 2025 to the middle of 2027: at any millisecond, on a whole minute, or
    /// at a time of day where something begins or ends.
    private static func time(_ random: inout SeededGenerator) -> Int64 {
        let day = Int64.random(in: 0..<900, using: &random) * CalendarOracle.day
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return day + Int64.random(in: 0..<CalendarOracle.day, using: &random)
        case 1: return day + Int64.random(in: 0..<1_440, using: &random) * CalendarOracle.minute
        default:
            let edges: [Int64] = [
                0, 450, 480, 690, 720, 750, 780, 900, 930, 960, 990, 1_439,
            ]
            let edge = edges.randomElement(using: &random) ?? 0
            let near = Int64.random(in: -1...1, using: &random)
            return max(0, day + edge * CalendarOracle.minute + near)
        }
    }

    @Test("Working minutes and hours", arguments: zones)
    func workingTime(zone: ZoneOffset) throws {
        var random = SeededGenerator(seed: SeededGenerator.seed &+ UInt64(zone.minutes))
        for sample in 0..<Self.sampleCount {
            let start = Self.time(&random)
            let isLong = sample % 8 == 0
            let span =
                Bool.random(using: &random)
                ? TimeSpan(.random(in: 1...(isLong ? 9_000 : 900), using: &random), .workingMinutes)
                : TimeSpan(.random(in: 1...(isLong ? 150 : 15), using: &random), .workingHours)
            let minutes = span.unit == .workingHours ? span.amount * 60 : span.amount
            let wanted = Self.oracle.due(
                working: Int64(minutes) * CalendarOracle.minute, from: start)
            let due = try Self.calendar.due(
                after: span, from: Self.instant(start, zone), zone: zone)
            #expect(
                due
                    == Due(
                        instant: Self.instant(wanted.time, zone),
                        isProvisional: wanted.provisional),
                "seed \(SeededGenerator.seed): \(span) from \(Self.instant(start, zone)) \(zone)")
        }
    }

    @Test("Working time between two instants", arguments: zones)
    func measured(zone: ZoneOffset) {
        var random = SeededGenerator(seed: SeededGenerator.seed &+ UInt64(zone.minutes))
        for sample in 0..<Self.sampleCount {
            let start = Self.time(&random)
            let length = CalendarOracle.day * (sample % 8 == 0 ? 60 : 4)
            let end = start + .random(in: 0...length, using: &random)
            let wanted = Self.oracle.worked(from: start, to: end)
            let (from, to) = (Self.instant(start, zone), Self.instant(end, zone))
            let place: Comment = "seed \(SeededGenerator.seed): \(from) to \(to) \(zone)"
            let calendar = Self.calendar
            let worked = calendar.workingMilliseconds(from: from, to: to, zone: zone)
            #expect(worked == wanted.milliseconds, place)
            #expect(calendar.workingMilliseconds(from: to, to: from, zone: zone) == -worked, place)
            let minutes = calendar.workingMinutes(from: from, to: to, zone: zone)
            #expect(minutes == Int(wanted.milliseconds / 60_000), place)
            let isProvisional = calendar.isProvisional(from: from, to: to, zone: zone)
            #expect(isProvisional == wanted.provisional, place)
            let isOpen = Self.oracle.isOpen[Int(start / CalendarOracle.minute)]
            #expect(calendar.isWorking(at: from, zone: zone) == isOpen, place)
        }
    }

    @Test("Days and months", arguments: zones)
    func days(zone: ZoneOffset) throws {
        var random = SeededGenerator(seed: SeededGenerator.seed &+ UInt64(zone.minutes))
        for _ in 0..<Self.sampleCount / 5 {
            let start = Self.time(&random)
            let from = Self.instant(start, zone)
            let place: Comment = "seed \(SeededGenerator.seed): \(from) \(zone)"
            let count = Int.random(in: 1...60, using: &random)
            let wanted = Self.oracle.due(workingDays: count, from: start)
            let working = try Self.calendar.due(
                after: TimeSpan(count, .workingDays), from: from, zone: zone)
            #expect(working.instant == Self.instant(wanted.time, zone), place)
            #expect(working.isProvisional == wanted.provisional, place)

            let midnight = (start / CalendarOracle.day + Int64(count) + 1) * CalendarOracle.day
            let calendarDays = try Self.calendar.due(
                after: TimeSpan(count, .calendarDays), from: from, zone: zone)
            #expect(calendarDays.instant == Self.instant(midnight, zone), place)

            let months = Int.random(in: 1...5, using: &random)
            let byMonth = try Self.calendar.due(
                after: TimeSpan(months, .months), from: from, zone: zone)
            let wantedMonth = Self.oracle.due(months: months, from: start)
            #expect(byMonth.instant == Self.instant(wantedMonth, zone), place)

            let elapsed = try Self.calendar.due(
                after: TimeSpan(count, .elapsedHours), from: from, zone: zone)
            #expect(from.milliseconds(to: elapsed.instant) == Int64(count) * 3_600_000, place)
            #expect(!calendarDays.isProvisional && !byMonth.isProvisional, place)
        }
    }

    @Test("Due and measured agree: what is due after a span lies that span ahead")
    func agreement() throws {
        var random = SeededGenerator(seed: SeededGenerator.seed)
        for _ in 0..<Self.sampleCount {
            let start = Self.instant(Self.time(&random), .wita)
            let left = Int64.random(in: 1...1_000_000_000, using: &random)
            let due = try Self.calendar.due(
                afterWorkingMilliseconds: left, from: start, zone: .wita)
            let worked = Self.calendar.workingMilliseconds(
                from: start, to: due.instant, zone: .wita)
            #expect(worked == left, "seed \(SeededGenerator.seed): \(left) ms from \(start)")
        }
    }
}
