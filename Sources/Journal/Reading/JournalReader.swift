import Canonical

/// Reads what was committed, at any time, beside a writer or without one. It takes no lock, changes
/// nothing and never reads past the head.
package struct JournalReader: Sendable {
    /// What the journal's first entry says.
    package let journal: SegmentHeader
    /// Where the next entries will stand: read on from here later.
    package let end: ScanStart

    /// Reads entries in their order, each checked for form, checksum, number and its place in the
    /// tree, and the tree against the checkpoints of the history. Signatures are for
    /// ``Verification``.
    ///
    /// - Parameters:
    ///   - path: the journal's folder.
    ///   - start: where an earlier reading or a snapshot ended; the beginning where nil.
    ///   - count: how many entries are read at most, from the journal's first on.
    ///   - leavesEvents: whether `visit` checks the form of what events hold, which is then not
    ///     checked before.
    ///   - visit: what is done with each entry; the span is the whole line.
    package init(
        _ path: String, from start: ScanStart? = nil, upTo count: Int = .max,
        on disk: any Disk = RealDisk(), leavesEvents: Bool = false,
        visit: (_ entry: EntryLine, _ line: RawSpan) -> Void
    ) throws(JournalFailure) {
        let scan: Scan?
        do throws(DiskFailure) {
            scan = try JournalReader.scan(path, from: start, upTo: count, leavesEvents, disk, visit)
        } catch {
            throw JournalFailure(error, opening: path)
        }
        guard let scan else { throw try JournalReader.absence(path, disk) }
        if let fault = scan.fault {
            throw .damaged(
                Damage(
                    place: scan.place, fault: fault, intact: scan.frontier.size,
                    committed: scan.bound))
        }
        journal = scan.journal
        end = ScanStart(frontier: scan.frontier, position: scan.position, key: scan.key)
    }

    /// Why there is no first entry.
    static func absence(
        _ path: String, _ disk: any Disk
    ) throws(JournalFailure) -> JournalFailure {
        try reportingDisk { () throws(DiskFailure) in
            let folder = try Folder(path, on: disk)
            return Opening.absence(
                path, names: try folder.names(),
                committed: try limit(folder))
        }
    }

    /// How many entries are known to have been committed where none can be read.
    private static func limit(_ folder: borrowing Folder) throws(DiskFailure) -> Int {
        let history = try folder.read(
            FileName.checkpoints, atMost: JournalLimit.checkpointsBytesMax)
        return max(
            try Head(in: folder, of: nil)?.size ?? 0,
            CheckpointHistory.read(history ?? []).checkpoints.last?.size ?? 0)
    }

    private static func scan(
        _ path: String, from start: ScanStart?, upTo count: Int, _ leavesEvents: Bool,
        _ disk: any Disk,
        _ visit: (EntryLine, RawSpan) -> Void
    ) throws(DiskFailure) -> Scan? {
        let folder = try Folder(path, on: disk)
        guard let journal = try Opening.journal(folder) else { return nil }
        // The head first: what it speaks of is there, whatever a writer adds from now on.
        let limit = min(count, try limit(folder, journal, from: start))
        let history = CheckpointHistory.read(
            try folder.read(FileName.checkpoints, atMost: JournalLimit.checkpointsBytesMax) ?? [])
        let segments = try folder.names().compactMap(FileName.segmentFirst)
        var scan = Scan(
            journal, from: start, checkpoints: history.checkpoints.filter { $0.size <= limit },
            bound: limit, leavesEvents: leavesEvents)
        try scan.run(in: folder, segments: segments, limit: limit, visit: visit)
        return scan
    }

    /// How far readers may read. A writer is writing the head over while we read it: it is looked
    /// at more than once. Where it is torn since a crash, what else is known to be committed
    /// counts.
    static func limit(
        _ folder: borrowing Folder, _ journal: SegmentHeader, from start: ScanStart?
    ) throws(DiskFailure) -> Int {
        for _ in 0..<headLooksMax {
            if let head = try Head(in: folder, of: journal) { return head.size }
        }
        let history = CheckpointHistory.read(
            try folder.read(FileName.checkpoints, atMost: JournalLimit.checkpointsBytesMax) ?? [])
        let segments = try folder.names().compactMap(FileName.segmentFirst)
        var scan = Scan(
            journal, from: start, checkpoints: [], bound: history.checkpoints.last?.size ?? 0)
        try scan.run(in: folder, segments: segments) { _, _ in }
        return scan.bound
    }

    private static let headLooksMax = 3
}
