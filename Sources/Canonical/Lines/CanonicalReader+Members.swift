/// Reading objects whose members are known: keys ascend, so each is asked for in turn.
extension CanonicalReader {
    /// Passes the next key of the innermost object where it is `name`; its value is to be read
    /// then. Otherwise nothing is passed.
    ///
    /// - Parameter name: ASCII without quotation marks, backslashes and control characters.
    @inline(__always)
    package mutating func nextKey(is name: StaticString) throws(CanonicalFailure) -> Bool {
        precondition(depth > 0 && !level.isArray && !awaitsValue, "in an object")
        let start = position + (level.hasBegun ? 2 : 1)
        let end = start + name.utf8CodeUnitCount
        guard bytes.byte(at: start - 1) == UInt8(ascii: "\""),
            bytes.byte(at: end) == UInt8(ascii: "\""),
            bytes.matches(start..<end, name)
        else { return false }
        return try nextKey() != nil
    }

    /// Where the reader stands, in bytes from 0.
    package var offset: Int { position }

    /// The bytes of a part that was passed.
    ///
    /// - Parameter range: as `skipValue` returned it.
    @_lifetime(copy self)
    package func part(_ range: Range<Int>) -> RawSpan { bytes.extracting(range) }
}
