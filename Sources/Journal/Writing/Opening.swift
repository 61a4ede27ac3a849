import Canonical

/// What is found in a journal's folder when it is opened: everything is read and compared here, and
/// nothing is changed.
struct Opening {
    let segments: [Int]
    let history: CheckpointHistory.Content
    let scan: Scan
    /// Copies of torn tails of which no entry speaks yet.
    let openCopies: [TornName]
    /// Files that were being written when all ended.
    let parts: [String]

    /// Reads a journal as its writer, who holds the lock.
    ///
    /// - Parameters:
    ///   - leavesEvents: whether the form of an event's value is for `visit` to check.
    ///   - visit: what is done with each entry that is right, from the snapshot on.
    init(
        _ folder: borrowing Folder, from start: ScanStart?, leavesEvents: Bool,
        visit: (EntryLine, RawSpan) -> Void
    ) throws(JournalFailure) {
        let names = try reportingDisk { () throws(DiskFailure) in try folder.names() }
        segments = names.compactMap(FileName.segmentFirst)
        parts = names.filter(FileName.isPart)
        openCopies = names.compactMap { TornName(open: $0) }
        let (journal, content, head) = try reportingDisk { () throws(DiskFailure) in
            let journal = try Opening.journal(folder)
            let content = try folder.read(
                FileName.checkpoints, atMost: JournalLimit.checkpointsBytesMax)
            return (
                journal, CheckpointHistory.read(content ?? []), try Head(in: folder, of: journal)
            )
        }
        history = content
        let known = max(head?.size ?? 0, content.checkpoints.last?.size ?? 0)
        guard let journal else {
            throw Opening.absence(folder.path, names: names, committed: known)
        }
        var scan = Scan(
            journal, from: start, checkpoints: content.checkpoints, bound: known,
            leavesEvents: leavesEvents)
        let segments = segments
        try reportingDisk { () throws(DiskFailure) in
            try scan.run(in: folder, segments: segments, visit: visit)
        }
        self.scan = scan
        try refuseDamage()
    }

    /// Why there is no first entry: there is no journal, or the beginning of one is gone.
    ///
    /// - Parameter committed: how many entries are known to have been committed.
    static func absence(_ path: String, names: [String], committed: Int) -> JournalFailure {
        let hasSegment = names.contains { FileName.segmentFirst(of: $0) != nil }
        guard hasSegment || committed > 0 else { return .notAJournal(path: path) }
        return .damaged(
            Damage(place: firstPlace, fault: .headerMissing, intact: 0, committed: committed))
    }

    /// Where a journal begins.
    static let firstPlace = Place(file: FileName.segment(first: 0), line: 1, offset: 0)

    /// What the first entry says; nil where there is none that is whole and right.
    static func journal(_ folder: borrowing Folder) throws(DiskFailure) -> SegmentHeader? {
        let name = FileName.segment(first: 0)
        guard try folder.status(of: name) != nil else { return nil }
        let file = try folder.open(name, for: .read)
        let bytes = try file.read(JournalLimit.lineBytesMax + 1, at: 0)
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let line = unsafe bytes.span.bytes.extracting(..<end)
        guard let entry = try? EntryLine(line), entry.kind == .journal, entry.sequence == 0 else {
            return nil
        }
        return try? SegmentHeader(line.extracting(entry.value))
    }

    /// Damage below what was committed is never mended: whoever looks after the journal must know.
    private func refuseDamage() throws(JournalFailure) {
        if history.isDamaged {
            throw .damaged(history.damage(intact: scan.frontier.size, committed: scan.bound))
        }
        if let fault = scan.fault, isDamage(fault) {
            throw .damaged(
                Damage(
                    place: scan.place, fault: fault, intact: scan.frontier.size,
                    committed: scan.bound))
        }
        if let size = history.checkpoints.last?.size, !isLastCheckpointSigned {
            let place = Place(file: FileName.checkpoints, line: nil, offset: history.lastStart)
            throw .damaged(
                Damage(
                    place: place, fault: .checkpointUnsigned(size: size),
                    intact: scan.frontier.size, committed: scan.bound))
        }
    }

    /// Whether what stops the scan is no torn tail.
    private func isDamage(_ fault: EntryFault) -> Bool {
        if scan.frontier.size < scan.bound { return true }
        return switch fault {
        // With its right checksum it was written so, by a program that comes after this one.
        case .version: true
        case .forked: true
        default: false
        }
    }

    /// Whether the last checkpoint is the journal's own: it may be handed out as if it were made
    /// just now. The others are for ``Verification``.
    private var isLastCheckpointSigned: Bool {
        guard let note = history.notes.last, let checkpoint = history.checkpoints.last else {
            return false
        }
        let key = scan.key(at: checkpoint.size)
        return scan.journal.isCalled(checkpoint.origin) && (try? note.verified(by: [key])) != nil
    }
}
