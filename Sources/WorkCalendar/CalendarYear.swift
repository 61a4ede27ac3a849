/// The days off of a year that is known. A year without any is known too.
public struct CalendarYear: Hashable, Sendable {
    /// 1...9999.
    public let year: Int
    /// National holidays, each once, in the year; they may fall on a weekend.
    public let holidays: [CivilDate]
    /// Collective leave (*cuti bersama*), each once, in the year and not also a holiday.
    public let collectiveLeave: [CivilDate]

    /// - Precondition: ``problems(year:holidays:collectiveLeave:)`` is empty.
    public init(year: Int, holidays: [CivilDate], collectiveLeave: [CivilDate]) {
        precondition(
            Self.problems(year: year, holidays: holidays, collectiveLeave: collectiveLeave).isEmpty,
            "the days off of a year are valid")
        self.year = year
        self.holidays = holidays
        self.collectiveLeave = collectiveLeave
    }

    /// What keeps dates from being the days off of a year. Indices count through `holidays`
    /// and then `collectiveLeave`. O(n log n).
    public static func problems(
        year: Int, holidays: [CivilDate], collectiveLeave: [CivilDate]
    ) -> [CalendarProblem] {
        guard 1 <= year, year <= 9999 else { return [.yearOutOfRange(year)] }
        let dates = holidays + collectiveLeave
        var problems: [CalendarProblem] = []
        for index in dates.indices where dates[index].year != year {
            problems.append(.dateOutsideYear(index))
        }
        // Equal dates stand together, each group in the order of its indices.
        let order = dates.indices.sorted { (dates[$0], $0) < (dates[$1], $1) }
        for (first, second) in zip(order, order.dropFirst()) where dates[first] == dates[second] {
            problems.append(.repeatedDate(first, second))
        }
        return problems
    }
}
