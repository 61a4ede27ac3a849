package import Canonical

/// A checkpoint with its signatures.
package struct SignedCheckpoint: Sendable {
    package let note: SignedNote
    package let checkpoint: Checkpoint

    /// Reads a note; nil where it is no checkpoint. Its signatures are for the caller to verify.
    package init?(_ note: [UInt8]) {
        guard let note = try? SignedNote(parsing: note),
            let checkpoint = Checkpoint(text: note.text)
        else { return nil }
        self.note = note
        self.checkpoint = checkpoint
    }

    init(_ note: SignedNote, _ checkpoint: Checkpoint) {
        self.note = note
        self.checkpoint = checkpoint
    }
}

extension JournalReader {
    /// The newest checkpoint of a journal's own history; nil where none was made yet. Its
    /// signatures are for the caller to verify.
    ///
    /// - Parameter path: the journal's folder.
    package static func newestCheckpoint(
        in path: String, on disk: any Disk = RealDisk()
    ) throws(JournalFailure) -> SignedCheckpoint? {
        try checkpoints(in: path, on: disk).last
    }

    /// A journal's own history, in its order. Roots and signatures are for the caller to verify.
    ///
    /// - Parameter path: the journal's folder.
    package static func checkpoints(
        in path: String, on disk: any Disk = RealDisk()
    ) throws(JournalFailure) -> [SignedCheckpoint] {
        let content: CheckpointHistory.Content
        do throws(DiskFailure) {
            let limit = JournalLimit.checkpointsBytesMax
            let bytes = try Folder(path, on: disk).read(FileName.checkpoints, atMost: limit)
            content = CheckpointHistory.read(bytes ?? [])
        } catch {
            throw JournalFailure(error, opening: path)
        }
        return zip(content.notes, content.checkpoints).map(SignedCheckpoint.init)
    }
}
