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
        guard id.utf8.count <= JournalLimit.idBytesMax,
            Checkpoint(origin: id, size: 0, root: MerkleFrontier.emptyRoot) != nil
        else {
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
        var line: [UInt8] = []
        EntryLine.append(
            try EntryValue(.journal, header.value), sequence: 0, durable: 0, to: &line)
        var frontier = MerkleFrontier()
        frontier.append(MerkleFrontier.leafHash(of: Array(line.dropLast())))
        let state = WriterState(
            journal: header, key: key.verifier, keysBefore: [], frontier: frontier,
            position: Position(segment: 0, offset: line.count))
        let files: WriterFiles
        do throws(DiskFailure) {
            // Whole or not at all: a first segment without its first entry was cut by somebody.
            try folder.replace(FileName.segment(first: 0), with: line)
            files = try WriterFiles.open(in: folder, lock, segment: 0, history: .init())
        } catch {
            throw .disk(error)
        }
        var writer = JournalWriter(files, policy: policy, keys: [key], state: state)
        try writer.writeHead(size: writer.size)
        return writer
    }

    /// Takes away what is left of a journal whose making ended before its first entry was whole.
    ///
    /// - Returns: whether the folder is free now; where anything else is in it nothing was touched.
    private static func clear(_ folder: borrowing Folder) throws(DiskFailure) -> Bool {
        guard try holdsOnlyLeftOvers(folder) else { return false }
        if try folder.status(of: firstSegmentPart) != nil { try folder.remove(firstSegmentPart) }
        return true
    }
}
