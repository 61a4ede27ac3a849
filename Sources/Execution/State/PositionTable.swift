/// Finds the position of a row by its text: slots of 64 bits, open addressing, at most three
/// quarters full.
///
/// It holds no texts. Whoever has the rows says whether one matches, so a row of any kind is found
/// at a cost of some sixteen bytes. A slot keeps half of the hash, so that hardly any row is looked
/// at but the one that is sought, and none when the table grows. Nothing iterates over the slots:
/// their order reaches no output.
struct PositionTable: Sendable {
    private struct Slot: Sendable {
        /// The low half of the hash, which also says where the search begins.
        var hash: UInt32
        /// A position, or -1.
        var position: Int32

        static let empty = Slot(hash: 0, position: -1)
    }

    private var slots: [Slot] = []
    private(set) var count = 0
    var byteCount: Int { slots.count * MemoryLayout<Slot>.stride }

    /// What hashes the texts of this table.
    let hashing = TextHashing()

    /// The position for which `matches` holds, among those of that hash. O(1).
    @inline(__always)
    func position(_ hash: UInt64, where matches: (Int) -> Bool) -> Int? {
        let hash = UInt32(truncatingIfNeeded: hash)
        // Nothing may hold an array while it is searched: each hold counts a reference.
        let mask = slots.count &- 1
        guard mask >= 0 else { return nil }
        var place = Int(hash) & mask
        while true {
            let slot = slots[place]
            if slot.position < 0 { return nil }
            if slot.hash == hash, matches(Int(slot.position)) { return Int(slot.position) }
            place = (place &+ 1) & mask
        }
    }

    /// Adds a position that is not there.
    mutating func insert(_ position: Int, _ hash: UInt64) {
        if (count + 1) * 4 > slots.count * 3 {
            let old = slots
            slots = [Slot](repeating: .empty, count: max(8, old.count * 2))
            for slot in old where slot.position >= 0 { place(slot) }
        }
        place(Slot(hash: UInt32(truncatingIfNeeded: hash), position: Int32(position)))
        count += 1
    }

    private mutating func place(_ slot: Slot) {
        let mask = slots.count - 1
        var place = Int(slot.hash) & mask
        while slots[place].position >= 0 { place = (place + 1) & mask }
        slots[place] = slot
    }

    /// Takes out a position that is there. What stands behind it moves up, so that no search ends
    /// too early.
    mutating func remove(_ position: Int, _ hash: UInt64) {
        let mask = slots.count - 1
        var hole = Int(UInt32(truncatingIfNeeded: hash)) & mask
        while slots[hole].position != Int32(position) {
            precondition(slots[hole].position >= 0, "what is taken out is there")
            hole = (hole + 1) & mask
        }
        var place = (hole + 1) & mask
        while slots[place].position >= 0 {
            let home = Int(slots[place].hash) & mask
            if (place - home) & mask >= (place - hole) & mask {
                slots[hole] = slots[place]
                hole = place
            }
            place = (place + 1) & mask
        }
        slots[hole] = .empty
        count -= 1
    }
}

/// How texts are hashed: fast, by a number that nobody knows.
struct TextHashing: Sendable {
    /// Another one in each process where none is given, so that nobody can choose texts that
    /// collide.
    private let seed: UInt64

    init() { seed = UInt64(bitPattern: Int64(Hasher().finalize())) }

    /// Hashes that outlive the process.
    ///
    /// - Parameter seed: a number that nobody knew who chose the texts.
    init(seed: UInt64) { self.seed = seed }

    /// The hash of a text; of use only in this process.
    ///
    /// It multiplies eight bytes at a time with what came before and folds both halves.
    func hash(_ text: String) -> UInt64 { unsafe text.withBytes { unsafe hash($0) } }

    /// The hash of the text whose UTF-8 these are.
    func hash(_ bytes: RawSpan) -> UInt64 { unsafe bytes.withUnsafeBytes { unsafe hash($0) } }

    /// Texts that differ in their last byte alone lie in one run of sixteen slots: what is counted
    /// up is looked for in an order that memory can foresee.
    @inline(__always)
    private func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        guard let last = unsafe bytes.last else { return seed }
        let start = unsafe mixed(UnsafeRawBufferPointer(rebasing: bytes.dropLast()))
        return start & ~15 | UInt64(last & 15)
    }

    @inline(__always)
    private func mixed(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let odd: UInt64 = 0x9E37_79B9_7F4A_7C15
        let count = bytes.count
        var state = seed ^ UInt64(truncatingIfNeeded: count)
        var position = 0
        while position &+ 8 < count {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            state = fold(state ^ word, odd)
            position &+= 8
        }
        var rest: UInt64 = 0
        if count >= 8 {
            // The last eight, whichever of them were taken in already.
            rest = unsafe bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        } else {
            for place in 0..<count { rest = rest << 8 | UInt64(unsafe bytes[place]) }
        }
        return fold(state ^ rest, seed | 1)
    }

    @inline(__always)
    private func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}
