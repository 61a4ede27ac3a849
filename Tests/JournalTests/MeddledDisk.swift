import Journal
import SimulatedDisk

/// A disk before each of whose calls something else happens: others use the disk, or it fails.
final class MeddledDisk: Disk, @unchecked Sendable {
    private let disk: SimulatedDisk
    /// What happens before a call; the error that the call ends with, where there is one.
    var before: (_ isWriting: Bool) -> Errno? = { _ in nil }

    init(_ disk: SimulatedDisk) { self.disk = disk }

    private func happen(isWriting: Bool = false) throws(Errno) {
        if let error = before(isWriting) { throw error }
    }

    func openFolder(_ path: String) throws(Errno) -> Handle {
        try happen()
        return try disk.openFolder(path)
    }

    func makeFolder(_ path: String, mode: UInt32) throws(Errno) {
        try happen(isWriting: true)
        try disk.makeFolder(path, mode: mode)
    }

    func open(
        _ name: String, in folder: Handle, for access: FileAccess, mode: UInt32
    ) throws(Errno) -> Handle {
        try happen(isWriting: access != .read)
        return try disk.open(name, in: folder, for: access, mode: mode)
    }

    func status(of name: String, in folder: Handle) throws(Errno) -> FileStatus {
        try happen()
        return try disk.status(of: name, in: folder)
    }

    func status(of handle: Handle) throws(Errno) -> FileStatus {
        try happen()
        return try disk.status(of: handle)
    }

    func read(
        _ handle: Handle, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(Errno) -> Int {
        try happen()
        return try unsafe disk.read(handle, into: buffer, at: offset)
    }

    func write(
        _ handle: Handle, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(Errno) -> Int {
        try happen(isWriting: true)
        return try unsafe disk.write(handle, bytes, at: offset)
    }

    func truncate(_ handle: Handle, to size: Int) throws(Errno) {
        try happen(isWriting: true)
        try disk.truncate(handle, to: size)
    }

    func sync(_ handle: Handle) throws(Errno) {
        try happen(isWriting: true)
        try disk.sync(handle)
    }

    func rename(_ name: String, to newName: String, in folder: Handle) throws(Errno) {
        try happen(isWriting: true)
        try disk.rename(name, to: newName, in: folder)
    }

    func remove(_ name: String, in folder: Handle) throws(Errno) {
        try happen(isWriting: true)
        try disk.remove(name, in: folder)
    }

    func names(in folder: Handle) throws(Errno) -> [String] {
        try happen()
        return try disk.names(in: folder)
    }

    func lock(_ handle: Handle) throws(Errno) -> Bool { try disk.lock(handle) }

    func close(_ handle: Handle) { disk.close(handle) }

    func randomBytes(_ count: Int) throws(Errno) -> [UInt8] { try disk.randomBytes(count) }

    var processNumber: Int32 { disk.processNumber }
}
