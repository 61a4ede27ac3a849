/// The open files of a writer.
struct WriterFiles: ~Copyable {
    let folder: Folder
    private let lock: JournalLock
    /// The last segment, to which entries are appended.
    var segment: File
    /// Which file that is, so that another in its place is noticed.
    private var segmentIdentity: FileStatus.Identity
    /// What is prepared in it behind the last entry.
    private var room = Room()
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
    /// - Parameters:
    ///   - position: where the segment's entries must end.
    ///   - roomBytes: how much room is prepared behind them where there is none left; none where 0.
    mutating func append(
        _ bytes: [UInt8], at position: Position, preparing roomBytes: Int = 0
    ) throws(DiskFailure) {
        // A file that is not ours any more, or was cut or written by somebody else.
        let status = try folder.status(of: FileName.segment(first: position.segment))
        guard let status, status.identity == segmentIdentity,
            status.bytes == max(position.offset, room.end)
        else { throw DiskFailure(.write, segment.path, .replaced) }
        try segment.write(bytes, at: position.offset)
        try room.take(upTo: position.offset + bytes.count, preparing: roomBytes, in: segment)
        try segment.sync()
    }

    /// Takes away the room that is left behind the last entry.
    mutating func endSegment(at position: Position) throws(DiskFailure) {
        try room.cut(at: position.offset, in: segment)
    }

    /// Makes the next segment and goes on with it.
    mutating func makeSegment(first: Int) throws(DiskFailure) {
        room = Room()
        segment = try folder.open(FileName.segment(first: first), for: .create)
        segmentIdentity = try segment.status().identity
    }
}
