/// Why a text is not a time span, and what it may have meant.
public struct TimeSpanFailure: Error, Hashable, Sendable {
    /// Ranges are byte offsets into the UTF-8 of the text.
    public enum Reason: Hashable, Sendable {
        /// No text, or only spaces.
        case empty
        /// It does not begin with a number.
        case noNumber
        /// The number is 0 or negative.
        case notPositive
        /// The number has a fraction or marks between its digits.
        case notWhole(Range<Int>)
        /// The number begins with a 0.
        case leadingZero(Range<Int>)
        /// The number exceeds `max` (``TimeSpan/amountMax``).
        case tooLarge(max: Int)
        /// There is a number alone.
        case noUnit
        /// What follows the number is no unit.
        case unknownUnit(Range<Int>)
        /// `1 day`, `3 days`, `1 hari`: working or calendar days?
        case dayWithoutClock(Range<Int>)
        /// There is not exactly one space between the words and none around them.
        case spacing
        /// After a complete span comes more text.
        case trailing(Range<Int>)
    }

    public let reason: Reason
    /// The spans it may have meant, most likely first; their descriptions are canonical texts.
    public let candidates: [TimeSpan]

    /// The canonical text of what was meant, where there is exactly one candidate.
    public var suggestion: String? {
        candidates.count == 1 ? candidates.first?.description : nil
    }
}
