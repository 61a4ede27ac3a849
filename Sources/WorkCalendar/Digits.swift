/// A place in a text that is read byte by byte, with fixed widths. Nothing is skipped: what is
/// not asked for is not accepted. The bytes come with each call, since a stored span needs
/// lifetime annotations that are still experimental.
struct DigitReader {
    /// The number of bytes read.
    private(set) var offset = 0

    func isAtEnd(of bytes: Span<UInt8>) -> Bool { offset == bytes.count }

    /// Reads `byte`; false, and nothing read, if another or none comes next.
    mutating func skip(_ byte: Unicode.Scalar, in bytes: Span<UInt8>) -> Bool {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: byte) else { return false }
        offset += 1
        return true
    }

    /// Reads exactly `count` ASCII digits (at most 9) as a number, or nil.
    mutating func number(digits count: Int, in bytes: Span<UInt8>) -> Int? {
        guard bytes.count - offset >= count else { return nil }
        var value = 0
        for place in offset..<offset + count {
            let digit = bytes[place] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            value = value * 10 + Int(digit)
        }
        offset += count
        return value
    }
}

extension [UInt8] {
    /// Appends `value` in exactly `count` decimal digits; it must fit in them.
    mutating func append(_ value: Int, digits count: Int) {
        let start = self.count
        append(contentsOf: repeatElement(UInt8(ascii: "0"), count: count))
        var (rest, place) = (value, self.count)
        while place > start {
            place -= 1
            self[place] += UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        precondition(value >= 0 && rest == 0, "a number fits its digits")
    }
}
