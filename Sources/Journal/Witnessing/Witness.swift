package import Canonical

/// A witness of other journals (c2sp.org/tlog-witness): it cosigns their checkpoints, and keeps the
/// last of each log in a folder of its own, so that it never cosigns one that contradicts it.
///
/// There is one at a time for a folder.
package struct Witness: ~Copyable {
    /// What it cosigned last of a log.
    package struct Kept: Hashable, Sendable {
        /// The checkpoint with the log's signatures and the witness's own.
        package let note: SignedNote
        package let checkpoint: Checkpoint
        /// When it was cosigned, in seconds since 1970-01-01 UTC.
        package let atSeconds: Int
    }

    /// A checkpoint that was cosigned.
    package struct Cosigned: Hashable, Sendable {
        /// The checkpoint with all signatures that it came with, and the witness's own.
        package let note: SignedNote
        package let checkpoint: Checkpoint
        /// What was kept before; nil where nothing was.
        package let former: Checkpoint?
    }

    /// Its key, which cosigns.
    package let key: SigningKey
    /// In a witness that rehearses, the seed from which its key follows.
    package let rehearsal: String?
    let folder: Folder
    private let lock: JournalLock

    /// Opens the witness of a folder. Nobody else can, as long as it is open.
    ///
    /// - Parameters:
    ///   - path: its folder.
    ///   - keys: the folder of its key.
    ///   - since: the time, to be shown to others who want to open it.
    package static func open(
        _ path: String, keys: String, since: String, on disk: any Disk = RealDisk()
    ) throws(WitnessFailure) -> Witness {
        let folder: Folder
        do throws(DiskFailure) {
            folder = try Folder(path, on: disk)
        } catch {
            if error.meaning == .missing { throw .notAWitness(path: path) }
            throw .journal(.disk(error))
        }
        let known = try file(in: folder)
        guard let known else { throw .notAWitness(path: path) }
        let lock = try lock(folder, since: since)
        // Its making may have ended before its name was on the disk: nothing it keeps may outlive
        // that.
        try reportingWitness { () throws(DiskFailure) in try folder.sync() }
        do throws(JournalFailure) {
            let all = try KeyFile.all(in: keys, on: disk)
            guard let key = all.first(where: { $0.verifier == known.key }) else {
                throw JournalFailure.keyMissing(known.key)
            }
            return Witness(key: key, rehearsal: known.rehearsal, folder: folder, lock: lock)
        } catch {
            switch error {
            case .keyMissing(let key): throw .keyMissing(key)
            case .disk(let failure) where failure.meaning == .missing && failure.path == keys:
                throw .keyMissing(known.key)
            default: throw .journal(error)
            }
        }
    }

    init(
        key: SigningKey, rehearsal: String?, folder: consuming Folder, lock: consuming JournalLock
    ) {
        self.key = key
        self.rehearsal = rehearsal
        self.folder = folder
        self.lock = lock
    }

    /// What the witness's file says; nil where there is none.
    static func file(in folder: borrowing Folder) throws(WitnessFailure) -> WitnessFile? {
        let limit = JournalLimit.smallFileBytesMax
        let content = try reportingWitness { () throws(DiskFailure) in
            try folder.read(WitnessFile.name, atMost: limit)
        }
        guard let content else { return nil }
        guard let file = WitnessFile(content) else {
            throw .keptUnusable(path: folder.path(of: WitnessFile.name))
        }
        return file
    }

    static func lock(
        _ folder: borrowing Folder, since: String
    ) throws(WitnessFailure) -> JournalLock {
        do throws(JournalFailure) {
            return try JournalLock.take(in: folder, since: since)
        } catch .locked(let path, let holder) {
            throw .busy(path: path, holder: holder)
        } catch {
            throw .journal(error)
        }
    }
}
