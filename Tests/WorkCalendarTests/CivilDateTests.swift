import Testing
import WorkCalendar

@Suite("Dates")
struct CivilDateTests {
    @Test("Every day of 800 years has its name, its weekday and its place")
    func walk() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        // 1 January 1600 is a Saturday, 135,140 days before 1970.
        var (days, weekday) = (-135_140, 6)
        for year in 1600..<2400 {
            let isLeap = year % 4 == 0 && !(year % 100 == 0 && year % 400 != 0)
            for month in 1...12 {
                let length = lengths[month - 1] + (isLeap && month == 2 ? 1 : 0)
                for day in 1...length {
                    let date = CivilDate(year: year, month: month, day: day)
                    let back = date?.components
                    guard date?.daysSinceEpoch == Int32(days), date?.weekday.isoNumber == weekday,
                        let back, back == (year, month, day)
                    else {
                        Issue.record("\(year)-\(month)-\(day) is day \(days)")
                        return
                    }
                    days += 1
                    weekday = weekday % 7 + 1
                }
            }
        }
    }

    @Test(
        "Text and back",
        arguments: [
            "2022-10-11", "0001-01-01", "9999-12-31", "2028-02-29", "2000-02-29", "1969-12-31",
        ])
    func text(text: String) throws {
        let date = try #require(CivilDate(iso: text))
        #expect(date.description == text)
        #expect(CivilDate(daysSinceEpoch: Int(date.daysSinceEpoch)) == date)
    }

    @Test(
        "Not dates",
        arguments: [
            "", "2022", "2022-10", "2022-10-1", "2022-10-111", "2022-13-01", "2022-00-01",
            "2022-10-00", "2022-10-32", "2026-02-29", "1900-02-29", "0000-01-01", "2022/10/11",
            " 2022-10-11", "2022-10-11 ", "11-10-2022", "-022-10-11", "+022-10-11",
            "２０２２-10-11", "2022-10-1a", "20221011",
        ])
    func noText(text: String) { #expect(CivilDate(iso: text) == nil) }

    @Test("The range has ends")
    func range() {
        #expect(CivilDate.min.description == "0001-01-01")
        #expect(CivilDate.max.description == "9999-12-31")
        #expect(CivilDate.min.adding(days: -1) == nil)
        #expect(CivilDate.max.adding(days: 1) == nil)
        #expect(CivilDate.max.adding(days: .max) == nil)
        #expect(CivilDate.max.adding(months: 1) == nil)
        #expect(CivilDate.min.adding(months: -1) == nil)
        #expect(CivilDate.max.adding(months: .max) == nil)
        #expect(CivilDate.min.adding(days: CivilDate.min.days(to: .max)) == .max)
    }

    @Test(
        "Months clamp to the last day",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2028-01-31", 1, "2028-02-29"),
            ("2026-03-31", -1, "2026-02-28"), ("2026-12-31", 2, "2027-02-28"),
            ("2026-08-31", 1, "2026-09-30"), ("2026-10-15", 3, "2027-01-15"),
            ("2028-02-29", 12, "2029-02-28"), ("2028-02-29", -48, "2024-02-29"),
            ("2026-01-01", -1, "2025-12-01"), ("2026-05-31", 0, "2026-05-31"),
        ])
    func months(start: String, months: Int, end: String) {
        #expect(date(start).adding(months: months) == date(end))
    }

    @Test("Weekdays have ISO numbers and names")
    func weekdays() {
        #expect(date("1970-01-01").weekday == .thursday)
        #expect(date("2026-11-21").weekday == .saturday)
        #expect(CivilDate.min.weekday == .monday)
        #expect(Weekday.allCases.map(\.isoNumber) == [1, 2, 3, 4, 5, 6, 7])
        for weekday in Weekday.allCases { #expect(Weekday(name: weekday.name) == weekday) }
        #expect(Weekday(name: "Monday") == nil)
        #expect(Weekday(name: "senin") == nil)
    }
}

@Suite("Dates that may be months")
struct PartialDateTests {
    @Test(
        "Text and back",
        arguments: [
            ("2022-10-11", "2022-10-11", "2022-10-11"), ("2024-06", "2024-06-01", "2024-06-30"),
            ("2024-02", "2024-02-01", "2024-02-29"), ("9999-12", "9999-12-01", "9999-12-31"),
        ])
    func text(text: String, first: String, last: String) throws {
        let partial = try #require(PartialDate(iso: text))
        #expect(partial.description == text)
        #expect(partial.firstDay == date(first))
        #expect(partial.lastDay == date(last))
    }

    @Test(
        "Not dates",
        arguments: ["", "2024", "2024-13", "2024-00", "2024-6", "0000-06", "2024-06-", "06-2024"])
    func noText(text: String) { #expect(PartialDate(iso: text) == nil) }

    @Test(
        "Certainly before means every reading is",
        arguments: [
            ("2024-06", "2024-06-11", false), ("2024-06", "2024-07-01", true),
            ("2024-06", "2024-06", false), ("2024-05", "2024-06", true),
            ("2024-06-11", "2024-06", false), ("2024-05-31", "2024-06", true),
            ("2024-06-10", "2024-06-11", true), ("2024-06-11", "2024-06-11", false),
            ("2024-07", "2024-06", false),
        ])
    func certainlyBefore(left: String, right: String, isBefore: Bool) throws {
        let (left, right) = (
            try #require(PartialDate(iso: left)), try #require(PartialDate(iso: right))
        )
        #expect(left.isCertainlyBefore(right) == isBefore)
    }
}
