internal import JSON

/// How the reader gets past what it reads. Each checks the form of what it passes.
extension CanonicalReader {
    /// The byte at `offset`, or a zero byte after the end: no value in JCS form holds one.
    @inline(__always)
    func byte(at offset: Int) -> UInt8 {
        guard offset < bytes.byteCount else { return 0 }
        return unsafe bytes.unsafeLoad(fromUncheckedByteOffset: offset, as: UInt8.self)
    }

    /// A failure at `offset`, or where the reader stands; at the end of the bytes it is that they
    /// end.
    func failure(_ reason: CanonicalFailure.Reason, at offset: Int? = nil) -> CanonicalFailure {
        let offset = offset ?? position
        return CanonicalFailure(
            reason: offset >= bytes.byteCount ? .unfinished : reason, offset: offset)
    }

    @inline(__always)
    mutating func expectValue(_ first: UInt8) throws(CanonicalFailure) {
        precondition(awaitsValue, "a value comes next")
        guard byte(at: position) == first else { throw failure(.otherKind) }
        awaitsValue = false
    }

    // MARK: Arrays and objects

    @inline(__always)
    mutating func begin(_ bracket: UInt8, isArray: Bool) throws(CanonicalFailure) {
        try expectValue(bracket)
        guard depth < CanonicalReader.depthMax else { throw failure(.tooDeep) }
        // Offsets of keys are kept in 32 bits.
        guard bytes.byteCount <= CanonicalReader.bytesMax else {
            throw CanonicalFailure(reason: .tooLong, offset: CanonicalReader.bytesMax)
        }
        levels[depth] = Level(isArray: isArray)
        depth += 1
        position += 1
    }

    /// Passes `bracket` and closes the innermost level, or passes the comma before its next element.
    @inline(__always)
    mutating func endsOrGoesOn(by bracket: UInt8) throws(CanonicalFailure) -> Bool {
        let found = byte(at: position)
        if found == bracket {
            position += 1
            depth -= 1
            return true
        }
        if levels[depth - 1].hasBegun {
            guard found == UInt8(ascii: ",") else { throw failure(.misplaced) }
            position += 1
        }
        levels[depth - 1].hasBegun = true
        return false
    }

    /// Passes a key and its colon.
    @inline(__always)
    mutating func key() throws(CanonicalFailure) -> Text {
        let start = position
        guard byte(at: position) == UInt8(ascii: "\"") else { throw failure(.misplaced) }
        let key = try passString()
        let level = levels[depth - 1]
        // The first key has none before it; the range of none is empty and ends at 0.
        if level.keyEnd > 0 {
            let last = Text(
                range: Int(level.keyStart)..<Int(level.keyEnd), isPlain: level.keyIsPlain)
            guard comes(last, before: key) else { throw failure(.keyOrder, at: start) }
        }
        guard byte(at: position) == UInt8(ascii: ":") else { throw failure(.misplaced) }
        position += 1
        levels[depth - 1].keyStart = UInt32(truncatingIfNeeded: key.range.lowerBound)
        levels[depth - 1].keyEnd = UInt32(truncatingIfNeeded: key.range.upperBound)
        levels[depth - 1].keyIsPlain = key.isPlain
        awaitsValue = true
        return key
    }

    /// Passes a value, of an array or an object only the opening bracket.
    @inline(__always)
    mutating func skipBeginning() throws(CanonicalFailure) {
        switch byte(at: position) {
        case UInt8(ascii: "\""):
            awaitsValue = false
            _ = try passString()
        case UInt8(ascii: "{"): try beginObject()
        case UInt8(ascii: "["): try beginArray()
        case UInt8(ascii: "t"), UInt8(ascii: "f"): _ = try bool()
        case UInt8(ascii: "n"): try null()
        default: _ = try integer()
        }
    }

    /// Passes `word` where it comes next.
    @inline(__always)
    mutating func passes(_ word: StaticString) -> Bool {
        guard matches(position..<min(position + word.utf8CodeUnitCount, bytes.byteCount), word)
        else { return false }
        position += word.utf8CodeUnitCount
        return true
    }

    // MARK: Integers

    @inline(__always)
    mutating func passInteger() throws(CanonicalFailure) -> Int {
        let start = position
        let isNegative = byte(at: start) == UInt8(ascii: "-")
        let first = isNegative ? start + 1 : start
        var next = first
        var value = 0
        while case let digit = byte(at: next) &- UInt8(ascii: "0"), digit < 10 {
            // 17 digits fit in 64 bits and are more than the largest has.
            guard next - first < 17 else { throw failure(.integerRange, at: start) }
            value = value &* 10 &+ Int(digit)
            next += 1
        }
        guard next > first else { throw failure(isNegative ? .notInteger : .otherKind) }
        let hasLeadingZero =
            byte(at: first) == UInt8(ascii: "0") && (next > first + 1 || isNegative)
        switch byte(at: next) {
        case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            throw failure(.notInteger, at: start)
        default: guard !hasLeadingZero else { throw failure(.notInteger, at: start) }
        }
        guard value <= JSONText.integerMax else { throw failure(.integerRange, at: start) }
        position = next
        return isNegative ? -value : value
    }

    // MARK: Strings

    /// Passes a string whose opening quotation mark comes next.
    @inline(__always)
    mutating func passString() throws(CanonicalFailure) -> Text {
        let start = position + 1
        var next = start
        var isPlain = true
        let count = bytes.byteCount
        while true {
            // Eight bytes at a time as long as nothing among them needs a look.
            while next + 8 <= count {
                let word = unsafe bytes.unsafeLoadUnaligned(
                    fromUncheckedByteOffset: next, as: UInt64.self)
                let marks = EightBytes.marks(of: UInt64(littleEndian: word), orNotASCII: true)
                guard marks == 0 else {
                    next += marks.trailingZeroBitCount >> 3
                    break
                }
                next += 8
            }
            let found = byte(at: next)
            if found == UInt8(ascii: "\"") { break }
            if found == UInt8(ascii: "\\") {
                isPlain = false
                next = try passEscape(at: next)
            } else if found >= 0x80 {
                next = try passScalar(at: next)
            } else if found < 0x20 {
                throw failure(.control, at: next)
            } else {
                next += 1
            }
        }
        position = next + 1
        return Text(range: start..<next, isPlain: isPlain)
    }

    /// Where the escape at `offset` ends. JCS knows one way to write each character: the short
    /// escapes where there are any, four digits in lower case for other control characters, and
    /// nothing else.
    func passEscape(at offset: Int) throws(CanonicalFailure) -> Int {
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
    func passScalar(at offset: Int) throws(CanonicalFailure) -> Int {
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
