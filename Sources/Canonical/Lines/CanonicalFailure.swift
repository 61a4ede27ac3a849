/// Why bytes are not one JSON value in JCS form, or not the value that was asked for.
package struct CanonicalFailure: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// More than `CanonicalReader.bytesMax`.
        case tooLong
        /// The bytes end inside the value.
        case unfinished
        /// Something follows the value.
        case trailing
        /// More than `CanonicalReader.depthMax` arrays and objects inside each other.
        case tooDeep
        /// A value of another kind than was asked for, or none.
        case otherKind
        /// A comma, colon, bracket or key is missing. White space is reported so, too.
        case misplaced
        /// A key does not come after the one before it in the order of UTF-16 code units.
        case keyOrder
        /// A control character that is not escaped.
        case control
        /// An escape that JCS writes otherwise or not at all.
        case escape
        /// Bytes that are not UTF-8.
        case encoding
        /// A number with a fraction, an exponent, a leading zero, or minus zero.
        case notInteger
        /// An integer that a double cannot tell from its neighbours.
        case integerRange
    }

    package let reason: Reason
    /// Where it shows, counted in bytes from 0.
    package let offset: Int

    package init(reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
