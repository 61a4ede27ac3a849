/// A month of a year, from 0001-01 to 9999-12.
public struct CivilMonth: Hashable, Sendable {
    /// 1 to 9999.
    public let year: Int
    /// 1 to 12.
    public let month: Int

    /// The month, or nil where the calendar has none.
    public init?(year: Int, month: Int) {
        guard 1 <= year, year <= 9999, 1 <= month, month <= 12 else { return nil }
        self.year = year
        self.month = month
    }

    /// The month in which a date lies.
    public init(of date: CivilDate) {
        let (year, month, _) = date.components
        self.year = year
        self.month = month
    }

    public var firstDay: CivilDate { date(day: 1) }
    public var lastDay: CivilDate { date(day: CivilDate.dayCount(year: year, month: month)) }

    private func date(day: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("the first and last day of a valid month are valid dates")
        }
        return date
    }
}

extension CivilMonth: Comparable, CustomStringConvertible {
    public static func < (left: CivilMonth, right: CivilMonth) -> Bool {
        (left.year, left.month) < (right.year, right.month)
    }

    /// `2024-06`.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.append(year, digits: 4)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(month, digits: 2)
        return String(decoding: bytes, as: UTF8.self)
    }
}
