/// Eight bytes of text looked at together.
@usableFromInline
package enum EightBytes {
    /// A mark in the highest bit of the first byte (the lowest in the word) that JSON does not
    /// write as it is: a quotation mark, a backslash or a control character; zero where there is
    /// none. Marks above the first mean nothing.
    ///
    /// - Parameters:
    ///   - word: eight bytes, the first the lowest.
    ///   - isASCIIWanted: whether bytes from 0x80 on are to be marked as well.
    @inlinable
    @inline(__always)
    package static func marks(of word: UInt64, orNotASCII isASCIIWanted: Bool) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        // A byte less than the one subtracted borrows into its highest bit.
        var marks = (quote &- ones) & ~quote
        marks |= (backslash &- ones) & ~backslash
        marks |= (word &- ones &* 0x20) & ~word
        if isASCIIWanted { marks |= word }
        return marks & tops
    }
}
