/// How much of everything there may be. What is over a limit is refused and says so.
package enum JournalLimit {
    /// An entry's line without its line feed.
    package static let lineBytesMax = 65_535
    /// The bytes that are read at once.
    static let blockBytes = 1 << 20
    /// A note in the history of checkpoints, as its line.
    static let checkpointLineBytesMax = 65_535
    /// The history of checkpoints: some hundred thousand of them.
    static let checkpointsBytesMax = 1 << 28
    /// What a recovery cuts off at once.
    static let tornBytesMax = 1 << 30
    /// What a writer prepares at once: less than is read at once, so that a reader sees its end.
    package static let roomBytesMax = blockBytes / 2
    /// The id of a journal, the name of a witness: both stand several times in a line.
    package static let idBytesMax = 1024
    /// A head file, a key file, the text of a lock.
    static let smallFileBytesMax = 4096
    /// A snapshot.
    package static let snapshotBytesMax = 1 << 32
    /// A submitted file.
    package static let contentBytesMax = 64 << 20
    /// The findings that a verification keeps; it counts the others.
    package static let findingsMax = 100
}

/// When the writer does more than append.
package struct JournalPolicy: Hashable, Sendable {
    /// A segment that has so many bytes is the last but one.
    package var segmentBytesMax: Int
    /// After so many entries a checkpoint is made.
    package var checkpointEntriesMax: Int
    /// How many bytes are prepared behind the last entry whenever the file would grow.
    package var roomBytes: Int
    /// After how many commits that begins.
    package var commitsBeforeRoom: Int

    package init(
        segmentBytesMax: Int = 64 << 20, checkpointEntriesMax: Int = 10_000,
        roomBytes: Int = JournalLimit.roomBytesMax, commitsBeforeRoom: Int = 16
    ) {
        precondition(segmentBytesMax > 0 && checkpointEntriesMax > 0, "both are at least one")
        precondition((0...JournalLimit.roomBytesMax).contains(roomBytes), "a reader sees its end")
        self.segmentBytesMax = segmentBytesMax
        self.checkpointEntriesMax = checkpointEntriesMax
        self.roomBytes = roomBytes
        self.commitsBeforeRoom = commitsBeforeRoom
    }
}
