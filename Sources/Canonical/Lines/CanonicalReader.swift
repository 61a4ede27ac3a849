internal import JSON

/// Reads one JSON value that must be in JCS form (RFC 8785) and hold no numbers but integers, piece
/// by piece and without copying it.
///
/// What is asked for is checked as it is passed, `skipValue` included, and `end` sees to it that
/// nothing follows: bytes read to their end without a failure are exactly those that JCS writes for
/// the value.
///
/// ```swift
/// var reader = CanonicalReader(line)
/// try reader.beginObject()
/// while let key = try reader.nextKey() {
///     if reader.matches(key, "size") {
///         size = try reader.integer()
///     } else {
///         try reader.skipValue()
///     }
/// }
/// try reader.end()
/// ```
package struct CanonicalReader: ~Copyable, ~Escapable {
    /// The most bytes of a value.
    package static let bytesMax = 1 << 30 - 1
    /// The most arrays and objects inside each other.
    package static let depthMax = 32

    /// A string as it stands in the line.
    package struct Text: Hashable, Sendable {
        /// Its bytes between the quotation marks.
        package var range: Range<Int> {
            @inline(__always) get { Int(start)..<Int(start) &+ Int(byteCount) }
        }
        /// Whether there are no escapes: the bytes are the string.
        package let isPlain: Bool
        // Values are shorter than 32 bits count; and many of these are handed on.
        private let start: UInt32
        private let byteCount: UInt32

        @inline(__always)
        init(range: Range<Int>, isPlain: Bool) {
            start = UInt32(truncatingIfNeeded: range.lowerBound)
            byteCount = UInt32(truncatingIfNeeded: range.count)
            self.isPlain = isPlain
        }
    }

    @usableFromInline
    let bytes: RawSpan
    /// The next byte to be read.
    @usableFromInline
    var position = 0
    /// The innermost array or object that is open.
    @usableFromInline
    var level = Level(isArray: false)
    /// How many arrays and objects are open.
    var depth = 0
    /// Those around the innermost, the outermost first; before it what is no level. Entries are
    /// shallow: what lies deeper takes memory of its own, so that the reader is made and moved at
    /// little cost.
    var outer = InlineArray<8, Level>(repeating: Level(isArray: false))
    var deepOuter: [Level] = []
    /// Whether a value comes next. Asking for one elsewhere is a mistake of the caller.
    @usableFromInline
    var awaitsValue = true
    /// The most arrays and objects that may be open.
    let levelsMax: Int

    /// An array or object that is open.
    @usableFromInline
    struct Level {
        /// Where the last key begins; none begins at 0.
        var keyStart: UInt32 = 0
        /// How long the last key is.
        var keyByteCount: UInt32 = 0
        var keyIsPlain = true
        let isArray: Bool
        /// Whether something of it was read.
        @usableFromInline
        var hasBegun = false

        init(isArray: Bool) { self.isArray = isArray }
    }

    /// A reader before the first byte.
    ///
    /// - Parameter bytes: the value, without a line feed.
    @_lifetime(copy bytes)
    package init(_ bytes: RawSpan) { self.init(bytes, inside: 0) }

    /// A reader before the first byte of a value that is to stand inside others.
    ///
    /// - Parameters:
    ///   - bytes: the value, without a line feed.
    ///   - levels: how many arrays and objects it is to stand in.
    @_lifetime(copy bytes)
    package init(_ bytes: RawSpan, inside levels: Int) {
        self.bytes = bytes
        levelsMax = CanonicalReader.depthMax - levels
    }

    /// A reader before the first byte.
    ///
    /// - Parameter bytes: the value, without a line feed.
    @_lifetime(copy bytes)
    package init(_ bytes: Span<UInt8>) { self.init(unsafe bytes.bytes) }

    // MARK: Arrays and objects

    package mutating func beginObject() throws(CanonicalFailure) {
        try begin(UInt8(ascii: "{"), isArray: false)
    }

    package mutating func beginArray() throws(CanonicalFailure) {
        try begin(UInt8(ascii: "["), isArray: true)
    }

    /// The next key of the innermost object, whose value is to be read then; nil where the object
    /// ends, which closes it.
    package mutating func nextKey() throws(CanonicalFailure) -> Text? {
        precondition(depth > 0 && !level.isArray && !awaitsValue, "in an object")
        if try endsOrGoesOn(by: UInt8(ascii: "}")) { return nil }
        return try key()
    }

    /// Whether the innermost array has another item, which is to be read then; where it has none
    /// the array is closed.
    package mutating func more() throws(CanonicalFailure) -> Bool {
        precondition(depth > 0 && level.isArray && !awaitsValue, "in an array")
        if try endsOrGoesOn(by: UInt8(ascii: "]")) { return false }
        awaitsValue = true
        return true
    }

    /// Sees to it that the value was read and nothing follows.
    package func end() throws(CanonicalFailure) {
        precondition(depth == 0 && !awaitsValue, "the value was read")
        guard position == bytes.byteCount else {
            throw CanonicalFailure(reason: .trailing, offset: position)
        }
    }

    // MARK: Values

    package mutating func string() throws(CanonicalFailure) -> String {
        let text = try text()
        return bytes.string(of: text)
    }

    /// A string, left where it stands.
    package mutating func text() throws(CanonicalFailure) -> Text {
        try expectValue(UInt8(ascii: "\""))
        return try passString()
    }

    package mutating func integer() throws(CanonicalFailure) -> Int {
        precondition(awaitsValue, "a value comes next")
        awaitsValue = false
        return try passInteger()
    }

    package mutating func bool() throws(CanonicalFailure) -> Bool {
        precondition(awaitsValue, "a value comes next")
        awaitsValue = false
        if passes("true") { return true }
        if passes("false") { return false }
        throw bytes.failure(.otherKind, at: position)
    }

    package mutating func null() throws(CanonicalFailure) {
        precondition(awaitsValue, "a value comes next")
        awaitsValue = false
        guard passes("null") else { throw bytes.failure(.otherKind, at: position) }
    }

    /// Reads and checks a value of whatever kind without keeping it.
    ///
    /// - Returns: where it stands.
    @discardableResult
    package mutating func skipValue() throws(CanonicalFailure) -> Range<Int> {
        let start = position
        let around = depth
        repeat {
            // Either a value comes next, or one inside has just been read.
            if awaitsValue {
                try skipBeginning()
            } else if level.isArray {
                _ = try more()
            } else {
                _ = try nextKey()
            }
        } while depth > around
        return start..<position
    }

    /// What the next value is, told by its first byte.
    package var next: Kind? {
        precondition(awaitsValue, "a value comes next")
        switch bytes.byte(at: position) {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .integer
        default: return nil
        }
    }

    /// The kinds of values.
    package enum Kind: Hashable, Sendable {
        case object, array, string, integer, bool, null
    }
}
