/// A piece of a text that should have been a time span.
struct TimeSpanToken {
    enum Kind {
        /// Digits, with single marks (`.`, `,`, `_`) between them.
        case number
        /// Letters, and bytes that are not ASCII.
        case word
        /// Any other byte.
        case mark
    }

    let kind: Kind
    /// In lower case where ASCII.
    let text: String
    /// Byte offsets.
    let range: Range<Int>

    /// Cuts a text into tokens; white space only separates.
    static func tokens(of text: String) -> [TimeSpanToken] {
        let bytes = Array(text.utf8)
        var tokens: [TimeSpanToken] = []
        var index = 0
        while index < bytes.count {
            let start = index
            if isSpace(bytes[index]) {
                index += 1
                continue
            }
            var kind = Kind.mark
            if isDigit(bytes[index]) {
                kind = .number
                index = endOfNumber(in: bytes, from: index)
            } else if isLetter(bytes[index]) {
                kind = .word
                while index < bytes.count, isLetter(bytes[index]) { index += 1 }
            } else {
                index += 1
            }
            let text = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
            tokens.append(TimeSpanToken(kind: kind, text: text, range: start..<index))
        }
        return tokens
    }

    private static func endOfNumber(in bytes: [UInt8], from start: Int) -> Int {
        let marks: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "_")]
        var index = start
        while index < bytes.count {
            let isMark =
                marks.contains(bytes[index]) && index + 1 < bytes.count && isDigit(bytes[index + 1])
            guard isMark || isDigit(bytes[index]) else { break }
            index += 1
        }
        return index
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (9...13).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return byte >= 0x80 || UInt8(ascii: "a") <= lower && lower <= UInt8(ascii: "z")
    }
}
