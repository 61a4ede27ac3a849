/// A file's bytes, readable at any offset: outside them lies zero.
///
/// Zero also says "end" to the scanner, which is safe because a file that holds a NUL is refused
/// before it is scanned. The view must not outlive the buffer it was made from.
@safe struct ByteView {
    private let base: UnsafePointer<UInt8>?
    private(set) var count: Int

    @unsafe init(_ buffer: UnsafeBufferPointer<UInt8>) {
        unsafe base = buffer.baseAddress
        count = unsafe base == nil ? 0 : buffer.count
    }

    subscript(offset: Int) -> UInt8 {
        @inline(__always) get {
            guard UInt(bitPattern: offset) < UInt(bitPattern: count), let base = unsafe base else {
                return 0
            }
            return unsafe base[offset]
        }
    }

    /// Eight bytes at once, the first in the low byte; `offset + 8` must not pass the end.
    @inline(__always) func word(at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset <= count - 8, "a word lies inside the bytes")
        guard let base = unsafe base else { return 0 }
        let word = unsafe UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self)
        return UInt64(littleEndian: word)
    }

    /// The bytes of `range` as a buffer, for copying.
    @unsafe func buffer(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        guard let base = unsafe base else {
            return unsafe UnsafeBufferPointer(start: nil, count: 0)
        }
        return unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    }

    /// Makes the bytes end at `offset`, so that whoever scans them comes to a halt.
    mutating func end(at offset: Int) {
        precondition(offset >= 0 && offset <= count)
        count = offset
    }
}

/// The bytes that mean something to YAML.
extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let bang: UInt8 = 0x21
    static let doubleQuote: UInt8 = 0x22
    static let hash: UInt8 = 0x23
    static let percent: UInt8 = 0x25
    static let ampersand: UInt8 = 0x26
    static let singleQuote: UInt8 = 0x27
    static let asterisk: UInt8 = 0x2A
    static let plus: UInt8 = 0x2B
    static let comma: UInt8 = 0x2C
    static let dash: UInt8 = 0x2D
    static let dot: UInt8 = 0x2E
    static let colon: UInt8 = 0x3A
    static let greater: UInt8 = 0x3E
    static let question: UInt8 = 0x3F
    static let at: UInt8 = 0x40
    static let openBracket: UInt8 = 0x5B
    static let backslash: UInt8 = 0x5C
    static let closeBracket: UInt8 = 0x5D
    static let backtick: UInt8 = 0x60
    static let openBrace: UInt8 = 0x7B
    static let pipe: UInt8 = 0x7C
    static let closeBrace: UInt8 = 0x7D

    /// A space or a tab.
    @inline(__always) var isWhite: Bool { self == .space || self == .tab }

    /// The end of a line, or of the file.
    @inline(__always) var endsLine: Bool {
        self == .lineFeed || self == .carriageReturn || self == 0
    }

    /// White space, or the end of a line or of the file.
    @inline(__always) var isBlank: Bool { isWhite || endsLine }

    /// One of `,[]{}`, which end plain text inside brackets.
    @inline(__always) var isFlowIndicator: Bool {
        let folded = self | 0x20
        return self == .comma || folded == .openBrace || folded == .closeBrace
    }

    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
}
