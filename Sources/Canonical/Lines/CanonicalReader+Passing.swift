internal import JSON

/// How the reader gets past what it reads. Each checks the form of what it passes.
extension CanonicalReader {
    @inline(__always)
    mutating func expectValue(_ first: UInt8) throws(CanonicalFailure) {
        precondition(awaitsValue, "a value comes next")
        guard bytes.byte(at: position) == first else {
            throw bytes.failure(.otherKind, at: position)
        }
        awaitsValue = false
    }

    // MARK: Arrays and objects

    @inline(__always)
    mutating func begin(_ bracket: UInt8, isArray: Bool) throws(CanonicalFailure) {
        try expectValue(bracket)
        guard depth < levelsMax else { throw bytes.failure(.tooDeep, at: position) }
        // Offsets of keys are kept in 32 bits.
        guard bytes.byteCount <= CanonicalReader.bytesMax else {
            throw CanonicalFailure(reason: .tooLong, offset: CanonicalReader.bytesMax)
        }
        if depth < outer.count {
            outer[depth] = level
        } else {
            deepOuter.append(level)
        }
        level = Level(isArray: isArray)
        depth += 1
        position += 1
    }

    /// Passes `bracket` and closes the innermost level, or passes the comma before its next
    /// element.
    @inline(__always)
    mutating func endsOrGoesOn(by bracket: UInt8) throws(CanonicalFailure) -> Bool {
        let found = bytes.byte(at: position)
        if found == bracket {
            position += 1
            depth -= 1
            level = depth < outer.count ? outer[depth] : deepOuter.removeLast()
            return true
        }
        if level.hasBegun {
            guard found == UInt8(ascii: ",") else { throw bytes.failure(.misplaced, at: position) }
            position += 1
        }
        level.hasBegun = true
        return false
    }

    /// Passes a key and its colon.
    @inline(__always)
    mutating func key() throws(CanonicalFailure) -> Text {
        guard bytes.byte(at: position) == UInt8(ascii: "\"") else {
            throw bytes.failure(.misplaced, at: position)
        }
        let key = try passString()
        try pass(key)
        return key
    }

    /// Sees to it that a key that was read comes in its order, and passes its colon.
    @inline(__always)
    mutating func pass(_ key: Text) throws(CanonicalFailure) {
        // Where the first letters tell, nothing more is looked at.
        if level.keyStart > 0,
            !level.keyIsPlain || !key.isPlain || level.keyByteCount == 0
                || bytes.byte(at: Int(level.keyStart)) >= bytes.byte(at: key.range.lowerBound)
                || bytes.byte(at: key.range.lowerBound) >= 0x80
        {
            let last = Int(level.keyStart)
            let range = last..<(last + Int(level.keyByteCount))
            guard bytes.comes(Text(range: range, isPlain: level.keyIsPlain), before: key) else {
                throw bytes.failure(.keyOrder, at: key.range.lowerBound - 1)
            }
        }
        guard bytes.byte(at: position) == UInt8(ascii: ":") else {
            throw bytes.failure(.misplaced, at: position)
        }
        position += 1
        level.keyStart = UInt32(truncatingIfNeeded: key.range.lowerBound)
        level.keyByteCount = UInt32(truncatingIfNeeded: key.range.count)
        level.keyIsPlain = key.isPlain
        awaitsValue = true
    }

    /// Passes a value, of an array or an object only the opening bracket.
    @inline(__always)
    mutating func skipBeginning() throws(CanonicalFailure) {
        switch bytes.byte(at: position) {
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
        guard
            bytes.matches(position..<min(position + word.utf8CodeUnitCount, bytes.byteCount), word)
        else { return false }
        position += word.utf8CodeUnitCount
        return true
    }

    // MARK: Integers

    @inline(__always)
    mutating func passInteger() throws(CanonicalFailure) -> Int {
        let start = position
        let isNegative = bytes.byte(at: start) == UInt8(ascii: "-")
        let first = isNegative ? start + 1 : start
        var next = first
        var value = 0
        while case let digit = bytes.byte(at: next) &- UInt8(ascii: "0"), digit < 10 {
            // 17 digits fit in 64 bits and are more than the largest has.
            guard next - first < 17 else { throw bytes.failure(.integerRange, at: start) }
            value = value &* 10 &+ Int(digit)
            next += 1
        }
        guard next > first else {
            throw bytes.failure(isNegative ? .notInteger : .otherKind, at: start)
        }
        let hasLeadingZero =
            bytes.byte(at: first) == UInt8(ascii: "0") && (next > first + 1 || isNegative)
        switch bytes.byte(at: next) {
        case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            throw bytes.failure(.notInteger, at: start)
        default: guard !hasLeadingZero else { throw bytes.failure(.notInteger, at: start) }
        }
        guard value <= JSONText.integerMax else { throw bytes.failure(.integerRange, at: start) }
        position = next
        return isNegative ? -value : value
    }

    // MARK: Strings

    /// Passes a string whose opening quotation mark comes next.
    @inline(__always)
    mutating func passString() throws(CanonicalFailure) -> Text {
        let start = position + 1
        let (end, isPlain) = try bytes.endOfString(from: start)
        position = end + 1
        return Text(range: start..<end, isPlain: isPlain)
    }
}
