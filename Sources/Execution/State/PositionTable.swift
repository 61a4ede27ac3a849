/// Finds the position of a row by its text: slots of 32 bits, open addressing, at most three
/// quarters full.
///
/// It holds no texts. Whoever has the rows says whether one matches, so a row of any kind is found
/// at a cost of some eight bytes. Nothing iterates over the slots: their order reaches no output.
struct PositionTable: Sendable {
    /// A position, or -1.
    private var slots: [Int32] = []
    private(set) var count = 0
    var byteCount: Int { slots.count * MemoryLayout<Int32>.stride }

    /// What hashes the texts of this table.
    let hashing = TextHashing()

    /// The position for which `matches` holds, among those of that hash. O(1).
    @inline(__always)
    func position(_ hash: UInt64, where matches: (Int) -> Bool) -> Int? {
        guard !slots.isEmpty else { return nil }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            if matches(Int(slots[slot])) { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Adds a position that is not there.
    ///
    /// - Parameter hashOf: the hash of a row that is there already.
    mutating func insert(_ position: Int, _ hash: UInt64, hashOf: (Int) -> UInt64) {
        if (count + 1) * 4 > slots.count * 3 {
            let old = slots
            slots = [Int32](repeating: -1, count: max(8, old.count * 2))
            for position in old where position >= 0 { place(position, hashOf(Int(position))) }
        }
        place(Int32(position), hash)
        count += 1
    }

    private mutating func place(_ position: Int32, _ hash: UInt64) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = position
    }

    /// Takes out a position that is there. What stands behind it moves up, so that no search ends
    /// too early.
    mutating func remove(_ position: Int, _ hash: UInt64, hashOf: (Int) -> UInt64) {
        let mask = slots.count - 1
        var hole = Int(truncatingIfNeeded: hash) & mask
        while slots[hole] != Int32(position) {
            precondition(slots[hole] >= 0, "what is taken out is there")
            hole = (hole + 1) & mask
        }
        var slot = (hole + 1) & mask
        while slots[slot] >= 0 {
            let home = Int(truncatingIfNeeded: hashOf(Int(slots[slot]))) & mask
            if (slot - home) & mask >= (slot - hole) & mask {
                slots[hole] = slots[slot]
                hole = slot
            }
            slot = (slot + 1) & mask
        }
        slots[hole] = -1
        count -= 1
    }
}

/// How texts are hashed: fast, by a number that nobody knows.
struct TextHashing: Sendable {
    /// Another one in each process, so that nobody can choose texts that collide.
    private let seed = UInt64(bitPattern: Int64(Hasher().finalize()))

    /// The hash of a text; of use only in this process.
    ///
    /// It multiplies eight bytes at a time with what came before and folds both halves.
    func hash(_ text: String) -> UInt64 {
        let span = text.utf8Span.span
        let bytes = unsafe span.bytes
        let odd: UInt64 = 0x9E37_79B9_7F4A_7C15
        var state = seed ^ UInt64(truncatingIfNeeded: bytes.byteCount)
        let count = bytes.byteCount
        var position = 0
        while position + 8 < count {
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
            state = fold(state ^ word, odd)
            position += 8
        }
        var rest: UInt64 = 0
        if count >= 8 {
            // The last eight, whichever of them were taken in already.
            rest = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        } else {
            for place in 0..<count { rest = rest << 8 | UInt64(span[place]) }
        }
        return fold(state ^ rest, seed | 1)
    }

    private func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
