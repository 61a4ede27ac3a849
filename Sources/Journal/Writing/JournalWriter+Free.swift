extension JournalWriter {
    /// Whether a journal can be made in a folder, as far as can be told without touching it: so
    /// that no key is made for one that cannot. Making it tells for sure.
    ///
    /// - Parameter path: the folder, which need not be there.
    /// - Throws: `alreadyThere` where a journal or anything else is in the folder.
    package static func checkFree(
        _ path: String, on disk: any Disk = RealDisk()
    ) throws(JournalFailure) {
        do throws(DiskFailure) {
            let folder = try Folder(path, on: disk)
            if try holdsOnlyLeftOvers(folder) { return }
        } catch {
            if error.meaning == .missing { return }
            throw .disk(error)
        }
        throw .alreadyThere(path: path)
    }

    /// Whether there is nothing in a folder but what a making may leave behind that ended early.
    static func holdsOnlyLeftOvers(_ folder: borrowing Folder) throws(DiskFailure) -> Bool {
        for name in try folder.names() where !leftOverNames.contains(name) { return false }
        if try Head(in: folder, of: nil) != nil { return false }
        return try folder.status(of: FileName.checkpoints)?.bytes ?? 0 == 0
    }

    /// What the making of a journal leaves behind that ended before the first entry was whole.
    /// The first segment gets its name only with that entry in it.
    static let leftOverNames = [
        FileName.lock, FileName.head, FileName.checkpoints, firstSegmentPart,
    ]

    static let firstSegmentPart = FileName.segment(first: 0) + Folder.temporarySuffix
}
