import Diagnostics

/// A hash table of the keys of one mapping, kept so that its memory is used again.
struct KeyTable {
    /// Record indices by hash; -1 where free. Its size is a power of two.
    var slots: [Int32] = []
}

/// Keys that stand twice, and entries that are left out of the tree.
extension YAMLParser {
    /// The most entries whose keys are compared each with each.
    private static var pairwiseMax: Int { 12 }

    /// Notes the marks of the keys of the mapping at `index`, and reports keys that an earlier
    /// entry has.
    mutating func checkKeys(of index: Int) {
        let count = Int(records[index].count)
        if markKeys(of: index) { return }
        if count <= Self.pairwiseMax {
            checkPairwise(index)
        } else {
            checkHashed(index, count: count)
        }
    }

    /// Notes the marks of the keys; true where no two keys share one and so none stands twice.
    private mutating func markKeys(of index: Int) -> Bool {
        var marks = KeyMarks()
        var areDistinct = true
        let end = Int(records[index].next)
        var key = index + 1
        while key < end {
            let record = records[key]
            let length = Int(record.textEnd - record.textStart)
            if length > 0 {
                let mark = KeyMark(
                    count: length, first: textByte(record, 0), last: textByte(record, length - 1))
                if !marks.insert(mark) { areDistinct = false }
            } else {
                // An empty key has no mark.
                areDistinct = false
            }
            key = nextKey(key)
        }
        records[index].keyMarks = marks
        return areDistinct
    }

    private mutating func checkPairwise(_ index: Int) {
        let end = Int(records[index].next)
        var key = index + 1
        while key < end {
            var earlier = index + 1
            while earlier < key {
                if isSameText(earlier, key) {
                    reportDuplicate(key, first: earlier)
                    break
                }
                earlier = nextKey(earlier)
            }
            key = nextKey(key)
        }
    }

    private mutating func checkHashed(_ index: Int, count: Int) {
        var size = 32
        while size < count * 2 { size *= 2 }
        keyTable.slots.removeAll(keepingCapacity: true)
        keyTable.slots.append(contentsOf: repeatElement(-1, count: size))
        let end = Int(records[index].next)
        var key = index + 1
        while key < end {
            var slot = hash(of: key) & (size - 1)
            while keyTable.slots[slot] >= 0, !isSameText(Int(keyTable.slots[slot]), key) {
                slot = (slot + 1) & (size - 1)
            }
            if keyTable.slots[slot] >= 0 {
                reportDuplicate(key, first: Int(keyTable.slots[slot]))
            } else {
                keyTable.slots[slot] = Int32(key)
            }
            key = nextKey(key)
        }
    }

    @inline(__always) private func nextKey(_ key: Int) -> Int {
        Int(records[Int(records[key].next)].next)
    }

    private func textByte(_ record: NodeRecord, _ offset: Int) -> UInt8 {
        let at = Int(record.textStart) + offset
        return record.isRewritten ? rewritten[at] : bytes[at]
    }

    @inline(__always) private func isSameText(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (records[left], records[right])
        let length = a.textEnd - a.textStart
        guard length == b.textEnd - b.textStart else { return false }
        for offset in 0..<Int(length) where textByte(a, offset) != textByte(b, offset) {
            return false
        }
        return true
    }

    /// A seeded hash, so that no file can be made whose keys all collide.
    private func hash(of key: Int) -> Int {
        let record = records[key]
        var hasher = Hasher()
        for offset in 0..<Int(record.textEnd - record.textStart) {
            hasher.combine(textByte(record, offset))
        }
        return hasher.finalize()
    }

    private mutating func reportDuplicate(_ key: Int, first: Int) {
        let (again, before) = (records[key], records[first])
        // A merge key was reported for itself.
        guard !isMergeKey(again) else { return }
        let text = String(
            decoding: (0..<Int(again.textEnd - again.textStart)).map { textByte(again, $0) },
            as: UTF8.self)
        report(
            .duplicateKey, Int(again.start), Int(again.end), ["key": .name(text)],
            labels: [Label("first", at: place(Int(before.start), Int(before.end)))],
            helps: ["merge"])
        droppedKeys.append(Int32(key))
    }

    /// Takes the dropped entries out of the tree.
    mutating func dropEntries() {
        var isDropped = [Bool](repeating: false, count: records.count + 1)
        for key in droppedKeys { isDropped[Int(key)] = true }
        var newIndex = [Int32](repeating: 0, count: records.count + 1)
        var kept: [NodeRecord] = []
        var index = 0
        // The entries of each open mapping that are dropped, by where the mapping ends.
        var open: [(end: Int, index: Int)] = []
        while index < records.count {
            while let last = open.last, last.end <= index { open.removeLast() }
            newIndex[index] = Int32(kept.count)
            if isDropped[index] {
                let end = nextKey(index)
                for skipped in index..<end { newIndex[skipped] = Int32(kept.count) }
                if let mapping = open.last { kept[mapping.index].count -= 1 }
                index = end
                continue
            }
            kept.append(records[index])
            if records[index].kind != .scalar {
                open.append((Int(records[index].next), kept.count - 1))
            }
            index += 1
        }
        newIndex[records.count] = Int32(kept.count)
        for index in kept.indices { kept[index].next = newIndex[Int(kept[index].next)] }
        records = kept
    }
}
