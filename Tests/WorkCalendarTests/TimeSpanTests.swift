import Testing
import WorkCalendar

@Suite("Time spans")
struct TimeSpanTests {
    @Test(
        "Text and its canonical form",
        arguments: [
            ("15 minutes", TimeSpan(15, .workingMinutes), "15 minutes"),
            ("1 minute", TimeSpan(1, .workingMinutes), "1 minute"),
            ("1 minutes", TimeSpan(1, .workingMinutes), "1 minute"),
            ("2 minute", TimeSpan(2, .workingMinutes), "2 minutes"),
            ("6 hours", TimeSpan(6, .workingHours), "6 hours"),
            ("1 hour", TimeSpan(1, .workingHours), "1 hour"),
            ("24 hours elapsed", TimeSpan(24, .elapsedHours), "24 hours elapsed"),
            ("1 hour elapsed", TimeSpan(1, .elapsedHours), "1 hour elapsed"),
            ("30 minutes elapsed", TimeSpan(30, .elapsedMinutes), "30 minutes elapsed"),
            ("3 working days", TimeSpan(3, .workingDays), "3 working days"),
            ("1 working day", TimeSpan(1, .workingDays), "1 working day"),
            ("7 calendar days", TimeSpan(7, .calendarDays), "7 calendar days"),
            ("1 calendar day", TimeSpan(1, .calendarDays), "1 calendar day"),
            ("2 months", TimeSpan(2, .months), "2 months"),
            ("100000 minutes", TimeSpan(100_000, .workingMinutes), "100000 minutes"),
        ])
    func text(text: String, span: TimeSpan, canonical: String) throws {
        #expect(try TimeSpan.parse(text).get() == span)
        #expect(span.description == canonical)
        #expect(try TimeSpan.parse(canonical).get() == span)
    }

    typealias Reason = TimeSpanFailure.Reason

    @Test(
        "Why a text is no span, and what it may have meant",
        arguments: [
            ("", .empty, []), ("  ", .empty, []),
            ("minutes", .noNumber, []), ("satu hari", .noNumber, []), ("PT15M", .noNumber, []),
            ("+5 minutes", .noNumber, []), ("-", .noNumber, []), ("٣ minutes", .noNumber, []),
            ("0 minutes", .notPositive, []), ("000 jam", .notPositive, []),
            ("-5 minutes", .notPositive, []),
            ("1.5 hours", .notWhole(0..<3), ["90 minutes"]),
            ("1,5 jam", .notWhole(0..<3), ["90 minutes"]),
            ("0.5 hours elapsed", .notWhole(0..<3), ["30 minutes elapsed"]),
            ("1.000 menit", .notWhole(0..<5), ["1000 minutes"]),
            ("1_000 minutes", .notWhole(0..<5), ["1000 minutes"]),
            ("1.5 minutes", .notWhole(0..<3), []), ("0.33 hours", .notWhole(0..<4), []),
            ("1.2.3 hours", .notWhole(0..<5), []), ("1.5 days", .notWhole(0..<3), []),
            ("007 minutes", .leadingZero(0..<3), ["7 minutes"]),
            ("100001 minutes", .tooLarge(max: 100_000), []),
            ("99999999999999999999999 jam", .tooLarge(max: 100_000), []),
            ("15", .noUnit, []), ("15 ", .noUnit, []),
            ("1 day", .dayWithoutClock(2..<5), ["1 working day", "1 calendar day"]),
            ("3 days", .dayWithoutClock(2..<6), ["3 working days", "3 calendar days"]),
            ("1 hari", .dayWithoutClock(2..<6), ["1 working day", "1 calendar day"]),
            ("7 Hari", .dayWithoutClock(2..<6), ["7 working days", "7 calendar days"]),
            ("3 hari libur", .dayWithoutClock(2..<12), ["3 working days", "3 calendar days"]),
            ("15 menit", .unknownUnit(3..<8), ["15 minutes"]),
            ("1 menit", .unknownUnit(2..<7), ["1 minute"]),
            ("6 jam", .unknownUnit(2..<5), ["6 hours"]),
            ("3 hari kerja", .unknownUnit(2..<12), ["3 working days"]),
            ("7 hari kalender", .unknownUnit(2..<15), ["7 calendar days"]),
            ("2 bulan", .unknownUnit(2..<7), ["2 months"]),
            ("24 jam elapsed", .unknownUnit(3..<14), ["24 hours elapsed"]),
            ("1x24 jam", .unknownUnit(1..<8), ["24 hours elapsed"]),
            ("2 X 24 Jam", .unknownUnit(2..<10), ["48 hours elapsed"]),
            ("3×24 jam", .unknownUnit(1..<9), ["72 hours elapsed"]),
            ("2x3 hari kerja", .unknownUnit(1..<14), []),
            ("5 min", .unknownUnit(2..<5), ["5 minutes"]),
            ("5 mins", .unknownUnit(2..<6), ["5 minutes"]),
            ("2 hrs", .unknownUnit(2..<5), ["2 hours"]), ("2h", .unknownUnit(1..<2), ["2 hours"]),
            ("2 hr", .unknownUnit(2..<4), []), ("2 m", .unknownUnit(2..<3), []),
            ("2 weeks", .unknownUnit(2..<7), ["10 working days", "14 calendar days"]),
            ("1 minggu", .unknownUnit(2..<8), ["5 working days", "7 calendar days"]),
            ("24 jam", .unknownUnit(3..<6), ["24 hours elapsed", "24 hours"]),
            ("48 Jam", .unknownUnit(3..<6), ["48 hours elapsed", "48 hours"]),
            ("24 jam kerja", .unknownUnit(3..<12), ["24 hours"]),
            ("1 tahun", .unknownUnit(2..<7), ["12 months"]),
            ("1 day elapsed", .unknownUnit(2..<13), ["24 hours elapsed"]),
            ("15 Minutes", .unknownUnit(3..<10), ["15 minutes"]),
            ("15 fortnights", .unknownUnit(3..<13), []), ("15 %", .unknownUnit(3..<4), []),
            ("15minutes", .spacing, ["15 minutes"]), ("15  minutes", .spacing, ["15 minutes"]),
            (" 15 minutes", .spacing, ["15 minutes"]), ("15 minutes ", .spacing, ["15 minutes"]),
            ("3 working  days", .spacing, ["3 working days"]),
            ("3\tworking days", .spacing, ["3 working days"]),
            ("15 minutes.", .trailing(10..<11), ["15 minutes"]),
            ("2 months elapsed", .trailing(9..<16), []),
            ("15 minutes or so", .trailing(11..<16), []),
            ("1 hour 30 minutes", .trailing(7..<17), []),
        ] as [(String, Reason, [String])])
    func failures(text: String, reason: Reason, candidates: [String]) {
        guard case .failure(let failure) = TimeSpan.parse(text) else {
            Issue.record("\(text) is read as a span")
            return
        }
        #expect(failure.reason == reason)
        #expect(failure.candidates.map(\.description) == candidates)
        #expect(failure.suggestion == (candidates.count == 1 ? candidates[0] : nil))
    }

    @Test("Every unit is read back, and no candidate is out of range")
    func roundTrip() throws {
        for unit in TimeUnit.allCases {
            for amount in [1, 2, 59, 60, 99_999, 100_000] {
                let span = TimeSpan(amount, unit)
                #expect(try TimeSpan.parse(span.description).get() == span)
            }
        }
        for text in ["100000 weeks", "99999x99999 jam", "99999.9 jam"] {
            guard case .failure(let failure) = TimeSpan.parse(text) else { continue }
            #expect(failure.candidates.isEmpty)
        }
    }

    @Test(
        "Spans compare where their clocks are the same",
        arguments: [
            ("60 minutes", "1 hour", .equal), ("59 minutes", "1 hour", .shorter),
            ("2 hours", "119 minutes", .longer),
            ("24 hours elapsed", "1440 minutes elapsed", .equal),
            ("1 hour", "1 hour elapsed", nil), ("1 working day", "450 minutes", nil),
            ("1 calendar day", "24 hours elapsed", nil), ("1 month", "31 calendar days", nil),
            ("1 working day", "1 calendar day", nil),
            ("2 working days", "3 working days", .shorter),
            ("2 months", "2 months", .equal), ("8 calendar days", "7 calendar days", .longer),
        ] as [(String, String, TimeSpan.Comparison?)])
    func comparison(left: String, right: String, expected: TimeSpan.Comparison?) {
        #expect(span(left).compare(to: span(right)) == expected)
    }

    @Test("Clocks")
    func clocks() {
        #expect(span("1 working day").clock == .working)
        #expect(span("1 minute").clock == .working)
        #expect(span("1 hour elapsed").clock == .elapsed)
        #expect(span("1 calendar day").clock == .calendar)
        #expect(span("1 month").clock == .calendar)
    }
}
