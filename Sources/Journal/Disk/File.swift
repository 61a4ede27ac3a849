/// An open regular file. It loops over short reads and writes; closing is the end of its life.
package struct File: ~Copyable {
    package let path: String
    private let disk: any Disk
    private let handle: Handle

    init(_ handle: Handle, path: String, on disk: any Disk) {
        self.handle = handle
        self.path = path
        self.disk = disk
    }

    deinit { disk.close(handle) }

    borrowing func status() throws(DiskFailure) -> FileStatus {
        try call(.look, path) { () throws(Errno) in try disk.status(of: handle) }
    }

    /// Reads until the buffer is full or the file ends, and says how many bytes.
    borrowing func read(
        into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(DiskFailure) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = try call(.read, path) { () throws(Errno) in
                try unsafe disk.read(handle, into: rest, at: offset + filled)
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// The bytes from `offset` on, as many as `count` or to the end.
    borrowing func read(_ count: Int, at offset: Int) throws(DiskFailure) -> [UInt8] {
        var failure: DiskFailure?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            do throws(DiskFailure) {
                initialized = try unsafe read(
                    into: UnsafeMutableRawBufferPointer(buffer), at: offset)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// The whole content; a file that is larger than `limit` is refused, one that grows meanwhile
    /// is read as far as the limit.
    borrowing func readAll(atMost limit: Int) throws(DiskFailure) -> [UInt8] {
        let size = try status().bytes
        guard size <= limit else { throw DiskFailure(.read, path, .tooLarge(limit: limit)) }
        return try read(size, at: 0)
    }

    borrowing func write(_ bytes: [UInt8], at offset: Int) throws(DiskFailure) {
        var written = 0
        while written < bytes.count {
            let rest = unsafe bytes.span.bytes.extracting(written...)
            written += try call(.write, path) { () throws(Errno) in
                try unsafe rest.withUnsafeBytes { rest throws(Errno) in
                    try unsafe disk.write(handle, rest, at: offset + written)
                }
            }
        }
    }

    borrowing func truncate(to size: Int) throws(DiskFailure) {
        try call(.truncate, path) { () throws(Errno) in
            try disk.truncate(handle, to: size)
        }
    }

    borrowing func sync() throws(DiskFailure) {
        try call(.sync, path) { () throws(Errno) in try disk.sync(handle) }
    }

    /// Takes the kernel's lock; false where another holds it.
    borrowing func lock() throws(DiskFailure) -> Bool {
        try call(.lock, path) { () throws(Errno) in try disk.lock(handle) }
    }
}
