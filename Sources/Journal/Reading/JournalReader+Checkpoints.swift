package import Canonical

extension JournalReader {
    /// A checkpoint of the history.
    package struct Signed: Sendable {
        package let note: SignedNote
        package let checkpoint: Checkpoint
    }

    /// The newest checkpoint of the journal's own history that readers may know of: not larger than
    /// what was read. Nil where none was made yet. Its signature is for the caller to verify.
    ///
    /// - Parameter path: the journal's folder.
    package func newestCheckpoint(
        in path: String, on disk: any Disk = RealDisk()
    ) throws(JournalFailure) -> Signed? {
        let content = try reportingDisk { () throws(DiskFailure) in
            let limit = JournalLimit.checkpointsBytesMax
            let bytes = try Folder(path, on: disk).read(FileName.checkpoints, atMost: limit)
            return CheckpointHistory.read(bytes ?? [])
        }
        let size = end.frontier.size
        let pairs = zip(content.notes, content.checkpoints)
        return pairs.reversed().first { $0.1.size <= size }.map {
            Signed(note: $0.0, checkpoint: $0.1)
        }
    }
}
