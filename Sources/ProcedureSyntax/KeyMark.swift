/// A key in short: one of 64 marks, told by its length and its first and last byte.
///
/// Keys with different marks are different keys. A mapping keeps the set of its keys' marks, so
/// that most look-ups of a key that is not there end before any key is looked at.
public struct KeyMark: Sendable {
    /// 0...63.
    public let number: Int

    /// The factors keep the keys of the procedure language apart: of the keys of a step only two
    /// share a mark.
    @inlinable @inline(__always) init(count: Int, first: UInt8, last: UInt8) {
        number = (Int(first) &+ 58 &* Int(last) &+ 7 &* count) & 63
    }

    /// The mark of a key that is not empty. Where the key is a literal it is a constant.
    @inlinable @inline(__always) public init(_ key: StaticString) {
        let count = key.utf8CodeUnitCount
        precondition(count > 0, "a key that is looked up is not empty")
        self = key.withUTF8Buffer { bytes in
            unsafe KeyMark(count: count, first: bytes[0], last: bytes[count - 1])
        }
    }
}

/// A set of marks.
@usableFromInline struct KeyMarks: Sendable {
    @usableFromInline private(set) var bits: UInt64 = 0

    init() {}
    @inlinable init(bits: UInt64) { self.bits = bits }

    /// Adds a mark; false where it was there.
    @inline(__always) mutating func insert(_ mark: KeyMark) -> Bool {
        let bit: UInt64 = 1 << UInt64(mark.number)
        defer { bits |= bit }
        return bits & bit == 0
    }

    @inlinable @inline(__always) func contains(_ mark: KeyMark) -> Bool {
        bits & (1 << UInt64(mark.number)) != 0
    }
}
