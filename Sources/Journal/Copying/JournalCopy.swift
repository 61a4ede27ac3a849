import Canonical

/// A copy of a journal that was made at any time, beside its writer or without one: all that was
/// committed when it began, with the checkpoints of that, and what lay in the store then.
///
/// Making it takes no lock and changes nothing of what it copies. Every entry is checked on the
/// way as ``JournalReader`` does it, and what is damaged is not copied. The files get their names
/// when all of them are on the disk: a copy that did not get done is no journal.
package struct JournalCopy: Sendable {
    /// What the journal's first entry says.
    package let journal: SegmentHeader
    /// How many entries were copied.
    package let size: Int
    /// How many of them the last checkpoint covers.
    package let signedSize: Int
    /// How many contents there are in the copy of the store; nil where none was copied.
    package let contentCount: Int?

    /// How often the head is taken again because something was erased meanwhile.
    private static let attemptsMax = 16
    /// After how many entries it is seen whether the copy can still be written.
    private static let stepEntries = 10_000

    /// Makes a copy.
    ///
    /// - Parameters:
    ///   - path: the journal's folder.
    ///   - target: the folder of the copy, which is not there yet, or empty.
    ///   - store: the folder of the store, and that of its copy; nil where none is copied.
    package init(
        of path: String, to target: String, store: (path: String, target: String)? = nil,
        on disk: any Disk = RealDisk()
    ) throws(CopyFailure) {
        let source: Folder
        do throws(DiskFailure) {
            source = try Folder(path, on: disk)
        } catch {
            throw .source(JournalFailure(error, opening: path))
        }
        let found = try readingSource { () throws(DiskFailure) in try Opening.journal(source) }
        guard let journal = found else { throw JournalCopy.absence(path, disk) }
        try CopyFolder.checkFree(target, on: disk)
        var contents: StoreCopy?
        if let store { contents = try StoreCopy(store.path, to: store.target, on: disk) }
        let copy = try CopyFolder(target, on: disk)
        do throws(CopyFailure) {
            let extent = try JournalCopy.extent(of: journal, in: source, contents)
            guard extent.size > 0 else { throw CopyFailure.source(.notAJournal(path: path)) }
            try JournalCopy.copy(extent, of: journal, from: source, to: copy)
            try copy.settle()
            self.journal = journal
            size = extent.size
            signedSize = extent.checkpoints.last?.checkpoint.size ?? 0
            contentCount = contents?.contentCount
        } catch {
            copy.clear()
            contents?.clear()
            throw error
        }
    }

    private static func absence(_ path: String, _ disk: any Disk) -> CopyFailure {
        do throws(JournalFailure) {
            return .source(try JournalReader.absence(path, disk))
        } catch {
            return .source(error)
        }
    }

    /// How far a copy goes.
    private struct Extent {
        let size: Int
        /// The checkpoints of so many entries, in their order.
        let checkpoints: [SignedCheckpoint]
    }

    /// Copies the store, and says how far the journal is copied so that both go together: every
    /// content that the entries name was there before them, and what was erased until then an
    /// entry says.
    private static func extent(
        of journal: SegmentHeader, in source: borrowing Folder, _ contents: StoreCopy?
    ) throws(CopyFailure) -> Extent {
        // Most of it before the head is taken, so that little can happen after that.
        _ = try contents?.update()
        for _ in 1..<attemptsMax {
            let extent = try extent(of: journal, in: source)
            guard try contents?.update() ?? false else { return extent }
        }
        let extent = try extent(of: journal, in: source)
        _ = try contents?.update()
        return extent
    }

    private static func extent(
        of journal: SegmentHeader, in source: borrowing Folder
    ) throws(CopyFailure) -> Extent {
        // The head first: the checkpoints of what it speaks of are there.
        let head = try readingSource { () throws(DiskFailure) in
            try JournalReader.limit(source, journal, from: nil)
        }
        let history = try readingSource { () throws(DiskFailure) in
            CheckpointHistory.read(
                try source.read(FileName.checkpoints, atMost: JournalLimit.checkpointsBytesMax)
                    ?? [])
        }
        // After a crash the head may be older than the last checkpoint.
        let size = max(head, history.checkpoints.last?.size ?? 0)
        if history.isDamaged {
            throw .source(.damaged(history.damage(intact: head, committed: size)))
        }
        let checkpoints = zip(history.notes, history.checkpoints).map(SignedCheckpoint.init)
        return Extent(size: size, checkpoints: checkpoints.filter { $0.checkpoint.size <= size })
    }

    private static func copy(
        _ extent: Extent, of journal: SegmentHeader, from source: borrowing Folder,
        to copy: CopyFolder
    ) throws(CopyFailure) {
        let segments = try readingSource { () throws(DiskFailure) in
            try source.names().compactMap(FileName.segmentFirst)
        }
        let entries = EntriesCopy(to: copy)
        var scan = Scan(
            journal, from: nil, checkpoints: extent.checkpoints.map(\.checkpoint),
            bound: extent.size)
        while scan.frontier.size < extent.size, scan.fault == nil, entries.failure == nil {
            let limit = min(extent.size, scan.frontier.size + stepEntries)
            do throws(DiskFailure) {
                try scan.run(in: source, segments: segments, limit: limit) { entry, line in
                    entries.take(entry, line)
                }
            } catch {
                throw .source(.disk(error))
            }
        }
        if let fault = scan.fault {
            throw .source(
                .damaged(
                    Damage(
                        place: scan.place, fault: fault, intact: scan.frontier.size,
                        committed: scan.bound)))
        }
        try entries.finish()
        for name in entries.tornCopies.sorted() {
            if let bytes = try tornCopy(name, in: source) { try copy.write(name, bytes) }
        }
        let lines = extent.checkpoints.flatMap { CheckpointHistory.line($0.note) }
        try copy.write(FileName.checkpoints, lines)
        try copy.write(
            FileName.head, Head(journal: journal.journal, size: extent.size).line)
    }

    /// What a recovery cut off; nil where it is gone, of which a verification speaks.
    private static func tornCopy(
        _ name: String, in source: borrowing Folder
    ) throws(CopyFailure) -> [UInt8]? {
        // It gets its name once the entry about it was committed, perhaps just now.
        for each in [name, name + TornName.openSuffix, name] {
            let bytes = try readingSource { () throws(DiskFailure) in
                try source.read(each, atMost: JournalLimit.tornBytesMax)
            }
            if let bytes { return bytes }
        }
        return nil
    }
}
