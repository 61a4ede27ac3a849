package import Canonical

extension JournalWriter {
    /// Makes a journal.
    ///
    /// - Parameters:
    ///   - path: its folder, which is made where it is not there.
    ///   - key: the key that signs. Its name is the journal's id.
    ///   - rehearsal: for a journal that only rehearses, what all that would be drawn at random is
    ///     derived from: the same commands give the same journal.
    ///   - since: the time, to be shown to others who want to write.
    package static func create(
        _ path: String, key: SigningKey, rehearsal: String? = nil, since: String,
        policy: JournalPolicy = JournalPolicy(), on disk: any Disk = RealDisk()
    ) throws(JournalFailure) -> JournalWriter {
        let id = key.verifier.name
        guard Checkpoint(origin: id, size: 0, root: MerkleFrontier.emptyRoot) != nil else {
            throw .idUnusable(id)
        }
        let folder = try reportingDisk { () throws(DiskFailure) in
            try Folder.make(path, mode: Folder.folderMode, on: disk)
            return try Folder(path, on: disk)
        }
        let lock = try JournalLock.take(in: folder, since: since)
        guard try reportingDisk({ () throws(DiskFailure) in try clear(folder) }) else {
            throw .alreadyThere(path: path)
        }
        let header = SegmentHeader(
            journal: id, key: key.verifier, rehearsal: rehearsal, size: 0,
            root: MerkleFrontier.emptyRoot)
        let state = WriterState(
            journal: header, key: key.verifier, keyBefore: nil, frontier: MerkleFrontier(),
            position: Position(segment: 0, offset: 0))
        let files: WriterFiles
        do throws(DiskFailure) {
            files = try WriterFiles.open(
                in: folder, lock, segment: 0, for: .create, history: .init())
        } catch {
            throw .disk(error)
        }
        var writer = JournalWriter(files, policy: policy, keys: [key], state: state)
        try writer.beginSegment()
        return writer
    }

    /// Takes away what is left of a journal whose making ended before its first entry was whole.
    ///
    /// - Returns: whether the folder is free now; where anything else is in it nothing was touched.
    private static func clear(_ folder: borrowing Folder) throws(DiskFailure) -> Bool {
        let first = FileName.segment(first: 0)
        for name in try folder.names() where !leftOverNames.contains(name) { return false }
        let head = try folder.read(FileName.head, atMost: JournalLimit.smallFileBytesMax)
        if let head, Head(head) != nil { return false }
        if let status = try folder.status(of: FileName.checkpoints), status.bytes > 0 {
            return false
        }
        guard let status = try folder.status(of: first) else { return true }
        guard status.bytes <= JournalLimit.lineBytesMax,
            let content = try folder.read(first, atMost: JournalLimit.lineBytesMax)
        else { return false }
        if let end = content.firstIndex(of: UInt8(ascii: "\n")) {
            let line = unsafe content.span.bytes.extracting(..<end)
            if (try? EntryLine(line)) != nil { return false }
        }
        try folder.remove(first)
        return true
    }
}
