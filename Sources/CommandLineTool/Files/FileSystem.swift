import Glibc

/// Every system call on files, so that what can fail is in one place. A path is relative to
/// `currentDirectory`; where that is empty, to the current directory of the process.
struct FileSystem: Sendable {
    let currentDirectory: String

    /// What stands at a path.
    enum Kind: Sendable {
        case file, folder, pipe, device, socket

        init(mode: mode_t) {
            switch mode & S_IFMT {
            case S_IFDIR: self = .folder
            case S_IFIFO: self = .pipe
            case S_IFCHR, S_IFBLK: self = .device
            case S_IFSOCK: self = .socket
            default: self = .file
            }
        }
    }

    /// What a path holds that is not read as a file.
    enum ReadFailure: Error {
        case system(SystemFailure)
        case notAFile(Kind)
        case tooLarge
        /// It changed each time that it was read.
        case changing
    }

    /// An entry of a folder.
    struct Entry {
        let name: String
        /// Whether it is a folder itself; a link to one is not.
        let isFolder: Bool
        /// Whether it is a link.
        let isLink: Bool
    }

    /// How often a file that changes while it is read is read anew.
    private static let readsMax = 3

    /// The path as the system is given it.
    func resolved(_ path: String) -> String {
        if path.hasPrefix("/") || currentDirectory.isEmpty { return path.isEmpty ? "." : path }
        return path.isEmpty ? currentDirectory : currentDirectory + "/" + path
    }

    /// The bytes of a regular file, links followed. It never waits for a pipe, reads at most one
    /// byte more than `limit`, and gives the content of one moment: where size or time of change
    /// differ before and after, it reads again.
    func read(_ path: String, atMost limit: Int) throws(ReadFailure) -> [UInt8] {
        for _ in 0..<FileSystem.readsMax {
            if let bytes = try readOnce(path, atMost: limit) { return bytes }
        }
        throw .changing
    }

    private func readOnce(_ path: String, atMost limit: Int) throws(ReadFailure) -> [UInt8]? {
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
        let descriptor = unsafe open(resolved(path), flags)
        guard descriptor >= 0 else {
            let failure = SystemFailure(number: errno)
            // A socket cannot be opened, and says so in a way that helps nobody.
            if let kind = kind(of: path), kind != .file, kind != .folder { throw .notAFile(kind) }
            throw .system(failure)
        }
        defer { close(descriptor) }
        let before = try status(of: descriptor)
        let kind = Kind(mode: before.st_mode)
        guard kind == .file else { throw .notAFile(kind) }
        if Int(before.st_size) > limit { throw .tooLarge }
        var bytes = [UInt8](repeating: 0, count: max(Int(before.st_size), 4096) + 1)
        var filled = 0
        while true {
            let count = unsafe bytes.withUnsafeMutableBytes { raw in
                unsafe Glibc.read(descriptor, raw.baseAddress! + filled, raw.count - filled)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .system(SystemFailure(number: errno))
            }
            if count == 0 { break }
            filled += count
            if filled > limit { throw .tooLarge }
            if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
        }
        let after = try status(of: descriptor)
        let isSame =
            before.st_size == after.st_size && before.st_mtim.tv_sec == after.st_mtim.tv_sec
            && before.st_mtim.tv_nsec == after.st_mtim.tv_nsec
        guard isSame else { return nil }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    private func status(of descriptor: Int32) throws(ReadFailure) -> stat {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw .system(SystemFailure(number: errno))
        }
        return status
    }

    /// What stands at `path`, links followed; nil where nothing does or it cannot be seen.
    func kind(of path: String) -> Kind? {
        var status = stat()
        guard unsafe stat(resolved(path), &status) == 0 else { return nil }
        return Kind(mode: status.st_mode)
    }

    /// The entries of a folder by the bytes of their names, `.` and `..` left out.
    func entries(of folder: String) throws(SystemFailure) -> [Entry] {
        guard let stream = unsafe opendir(resolved(folder)) else {
            throw SystemFailure(number: errno)
        }
        defer { unsafe closedir(stream) }
        var entries: [Entry] = []
        while let record = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &record.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name == "." || name == ".." { continue }
            var type = unsafe Int(record.pointee.d_type)
            if type == Int(DT_UNKNOWN) {
                var status = stat()
                _ = unsafe lstat(resolved(folder) + "/" + name, &status)
                type = Int((status.st_mode & S_IFMT) >> 12)
            }
            entries.append(
                Entry(name: name, isFolder: type == Int(DT_DIR), isLink: type == Int(DT_LNK)))
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// How many bytes the files of a folder have together; 0 where it cannot be looked at.
    func bytes(in folder: String) -> Int {
        let entries = (try? entries(of: folder)) ?? []
        return entries.reduce(0) { sum, entry in
            var status = stat()
            let path = resolved(folder) + "/" + entry.name
            guard unsafe lstat(path, &status) == 0, Kind(mode: status.st_mode) == .file else {
                return sum
            }
            return sum + Int(status.st_size)
        }
    }

    /// The path without links, `.` and `..`; nil where nothing stands there.
    func realPath(_ path: String) -> String? {
        guard let real = unsafe realpath(resolved(path), nil) else { return nil }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    /// The path with the part of it that is there freed of links, `.` and `..`.
    func realBeginning(_ path: String) -> String {
        if let real = realPath(path) { return real }
        let above = path.folder
        guard above != path else { return path }
        return realBeginning(above).appending(path.fileName)
    }

    /// Puts `bytes` in the place of the file at `path`, wholly or not at all: they are written to
    /// a new file beside it, with its mode, brought to the disk and renamed over it. A link stays,
    /// and the file that it leads to is replaced. A file that nobody may write is left alone.
    func replace(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
        guard let target = realPath(path) else { throw SystemFailure(number: errno) }
        var status = stat()
        guard unsafe stat(target, &status) == 0 else { throw SystemFailure(number: errno) }
        guard status.st_mode & 0o222 != 0, unsafe access(target, W_OK) == 0 else {
            throw SystemFailure(number: EROFS)
        }
        let folder = target.folder
        let temporary = folder + "/." + target.fileName + ".sop-\(getpid())"
        let descriptor = try create(temporary, mode: 0o600)
        var failure: SystemFailure?
        do throws(SystemFailure) {
            try write(bytes, to: descriptor)
            // Only root may give files away; for others the owner is their own already.
            _ = fchown(descriptor, status.st_uid, status.st_gid)
            if fchmod(descriptor, status.st_mode & 0o7777) != 0 || fsync(descriptor) != 0 {
                throw SystemFailure(number: errno)
            }
        } catch {
            failure = error
        }
        close(descriptor)
        if failure == nil, unsafe rename(temporary, target) != 0 {
            failure = SystemFailure(number: errno)
        }
        if let failure {
            unsafe unlink(temporary)
            throw failure
        }
        synchronize(folder: folder)
    }

    /// Writes a file that must not be there yet. Where writing fails, no part of it stays.
    func create(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
        let target = resolved(path)
        let descriptor = try create(target, mode: 0o666)
        defer { close(descriptor) }
        do throws(SystemFailure) {
            try write(bytes, to: descriptor)
        } catch {
            unsafe unlink(target)
            throw error
        }
    }

    /// Makes a file that must not be there yet, open to be written.
    ///
    /// - Returns: its descriptor, which the caller closes.
    func create(_ path: String) throws(SystemFailure) -> Int32 {
        try create(resolved(path), mode: 0o666)
    }

    /// Removes a file that was made; that it cannot be removed is nobody's news.
    func remove(_ path: String) { unsafe unlink(resolved(path)) }

    /// Makes a folder and those above it that are missing.
    func makeFolder(_ path: String) throws(SystemFailure) {
        if path.isEmpty || kind(of: path) == .folder { return }
        let above = path.folder
        if above != path { try makeFolder(above) }
        if unsafe mkdir(resolved(path), 0o777) != 0, errno != EEXIST {
            throw SystemFailure(number: errno)
        }
    }

    private func create(_ path: String, mode: mode_t) throws(SystemFailure) -> Int32 {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        let descriptor = unsafe open(path, flags, mode)
        guard descriptor >= 0 else { throw SystemFailure(number: errno) }
        return descriptor
    }

    private func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { raw in
                unsafe Glibc.write(descriptor, raw.baseAddress! + written, raw.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw SystemFailure(number: errno)
            }
            written += count
        }
    }

    /// Brings a renamed entry to the disk; a file system that cannot is no reason to fail.
    private func synchronize(folder: String) {
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
