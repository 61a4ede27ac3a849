internal import JSON

/// The bytes of a line in JCS form, looked at one after the other.
extension RawSpan {
    /// The byte at `offset`, or a zero byte after the end: no value in JCS form holds one.
    @inline(__always)
    func byte(at offset: Int) -> UInt8 {
        guard offset < byteCount else { return 0 }
        return unsafe unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    }

    /// Eight bytes from `offset` on, which must be there, the first the lowest.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        let word = unsafe unsafeLoadUnaligned(
            fromUncheckedByteOffset: offset, as: UInt64.self)
        return UInt64(littleEndian: word)
    }

    /// A failure at `offset`; at the end of the bytes it is that they end.
    func failure(_ reason: CanonicalFailure.Reason, at offset: Int) -> CanonicalFailure {
        CanonicalFailure(reason: offset >= byteCount ? .unfinished : reason, offset: offset)
    }

    /// Where the string ends whose first byte after the quotation mark is at `start`, and whether
    /// it has no escapes.
    @inline(__always)
    func endOfString(from start: Int) throws(CanonicalFailure) -> (end: Int, isPlain: Bool) {
        var next = start
        var isPlain = true
        while true {
            // Eight bytes at a time as long as nothing among them needs a look.
            while next + 8 <= byteCount {
                let marks = EightBytes.marks(of: word(at: next), orNotASCII: true)
                guard marks == 0 else {
                    next += marks.trailingZeroBitCount >> 3
                    break
                }
                next += 8
            }
            let found = byte(at: next)
            if found == UInt8(ascii: "\"") { return (next, isPlain) }
            if found == UInt8(ascii: "\\") {
                isPlain = false
                next = try endOfEscape(at: next)
            } else if found >= 0x80 {
                next = try endOfScalar(at: next)
            } else if found < 0x20 {
                throw failure(.control, at: next)
            } else {
                next += 1
            }
        }
    }

    /// Where the escape at `offset` ends. JCS knows one way to write each character: the short
    /// escapes where there are any, four digits in lower case for other control characters, and
    /// nothing else.
    func endOfEscape(at offset: Int) throws(CanonicalFailure) -> Int {
        switch byte(at: offset + 1) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "t"),
            UInt8(ascii: "n"), UInt8(ascii: "f"), UInt8(ascii: "r"):
            return offset + 2
        case UInt8(ascii: "u"):
            guard let code = controlCode(at: offset + 2), ![8, 9, 10, 12, 13].contains(code) else {
                throw failure(.escape, at: offset)
            }
            return offset + 6
        default: throw failure(.escape, at: offset)
        }
    }

    /// The control character that `00` and two digits in lower case write.
    func controlCode(at offset: Int) -> UInt8? {
        let zero = UInt8(ascii: "0")
        guard byte(at: offset) == zero, byte(at: offset + 1) == zero else { return nil }
        let (high, low) = (byte(at: offset + 2), byte(at: offset + 3))
        guard high == zero || high == zero + 1 else { return nil }
        switch low {
        case zero...(zero + 9): return (high - zero) << 4 | (low - zero)
        case UInt8(ascii: "a")...UInt8(ascii: "f"):
            return (high - zero) << 4 | (low - UInt8(ascii: "a") + 10)
        default: return nil
        }
    }

    /// Where the scalar of several bytes at `offset` ends (Unicode, table 3-7).
    func endOfScalar(at offset: Int) throws(CanonicalFailure) -> Int {
        let first = byte(at: offset)
        let count: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: count = 2
        case 0xE0...0xEF:
            count = 3
            if first == 0xE0 { second = 0xA0...0xBF }
            if first == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            count = 4
            if first == 0xF0 { second = 0x90...0xBF }
            if first == 0xF4 { second = 0x80...0x8F }
        default: throw failure(.encoding, at: offset)
        }
        guard second.contains(byte(at: offset + 1)) else { throw failure(.encoding, at: offset) }
        for place in 2..<max(count, 2) where byte(at: offset + place) & 0xC0 != 0x80 {
            throw failure(.encoding, at: offset)
        }
        return offset + count
    }
}
