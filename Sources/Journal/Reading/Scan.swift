import Canonical

/// Goes through entries in their order, checks each and keeps what is needed to go on: the tree's
/// frontier, the key in force, the place. It stops at the first entry that is not right and from
/// there on only looks for the largest `durable` that anything says.
struct Scan {
    /// What the journal's first entry says.
    let journal: SegmentHeader
    /// The key in force at the end, and where others took over since the start.
    private(set) var key: VerifierKey
    private(set) var rotations: [(sequence: Int, from: VerifierKey)] = []
    private(set) var frontier: MerkleFrontier
    /// How many entries were accepted whose leaves are not in the tree yet.
    private var accepted = 0
    /// Where the next entry stands, or should.
    private(set) var position: Position
    /// Where the segment before that of `position` ends.
    private var endBefore: Position?
    /// The largest number of entries of which an entry says that they were on the disk.
    private(set) var durable = 0
    /// The copies of which `recovered` entries speak.
    private(set) var recordedCopies: Set<String> = []
    /// What stopped the scan, at `position`.
    private(set) var fault: EntryFault?
    /// The places of the entries from ``bound`` on: what may not be on the disk yet.
    private(set) var uncertain: ArraySlice<(sequence: Int, position: Position)> = []
    /// The number of the line before which `position` is in its file, where all were counted.
    private(set) var line: Int?

    /// Whether the form of an event's value is for `visit` to check.
    private let leavesEvents: Bool
    private var checkpoints: ArraySlice<Checkpoint>
    /// What is known from elsewhere to have been committed.
    private let boundBefore: Int

    /// - Parameters:
    ///   - journal: what the first entry says.
    ///   - start: where to begin; the beginning where nil.
    ///   - checkpoints: with which the tree must agree, in their order.
    ///   - bound: how many entries are known to have been committed.
    ///   - leavesEvents: whether the form of an event's value is for `visit` to check.
    init(
        _ journal: SegmentHeader, from start: ScanStart?, checkpoints: [Checkpoint], bound: Int,
        leavesEvents: Bool = false
    ) {
        self.leavesEvents = leavesEvents
        self.journal = journal
        key = start?.key ?? journal.key
        frontier = start?.frontier ?? MerkleFrontier()
        position = start?.position ?? Position(segment: 0, offset: 0)
        line = start == nil ? 1 : nil
        let first = frontier.size
        self.checkpoints = checkpoints.drop { $0.size < first }
        boundBefore = bound
    }

    /// The key in force at the size of a checkpoint, of no fewer entries than were skipped.
    func key(at size: Int) -> VerifierKey {
        rotations.first { $0.sequence >= size }?.from ?? key
    }

    /// How many entries were found right.
    private var size: Int { frontier.size + accepted }

    /// How many entries are known to have been committed.
    var bound: Int { max(boundBefore, durable) }

    /// Where the writer goes on. A segment is there only once the entry that describes it is.
    var end: Position { position.offset == 0 ? endBefore ?? position : position }

    /// The place as others are told it.
    var place: Place {
        Place(
            file: FileName.segment(first: position.segment), line: line, offset: position.offset)
    }

    /// Reads from `position` to the end, or to `limit` entries.
    ///
    /// - Parameters:
    ///   - segments: the numbers of the first entries of all segments, in order.
    ///   - visit: what is done with each entry that is right.
    mutating func run(
        in folder: borrowing Folder, segments: [Int], limit: Int = .max,
        visit: (_ entry: EntryLine, _ line: RawSpan) -> Void
    ) throws(DiskFailure) {
        checkRoots()
        var block = LineBlock()
        let hashing = LeafHashing()
        for first in segments where first >= position.segment {
            if frontier.size >= limit { return }
            enter(segment: first)
            guard let status = try folder.status(of: FileName.segment(first: first)) else {
                continue
            }
            if status.bytes == 0 && fault == nil && first != segments.last {
                fault = .headerMissing
            }
            let file = try folder.open(FileName.segment(first: first), for: .read)
            var offset = fault == nil ? position.offset : 0
            while frontier.size < limit {
                try block.fill(
                    from: file, at: offset, upTo: .max,
                    linesMax: fault == nil ? limit - frontier.size : .max)
                hashing.begin(block)
                take(block, hashing, visit)
                offset = pass(block)
                if block.stop == .room && first != segments.last {
                    fault = fault ?? .unterminated
                }
                if let stop = block.stop, stop != .tooLong { break }
            }
        }
        if frontier.size < min(limit, bound) && fault == nil { fault = .ended }
    }

    /// Goes on to the segment whose first entry is said to have this number.
    private mutating func enter(segment first: Int) {
        guard fault == nil, first != position.segment || frontier.size == 0 else { return }
        if first == position.segment { return }
        if first != frontier.size {
            fault =
                first > frontier.size
                ? .segmentMissing(first: frontier.size) : .segmentMisplaced(first: first)
            return
        }
        endBefore = position
        position = Position(segment: first, offset: 0)
        line = 1
    }

    /// Takes the lines of a block. The tree gets those that are right together, and before that as
    /// often as it is to be compared.
    private mutating func take(
        _ block: borrowing LineBlock, _ hashing: LeafHashing, _ visit: (EntryLine, RawSpan) -> Void
    ) {
        var leaves: [Hash]?
        let first = frontier.size
        for range in block.lines {
            let line = unsafe block.bytes.span.bytes.extracting(range)
            guard fault == nil else {
                look(for: line)
                continue
            }
            do throws(EntryFault) {
                let entry = try check(line)
                visit(entry, line)
                accept(entry, line)
                position.offset += range.count + 1
                self.line = self.line.map { $0 + 1 }
                guard let next = checkpoints.first, next.size <= size else { continue }
                let all = leaves ?? hashing.finish(block)
                leaves = all
                grow(by: all, of: first)
                checkRoots()
            } catch {
                fault = error
                look(for: line)
            }
        }
        grow(by: leaves ?? hashing.finish(block), of: first)
    }

    /// Adds the leaves of the entries that were accepted to the tree.
    ///
    /// - Parameter first: the number of the entry whose leaf is the first.
    private mutating func grow(by leaves: [Hash], of first: Int) {
        for number in frontier.size..<size { frontier.append(leaves[number - first]) }
        accepted = 0
    }

    /// Says where the block after this one begins, and what is wrong where it has no lines.
    private mutating func pass(_ block: borrowing LineBlock) -> Int {
        switch block.stop {
        case .unterminated?:
            fault = fault ?? .unterminated
        case .tooLong?:
            fault = fault ?? .tooLong
            return block.start + JournalLimit.blockBytes
        case .file?, .room?, nil: break
        }
        return block.end
    }

    /// After the first fault a line counts only for what it says of those before.
    private mutating func look(for line: RawSpan) {
        guard let entry = try? EntryLine(line) else { return }
        durable = max(durable, entry.durable)
    }

    private func check(_ line: RawSpan) throws(EntryFault) -> EntryLine {
        let entry = leavesEvents ? try EntryLine.leavingEvent(line) : try EntryLine(line)
        guard entry.sequence == size else {
            throw .sequence(found: entry.sequence, expected: size)
        }
        guard entry.durable >= durable else { throw .durable(found: entry.durable) }
        guard (entry.kind == .journal) == (position.offset == 0) else {
            throw entry.kind == .journal ? .headerMisplaced : .headerMissing
        }
        let value = line.extracting(entry.value)
        switch entry.kind {
        case .journal:
            // It begins a file, and so a block: no leaf is missing in the tree.
            try SegmentHeader(value).check(
                follows: journal, key: key, size: frontier.size, frontier.root)
        case .key: try journal.check(try KeyRotation(value).key)
        case .recovered: _ = try Recovered(value)
        case .event, .source: break
        }
        return entry
    }

    private mutating func accept(_ entry: EntryLine, _ line: RawSpan) {
        let value = line.extracting(entry.value)
        switch entry.kind {
        case .key:
            guard let rotation = try? KeyRotation(value) else { break }
            rotations.append((entry.sequence, key))
            key = rotation.key
        case .recovered:
            guard let recovered = try? Recovered(value) else { break }
            recordedCopies.insert(recovered.copy)
        case .event, .journal, .source: break
        }
        durable = entry.durable
        let bound = bound
        while let first = uncertain.first, first.sequence < bound { uncertain.removeFirst() }
        // Hardly an entry of a long journal is: none of the others is kept for a moment.
        if entry.sequence >= bound { uncertain.append((entry.sequence, position)) }
        accepted += 1
    }

    private mutating func checkRoots() {
        while fault == nil, let next = checkpoints.first, next.size <= frontier.size {
            checkpoints.removeFirst()
            if next.size == frontier.size && next.root != frontier.root {
                fault = .forked(size: next.size)
            }
        }
    }
}

extension SegmentHeader {
    /// Sees to it that this describes a segment that follows so many entries of the journal.
    ///
    /// - Parameters:
    ///   - journal: what the journal's first entry says.
    ///   - key: the key in force.
    ///   - size: how many entries come before.
    ///   - root: the root of the tree that they make.
    func check(
        follows journal: SegmentHeader, key: VerifierKey, size: Int, _ root: Hash
    ) throws(EntryFault) {
        guard isCalled(journal.journal) else { throw .header(.journal) }
        guard rehearsal.map({ Array($0.utf8) }) == journal.rehearsal.map({ Array($0.utf8) }) else {
            throw .header(.rehearsal)
        }
        guard self.size == size else { throw .header(.size) }
        guard self.root == root else { throw .header(.root) }
        guard self.key == key else { throw .header(.key) }
    }
}
