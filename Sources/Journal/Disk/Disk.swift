/// The system calls on files that the journal makes, and nothing else: the seam at which a
/// simulated disk takes the place of the real one. It is not a general storage interface; a call is
/// here because the journal's promise rests on how it fails.
///
/// Each call either does what it says or throws the system's error number. What may have happened
/// when it throws is said at the call: that is its failure contract, and the simulation does the
/// worst of what the contract allows.
package protocol Disk: Sendable {
    /// Opens the folder at `path`; a link in the last place is refused (`ELOOP` or `ENOTDIR`).
    /// Throws: nothing happened.
    func openFolder(_ path: String) throws(Errno) -> Handle

    /// Makes the folder `path`, which must not be there, for its owner and group.
    /// Throws: nothing happened. Its name is on the disk only after the folder above was synced.
    func makeFolder(_ path: String, mode: UInt32) throws(Errno)

    /// Opens the file `name` of a folder without following a link, never waiting.
    /// Throws: nothing happened, except that with `.create` an empty file may be there. A name that
    /// was made is on the disk only after the folder was synced.
    func open(
        _ name: String, in folder: Handle, for access: FileAccess, mode: UInt32
    ) throws(Errno) -> Handle

    /// What stands under `name` itself, a link not followed. Throws: nothing happened.
    func status(of name: String, in folder: Handle) throws(Errno) -> FileStatus

    /// What was opened. Throws: nothing happened.
    func status(of handle: Handle) throws(Errno) -> FileStatus

    /// Reads from `offset`; fewer bytes than asked for do not mean the end, none do.
    /// Throws: the buffer's content is undefined.
    func read(
        _ handle: Handle, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(Errno) -> Int

    /// Writes at `offset`, and says how many bytes, which may be fewer than given.
    /// Throws: any part of the bytes may have been written. Nothing is on the disk before `sync`.
    func write(
        _ handle: Handle, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(Errno) -> Int

    /// Cuts the file to `size` bytes. Throws: nothing happened. On the disk after `sync`.
    func truncate(_ handle: Handle, to size: Int) throws(Errno)

    /// Brings a file's bytes and size, or a folder's names, to the disk. Throws: any part may be
    /// there. What is not may never get there, not even by a later sync that succeeds, although
    /// reading still shows it: who wrote must write again or give up.
    func sync(_ handle: Handle) throws(Errno)

    /// Gives a file another name, in the place of what had that name, in one step.
    /// Throws: nothing happened. On the disk after the folder was synced; before that either name.
    func rename(_ name: String, to newName: String, in folder: Handle) throws(Errno)

    /// Takes a file's name away. Throws: nothing happened. On the disk after the folder was synced.
    func remove(_ name: String, in folder: Handle) throws(Errno)

    /// The names in a folder in no order, without `.` and `..`. Throws: nothing happened.
    func names(in folder: Handle) throws(Errno) -> [String]

    /// Takes the kernel's lock of a file for as long as the handle is open; false where another
    /// holds it. It is let go when the process ends, however it ends. Throws: it was not taken.
    func lock(_ handle: Handle) throws(Errno) -> Bool

    /// Closes. It reports nothing: what matters was synced before.
    func close(_ handle: Handle)

    /// Bytes that nobody can guess, at most 256. Throws: there are none.
    func randomBytes(_ count: Int) throws(Errno) -> [UInt8]

    /// The number of this process.
    var processNumber: Int32 { get }
}

/// What was opened: the system's descriptor.
package struct Handle: Hashable, Sendable {
    package let number: Int32

    package init(number: Int32) { self.number = number }
}

/// What a file is opened for.
package enum FileAccess: Sendable {
    /// To read what is there.
    case read
    /// To read and write what is there.
    case write
    /// To write what must not be there yet.
    case create
    /// To write, whether it is there or not.
    case createOrWrite
}

/// What stands under a name or was opened.
package struct FileStatus: Hashable, Sendable {
    package enum Kind: Sendable {
        case file, folder, link, other
    }

    /// Which file it is, whatever its name.
    package struct Identity: Hashable, Sendable {
        package let device: UInt64
        package let node: UInt64

        package init(device: UInt64, node: UInt64) {
            self.device = device
            self.node = node
        }
    }

    package let kind: Kind
    package let identity: Identity
    package let bytes: Int
    /// Who may read and write it: the nine bits of the mode.
    package let permissions: UInt32

    package init(kind: Kind, identity: Identity, bytes: Int, permissions: UInt32) {
        self.kind = kind
        self.identity = identity
        self.bytes = bytes
        self.permissions = permissions
    }
}
