import Diagnostics

/// Whether a file's bytes are text that YAML allows: UTF-8 without control characters.
struct TextCheck {
    /// The first bytes that are not UTF-8; nothing after them was looked at.
    var notUTF8: Span?
    /// Characters that stand nowhere in YAML.
    var forbidden: [Span] = []
    /// Characters that may stand between quotation marks and nowhere else.
    var quotedOnly: [Span] = []
    /// Whether a line is indented with characters that look like spaces and are none.
    var hasFalseIndentation = false
    /// Whether a NUL is among the forbidden: then nothing can be read.
    var hasNUL = false

    init(_ bytes: ByteView) {
        if let start = TextCheck.wideStart(bytes) {
            notUTF8 = start
            return
        }
        var offset = 0
        while offset < bytes.count {
            if offset <= bytes.count - 8, TextCheck.isPrintable(bytes.word(at: offset)) {
                offset += 8
                continue
            }
            let byte = bytes[offset]
            if byte < 0x80 {
                if byte < 0x20 || byte == 0x7F { checkControl(byte, at: offset) }
                offset += 1
            } else {
                let length = TextCheck.scalarLength(bytes, at: offset)
                if length == 0 {
                    notUTF8 = Span(start: offset, end: offset + 1)
                    return
                }
                checkScalar(bytes, at: offset, length: length)
                offset += length
            }
        }
    }

    /// Whether all eight bytes are line feeds or ASCII from the space up, DEL aside.
    @inline(__always) private static func isPrintable(_ word: UInt64) -> Bool {
        let high: UInt64 = 0x8080_8080_8080_8080
        let low: UInt64 = 0x0101_0101_0101_0101
        // Below 0x20 a byte borrows from its high bit; 0x7F carries into it.
        let belowSpace = (word | high) &- low &* 0x20
        let carried = (word & ~high) &+ low
        // A line feed becomes zero, and zero alone does not carry.
        let fed = word ^ low &* UInt64(UInt8.lineFeed)
        let isOther = ((fed & ~high) &+ ~high) | fed
        return (word | ~belowSpace | carried) & isOther & high == 0
    }

    private mutating func checkControl(_ byte: UInt8, at offset: Int) {
        switch byte {
        case .tab, .lineFeed, .carriageReturn: break
        case 0x7F: quotedOnly.append(Span(start: offset, end: offset + 1))
        default:
            forbidden.append(Span(start: offset, end: offset + 1))
            if byte == 0 { hasNUL = true }
        }
    }

    private mutating func checkScalar(_ bytes: ByteView, at offset: Int, length: Int) {
        let first = bytes[offset]
        let second = bytes[offset + 1]
        let isC1 = first == 0xC2 && second < 0xA0 && second != 0x85
        let isNoncharacter = first == 0xEF && second == 0xBF && bytes[offset + 2] >= 0xBE
        let isByteOrderMark = first == 0xEF && second == 0xBB && bytes[offset + 2] == 0xBF
        if first == 0xC2 && second == 0xA0 { checkNoBreakSpace(bytes, at: offset) }
        let isZeroWidth =
            first == 0xE2
            && (second == 0x80 && bytes[offset + 2] >= 0x8B && bytes[offset + 2] <= 0x8D
                || second == 0x81 && bytes[offset + 2] == 0xA0)
        if isZeroWidth || isC1 || isNoncharacter || (isByteOrderMark && offset > 0) {
            quotedOnly.append(Span(start: offset, end: offset + length))
        }
    }

    /// Notes the spaces without a break from `offset` on, unless they stand inside a text: only
    /// there they are what somebody wrote.
    private mutating func checkNoBreakSpace(_ bytes: ByteView, at offset: Int) {
        if let last = quotedOnly.last, last.end > offset { return }
        var end = offset
        while bytes[end] == 0xC2 && bytes[end + 1] == 0xA0 { end += 2 }
        var before = offset
        while before > 0 && bytes[before - 1].isWhite { before -= 1 }
        let isFirst = before == 0 || bytes[before - 1].endsLine
        let mark = before > 0 && before < offset ? bytes[before - 1] : 0
        var after = end
        while bytes[after].isWhite { after += 1 }
        let isLast =
            bytes[after].endsLine || bytes[after] == .colon && bytes[after + 1].isBlank
        if before == offset && before > 0 && bytes[before - 1] == .colon {
            // A key and its colon, behind which the space is none.
            var key = before - 1
            while key > 0 && (bytes[key - 1] > .space && bytes[key - 1] < 0x80) { key -= 1 }
            var start = key
            while start > 0 && (bytes[start - 1] == .space || bytes[start - 1] == .dash) {
                start -= 1
            }
            guard start == 0 || bytes[start - 1].endsLine else { return }
            hasFalseIndentation = true
            quotedOnly.append(Span(start: offset, end: end))
            return
        }
        guard isFirst || isLast || mark == .colon || mark == .dash else { return }
        if isFirst && !bytes[after].endsLine && bytes[after] != .hash { hasFalseIndentation = true }
        quotedOnly.append(Span(start: offset, end: end))
    }

    /// The length of the well-formed UTF-8 sequence at `offset`, which is not ASCII; 0 if none.
    @inline(__always) private static func scalarLength(_ bytes: ByteView, at offset: Int) -> Int {
        let first = bytes[offset]
        let second = bytes[offset + 1]
        guard second & 0xC0 == 0x80 else { return 0 }
        switch first {
        case 0xC2...0xDF: return 2
        case 0xE0...0xEF:
            guard bytes[offset + 2] & 0xC0 == 0x80 else { return 0 }
            if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return 0 }
            return 3
        case 0xF0...0xF4:
            guard bytes[offset + 2] & 0xC0 == 0x80, bytes[offset + 3] & 0xC0 == 0x80 else {
                return 0
            }
            if first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return 0 }
            return 4
        default: return 0
        }
    }

    /// The first bytes of text in UTF-16 or UTF-32, told by its byte order mark or its NULs.
    private static func wideStart(_ bytes: ByteView) -> Span? {
        guard bytes.count >= 2 else { return nil }
        let marked = bytes[0] == 0xFE && bytes[1] == 0xFF || bytes[0] == 0xFF && bytes[1] == 0xFE
        let unmarked =
            (bytes[0] == 0) != (bytes[1] == 0)
            || bytes.count >= 4 && bytes[3] != 0
                && bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0
        return marked || unmarked ? Span(start: 0, end: 2) : nil
    }
}
