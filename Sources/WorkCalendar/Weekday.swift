/// A day of the week. The raw value is its ISO 8601 number: Monday 1 to Sunday 7.
public enum Weekday: UInt8, CaseIterable, Hashable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The ISO 8601 number, 1 (Monday) to 7 (Sunday).
    public var isoNumber: Int { Int(rawValue) }

    /// The place in a week that begins on Monday, 0 to 6.
    var index: Int { Int(rawValue) - 1 }

    /// The weekday of the day that lies `daysSinceEpoch` days after 1970-01-01, a Thursday.
    init(daysSinceEpoch: Int) {
        self = Weekday.allCases[Weekday.index(daysSinceEpoch: daysSinceEpoch)]
    }

    /// The place in its week, 0 (Monday) to 6, of the day that lies `daysSinceEpoch` days after
    /// 1970-01-01.
    static func index(daysSinceEpoch: Int) -> Int {
        (daysSinceEpoch + 3).flooredRemainder(by: 7)
    }

    /// The English name in lower case, as calendar files write it: `monday`.
    public var name: String {
        switch self {
        case .monday: "monday"
        case .tuesday: "tuesday"
        case .wednesday: "wednesday"
        case .thursday: "thursday"
        case .friday: "friday"
        case .saturday: "saturday"
        case .sunday: "sunday"
        }
    }

    /// The weekday of that exact English lower-case name, or nil.
    public init?(name: String) {
        guard let match = Weekday.allCases.first(where: { $0.name == name }) else { return nil }
        self = match
    }
}

extension Weekday: Comparable, CustomStringConvertible {
    public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
    public var description: String { name }
}
