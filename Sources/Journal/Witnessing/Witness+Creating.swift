import Canonical

extension Witness {
    /// Makes a witness and its key. One whose making ended before it was whole is made anew.
    ///
    /// - Parameters:
    ///   - path: its folder, which is made where it is not there. It must not be a journal's.
    ///   - keys: the folder of its key, which is made for its owner alone.
    ///   - name: how its key is called, such as `saksi.klatenkab.go.id`; nobody else's should be.
    ///   - rehearsal: for a witness that only rehearses, the seed from which its key follows.
    ///   - since: the time, to be shown to others who want to open it.
    package static func create(
        _ path: String, keys: String, name: String, rehearsal: String? = nil, since: String,
        on disk: any Disk = RealDisk()
    ) throws(WitnessFailure) -> Witness {
        let nothing = [UInt8](repeating: 0, count: Hash.byteCount)
        guard VerifierKey(name: name, algorithm: .cosignature, publicKey: nothing) != nil else {
            throw .nameUnusable(name)
        }
        do throws(JournalFailure) {
            try KeyFile.checkOutsideJournals(path, on: disk)
        } catch {
            throw .journal(error)
        }
        let folder = try reportingWitness { () throws(DiskFailure) in
            try Folder.make(path, mode: Folder.folderMode, on: disk)
            return try Folder(path, on: disk)
        }
        let lock = try lock(folder, since: since)
        let names = try reportingWitness { () throws(DiskFailure) in try folder.names() }
        guard names.allSatisfy(leftOverNames.contains) else { throw .alreadyThere(path: path) }
        let key: SigningKey
        do throws(JournalFailure) {
            key = try KeyFile.makeNext(
                in: keys, for: name, .cosignature, number: 1, rehearsal: rehearsal, on: disk)
        } catch {
            throw .journal(error)
        }
        let file = WitnessFile(key: key.verifier, rehearsal: rehearsal)
        try reportingWitness { () throws(DiskFailure) in
            try folder.replace(WitnessFile.name, with: file.line)
        }
        return Witness(key: key, rehearsal: rehearsal, folder: folder, lock: lock)
    }

    /// What the making of a witness leaves behind that ended before its file was whole.
    private static let leftOverNames = [FileName.lock, WitnessFile.name + Folder.temporarySuffix]
}
