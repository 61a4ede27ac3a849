/// The words of a frozen world where they lie: nothing is made of them before it is asked for.
///
/// Whoever hands them in has seen to it that they are those that were written. A place beyond them
/// stops the program all the same: it never reads what is not there.
final class FrozenMemory: Sendable {
    private let bytes: [UInt8]
    private let start: Int
    let wordCount: Int

    /// - Parameters:
    ///   - bytes: words, the lowest byte of each first.
    ///   - range: where the words stand among the bytes.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        precondition(range.upperBound <= bytes.count, "the words are there")
        self.bytes = bytes
        start = range.lowerBound
        wordCount = range.count / 8
    }

    @inline(__always)
    func word(_ position: Int) -> UInt64 {
        precondition(0 <= position && position < wordCount, "the word is there")
        let word = unsafe bytes.withUnsafeBytes {
            unsafe $0.loadUnaligned(fromByteOffset: start &+ position &* 8, as: UInt64.self)
        }
        return UInt64(littleEndian: word)
    }

    func number(_ position: Int) -> Int64 { Int64(bitPattern: word(position)) }

    /// Two numbers that share a word.
    func pair(_ position: Int) -> (high: Int32, low: Int32) {
        let word = word(position)
        return (
            Int32(bitPattern: UInt32(truncatingIfNeeded: word >> 32)),
            Int32(bitPattern: UInt32(truncatingIfNeeded: word))
        )
    }

    /// The text whose UTF-8 begins at a word.
    func text(_ position: Int, byteCount: Int) -> String {
        unsafe withBytes(position, byteCount) { unsafe String(decoding: $0, as: UTF8.self) }
    }

    /// Whether these bytes begin at a word.
    func holds(_ wanted: UnsafeRawBufferPointer, _ position: Int, byteCount: Int) -> Bool {
        guard wanted.count == byteCount else { return false }
        return unsafe withBytes(position, byteCount) { unsafe $0.elementsEqual(wanted) }
    }

    private func withBytes<Result>(
        _ position: Int, _ byteCount: Int, _ look: (UnsafeRawBufferPointer) -> Result
    ) -> Result {
        precondition(
            0 <= position && 0 <= byteCount && position <= wordCount
                && (byteCount + 7) / 8 <= wordCount - position, "the bytes are there")
        let first = start + position * 8
        return unsafe bytes.withUnsafeBytes {
            unsafe look(UnsafeRawBufferPointer(rebasing: $0[first..<first + byteCount]))
        }
    }
}
