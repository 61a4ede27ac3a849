import Canonical

/// The kernel's lock of a journal's one writer. It is gone with the process, however that ends; the
/// text in the file only says who took it.
struct JournalLock: ~Copyable {
    private let file: File

    /// Takes the lock of the journal in a folder, or says at once who holds it.
    ///
    /// - Parameter since: the time, to be shown to others who want to write.
    static func take(
        in folder: borrowing Folder, since: String
    ) throws(JournalFailure) -> JournalLock {
        let lock = try reportingDisk { () throws(DiskFailure) in
            JournalLock(file: try folder.open(FileName.lock, for: .createOrWrite))
        }
        guard try reportingDisk({ () throws(DiskFailure) in try lock.file.lock() }) else {
            throw .locked(path: lock.file.path, holder: holder(in: folder))
        }
        do throws(DiskFailure) {
            // Whoever takes a file away and makes another one would have a second lock.
            let named = try folder.status(of: FileName.lock)
            guard try named?.identity == lock.file.status().identity else {
                throw DiskFailure(.lock, lock.file.path, .replaced)
            }
            try lock.write(since: since, process: Int(folder.disk.processNumber))
        } catch {
            throw .disk(error)
        }
        return lock
    }

    private init(file: consuming File) { self.file = file }

    private borrowing func write(since: String, process: Int) throws(DiskFailure) {
        let text = CanonicalWriter.object { object in
            object.member("pid", process)
            object.member("since", since)
        }
        try file.truncate(to: 0)
        try file.write(text + [UInt8(ascii: "\n")], at: 0)
    }

    /// Who holds the lock, as far as the file says.
    private static func holder(in folder: borrowing Folder) -> LockHolder? {
        do {
            let limit = JournalLimit.smallFileBytesMax
            guard let bytes = try folder.read(FileName.lock, atMost: limit),
                bytes.last == UInt8(ascii: "\n")
            else { return nil }
            var reader = CanonicalReader(unsafe bytes.span.bytes.extracting(..<(bytes.count - 1)))
            try reader.open("pid")
            let process = try reader.number()
            try reader.pass("since")
            let since = try reader.word()
            try reader.closeAll()
            return LockHolder(process: process, since: since)
        } catch {
            return nil
        }
    }
}

/// The result of `body`, its failure told as one of the journal.
func reportingDisk<Result: ~Copyable>(
    _ body: () throws(DiskFailure) -> Result
) throws(JournalFailure) -> Result {
    do throws(DiskFailure) {
        return try body()
    } catch {
        throw .disk(error)
    }
}
