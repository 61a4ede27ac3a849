import Testing
import WorkCalendar

@Suite("Calendars")
struct WorkCalendarTests {
    static let calendar = IndonesianCalendar.calendar

    @Test("240 working days in 2026")
    func workingDays() {
        let count = Self.calendar.workingDays(
            after: date("2025-12-31"), through: date("2026-12-31"))
        #expect(count == 240)
        let back = Self.calendar.workingDays(after: date("2026-12-31"), through: date("2025-12-31"))
        #expect(back == -240)
        #expect(Self.calendar.knownYears == [2026])
    }

    @Test(
        "Working minutes of a day",
        arguments: [
            ("2026-11-02", 450), ("2026-11-06", 450), ("2026-11-07", 0), ("2026-02-19", 390),
            ("2026-02-20", 390), ("2026-02-18", 450), ("2026-03-20", 0), ("2026-03-25", 450),
            ("2026-08-17", 0), ("2026-12-24", 0), ("2027-08-17", 450), ("2025-12-28", 0),
            ("1970-01-01", 450), ("9999-12-31", 450),
        ])
    func minutes(text: String, minutes: Int) {
        #expect(Self.calendar.workingMinutes(on: date(text)) == minutes)
        #expect(Self.calendar.isWorkingDay(date(text)) == (minutes > 0))
    }

    @Test("37.5 hours a week, 32.5 in Ramadan")
    func week() {
        #expect(Self.calendar.hours.minutes == 2_250)
        #expect(IndonesianCalendar.ramadan.hours.minutes == 1_950)
    }

    @Test(
        "Open at the start of an interval, closed at its end",
        arguments: [
            ("2026-11-02 07:29", false), ("2026-11-02 07:30", true), ("2026-11-02 11:59", true),
            ("2026-11-02 12:00", false), ("2026-11-02 13:00", true), ("2026-11-02 16:00", false),
            ("2026-11-06 11:30", false), ("2026-11-06 16:29", true), ("2026-02-19 07:30", false),
            ("2026-02-19 08:00", true), ("2026-08-17 09:00", false), ("2026-11-07 09:00", false),
        ])
    func isWorking(text: String, isWorking: Bool) {
        for zone in [ZoneOffset.wib, .wita, .wit] {
            #expect(Self.calendar.isWorking(at: instant(text, zone), zone: zone) == isWorking)
        }
    }

    @Test("Years and periods may lie apart, before 1970, and out of order")
    func gaps() throws {
        let years = [2026, 1965, 2030].map {
            CalendarYear(
                year: $0, holidays: [date("\($0)-01-04")], collectiveLeave: [])
        }
        let calendar = WorkCalendar(
            hours: Self.calendar.hours, periods: [IndonesianCalendar.ramadan], years: years)
        #expect(calendar.knownYears == [1965, 2026, 2030])
        #expect(!calendar.isWorkingDay(date("1965-01-04")))
        #expect(calendar.isWorkingDay(date("1966-01-04")))
        let acrossGap = try calendar.due(
            after: span("600 working days"), from: instant("2026-12-01 09:00", .wib), zone: .wib)
        #expect(acrossGap.isProvisional)
        let known = try calendar.due(
            after: span("1 minute"), from: instant("1965-01-03 09:00", .wib), zone: .wib)
        #expect(known.instant == instant("1965-01-05 07:31", .wib))
        #expect(!known.isProvisional)
    }

    @Test("Sums outside the table go on where the table stops")
    func outside() {
        let small = WorkCalendar(hours: Self.calendar.hours, periods: [], years: [])
        let year = CalendarYear(year: 2026, holidays: [], collectiveLeave: [])
        let large = WorkCalendar(hours: Self.calendar.hours, periods: [], years: [year])
        let moments = [
            "1950-03-04 10:00", "2025-12-31 09:00", "2026-06-03 11:11", "2040-05-05 14:00",
        ]
        for start in moments {
            for end in moments {
                let (from, to) = (instant(start, .wib), instant(end, .wib))
                #expect(
                    small.workingMilliseconds(from: from, to: to, zone: .wib)
                        == large.workingMilliseconds(from: from, to: to, zone: .wib))
            }
        }
    }

    @Test("Equality is of the parts")
    func equality() {
        let same = WorkCalendar(
            hours: Self.calendar.hours, periods: Self.calendar.periods, years: Self.calendar.years)
        #expect(same == Self.calendar)
        #expect(same.hashValue == Self.calendar.hashValue)
        let other = WorkCalendar(hours: same.hours, periods: [], years: same.years)
        #expect(other != same)
    }
}

@Suite("What keeps parts from being a calendar")
struct CalendarProblemTests {
    @Test(
        "Intervals",
        arguments: [
            ([], []), (["07:30-12:00", "12:00-16:00"], []),
            (["07:30-12:30", "12:00-16:00"], [.overlappingIntervals(0, 1)]),
            (["13:00-16:00", "07:30-12:00"], [.unorderedIntervals(0, 1)]),
            (["08:00-16:00", "09:00-10:00"], [.overlappingIntervals(0, 1)]),
            (["08:00-09:00", "08:00-09:00"], [.overlappingIntervals(0, 1)]),
        ] as [([String], [CalendarProblem])])
    func intervals(texts: [String], problems: [CalendarProblem]) {
        #expect(DayHours.problems(in: texts.map(interval)) == problems)
    }

    @Test("Too many intervals")
    func tooManyIntervals() {
        let many = [WorkInterval](repeating: interval("07:00-08:00"), count: 13)
        #expect(DayHours.problems(in: many) == [.tooManyIntervals(max: 12)])
    }

    @Test("Periods")
    func periods() throws {
        func period(_ from: String, _ until: String) throws -> HoursPeriod {
            try #require(HoursPeriod(from: date(from), until: date(until), hours: .off))
        }
        let ramadan = try period("2026-02-19", "2026-03-20")
        let next = try period("2026-03-21", "2026-03-21")
        #expect(HoursPeriod.problems(in: [ramadan, next]).isEmpty)
        #expect(HoursPeriod.problems(in: [next, ramadan]) == [.unorderedPeriods(0, 1)])
        let late = try period("2026-03-20", "2026-04-01")
        #expect(
            HoursPeriod.problems(in: [ramadan, next, late])
                == [.overlappingPeriods(0, 2), .overlappingPeriods(1, 2)])
        #expect(
            HoursPeriod(from: date("2026-03-20"), until: date("2026-03-19"), hours: .off) == nil)
        let many = [HoursPeriod](repeating: ramadan, count: 201)
        #expect(HoursPeriod.problems(in: many) == [.tooManyPeriods(max: 200)])
    }

    @Test("Days off")
    func daysOff() {
        let problems = CalendarYear.problems(
            year: 2026, holidays: [date("2026-01-01"), date("2025-12-25"), date("2026-01-01")],
            collectiveLeave: [date("2027-01-01"), date("2026-01-01")])
        #expect(
            problems == [
                .dateOutsideYear(1), .dateOutsideYear(3), .repeatedDate(0, 2), .repeatedDate(2, 4),
            ])
        let zero = CalendarYear.problems(year: 0, holidays: [], collectiveLeave: [])
        #expect(zero == [.yearOutOfRange(0)])
    }

    @Test("Years")
    func years() {
        let years = [2026, 2027, 2026].map {
            CalendarYear(year: $0, holidays: [], collectiveLeave: [])
        }
        #expect(WorkCalendar.problems(periods: [], years: years) == [.repeatedYear(0, 2)])
        let apart = [1826, 2026].map { CalendarYear(year: $0, holidays: [], collectiveLeave: []) }
        #expect(WorkCalendar.problems(periods: [], years: apart) == [.tooManyYears(max: 200)])
    }
}
