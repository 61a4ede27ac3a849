package import Canonical

extension KeyFile {
    /// How the names of key files end.
    package static let suffix = ".key"

    /// The keys of a folder, in the order of their files' names.
    ///
    /// - Parameter folderPath: a folder of key files; other files in it are left alone.
    package static func all(
        in folderPath: String, on disk: any Disk = RealDisk()
    ) throws(JournalFailure) -> [SigningKey] {
        let names = try reportingDisk { () throws(DiskFailure) in
            try Folder(folderPath, on: disk).names()
        }
        var keys: [SigningKey] = []
        for name in names.sorted() where name.hasSuffix(suffix) {
            keys.append(try read(name, in: folderPath, on: disk))
        }
        return keys
    }
}
