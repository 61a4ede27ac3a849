/// A folder of a copy while it is being made: what is written there is synced, and is taken away
/// again where the copy does not get done.
final class CopyFolder {
    private let folder: Folder
    /// The files that were made, by the names that they have in the end.
    private var names: [String] = []

    /// Makes the folder, or takes the one that is there and empty.
    init(_ path: String, on disk: any Disk) throws(CopyFailure) {
        try CopyFolder.checkFree(path, on: disk)
        folder = try writingCopy { () throws(DiskFailure) in
            try Folder.make(path, mode: Folder.folderMode, on: disk)
            return try Folder(path, on: disk)
        }
    }

    /// Sees to it that a copy can be made in a folder, as far as can be told without touching it.
    static func checkFree(_ path: String, on disk: any Disk) throws(CopyFailure) {
        var isFree = true
        do throws(DiskFailure) {
            let folder = try Folder(path, on: disk)
            isFree = try folder.names().isEmpty
        } catch {
            // A file or a link: the system tells when it is opened as a folder.
            let isOther = error.meaning == .link || error.meaning == .notAFile
            if isOther, error.act == .open { throw .taken(path: path) }
            if error.meaning != .missing { throw .target(error) }
        }
        guard isFree else { throw .taken(path: path) }
    }

    // MARK: Files that count at once

    /// Writes a file under its name.
    func put(_ name: String, _ bytes: [UInt8]) throws(CopyFailure) {
        let file = try create(name, as: name)
        try writingCopy { () throws(DiskFailure) in
            try file.write(bytes, at: 0)
            try file.sync()
        }
    }

    func sync() throws(CopyFailure) {
        try writingCopy { () throws(DiskFailure) in try folder.sync() }
    }

    // MARK: Files that count together

    /// Begins a file that gets its name when all are settled.
    func begin(_ name: String) throws(CopyFailure) -> File {
        try create(name + Folder.temporarySuffix, as: name)
    }

    /// Writes a file that gets its name when all are settled.
    func write(_ name: String, _ bytes: [UInt8]) throws(CopyFailure) {
        let file = try begin(name)
        try writingCopy { () throws(DiskFailure) in
            try file.write(bytes, at: 0)
            try file.sync()
        }
    }

    /// Gives the files that were begun their names. The first and then the last come after the
    /// others, each once those are on the disk: so none is missing of which these two speak.
    func settle() throws(CopyFailure) {
        let last = [names[0], names[names.count - 1]]
        try writingCopy { () throws(DiskFailure) in
            for name in names.dropFirst().dropLast() { try settle(name) }
            for name in last {
                try folder.sync()
                try settle(name)
            }
            try folder.sync()
        }
    }

    private func settle(_ name: String) throws(DiskFailure) {
        try folder.rename(name + Folder.temporarySuffix, to: name)
    }

    private func create(_ file: String, as name: String) throws(CopyFailure) -> File {
        do throws(DiskFailure) {
            let created = try folder.open(file, for: .create)
            names.append(name)
            return created
        } catch {
            // An empty file may be there, unless it is somebody else's.
            if error.meaning != .alreadyThere { names.append(name) }
            throw .target(error)
        }
    }

    // MARK: Copies that do not get done

    /// Takes away what was made, as far as that can be done. The last goes first, then the first:
    /// without these two it is no journal.
    func clear() {
        for name in names.suffix(1) + names {
            try? folder.remove(name)
            try? folder.remove(name + Folder.temporarySuffix)
        }
        try? folder.sync()
    }
}
