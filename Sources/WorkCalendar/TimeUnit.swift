/// What a time span counts, with the clock it runs on.
public enum TimeUnit: UInt8, CaseIterable, Hashable, Sendable {
    /// Minutes of the calendar's working time.
    case workingMinutes
    /// Hours of the calendar's working time.
    case workingHours
    /// Minutes that run on at every hour of every day.
    case elapsedMinutes
    /// Hours that run on at every hour of every day (`1x24 jam`).
    case elapsedHours
    /// Days on which there is working time.
    case workingDays
    /// Days, working or not.
    case calendarDays
    /// Calendar months.
    case months

    /// What makes a span run out.
    public enum Clock: UInt8, Hashable, Sendable {
        /// Working time: it stands still while the office is closed or an instance is suspended.
        case working
        /// Physical time.
        case elapsed
        /// Local dates.
        case calendar
    }

    /// The clock it runs on. Working days are on the working clock; they still do not compare
    /// with working hours, since days differ in length.
    public var clock: Clock {
        switch self {
        case .workingMinutes, .workingHours, .workingDays: .working
        case .elapsedMinutes, .elapsedHours: .elapsed
        case .calendarDays, .months: .calendar
        }
    }

    /// The length in minutes of units that have a fixed one, else nil.
    var minutes: Int? {
        switch self {
        case .workingMinutes, .elapsedMinutes: 1
        case .workingHours, .elapsedHours: 60
        case .workingDays, .calendarDays, .months: nil
        }
    }

    /// The words after the number 1: `minute`, `hour elapsed`.
    public var singular: String {
        switch self {
        case .workingMinutes: "minute"
        case .workingHours: "hour"
        case .elapsedMinutes: "minute elapsed"
        case .elapsedHours: "hour elapsed"
        case .workingDays: "working day"
        case .calendarDays: "calendar day"
        case .months: "month"
        }
    }

    /// The words after any other number: `minutes`, `hours elapsed`.
    public var plural: String {
        switch self {
        case .workingMinutes: "minutes"
        case .workingHours: "hours"
        case .elapsedMinutes: "minutes elapsed"
        case .elapsedHours: "hours elapsed"
        case .workingDays: "working days"
        case .calendarDays: "calendar days"
        case .months: "months"
        }
    }
}
