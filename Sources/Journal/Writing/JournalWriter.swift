package import Canonical

/// The one writer of a journal. It belongs to one thread at a time: entries are appended in memory
/// and become part of the journal together, by ``commit()``, which returns when they are on the
/// disk.
///
/// ```swift
/// var writer = try JournalWriter.open(path, keys: [key], since: now) { entry, _ in replay(entry) }
/// let number = try writer.append(.event, value)
/// try writer.commit()
/// try writer.close()
/// ```
///
/// After a failure the writer stops: it does not know what is on the disk and never tries again
/// what failed. What was not acknowledged may be in the journal or not; opening it again tells.
package struct JournalWriter: ~Copyable {
    var files: WriterFiles
    let policy: JournalPolicy
    /// What the journal's first entry says.
    package let journal: SegmentHeader
    private(set) var keys: [SigningKey]

    /// The key in force.
    package private(set) var key: VerifierKey
    /// The keys that were in force before it, until a checkpoint with their signatures was made.
    private var keysBefore: [VerifierKey]
    /// The tree of what was committed.
    package private(set) var frontier: MerkleFrontier
    /// Where the next entry comes to stand.
    package private(set) var position: Position
    private var pending = PendingEntries()
    /// How often it committed since it was opened.
    private var commitCount = 0
    /// What stopped the writer.
    package private(set) var failure: JournalFailure?

    init(
        _ files: consuming WriterFiles, policy: JournalPolicy, keys: [SigningKey],
        state: WriterState
    ) {
        self.files = files
        self.policy = policy
        self.keys = keys
        journal = state.journal
        key = state.key
        keysBefore = state.keysBefore
        frontier = state.frontier
        position = state.position
    }

    /// How many entries were committed.
    package var size: Int { frontier.size }

    // MARK: Appending

    /// Appends an entry, which is in the journal once it was committed.
    ///
    /// - Parameters:
    ///   - kind: `event` or `source`.
    ///   - value: a JSON object in JCS form.
    /// - Returns: the entry's number.
    package mutating func append(_ kind: EntryKind, _ value: [UInt8]) throws(JournalFailure) -> Int
    {
        precondition(kind.isOfCallers, "the journal writes its own entries")
        return try append(try EntryValue(kind, value))
    }

    /// Appends an entry whose form was checked.
    mutating func append(_ value: EntryValue) throws(JournalFailure) -> Int {
        guard failure == nil else { throw .stopped }
        let sequence = frontier.size + pending.count
        pending.append(value, sequence: sequence, durable: frontier.size)
        return sequence
    }

    /// Brings all that was appended to the disk, makes a checkpoint where one is due, and begins
    /// another segment where this one is full. When it returns the entries were committed; what it
    /// does then and fails at stops the writer for the next.
    ///
    /// - Parameter acknowledge: called as soon as the entries are on the disk and readers see them.
    package mutating func commit(
        acknowledging acknowledge: () -> Void = {}
    ) throws(JournalFailure) {
        guard failure == nil else { throw .stopped }
        guard pending.count > 0 else { return acknowledge() }
        try stopping { writer throws(JournalFailure) in try writer.write() }
        do throws(JournalFailure) {
            defer {
                acknowledge()
                accept()
            }
            try writeHead(size: size + pending.count)
        } catch {
            failure = error
            return
        }
        do throws(JournalFailure) {
            if position.offset >= policy.segmentBytesMax {
                try rotateSegment()
            } else if size - (files.history.last?.size ?? 0) >= policy.checkpointEntriesMax {
                _ = try makeCheckpoint()
            }
        } catch {
            failure = error
        }
    }

    private mutating func write() throws(JournalFailure) {
        do throws(DiskFailure) {
            // Whoever writes little is done before room were worth its making.
            let isBusy = commitCount >= policy.commitsBeforeRoom
            try files.append(
                pending.bytes, at: position, preparing: isBusy ? policy.roomBytes : 0)
        } catch {
            throw .disk(error)
        }
        commitCount += 1
    }

    /// What is pending was committed.
    private mutating func accept() {
        position.offset += pending.bytes.count
        pending.addLeaves(to: &frontier)
        pending.removeAll()
    }

    /// - Parameter size: how many entries were committed.
    mutating func writeHead(size: Int) throws(JournalFailure) {
        let head = Head(journal: journal.journal, size: size)
        try reportingDisk { () throws(DiskFailure) in try files.head.write(head.line, at: 0) }
    }

    /// Does what stops the writer where it fails.
    private mutating func stopping<Result>(
        _ body: (inout JournalWriter) throws(JournalFailure) -> Result
    ) throws(JournalFailure) -> Result {
        guard failure == nil else { throw .stopped }
        do throws(JournalFailure) {
            return try body(&self)
        } catch {
            failure = error
            throw error
        }
    }

    // MARK: Segments

    /// Ends the segment with a checkpoint and begins the next.
    private mutating func rotateSegment() throws(JournalFailure) {
        _ = try makeCheckpoint()
        do throws(DiskFailure) {
            try files.endSegment(at: position)
            try files.makeSegment(first: size)
        } catch {
            throw .disk(error)
        }
        position = Position(segment: size, offset: 0)
        try beginSegment()
    }

    /// Writes a segment's first entry and brings it and the file's name to the disk.
    mutating func beginSegment() throws(JournalFailure) {
        let header = SegmentHeader(
            journal: journal.journal, key: key, rehearsal: journal.rehearsal, size: size,
            root: frontier.root)
        pending.append(
            try EntryValue(.journal, header.value), sequence: size, durable: size)
        do throws(DiskFailure) {
            try files.append(pending.bytes, at: position)
            try files.folder.sync()
        } catch {
            throw .disk(error)
        }
        accept()
        try writeHead(size: size)
    }

    // MARK: Checkpoints and keys

    /// Makes a checkpoint of all that was committed, and commits first what is pending.
    ///
    /// - Returns: the signed note; that of the last checkpoint where nothing was added since.
    package mutating func checkpoint() throws(JournalFailure) -> SignedNote {
        try commit()
        return try stopping { writer throws(JournalFailure) in try writer.makeCheckpoint() }
    }

    private mutating func makeCheckpoint() throws(JournalFailure) -> SignedNote {
        if let note = files.history.lastNote, files.history.last?.size == size { return note }
        guard let checkpoint = Checkpoint(origin: journal.journal, size: size, root: frontier.root)
        else { preconditionFailure("the id was checked when the journal was made") }
        let signers = (keysBefore.filter { $0 != key } + [key]).compactMap { wanted in
            keys.first { $0.verifier == wanted }
        }
        let note = checkpoint.signed(with: signers)
        do throws(DiskFailure) {
            try files.history.append(note, of: checkpoint)
        } catch {
            throw .disk(error)
        }
        keysBefore = []
        return note
    }

    /// Has another key sign from here on: commits an entry that says so and makes the checkpoint
    /// that carries the signatures of both.
    ///
    /// - Parameter newKey: a key whose name is the journal's id.
    package mutating func rotateKey(to newKey: SigningKey) throws(JournalFailure) {
        guard newKey.verifier.name == journal.journal else {
            throw .idUnusable(newKey.verifier.name)
        }
        guard newKey.verifier != key else { return }
        _ = try checkpoint()
        _ = try append(try EntryValue(.key, KeyRotation(key: newKey.verifier).value))
        // Known before the entry is written: a checkpoint that the commit makes covers it.
        keysBefore = [key]
        key = newKey.verifier
        keys.append(newKey)
        try commit()
        _ = try checkpoint()
    }

    /// Whether a checkpoint with both signatures has still to be made.
    var isRotationOpen: Bool { !keysBefore.isEmpty }

    // MARK: Closing

    /// Commits, makes a checkpoint of all that is there, takes away room that is left, and brings
    /// the head to the disk.
    package consuming func close() throws(JournalFailure) {
        _ = try checkpoint()
        do throws(DiskFailure) {
            try files.endSegment(at: position)
            try files.head.sync()
        } catch {
            throw .disk(error)
        }
    }
}

/// What a writer goes on from.
struct WriterState {
    let journal: SegmentHeader
    let key: VerifierKey
    let keysBefore: [VerifierKey]
    let frontier: MerkleFrontier
    let position: Position
}

/// Entries that were appended and not committed.
struct PendingEntries {
    private(set) var bytes: [UInt8] = []
    /// Where each line ends in them, before its line feed.
    private var ends: [Int] = []

    var count: Int { ends.count }

    mutating func append(_ value: EntryValue, sequence: Int, durable: Int) {
        EntryLine.append(value, sequence: sequence, durable: durable, to: &bytes)
        ends.append(bytes.count - 1)
    }

    /// Adds the lines to a tree.
    func addLeaves(to frontier: inout MerkleFrontier) {
        var start = 0
        for end in ends {
            let line = unsafe bytes.span.bytes.extracting(start..<end)
            frontier.append(MerkleFrontier.leafHash(of: line))
            start = end + 1
        }
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}
