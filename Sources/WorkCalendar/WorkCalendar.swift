/// The working time of an agency: hours per weekday, periods with their own hours, and the days
/// off of the years that are known.
///
/// It is a value, immutable, and compiled when it is made, so that every computation takes time
/// logarithmic in the days it spans. In a year that is not known the hours of the week hold and
/// nothing is a holiday; what rests on such a year is provisional.
public struct WorkCalendar: Sendable {
    /// The hours of an ordinary week.
    public let hours: WeekHours
    /// In order, without a day in common.
    public let periods: [HoursPeriod]
    /// In ascending order, each year once.
    public let years: [CalendarYear]

    let table: DayTable

    /// How many days after its start a span of working time may end: about ten years.
    public static let horizonDays = 3_660
    /// The greatest number of years from the first to the last of the known years and periods.
    public static let yearCountMax = 200

    /// Compiles a calendar; the years may come in any order. O(days from the first to the last
    /// year).
    ///
    /// - Precondition: ``problems(periods:years:)`` is empty.
    public init(hours: WeekHours, periods: [HoursPeriod], years: [CalendarYear]) {
        precondition(
            Self.problems(periods: periods, years: years).isEmpty, "a calendar's parts are valid")
        self.hours = hours
        self.periods = periods
        self.years = years.sorted { $0.year < $1.year }
        self.table = DayTable(hours: hours, periods: periods, years: self.years)
    }

    /// What keeps periods and years from being those of one calendar.
    public static func problems(
        periods: [HoursPeriod], years: [CalendarYear]
    ) -> [CalendarProblem] {
        var problems = HoursPeriod.problems(in: periods)
        let order = years.indices.sorted { (years[$0].year, $0) < (years[$1].year, $1) }
        for (first, second) in zip(order, order.dropFirst())
        where years[first].year == years[second].year {
            problems.append(.repeatedYear(first, second))
        }
        let named = years.map(\.year) + periods.flatMap { [$0.from.year, $0.until.year] }
        if let first = named.min(), let last = named.max(), last - first >= yearCountMax {
            problems.append(.tooManyYears(max: yearCountMax))
        }
        return problems
    }

    /// The years whose days off are known, ascending.
    public var knownYears: [Int] { years.map(\.year) }
}

extension WorkCalendar: Hashable {
    public static func == (left: WorkCalendar, right: WorkCalendar) -> Bool {
        left.hours == right.hours && left.periods == right.periods && left.years == right.years
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(hours)
        hasher.combine(periods)
        hasher.combine(years)
    }
}
