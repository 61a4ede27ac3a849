/// What is asked of strings that were read.
extension CanonicalReader {
    /// Whether a string of the line is `word`, which must be ASCII without quotation marks,
    /// backslashes and control characters.
    @inline(__always)
    package func matches(_ text: Text, _ word: StaticString) -> Bool {
        text.isPlain && bytes.matches(text.range, word)
    }

    /// A string of the line.
    package func string(of text: Text) -> String { bytes.string(of: text) }

    /// The UTF-8 bytes of a string of the line, escapes undone.
    package func content(of text: Text) -> [UInt8] { bytes.content(of: text) }
}

/// The same, asked of the bytes: calling what belongs to the whole reader from inside it would copy
/// it.
extension RawSpan {
    func string(of text: CanonicalReader.Text) -> String {
        guard text.isPlain else { return String(decoding: content(of: text), as: UTF8.self) }
        return unsafe extracting(text.range).withUnsafeBytes { bytes in
            unsafe String(decoding: bytes, as: UTF8.self)
        }
    }

    /// The UTF-8 bytes of a string of the line, escapes undone.
    func content(of text: CanonicalReader.Text) -> [UInt8] {
        var content: [UInt8] = []
        content.reserveCapacity(text.range.count)
        var next = text.range.lowerBound
        while next < text.range.upperBound {
            let found = byte(at: next)
            guard found == UInt8(ascii: "\\") else {
                content.append(found)
                next += 1
                continue
            }
            let mark = byte(at: next + 1)
            next += mark == UInt8(ascii: "u") ? 6 : 2
            switch mark {
            case UInt8(ascii: "b"): content.append(8)
            case UInt8(ascii: "t"): content.append(9)
            case UInt8(ascii: "n"): content.append(10)
            case UInt8(ascii: "f"): content.append(12)
            case UInt8(ascii: "r"): content.append(13)
            case UInt8(ascii: "u"): content.append(controlCode(at: next - 4) ?? 0)
            default: content.append(mark)
            }
        }
        return content
    }

    /// Whether the bytes of `range` are those of `word`.
    @inline(__always)
    func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
        precondition(word.hasPointerRepresentation, "a word of several letters")
        let count = word.utf8CodeUnitCount
        guard range.count == count, range.upperBound <= byteCount else { return false }
        let first = range.lowerBound
        let wanted = unsafe UnsafeRawPointer(word.utf8Start)
        // Two words that may share bytes make up most names.
        if count >= 8 {
            var place = 0
            while place &+ 8 < count {
                guard unsafe isSame(first &+ place, wanted + place, as: UInt64.self) else {
                    return false
                }
                place &+= 8
            }
            return unsafe isSame(first &+ count &- 8, wanted + (count &- 8), as: UInt64.self)
        }
        if count >= 4 {
            return unsafe isSame(first, wanted, as: UInt32.self)
                && isSame(first &+ count &- 4, wanted + (count &- 4), as: UInt32.self)
        }
        for place in 0..<count {
            guard unsafe isSame(first &+ place, wanted + place, as: UInt8.self) else {
                return false
            }
        }
        return true
    }

    /// Whether the bytes at an offset, which must be there, are those elsewhere.
    @inline(__always)
    private func isSame<Word: FixedWidthInteger & BitwiseCopyable>(
        _ offset: Int, _ other: UnsafeRawPointer, as word: Word.Type
    ) -> Bool {
        unsafe unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: word)
            == other.loadUnaligned(as: word)
    }

    /// Whether `first` comes before `second` in the order of UTF-16 code units.
    @inline(__always)
    func comes(_ first: CanonicalReader.Text, before second: CanonicalReader.Text) -> Bool {
        guard first.isPlain && second.isPlain else {
            return UTF16Order.comes(
                content(of: first).span, before: content(of: second).span)
        }
        let common = min(first.range.count, second.range.count)
        var place = 0
        // Most keys differ in their first eight bytes; `first` is the one further from the end.
        if second.range.lowerBound + 8 <= byteCount {
            let unlike =
                word(at: first.range.lowerBound) ^ word(at: second.range.lowerBound)
            place = min(unlike.trailingZeroBitCount >> 3, common)
        }
        while place < common {
            let left = byte(at: first.range.lowerBound + place)
            let right = byte(at: second.range.lowerBound + place)
            guard left == right else { return UTF16Order.comes(left, before: right) }
            place += 1
        }
        return first.range.count < second.range.count
    }
}
