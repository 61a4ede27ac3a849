/// A half-open range of byte offsets into a source file.
public struct Span: Hashable, Sendable {
    /// Offset of the first byte.
    public let start: Int
    /// Offset just past the last byte; equal to `start` for a point between two characters.
    public let end: Int

    public init(start: Int, end: Int) {
        precondition(0 <= start && start <= end, "a span runs forward")
        self.start = start
        self.end = end
    }

    /// The empty span at `offset`.
    public init(at offset: Int) { self.init(start: offset, end: offset) }
}

/// A position as people and editors count it.
public struct Location: Hashable, Sendable {
    /// Line, from 1. LF, CRLF and a lone CR each end a line.
    public let line: Int
    /// Column, from 1, in Unicode scalars; a tab counts one, a byte order mark none.
    public let column: Int
    /// Offset in bytes from the start of the file, from 0.
    public let byte: Int
}

/// The bytes of one file and the name it goes by in messages. Immutable and shared by reference.
public final class SourceFile: Sendable {
    /// The path as it was given, for messages.
    public let name: String
    /// The content, exactly as read; it may be any bytes at all.
    public let bytes: [UInt8]
    /// The offset at which each line starts; the first is 0.
    public let lineStarts: [Int]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        self.lineStarts = SourceFile.lineStarts(of: bytes)
    }

    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        var starts = [0]
        starts.reserveCapacity(bytes.count / 16 + 1)
        let span = bytes.span
        var index = 0
        while index < span.count {
            // Eight bytes at a time: few of them end a line.
            if index + 8 <= span.count {
                let word = UInt64(
                    littleEndian: unsafe span.bytes.unsafeLoadUnaligned(
                        fromByteOffset: index, as: UInt64.self))
                if marks(of: 0x0D, in: word) == 0 {
                    var feeds = marks(of: 0x0A, in: word)
                    while feeds != 0 {
                        starts.append(index + feeds.trailingZeroBitCount / 8 + 1)
                        feeds &= feeds - 1
                    }
                    index += 8
                    continue
                }
            }
            let byte = span[index]
            index += 1
            if byte == UInt8(ascii: "\n") {
                starts.append(index)
            } else if byte == UInt8(ascii: "\r"),
                index == span.count || span[index] != UInt8(ascii: "\n")
            {
                starts.append(index)
            }
        }
        return starts
    }

    /// The high bit of each of the eight bytes of `word` that is `byte`.
    private static func marks(of byte: UInt8, in word: UInt64) -> UInt64 {
        let low7: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let differences = word ^ (0x0101_0101_0101_0101 &* UInt64(byte))
        return ~(((differences & low7) &+ low7) | differences | low7)
    }

    /// Whether the file begins with a UTF-8 byte order mark.
    public var hasByteOrderMark: Bool {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    }

    /// The line, from 0, that holds the byte at `offset`; O(log lines).
    public func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The location of `offset`, which may be the end of the file.
    public func location(of offset: Int) -> Location {
        precondition(offset <= bytes.count, "an offset lies inside its file")
        let line = lineIndex(of: offset)
        var column = 1
        var index = lineStarts[line]
        if index == 0 && hasByteOrderMark { index = min(3, offset) }
        while index < offset {
            if bytes[index] & 0xC0 != 0x80 { column += 1 }
            index += 1
        }
        return Location(line: line + 1, column: column, byte: offset)
    }

    /// The bytes of line `line` (from 0) without its line break and without a byte order mark.
    public func lineSpan(_ line: Int) -> Span {
        var start = lineStarts[line]
        var end = line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count
        while end > start {
            let last = bytes[end - 1]
            guard last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") else { break }
            end -= 1
        }
        if start == 0 && hasByteOrderMark { start = min(3, end) }
        return Span(start: start, end: end)
    }

    /// The text of `span`; bytes that are not UTF-8 become U+FFFD.
    public func text(_ span: Span) -> String {
        String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    }
}

/// A span of a file.
public struct Place: Sendable, Hashable {
    public let file: SourceFile
    public let span: Span

    public init(_ file: SourceFile, _ span: Span) {
        precondition(span.end <= file.bytes.count, "a place lies inside its file")
        self.file = file
        self.span = span
    }

    public static func == (left: Place, right: Place) -> Bool {
        left.file === right.file && left.span == right.span
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(file))
        hasher.combine(span)
    }

    /// Where the span begins.
    public var start: Location { file.location(of: span.start) }
    /// Where the span ends.
    public var end: Location { file.location(of: span.end) }
}
