import WorkCalendar

/// The instances of a frozen world, each in words of its own, and a table that finds them by id.
struct FrozenInstances: Sendable {
    private static let wordsEach = 11

    let memory: FrozenMemory
    let count: Int
    private let rows: Int
    private let texts: Int
    private let slots: Int
    private let slotCount: Int
    private let hashing: TextHashing

    /// Passes them where they lie.
    init(_ reader: inout FrozenReader) {
        memory = reader.memory
        count = reader.count()
        rows = reader.pass(count * Self.wordsEach)
        let textWordCount = reader.count()
        texts = reader.pass(textWordCount)
        hashing = TextHashing(seed: reader.word())
        slotCount = reader.count()
        slots = reader.pass(slotCount)
        if slotCount & (slotCount - 1) != 0 || slotCount < count { reader.fail() }
    }

    /// - Parameters:
    ///   - seed: of the table's hashes.
    ///   - firsts: where the rows of an instance begin among all that were frozen.
    static func freeze(
        _ instances: [Instance], seed: UInt64, into writer: inout FrozenWriter
    ) {
        writer.put(instances.count)
        var texts = FrozenWriter()
        let hashing = TextHashing(seed: seed)
        var slotCount = 8
        while slotCount * 3 < (instances.count + 1) * 4 { slotCount *= 2 }
        var slots = [UInt64](repeating: .max, count: slotCount)
        for (index, instance) in instances.enumerated() {
            writer.put(Int32(texts.count), Int32(instance.id.utf8.count))
            instance.freeze(into: &writer)
            texts.put(bytesOf: instance.id)
            let hash = UInt32(truncatingIfNeeded: hashing.hash(instance.id))
            var place = Int(hash) & (slotCount - 1)
            while slots[place] != .max { place = (place + 1) & (slotCount - 1) }
            slots[place] = UInt64(hash) << 32 | UInt64(index)
        }
        let textWords = texts.finishWords()
        writer.put(textWords.count)
        for word in textWords { writer.put(word) }
        writer.put(seed)
        writer.put(slotCount)
        for slot in slots { writer.put(slot) }
    }

    func instance(_ position: Int) -> Instance {
        var reader = FrozenReader(memory, at: rows + position * Self.wordsEach + 1)
        let instance = Instance(id: id(position), thawing: &reader)
        precondition(!reader.isBroken, "what was frozen is whole")
        return instance
    }

    func id(_ position: Int) -> String {
        precondition(0 <= position && position < count, "an instance lies there")
        let (start, byteCount) = memory.pair(rows + position * Self.wordsEach)
        return memory.text(texts + Int(start), byteCount: Int(byteCount))
    }

    func position(of id: String) -> Int? {
        let hash = hashing.hash(id)
        return unsafe id.withBytes { unsafe position(hash, $0) }
    }

    func position(of id: RawSpan) -> Int? {
        let hash = hashing.hash(id)
        return unsafe id.withUnsafeBytes { unsafe position(hash, $0) }
    }

    private func position(_ hash: UInt64, _ id: UnsafeRawBufferPointer) -> Int? {
        let hash = UInt32(truncatingIfNeeded: hash)
        var place = Int(hash) & (slotCount - 1)
        for _ in 0..<slotCount {
            let slot = memory.word(slots + place)
            if slot == .max { return nil }
            let position = Int(slot & 0xFFFF_FFFF)
            if UInt32(truncatingIfNeeded: slot >> 32) == hash {
                let (start, byteCount) = memory.pair(rows + position * Self.wordsEach)
                if unsafe memory.holds(id, texts + Int(start), byteCount: Int(byteCount)) {
                    return position
                }
            }
            place = (place + 1) & (slotCount - 1)
        }
        return nil
    }
}
