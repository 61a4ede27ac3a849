package import Canonical

extension JournalWriter {
    /// Opens a journal to append to it, and puts it in order first where a crash left it otherwise.
    ///
    /// Damage below what was committed is refused. A torn tail above it is copied aside and cut
    /// off, and an entry says so.
    ///
    /// - Parameters:
    ///   - path: its folder.
    ///   - keys: the key in force, and those before it where no checkpoint covers the rotation
    ///     yet.
    ///   - since: the time, to be shown to others who want to write.
    ///   - snapshot: what is trusted, so that only what comes after it is read.
    ///   - leavesEvents: whether `visit` checks the form of what events hold, which is then not
    ///     checked before.
    ///   - visit: what is done with each entry after the snapshot; the span is the whole line.
    package static func open(
        _ path: String, keys: [SigningKey], since: String,
        policy: JournalPolicy = JournalPolicy(), from snapshot: Snapshot? = nil,
        on disk: any Disk = RealDisk(), leavesEvents: Bool = false,
        visit: (_ entry: EntryLine, _ line: RawSpan) -> Void = { _, _ in }
    ) throws(JournalFailure) -> JournalWriter {
        let folder: Folder
        do throws(DiskFailure) {
            folder = try Folder(path, on: disk)
        } catch {
            if error.meaning == .missing { throw .notAJournal(path: path) }
            throw .disk(error)
        }
        let lock = try JournalLock.take(in: folder, since: since)
        let opening = try Opening(
            folder, from: snapshot?.start, leavesEvents: leavesEvents, visit: visit)
        let state = WriterState(opening)
        try state.check(keys)
        let files: WriterFiles
        do throws(DiskFailure) {
            try Recovery(opening).run(in: folder)
            files = try WriterFiles.open(
                in: folder, lock, segment: state.position.segment,
                history: opening.history)
        } catch {
            throw .disk(error)
        }
        var writer = JournalWriter(files, policy: policy, keys: keys, state: state)
        try writer.settle(recorded: opening.scan.recordedCopies)
        return writer
    }

    /// Writes down what was cut off, and makes the checkpoint that a rotation of keys still asks
    /// for.
    private mutating func settle(recorded: Set<String>) throws(JournalFailure) {
        let recovered = try reportingDisk { () throws(DiskFailure) in
            try Recovery.unrecorded(in: files.folder, recorded: recorded)
        }
        for each in recovered { _ = try append(try EntryValue(.recovered, each.value)) }
        try writeHead(size: size)
        try commit()
        if let failure { throw failure }
        try reportingDisk { () throws(DiskFailure) in try Recovery.settleCopies(in: files.folder) }
        if isRotationOpen { _ = try checkpoint() }
    }
}

extension WriterState {
    fileprivate init(_ opening: Opening) {
        let scan = opening.scan
        let covered = opening.history.checkpoints.last?.size ?? 0
        self.init(
            journal: scan.journal, key: scan.key,
            keysBefore: scan.rotations.filter { $0.sequence >= covered }.map(\.from),
            frontier: scan.frontier, position: scan.end)
    }

    /// Sees to it that the keys are there with which the next checkpoint must be signed.
    fileprivate func check(_ keys: [SigningKey]) throws(JournalFailure) {
        for wanted in keysBefore + [key]
        where !keys.contains(where: { $0.verifier == wanted }) {
            throw .keyMissing(wanted)
        }
    }
}
