/// What a world is frozen into: words of 64 bits, one after the other.
struct FrozenWriter {
    private var words: [UInt64] = []

    /// How many were put.
    var count: Int { words.count }

    /// The words, the lowest byte of each first.
    consuming func finish() -> [UInt8] {
        for index in words.indices { words[index] = words[index].littleEndian }
        return unsafe words.withUnsafeBytes { unsafe [UInt8]($0) }
    }

    /// The words themselves.
    consuming func finishWords() -> [UInt64] { words }

    mutating func put(_ word: UInt64) { words.append(word) }
    mutating func put(_ number: Int) { words.append(UInt64(bitPattern: Int64(number))) }
    mutating func put(_ number: Int64) { words.append(UInt64(bitPattern: number)) }

    /// Two numbers in one word.
    mutating func put(_ high: Int32, _ low: Int32) {
        words.append(UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low)))
    }

    /// A text: its length in bytes and the bytes, eight a word.
    mutating func put(_ text: String) {
        put(text.utf8.count)
        put(bytesOf: text)
    }

    /// The bytes of a text, eight a word.
    mutating func put(bytesOf text: String) {
        var word: UInt64 = 0
        var count = 0
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

/// Reads them back, from a place on. Beyond the last word every reading gives 0 and the reader is
/// broken: whoever reads asks at the end whether it was.
struct FrozenReader {
    let memory: FrozenMemory
    /// The next word.
    private(set) var position: Int
    /// Whether more was read than there is, or something that nobody writes.
    private(set) var isBroken = false

    init(_ memory: FrozenMemory, at position: Int = 0) {
        self.memory = memory
        self.position = position
        isBroken = !(0...memory.wordCount).contains(position)
    }

    /// Whether all was read, and nothing but that.
    var isDone: Bool { !isBroken && position == memory.wordCount }

    mutating func fail() { isBroken = true }

    @inline(__always)
    mutating func word() -> UInt64 {
        guard !isBroken, position < memory.wordCount else {
            isBroken = true
            return 0
        }
        defer { position += 1 }
        return memory.word(position)
    }

    /// Passes words that stay where they lie.
    ///
    /// - Returns: where they begin.
    mutating func pass(_ count: Int) -> Int {
        guard !isBroken, 0 <= count, count <= memory.wordCount - position else {
            isBroken = true
            return 0
        }
        defer { position += count }
        return position
    }

    mutating func number() -> Int { Int(Int64(bitPattern: word())) }

    mutating func number64() -> Int64 { Int64(bitPattern: word()) }

    mutating func pair() -> (high: Int32, low: Int32) {
        let word = word()
        return (
            Int32(bitPattern: UInt32(truncatingIfNeeded: word >> 32)),
            Int32(bitPattern: UInt32(truncatingIfNeeded: word))
        )
    }

    /// A count of things that take at least a word each; 0 where there cannot be so many.
    mutating func count() -> Int {
        let count = number()
        guard !isBroken, 0 <= count, count <= memory.wordCount - position else {
            isBroken = true
            return 0
        }
        return count
    }

    mutating func text() -> String {
        let count = number()
        guard !isBroken, 0 <= count, count <= 8 * (memory.wordCount - position) else {
            isBroken = true
            return ""
        }
        let start = pass((count + 7) / 8)
        return isBroken ? "" : memory.text(start, byteCount: count)
    }

    mutating func textIfAny() -> String? { word() == 0 ? nil : text() }
}
