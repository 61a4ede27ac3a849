/// An open folder, and the files in it by their names: no path is looked up twice, so that what was
/// checked is what is used.
package struct Folder: ~Copyable {
    package let disk: any Disk
    package let path: String
    let handle: Handle

    /// Who may use the files of a journal: its owner, and its group to read.
    static let fileMode: UInt32 = 0o640
    static let folderMode: UInt32 = 0o750

    package init(_ path: String, on disk: any Disk) throws(DiskFailure) {
        self.disk = disk
        self.path = path
        handle = try call(.open, path) { () throws(Errno) in try disk.openFolder(path) }
    }

    deinit { disk.close(handle) }

    /// Makes the folder `path`, or takes the one that is there, and brings its name to the disk:
    /// who made it may have ended before.
    static func make(_ path: String, mode: UInt32, on disk: any Disk) throws(DiskFailure) {
        do throws(DiskFailure) {
            try call(.makeFolder, path) { () throws(Errno) in
                try disk.makeFolder(path, mode: mode)
            }
        } catch {
            guard error.meaning == .alreadyThere else { throw error }
        }
        let above = try Folder(Folder.above(path), on: disk)
        try above.sync()
    }

    /// The path of the folder in which `path` stands.
    static func above(_ path: String) -> String {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
        let rooted = path.utf8.first == UInt8(ascii: "/")
        guard parts.count > 1 else { return rooted ? "/" : "." }
        return (rooted ? "/" : "")
            + parts.dropLast().map { String($0) ?? "" }.joined(separator: "/")
    }

    func path(of name: String) -> String { path + "/" + name }

    /// Opens a regular file. What stands under the name is looked at before and compared after, so
    /// that a pipe or a device is never even opened and nobody can put another file in between.
    package borrowing func open(
        _ name: String, for access: FileAccess, mode: UInt32 = Folder.fileMode
    ) throws(DiskFailure) -> File {
        let before = access == .create ? nil : try status(of: name)
        if let before, before.kind != .file {
            throw DiskFailure(.open, path(of: name), .notAFile(before.kind))
        }
        let (disk, folder) = (disk, handle)
        let opened = try call(.open, path(of: name)) { () throws(Errno) in
            try disk.open(name, in: folder, for: access, mode: mode)
        }
        let file = File(opened, path: path(of: name), on: disk)
        let status = try file.status()
        guard status.kind == .file else {
            throw DiskFailure(.open, file.path, .notAFile(status.kind))
        }
        if let before, before.identity != status.identity {
            throw DiskFailure(.open, file.path, .replaced)
        }
        return file
    }

    /// What stands under a name; nil where nothing does.
    package borrowing func status(of name: String) throws(DiskFailure) -> FileStatus? {
        let (disk, folder) = (disk, handle)
        do throws(DiskFailure) {
            return try call(.look, path(of: name)) { () throws(Errno) in
                try disk.status(of: name, in: folder)
            }
        } catch {
            if error.meaning == .missing { return nil }
            throw error
        }
    }

    /// The whole content of a file; nil where nothing stands under the name.
    package borrowing func read(
        _ name: String, atMost limit: Int
    ) throws(DiskFailure) -> [UInt8]? {
        try openToRead(name)?.readAll(atMost: limit)
    }

    /// The first bytes of a file; nil where nothing stands under the name.
    borrowing func read(_ name: String, upTo limit: Int) throws(DiskFailure) -> [UInt8]? {
        try openToRead(name)?.read(limit, at: 0)
    }

    private borrowing func openToRead(_ name: String) throws(DiskFailure) -> File? {
        guard try status(of: name) != nil else { return nil }
        do throws(DiskFailure) {
            return try open(name, for: .read)
        } catch {
            // It was taken away between the two looks: readers run beside a writer.
            if error.meaning == .missing { return nil }
            throw error
        }
    }

    /// Puts `bytes` under `name`, wholly or not at all: they are written to another file, brought
    /// to the disk, and renamed. After a crash either content stands there.
    ///
    /// The other file is always a new one: where a rename got to the disk in part, its old name may
    /// still stand for the very file that has the new one, and writing to it would destroy that.
    borrowing func replace(
        _ name: String, with bytes: [UInt8], mode: UInt32 = Folder.fileMode
    ) throws(DiskFailure) {
        let temporary = name + Folder.temporarySuffix
        do {
            if try status(of: temporary) != nil { try remove(temporary) }
            let file = try open(temporary, for: .create, mode: mode)
            try file.write(bytes, at: 0)
            try file.sync()
        }
        try rename(temporary, to: name)
        try sync()
    }

    /// What a file is called before it is whole.
    static let temporarySuffix = ".part"

    borrowing func rename(_ name: String, to newName: String) throws(DiskFailure) {
        let (disk, folder) = (disk, handle)
        try call(.rename, path(of: newName)) { () throws(Errno) in
            try disk.rename(name, to: newName, in: folder)
        }
    }

    borrowing func remove(_ name: String) throws(DiskFailure) {
        let (disk, folder) = (disk, handle)
        try call(.remove, path(of: name)) { () throws(Errno) in
            try disk.remove(name, in: folder)
        }
    }

    /// The names in the folder, by their bytes.
    borrowing func names() throws(DiskFailure) -> [String] {
        let (disk, folder) = (disk, handle)
        let names = try call(.list, path) { () throws(Errno) in try disk.names(in: folder) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Brings the names to the disk.
    borrowing func sync() throws(DiskFailure) {
        let (disk, folder) = (disk, handle)
        try call(.sync, path) { () throws(Errno) in try disk.sync(folder) }
    }

    borrowing func status() throws(DiskFailure) -> FileStatus {
        let (disk, folder) = (disk, handle)
        return try call(.look, path) { () throws(Errno) in try disk.status(of: folder) }
    }
}

/// The call's result, or its error with what was tried on which file.
func call<Result: ~Copyable>(
    _ act: DiskFailure.Act, _ path: @autoclosure () -> String,
    _ body: () throws(Errno) -> Result
) throws(DiskFailure) -> Result {
    do throws(Errno) {
        return try body()
    } catch {
        throw DiskFailure(act, path(), .system(error))
    }
}
