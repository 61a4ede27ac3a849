/// A length of time as an SLA or an expiry states it: `15 minutes`, `3 working days`.
///
/// Equality is of what was written: `60 minutes` is not `1 hour`. ``compare(to:)`` compares
/// lengths.
public struct TimeSpan: Hashable, Sendable {
    /// 1...``amountMax``.
    public let amount: Int
    public let unit: TimeUnit

    /// The greatest amount of any unit. It keeps arithmetic far from overflow; 100,000 minutes
    /// are more than a year of work.
    public static let amountMax = 100_000

    /// - Precondition: `amount` is 1...``amountMax``. Text of users goes through ``parse(_:)``.
    public init(_ amount: Int, _ unit: TimeUnit) {
        precondition(1 <= amount && amount <= Self.amountMax, "an amount is 1 to 100,000")
        self.amount = amount
        self.unit = unit
    }

    /// The clock it runs on.
    public var clock: TimeUnit.Clock { unit.clock }

    /// How the length of one span relates to another's.
    public enum Comparison: Hashable, Sendable {
        case shorter, equal, longer
    }

    /// How this span relates to `other`, or nil where their clocks do not allow a comparison.
    ///
    /// Minutes and hours of the same clock compare; working days, calendar days and months
    /// compare only each with its own kind.
    public func compare(to other: TimeSpan) -> Comparison? {
        let (left, right): (Int, Int)
        if unit == other.unit {
            (left, right) = (amount, other.amount)
        } else if clock == other.clock, let minutes = unit.minutes,
            let otherMinutes = other.unit.minutes
        {
            (left, right) = (amount * minutes, other.amount * otherMinutes)
        } else {
            return nil
        }
        return left < right ? .shorter : left == right ? .equal : .longer
    }
}

extension TimeSpan: CustomStringConvertible {
    /// The canonical text, which ``parse(_:)`` reads back: `1 minute`, `24 hours elapsed`.
    public var description: String { "\(amount) \(amount == 1 ? unit.singular : unit.plural)" }
}
