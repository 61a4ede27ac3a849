/// The order in which JCS puts keys: that of their UTF-16 code units, told from their UTF-8 bytes.
enum UTF16Order {
    /// Whether a text comes before another.
    static func comes(_ first: Span<UInt8>, before second: Span<UInt8>) -> Bool {
        for place in 0..<min(first.count, second.count) where first[place] != second[place] {
            return comes(first[place], before: second[place])
        }
        return first.count < second.count
    }

    /// Whether a text comes before another, told by the first bytes in which they differ.
    ///
    /// UTF-8 keeps the order of code points, and so does UTF-16 but for one thing: what lies beyond
    /// U+FFFF (first byte F0 and above) is written with surrogates, which come before U+E000 to
    /// U+FFFF (first byte EE and EF).
    @inline(__always)
    static func comes(_ first: UInt8, before second: UInt8) -> Bool {
        rank(first) < rank(second)
    }

    @inline(__always)
    private static func rank(_ byte: UInt8) -> Int {
        byte == 0xEE || byte == 0xEF ? Int(byte) + 0x10 : Int(byte)
    }
}
