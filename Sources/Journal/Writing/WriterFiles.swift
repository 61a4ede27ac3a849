/// The open files of a writer.
struct WriterFiles: ~Copyable {
    let folder: Folder
    private let lock: JournalLock
    /// The last segment, to which entries are appended.
    var segment: File
    /// Which file that is, so that another in its place is noticed.
    var segmentIdentity: FileStatus.Identity
    let head: File
    var history: CheckpointHistory

    private init(
        _ folder: consuming Folder, _ lock: consuming JournalLock, _ segment: consuming File,
        _ identity: FileStatus.Identity, _ head: consuming File,
        _ history: consuming CheckpointHistory
    ) {
        self.folder = folder
        self.lock = lock
        self.segment = segment
        segmentIdentity = identity
        self.head = head
        self.history = history
    }

    /// Opens them.
    ///
    /// - Parameters:
    ///   - first: the segment, by the number of its first entry.
    ///   - content: what stands in the history of checkpoints.
    static func open(
        in folder: consuming Folder, _ lock: consuming JournalLock, segment first: Int,
        history content: CheckpointHistory.Content
    ) throws(DiskFailure) -> WriterFiles {
        let found = (
            try folder.status(of: FileName.head), try folder.status(of: FileName.checkpoints)
        )
        let head = try folder.open(FileName.head, for: .createOrWrite)
        let checkpoints = try folder.open(FileName.checkpoints, for: .createOrWrite)
        // What is written to them is worth nothing while their names can be lost.
        if found.0 == nil || found.1 == nil { try folder.sync() }
        let segment = try folder.open(FileName.segment(first: first), for: .write)
        let identity = try segment.status().identity
        return WriterFiles(
            folder, lock, segment, identity, head, CheckpointHistory(checkpoints, content: content))
    }

    /// Appends to the segment and brings it to the disk.
    ///
    /// - Parameter position: where the segment must end.
    borrowing func append(_ bytes: [UInt8], at position: Position) throws(DiskFailure) {
        // A file that is not ours any more, or was cut or written by somebody else.
        let status = try folder.status(of: FileName.segment(first: position.segment))
        guard let status, status.identity == segmentIdentity, status.bytes == position.offset
        else { throw DiskFailure(.write, segment.path, .replaced) }
        try segment.write(bytes, at: position.offset)
        try segment.sync()
    }

    /// Makes the next segment and goes on with it.
    mutating func makeSegment(first: Int) throws(DiskFailure) {
        segment = try folder.open(FileName.segment(first: first), for: .create)
        segmentIdentity = try segment.status().identity
    }
}
