package import Canonical

/// The file of a signing key: outside every journal, which is handed to auditors, and readable by
/// its owner alone.
package enum KeyFile {
    /// The permissions of the file and of a folder that is made for it.
    static let fileMode: UInt32 = 0o600
    static let folderMode: UInt32 = 0o700
    /// How many folders above the key's are looked at.
    private static let depthMax = 64

    /// Makes a key that nobody else has and its file, which must not be there.
    ///
    /// - Parameters:
    ///   - name: the file's name.
    ///   - folderPath: the folder, which is made for its owner alone where it is not there.
    ///   - id: the id of the journal that the key signs, or the name of a witness.
    ///   - algorithm: what it signs.
    /// - Returns: the key; its `verifier` is printed in the form of C2SP.
    package static func create(
        _ name: String, in folderPath: String, for id: String,
        _ algorithm: VerifierKey.Algorithm = .ed25519, on disk: any Disk = RealDisk()
    ) throws(JournalFailure) -> SigningKey {
        guard let key = SigningKey.generated(name: id, algorithm: algorithm) else {
            throw .idUnusable(id)
        }
        try keep(key, as: name, in: folderPath, on: disk)
        return key
    }

    /// Makes the file of a key, which must not be there.
    ///
    /// - Parameters:
    ///   - key: what it holds.
    ///   - name: the file's name.
    ///   - folderPath: the folder, which is made for its owner alone where it is not there.
    package static func keep(
        _ key: SigningKey, as name: String, in folderPath: String, on disk: any Disk = RealDisk()
    ) throws(JournalFailure) {
        guard key.verifier.name.utf8.count <= JournalLimit.idBytesMax else {
            throw .idUnusable(key.verifier.name)
        }
        // The folder above first: nothing is made inside a journal, not even a folder.
        try checkOutsideJournals(folderPath, on: disk)
        try reportingDisk { () throws(DiskFailure) in
            try Folder.make(folderPath, mode: folderMode, on: disk)
        }
        guard try !isInsideJournal(folderPath, disk) else {
            throw .keyInsideJournal(path: folderPath)
        }
        try reportingDisk { () throws(DiskFailure) in
            let folder = try Folder(folderPath, on: disk)
            guard try folder.status(of: name) == nil else {
                throw DiskFailure(.open, folder.path(of: name), .system(.alreadyThere))
            }
            // Whole or not at all: one that is torn would be refused whenever keys are read.
            try folder.replace(name, with: [UInt8]((key.secretText + "\n").utf8), mode: fileMode)
        }
    }

    /// - Throws: where a folder that may not be there yet would lie inside a journal.
    static func checkOutsideJournals(
        _ folderPath: String, on disk: any Disk
    ) throws(JournalFailure) {
        guard try !isInsideJournal(Folder.above(folderPath), disk) else {
            throw .keyInsideJournal(path: folderPath)
        }
    }

    /// Reads a key. A file that others than its owner may use is refused: the key may be known.
    package static func read(
        _ name: String, in folderPath: String, on disk: any Disk = RealDisk()
    ) throws(JournalFailure) -> SigningKey {
        let (content, permissions) = try reportingDisk { () throws(DiskFailure) in
            let folder = try Folder(folderPath, on: disk)
            let file = try folder.open(name, for: .read)
            let content = try file.readAll(atMost: JournalLimit.smallFileBytesMax)
            return (content, try file.status().permissions)
        }
        let path = folderPath + "/" + name
        guard permissions & 0o077 == 0 else { throw .keyOpenToOthers(path: path) }
        guard content.last == UInt8(ascii: "\n"),
            let text = String(validating: content.dropLast(), as: UTF8.self),
            let key = SigningKey(secretText: text)
        else { throw .keyUnusable(path: path) }
        return key
    }

    /// Whether a folder or one above it is a journal's.
    private static func isInsideJournal(
        _ path: String, _ disk: any Disk
    ) throws(JournalFailure) -> Bool {
        try reportingDisk { () throws(DiskFailure) in
            var path = path
            var last: FileStatus.Identity?
            for _ in 0..<depthMax {
                let folder = try Folder(path, on: disk)
                // The folder above the root is the root.
                let identity = try folder.status().identity
                if identity == last { return false }
                last = identity
                if try folder.status(of: FileName.segment(first: 0)) != nil { return true }
                path += "/.."
            }
            return false
        }
    }
}
