/// A calendar compiled for arithmetic: for every day from the first to the last year that the
/// calendar names, its kind and what came before it. Before and after those years the ordinary
/// week repeats, which needs no table.
///
/// Days are days since 1970-01-01, as `Int`, so that sums need no care near the ends of
/// ``CivilDate``.
struct DayTable: Sendable {
    struct Day: Sendable {
        /// Working minutes from the first day of the table to the start of this one.
        let minutesBefore: Int32
        /// Working days in the same stretch.
        let workingDaysBefore: Int32
        /// The index of its kind in ``shapes``.
        let shape: Int32
    }

    /// The first day of the table.
    let firstDay: Int
    /// One for each day, and one more that carries the sums.
    let days: [Day]
    /// The ordinary week (Monday first), a day off, then the week of each period.
    let shapes: [DayShape]
    let pieces: [DayShape.Piece]
    /// The sums of an ordinary week before each of its days, and of the whole.
    let week: [(minutes: Int, workingDays: Int)]
    /// The days of known years: runs in order, as long as they can be.
    let knownRuns: [ClosedRange<Int>]

    /// The index in ``shapes`` of a day off.
    private static let offShape = 7

    /// - Precondition: years are ascending, periods in order, few enough for `Int32` sums.
    init(hours: WeekHours, periods: [HoursPeriod], years: [CalendarYear]) {
        var pieces: [DayShape.Piece] = []
        var shapes: [DayShape] = []
        for weekday in Weekday.allCases {
            shapes.append(DayShape(hours[weekday], appendingTo: &pieces))
        }
        shapes.append(DayShape(.off, appendingTo: &pieces))
        precondition(shapes.count == Self.offShape + 1, "the day off follows the week")
        for period in periods {
            for weekday in Weekday.allCases {
                shapes.append(DayShape(period.hours[weekday], appendingTo: &pieces))
            }
        }
        var week = [(minutes: 0, workingDays: 0)]
        for (day, sum) in zip(shapes.prefix(7), 1...) {
            let before = week[sum - 1]
            week.append(
                (before.minutes + day.minutes, before.workingDays + (day.isWorkingDay ? 1 : 0)))
        }
        let covered = Self.coveredDays(periods: periods, years: years)
        self.firstDay = covered.lowerBound
        self.days = Self.days(
            in: covered,
            shapeIndices: Self.shapeIndices(in: covered, periods: periods, years: years),
            shapes: shapes)
        self.shapes = shapes
        self.pieces = pieces
        self.week = week
        self.knownRuns = Self.knownRuns(of: years)
    }

    /// The first day of a year and of the next, in days since 1970-01-01.
    private static func bounds(ofYear year: Int) -> Range<Int> {
        guard let first = CivilDate(year: year, month: 1, day: 1) else {
            preconditionFailure("a calendar's years are 1 to 9999")
        }
        let start = Int(first.daysSinceEpoch)
        return start..<start + (CivilDate.isLeap(year: year) ? 366 : 365)
    }

    /// The days from the first to the last year or period; none where there are neither.
    private static func coveredDays(
        periods: [HoursPeriod], years: [CalendarYear]
    ) -> Range<Int> {
        let named = years.map(\.year) + periods.flatMap { [$0.from.year, $0.until.year] }
        guard let first = named.min(), let last = named.max() else { return 0..<0 }
        return bounds(ofYear: first).lowerBound..<bounds(ofYear: last).upperBound
    }

    /// The kind of each day: the week's, then the periods', then the days off on top.
    private static func shapeIndices(
        in covered: Range<Int>, periods: [HoursPeriod], years: [CalendarYear]
    ) -> [Int] {
        var indices = covered.map { Weekday.index(daysSinceEpoch: $0) }
        for (place, period) in periods.enumerated() {
            for day in Int(period.from.daysSinceEpoch)...Int(period.until.daysSinceEpoch) {
                indices[day - covered.lowerBound] =
                    offShape + 1 + 7 * place + Weekday.index(daysSinceEpoch: day)
            }
        }
        for year in years {
            for date in year.holidays + year.collectiveLeave {
                indices[Int(date.daysSinceEpoch) - covered.lowerBound] = offShape
            }
        }
        return indices
    }

    private static func days(
        in covered: Range<Int>, shapeIndices: [Int], shapes: [DayShape]
    ) -> [Day] {
        var days: [Day] = []
        days.reserveCapacity(covered.count + 1)
        var (minutes, workingDays): (Int32, Int32) = (0, 0)
        for index in shapeIndices {
            days.append(
                Day(minutesBefore: minutes, workingDaysBefore: workingDays, shape: Int32(index)))
            minutes += Int32(shapes[index].minutes)
            workingDays += shapes[index].isWorkingDay ? 1 : 0
        }
        days.append(
            Day(
                minutesBefore: minutes, workingDaysBefore: workingDays, shape: Int32(offShape)))
        return days
    }

    private static func knownRuns(of years: [CalendarYear]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for year in years {
            let days = bounds(ofYear: year.year)
            if let last = runs.last, last.upperBound + 1 == days.lowerBound {
                runs[runs.count - 1] = last.lowerBound...days.upperBound - 1
            } else {
                runs.append(days.lowerBound...days.upperBound - 1)
            }
        }
        return runs
    }
}
