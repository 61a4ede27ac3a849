/// Why parts do not make a calendar. Numbers are indices into the list that was checked; of
/// two, the first is the smaller.
public enum CalendarProblem: Error, Hashable, Sendable {
    /// Two intervals of a day have a minute in common.
    case overlappingIntervals(Int, Int)
    /// The second interval lies before the first.
    case unorderedIntervals(Int, Int)
    /// A day has more than `max` intervals.
    case tooManyIntervals(max: Int)
    /// Two periods have a day in common.
    case overlappingPeriods(Int, Int)
    /// The second period lies before the first.
    case unorderedPeriods(Int, Int)
    /// There are more than `max` periods.
    case tooManyPeriods(max: Int)
    /// A day off does not lie in the year under which it is listed.
    case dateOutsideYear(Int)
    /// A day off is listed twice.
    case repeatedDate(Int, Int)
    /// The year is not 1...9999.
    case yearOutOfRange(Int)
    /// Two entries are for the same year.
    case repeatedYear(Int, Int)
    /// From the first to the last year or period there are more than `max` years.
    case tooManyYears(max: Int)
}
