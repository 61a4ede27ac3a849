import CLinux
import Glibc

/// The disk of this machine. Every system call on journal files is here, one a function; an
/// interrupted call is made again. What each leaves behind when it fails is said at ``Disk``.
package struct RealDisk: Disk {
    package init() {}

    package func openFolder(_ path: String) throws(Errno) -> Handle {
        try handle { unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    }

    package func makeFolder(_ path: String, mode: UInt32) throws(Errno) {
        try done { unsafe mkdir(path, mode) }
    }

    package func open(
        _ name: String, in folder: Handle, for access: FileAccess, mode: UInt32
    ) throws(Errno) -> Handle {
        // Without O_NONBLOCK a pipe that was put in a file's place would hang us before it is
        // refused.
        let always = O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
        let flags =
            switch access {
            case .read: O_RDONLY
            case .write: O_RDWR
            case .create: O_RDWR | O_CREAT | O_EXCL
            case .createOrWrite: O_RDWR | O_CREAT
            }
        return try handle { unsafe openat(folder.number, name, always | flags, mode) }
    }

    package func status(of name: String, in folder: Handle) throws(Errno) -> FileStatus {
        var record = statx()
        try done { unsafe status_of_name(folder.number, name, &record) }
        return FileStatus(record)
    }

    package func status(of handle: Handle) throws(Errno) -> FileStatus {
        var record = statx()
        try done { unsafe status_of_descriptor(handle.number, &record) }
        return FileStatus(record)
    }

    package func read(
        _ handle: Handle, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(Errno) -> Int {
        if buffer.count >= RealDisk.largeReadBytes { unsafe RealDisk.prepare(buffer) }
        return try count { unsafe pread(handle.number, buffer.baseAddress, buffer.count, offset) }
    }

    /// From so many bytes on it pays to have memory in large pages.
    private static let largeReadBytes = 4 << 20

    /// Asks for large pages: of the small ones each takes a fault when it is first written to, and
    /// that longer than reading does. It is advice; what becomes of it changes nothing else.
    private static func prepare(_ buffer: UnsafeMutableRawBufferPointer) {
        let pageBytes = Int(getpagesize())
        let start = Int(bitPattern: buffer.baseAddress)
        let first = (start + pageBytes - 1) / pageBytes * pageBytes
        let byteCount = (start + buffer.count - first) / pageBytes * pageBytes
        guard byteCount > 0, let base = buffer.baseAddress else { return }
        _ = unsafe madvise(base + (first - start), byteCount, MADV_HUGEPAGE)
    }

    package func write(
        _ handle: Handle, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(Errno) -> Int {
        let written = try count {
            unsafe pwrite(handle.number, bytes.baseAddress, bytes.count, offset)
        }
        // Who writes the rest must come to an end.
        if written == 0, bytes.count > 0 { throw Errno(EIO) }
        return written
    }

    package func truncate(_ handle: Handle, to size: Int) throws(Errno) {
        try done { ftruncate(handle.number, size) }
    }

    package func sync(_ handle: Handle) throws(Errno) {
        // Never again after an error: the kernel tells of lost pages once and then calls them
        // clean. Of a folder, fdatasync brings the names as fsync does.
        guard fdatasync(handle.number) == 0 else { throw Errno(errno) }
    }

    package func rename(_ name: String, to newName: String, in folder: Handle) throws(Errno) {
        try done { unsafe renameat(folder.number, name, folder.number, newName) }
    }

    package func remove(_ name: String, in folder: Handle) throws(Errno) {
        try done { unsafe unlinkat(folder.number, name, 0) }
    }

    package func names(in folder: Handle) throws(Errno) -> [String] {
        // A descriptor of its own: reading moves a position that duplicates would share.
        let own = try handle {
            unsafe openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        }
        guard let stream = unsafe fdopendir(own.number) else {
            let error = Errno(errno)
            close(own)
            throw error
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let record = unsafe readdir(stream) else {
                // The end and an error look the same but for errno.
                if errno != 0 { throw Errno(errno) }
                return names
            }
            let name = unsafe withUnsafePointer(to: &record.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != "." && name != ".." { names.append(name) }
        }
    }

    package func lock(_ handle: Handle) throws(Errno) -> Bool {
        do throws(Errno) {
            try done { flock(handle.number, LOCK_EX | LOCK_NB) }
            return true
        } catch {
            if error.number == EWOULDBLOCK { return false }
            throw error
        }
    }

    package func close(_ handle: Handle) {
        // Linux lets the descriptor go even where it reports an error: a second close could hit
        // another's.
        _ = Glibc.close(handle.number)
    }

    package func randomBytes(_ count: Int) throws(Errno) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        try done { unsafe getentropy(&bytes, count) }
        return bytes
    }

    package var processNumber: Int32 { getpid() }

    private func handle(_ call: () -> Int32) throws(Errno) -> Handle {
        Handle(number: Int32(try count { Int(call()) }))
    }

    private func done(_ call: () -> Int32) throws(Errno) {
        _ = try count { Int(call()) }
    }

    /// The call's result; again where a signal interrupted it before it did anything.
    private func count(_ call: () -> Int) throws(Errno) -> Int {
        while true {
            let result = call()
            if result >= 0 { return result }
            if errno != EINTR { throw Errno(errno) }
        }
    }
}

extension FileStatus {
    fileprivate init(_ record: statx) {
        let mode = UInt32(record.stx_mode)
        let kind: Kind =
            switch mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        self.init(
            kind: kind,
            identity: Identity(
                device: UInt64(record.stx_dev_major) << 32 | UInt64(record.stx_dev_minor),
                node: record.stx_ino),
            bytes: Int(record.stx_size), permissions: mode & 0o777)
    }
}
