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

/// Eight bytes of which those that stand for digits are digits and the others are as they must be,
/// looked at all at once.
struct FixedDigits {
    /// The value of each digit, the first in the lowest byte.
    private let values: UInt64

    /// - Parameters:
    ///   - form: eight ASCII characters; a `0` stands for any digit.
    @inline(__always)
    init?(_ bytes: RawSpan, at offset: Int, form: StaticString) {
        let word = unsafe UInt64(
            littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let wanted = unsafe UInt64(
            littleEndian: UnsafeRawPointer(form.utf8Start).loadUnaligned(as: UInt64.self))
        // A byte of the difference is 0 for what must stand there, and a digit's value for a digit.
        let difference = word ^ wanted
        let zeros = wanted ^ 0x3030_3030_3030_3030
        // 0xFF for each byte of the form that is no digit: characters of the form are ASCII.
        let others = ((zeros &+ 0x7F7F_7F7F_7F7F_7F7F) & 0x8080_8080_8080_8080) >> 7 &* 0xFF
        guard difference & others == 0,
            (difference | (difference &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0
        else { return nil }
        values = difference
    }

    subscript(place: Int) -> Int {
        @inline(__always) get { Int(truncatingIfNeeded: values >> UInt64(8 * place) & 0xFF) }
    }
}

extension MutableSpan<UInt8> {
    /// Writes `value` in exactly `count` decimal digits from `start` on; it must fit in them.
    @inline(__always)
    mutating func write(_ value: Int, digits count: Int, at start: Int) {
        var rest = value
        for place in (start..<start + count).reversed() {
            self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        precondition(value >= 0 && rest == 0, "a number fits its digits")
    }
}

extension [UInt8] {
    /// Appends `value` in exactly `count` decimal digits, at most eight; it must fit in them.
    mutating func append(_ value: Int, digits count: Int) {
        var reversed = InlineArray<8, UInt8>(repeating: 0)
        var rest = value
        for place in 0..<count {
            reversed[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        precondition(value >= 0 && rest == 0, "a number fits its digits")
        for place in (0..<count).reversed() { append(reversed[place]) }
    }
}
