/// Reading objects whose members are known: keys ascend, so each is asked for in turn.
extension CanonicalReader {
    /// Passes the next key of the innermost object where it is `name`; its value is to be read
    /// then. Otherwise nothing is passed.
    ///
    /// - Parameter name: ASCII without quotation marks, backslashes and control characters.
    @inlinable
    @inline(__always)
    package mutating func nextKey(is name: StaticString) throws(CanonicalFailure) -> Bool {
        // Of the members that may be there most are not: this much is looked at without a call.
        let first = position &+ (level.hasBegun ? 2 : 1)
        guard first < bytes.byteCount else { return false }
        let letter = unsafe bytes.unsafeLoad(fromUncheckedByteOffset: first, as: UInt8.self)
        let wanted = unsafe name.utf8Start.pointee
        guard letter == wanted else { return false }
        return try passKey(name)
    }

    @usableFromInline
    package mutating func passKey(_ name: StaticString) throws(CanonicalFailure) -> Bool {
        precondition(depth > 0 && !level.isArray && !awaitsValue, "in an object")
        let hasBegun = level.hasBegun
        let start = position + (hasBegun ? 2 : 1)
        let range = start..<start + name.utf8CodeUnitCount
        guard bytes.byte(at: start - 1) == UInt8(ascii: "\""), bytes.matches(range, name),
            bytes.byte(at: range.upperBound) == UInt8(ascii: "\"")
        else { return false }
        if hasBegun, bytes.byte(at: position) != UInt8(ascii: ",") {
            throw bytes.failure(.misplaced, at: position)
        }
        level.hasBegun = true
        position = range.upperBound + 1
        try pass(Text(range: range, isPlain: true))
        return true
    }

    /// A string of so many bytes without escapes, where one comes next; nothing is passed.
    ///
    /// - Parameter count: how many bytes stand between the quotation marks.
    /// - Returns: the bytes, which nobody looked at yet: a string that has marks or control
    ///   characters among them is none. Nil where another value comes next.
    @inlinable
    @inline(__always)
    @_lifetime(copy self)
    package mutating func peekString(ofBytes count: Int) -> RawSpan? {
        let end = position &+ count &+ 1
        guard end < bytes.byteCount,
            unsafe bytes.unsafeLoad(fromUncheckedByteOffset: position, as: UInt8.self) == 0x22,
            unsafe bytes.unsafeLoad(fromUncheckedByteOffset: end, as: UInt8.self) == 0x22
        else { return nil }
        return bytes.extracting(position &+ 1..<end)
    }

    /// Passes the string that ``peekString(ofBytes:)`` gave, whose bytes were looked at.
    @inlinable
    @inline(__always)
    package mutating func passString(ofBytes count: Int) {
        precondition(awaitsValue, "a value comes next")
        awaitsValue = false
        position += count + 2
    }

    /// Where the reader stands, in bytes from 0.
    @inlinable
    package var offset: Int {
        @inline(__always) get { position }
    }

    /// The bytes of a part that was passed.
    ///
    /// - Parameter range: as `skipValue` returned it.
    @inlinable
    @inline(__always)
    @_lifetime(copy self)
    package func part(_ range: Range<Int>) -> RawSpan { bytes.extracting(range) }
}
