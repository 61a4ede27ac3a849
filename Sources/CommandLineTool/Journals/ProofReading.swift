import Canonical
import Diagnostics
import Journal

/// What proofs need of a journal, read in one pass up to the size of one checkpoint.
struct ProofReading {
    /// The checkpoint that the proof leads to.
    let target: SignedCheckpoint
    let hashes: ProofHashes
    let keys: KeyRanges
    /// The journal's id.
    let journal: String
    /// How many entries there are.
    let size: Int
    /// The line of the entry that was asked for.
    let line: String?
    let leafHash: Hash?

    /// - Parameters:
    ///   - target: the checkpoint that the proof leads to.
    ///   - places: where the proof begins.
    ///   - entry: whose line is wanted.
    init(
        _ desk: JournalDesk, to target: SignedCheckpoint, around places: [Int], entry: Int? = nil,
        on disk: any Disk
    ) throws(JournalFailure) {
        let limit = target.checkpoint.size
        var hashes = ProofHashes(around: places)
        var keys = KeyRanges()
        var line: String?
        var leaf: Hash?
        let reader = try JournalReader(desk.journalPath, on: disk) { found, bytes in
            keys.take(found, bytes)
            guard found.sequence < limit else { return }
            let hash = MerkleFrontier.leafHash(of: bytes)
            hashes.append(hash)
            if found.sequence == entry {
                line = String(entry: bytes)
                leaf = hash
            }
        }
        self.target = target
        self.hashes = hashes
        self.keys = keys
        self.line = line
        leafHash = leaf
        journal = reader.journal.journal
        size = reader.end.frontier.size
    }

    /// Why a checkpoint is not one of this journal; nil where it is. That its root fits is for the
    /// proof to show.
    func fault(of signed: SignedCheckpoint) -> CheckpointFault? {
        guard signed.checkpoint.origin.utf8.elementsEqual(journal.utf8) else { return .origin }
        guard signed.checkpoint.size <= size else { return .ahead }
        guard let key = keys.key(at: signed.checkpoint.size),
            (try? signed.note.verified(by: [key])) != nil
        else { return .signature }
        return nil
    }
}

extension JournalDesk {
    /// Says that a checkpoint does not hold.
    func fail(_ fault: CheckpointFault, of signed: SignedCheckpoint) -> ExitStatus {
        let size = signed.checkpoint.size
        let subject = Wording("the checkpoint of size \(size)", "titik periksa berukuran \(size)")
        return fail(.checkpoint(fault, subject, prefix: "checkpoint"), status: .failure)
    }

    /// The checkpoint in a file; nil where there is none, which was said.
    func checkpoint(in path: String) -> (SignedCheckpoint?, ExitStatus) {
        guard let bytes = read(path) else { return (nil, .noInput) }
        guard let signed = SignedCheckpoint(bytes) else {
            return (nil, failAsNoCheckpoint(path))
        }
        return (signed, .success)
    }

    /// Says that a file holds no checkpoint: a mistake of who named it, which says nothing of the
    /// journal.
    func failAsNoCheckpoint(_ path: String) -> ExitStatus {
        let text = JournalText(
            "not-a-checkpoint",
            Wording("\(path) is no checkpoint", "\(path) bukan titik periksa"))
        return fail(text, status: .badData)
    }

    /// The bytes of a file that people name; nil where it cannot be read, which was said.
    func read(_ path: String) -> [UInt8]? {
        do throws(FileSystem.ReadFailure) {
            return try session.files.read(path, atMost: SignedNote.bytesMax)
        } catch {
            let reason: Wording =
                switch error {
                case .system(let failure): Wording(failure.reason)
                case .notAFile: Wording("it is not a file", "itu bukan berkas")
                case .tooLarge: Wording("it is too large", "terlalu besar")
                case .changing: Wording(.keepsChanging)
                }
            let text = JournalText(
                "unreadable",
                Wording(
                    "\(path) cannot be read: \(reason.english)",
                    "\(path) tidak dapat dibaca: \(reason.indonesian)"))
            _ = fail(text, status: .noInput)
            return nil
        }
    }

    /// A number from 0 on.
    static func number(
        _ text: String, called name: String, of command: String
    ) throws(UsageError) -> Int {
        guard let number = Int(text), number >= 0, text.utf8.first != UInt8(ascii: "+") else {
            throw UsageError(.notNumber(name, text), of: command)
        }
        return number
    }
}
