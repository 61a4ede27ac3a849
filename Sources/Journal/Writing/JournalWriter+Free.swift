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
            let names = try folder.names()
            let isBare = names.allSatisfy { leftOverNames.contains($0) }
            let journal = try Opening.journal(folder)
            if isBare, journal == nil { return }
        } catch {
            if error.meaning == .missing { return }
            throw .disk(error)
        }
        throw .alreadyThere(path: path)
    }

    /// What the making of a journal leaves behind that ended before the first entry was whole.
    static let leftOverNames = [
        FileName.lock, FileName.head, FileName.checkpoints, FileName.segment(first: 0),
    ]
}
