extension JSON {
    /// What is done where an object has a key twice.
    public enum RepeatedKeys: Sendable {
        /// All members are kept, in their order.
        case kept
        /// The text is refused.
        case refused
    }

    /// The most bytes of a text that is read.
    public static let bytesMax = 16 << 20
    /// The most arrays and objects inside each other.
    public static let depthMax = 128

    /// Reads JSON text (RFC 8259) strictly: UTF-8 without a byte order mark, nothing left out and
    /// nothing more than the grammar has, no surrogate that stands alone.
    ///
    /// A number that is an integer, however it is written, is a `number` where it fits into one,
    /// minus zero included; any other is a `real`, the double nearest to it. A number beyond the
    /// range of doubles is refused.
    ///
    /// - Parameters:
    ///   - bytes: the text.
    ///   - repeatedKeys: what is done where an object has a key twice. Keys are the same where
    ///     their code points are.
    /// - Throws: the first thing that is wrong, and where.
    public init(
        parsing bytes: [UInt8], repeatedKeys: RepeatedKeys = .kept
    ) throws(JSONFailure) {
        guard bytes.count <= JSON.bytesMax else {
            throw JSONFailure(.tooLong, at: JSON.bytesMax)
        }
        var parser = JSONParser(bytes, repeatedKeys: repeatedKeys)
        self = try parser.document()
    }
}

/// Why a text is not JSON.
public struct JSONFailure: Error, Hashable, Sendable {
    /// What can be wrong with a text.
    public enum Reason: Hashable, Sendable {
        /// Longer than `JSON.bytesMax`.
        case tooLong
        /// More than `JSON.depthMax` arrays and objects inside each other.
        case tooDeep
        /// Something that does not belong there, or the end of the text.
        case unexpected
        /// Bytes that are not UTF-8.
        case encoding
        /// A control character in a string.
        case control
        /// An escape that there is not.
        case escape
        /// Half of a pair of surrogates.
        case surrogate
        /// A number that is not written as JSON writes numbers, or is beyond the range of doubles.
        case number
        /// A key that the object has already.
        case repeatedKey
    }

    /// What is wrong.
    public let reason: Reason
    /// Where it shows, counted in bytes from 0.
    public let offset: Int

    init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
