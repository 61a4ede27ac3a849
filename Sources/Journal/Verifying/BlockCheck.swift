import Canonical

/// What can be told of a block of lines without what comes before it: done by several threads at
/// once.
struct BlockCheck {
    /// An entry that the journal wrote for itself, to be looked at in its turn.
    struct Own {
        let kind: EntryKind
        let value: [UInt8]
        let place: Place
        let sequence: Int
    }

    /// The complete subtrees that the lines make, from the left.
    private(set) var subtrees: [(hash: Hash, height: Int, first: Int)] = []
    private(set) var faults: [(fault: EntryFault, place: Place)] = []
    private(set) var own: [Own] = []
    /// Where the difference between an entry's number and its place begins to be another: a line
    /// that is gone is told once, not with every line after it.
    private(set) var shifts: [(shift: Int, found: Int, place: Place)] = []
    private(set) var firstDurable: (count: Int, place: Place)?
    private(set) var lastDurable = 0
    /// What each line says, for those who go through the entries; nil for what is no entry.
    private(set) var entries: [EntryLine?] = []
    let count: Int

    /// Checks lines.
    ///
    /// - Parameters:
    ///   - first: the number of the first, by its place.
    ///   - start: where it stands.
    ///   - keepsEntries: whether somebody goes through them, and reads the values of events.
    init(_ block: borrowing LineBlock, first: Int, at start: Place, keepsEntries: Bool) {
        count = block.lines.count
        var shift = 0
        for (index, range) in block.lines.enumerated() {
            let line = unsafe block.bytes.span.bytes.extracting(range)
            append(MerkleFrontier.leafHash(of: line), at: first + index)
            let here = { () -> Place in
                Place(
                    file: start.file, line: start.line.map { $0 + index },
                    offset: start.offset + range.lowerBound)
            }
            var found: EntryLine?
            defer { if keepsEntries { entries.append(found) } }
            do throws(EntryFault) {
                let entry = keepsEntries ? try .leavingEvent(line) : try EntryLine(line)
                found = entry
                if entry.sequence - (first + index) != shift || index == 0 {
                    shift = entry.sequence - (first + index)
                    shifts.append((shift, entry.sequence, here()))
                }
                if firstDurable == nil { firstDurable = (entry.durable, here()) }
                if entry.durable < lastDurable { throw .durable(found: entry.durable) }
                lastDurable = entry.durable
                let beginsSegment = start.offset == 0 && index == 0
                guard (entry.kind == .journal) == beginsSegment else {
                    throw beginsSegment ? .headerMissing : .headerMisplaced
                }
                guard !entry.kind.isOfCallers else { continue }
                own.append(
                    Own(
                        kind: entry.kind, value: BlockCheck.bytes(line.extracting(entry.value)),
                        place: here(), sequence: first + index))
            } catch {
                faults.append((error, here()))
            }
        }
    }

    private static func bytes(_ span: RawSpan) -> [UInt8] {
        unsafe span.withUnsafeBytes { unsafe [UInt8]($0) }
    }

    /// Adds a leaf and joins what becomes complete: only where a pair begins at an even place.
    private mutating func append(_ leaf: Hash, at index: Int) {
        var node = (hash: leaf, height: 0, first: index)
        while let left = subtrees.last, left.height == node.height,
            (left.first >> left.height) & 1 == 0
        {
            subtrees.removeLast()
            node = (MerkleFrontier.nodeHash(left.hash, node.hash), node.height + 1, left.first)
        }
        subtrees.append(node)
    }
}
