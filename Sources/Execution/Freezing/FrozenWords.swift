/// What a world is frozen into: words of 64 bits, one after the other.
struct FrozenWriter {
    private var words: [UInt64] = []

    /// The words, the lowest byte of each first.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.count * 8)
        for word in words {
            unsafe withUnsafeBytes(of: word.littleEndian) { unsafe bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    mutating func put(_ word: UInt64) { words.append(word) }
    mutating func put(_ number: Int) { words.append(UInt64(bitPattern: Int64(number))) }
    mutating func put(_ number: Int64) { words.append(UInt64(bitPattern: number)) }

    /// Two numbers in one word.
    mutating func put(_ high: Int32, _ low: Int32) {
        words.append(UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low)))
    }

    /// A text: its length in bytes and the bytes, eight a word.
    mutating func put(_ text: String) {
        var word: UInt64 = 0
        var count = 0
        put(text.utf8.count)
        for byte in text.utf8 {
            word |= UInt64(byte) << (8 * UInt64(count & 7))
            count += 1
            if count & 7 == 0 {
                words.append(word)
                word = 0
            }
        }
        if count & 7 != 0 { words.append(word) }
    }

    mutating func put(ifAny text: String?) {
        put(text == nil ? 0 : 1)
        if let text { put(text) }
    }
}

/// Reads them back. After the last word every reading gives 0 and the reader is exhausted: whoever
/// reads asks at the end whether it was.
struct FrozenReader: ~Escapable {
    private let bytes: RawSpan
    private let wordCount: Int
    private var position = 0
    /// Whether more was read than there is, or something that nobody writes.
    private(set) var isBroken = false

    /// - Parameter bytes: the words, the lowest byte of each first.
    @_lifetime(copy bytes)
    init(_ bytes: RawSpan) {
        self.bytes = bytes
        wordCount = bytes.byteCount / 8
        isBroken = bytes.byteCount % 8 != 0
    }

    /// Whether all was read, and nothing but that.
    var isDone: Bool { !isBroken && position == wordCount }

    @_lifetime(self: copy self)
    mutating func fail() { isBroken = true }

    @inline(__always)
    @_lifetime(self: copy self)
    mutating func word() -> UInt64 {
        guard position < wordCount else {
            isBroken = true
            return 0
        }
        defer { position += 1 }
        return word(at: position)
    }

    @inline(__always)
    private func word(at position: Int) -> UInt64 {
        let word = unsafe bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: position * 8, as: UInt64.self)
        return UInt64(littleEndian: word)
    }

    @_lifetime(self: copy self)
    mutating func number() -> Int { Int(Int64(bitPattern: word())) }

    @_lifetime(self: copy self)
    mutating func number64() -> Int64 { Int64(bitPattern: word()) }

    @_lifetime(self: copy self)
    mutating func pair() -> (high: Int32, low: Int32) {
        let word = word()
        return (
            Int32(bitPattern: UInt32(truncatingIfNeeded: word >> 32)),
            Int32(bitPattern: UInt32(truncatingIfNeeded: word))
        )
    }

    /// A count of things that take at least a word each; 0 where there cannot be so many.
    @_lifetime(self: copy self)
    mutating func count() -> Int {
        let count = number()
        guard 0 <= count, count <= wordCount - position else {
            isBroken = true
            return 0
        }
        return count
    }

    @_lifetime(self: copy self)
    mutating func text() -> String {
        let count = number()
        guard 0 <= count, (count + 7) / 8 <= wordCount - position else {
            isBroken = true
            return ""
        }
        let start = position * 8
        position += (count + 7) / 8
        return unsafe bytes.extracting(start..<start + count).withUnsafeBytes { bytes in
            unsafe String(decoding: bytes, as: UTF8.self)
        }
    }

    @_lifetime(self: copy self)
    mutating func textIfAny() -> String? { word() == 0 ? nil : text() }
}
