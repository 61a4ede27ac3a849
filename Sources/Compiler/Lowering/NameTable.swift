/// Positions by name, kept by the names' bytes: a name that a file uses is looked up where it
/// stands, without making a string of it.
struct NameTable {
    /// The names, one after another.
    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Indices of entries by hash, -1 where free. Their number is a power of two.
    private var slots = [Int32](repeating: -1, count: 16)

    private let seed = NameTable.seedOfRun

    private struct Entry {
        let hash: UInt64
        let start: Int
        let end: Int
        let position: Int
    }

    /// Other for every run of the program, so that no file can be made whose names all collide.
    private static let seedOfRun = UInt64(truncatingIfNeeded: Hasher().finalize()) | 1

    /// Makes room for so many names more.
    mutating func reserve(_ count: Int) {
        let whole = entries.count + count
        entries.reserveCapacity(whole)
        bytes.reserveCapacity(bytes.count + 16 * count)
        if whole * 2 > slots.count { spread(over: whole * 2) }
    }

    /// Adds a name; false where it was there.
    mutating func insert(_ name: borrowing Span<UInt8>, at position: Int) -> Bool {
        let hash = self.hash(of: name)
        guard find(name, hash) == nil else { return false }
        let start = bytes.count
        for index in 0..<name.count { bytes.append(name[index]) }
        entries.append(Entry(hash: hash, start: start, end: bytes.count, position: position))
        if entries.count * 2 > slots.count {
            spread(over: slots.count * 2)
        } else {
            occupy(entries.count - 1)
        }
        return true
    }

    func position(of name: borrowing Span<UInt8>) -> Int? {
        find(name, hash(of: name)).map { entries[$0].position }
    }

    /// Begins anew with at least so many slots.
    private mutating func spread(over count: Int) {
        var size = slots.count
        while size < count { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        for index in entries.indices { occupy(index) }
    }

    private mutating func occupy(_ index: Int) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: entries[index].hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(index)
    }

    private func find(_ name: borrowing Span<UInt8>, _ hash: UInt64) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if entries[index].hash == hash, isName(of: entries[index], name) { return index }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func isName(of entry: Entry, _ name: borrowing Span<UInt8>) -> Bool {
        guard entry.end - entry.start == name.count else { return false }
        for index in 0..<name.count where bytes[entry.start + index] != name[index] {
            return false
        }
        return true
    }

    private func hash(of name: borrowing Span<UInt8>) -> UInt64 {
        var hash = seed
        for index in 0..<name.count {
            hash = (hash ^ UInt64(name[index])) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        return hash
    }
}
