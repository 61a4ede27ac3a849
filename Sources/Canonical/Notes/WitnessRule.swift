/// Whether a witness may cosign the next checkpoint of a log (c2sp.org/tlog-witness): it says of
/// each that the log only grew since the one that it cosigned before.
public struct WitnessRule: Sendable {
    /// The keys that are trusted to sign for the log. They are named as the log is.
    public let keys: [VerifierKey]
    /// What was cosigned last of the log; nil where nothing was.
    public let kept: Checkpoint?

    /// - Parameters:
    ///   - keys: the keys that are trusted to sign for the log; each is named as the log is.
    ///   - kept: what was cosigned last of the log; nil where nothing was.
    public init(keys: [VerifierKey], kept: Checkpoint?) {
        self.keys = keys
        self.kept = kept
    }

    /// The checkpoint that may be cosigned.
    ///
    /// One of the size and root of the kept one may be cosigned again, whatever proof comes with
    /// it: who did not get the answer asks a second time.
    ///
    /// - Parameters:
    ///   - note: the checkpoint with the log's signature.
    ///   - old: the size from which the proof leads; 0 where there is none.
    ///   - path: the proof that the tree of `note` begins with that of `old` leaves.
    /// - Throws: why it must not be cosigned.
    public func checkpoint(
        _ note: SignedNote, old: Int, path: MerkleProof
    ) throws(WitnessRefusal) -> Checkpoint {
        let next = try believed(note)
        guard next.size > 0 || next.root == MerkleFrontier.emptyRoot else { throw .emptyTree }
        let (keptSize, keptRoot) = (kept?.size ?? 0, kept?.root ?? MerkleFrontier.emptyRoot)
        guard next.size >= keptSize else { throw .rollback(kept: keptSize, size: next.size) }
        if next.size == keptSize {
            guard next.root == keptRoot else { throw .fork(size: keptSize) }
            return next
        }
        guard old == keptSize else { throw .otherSize(kept: keptSize, old: old) }
        guard path.shows(root: keptRoot, of: old, isBeginningOf: next.root, of: next.size) else {
            throw .wrongProof(kept: keptSize, size: next.size)
        }
        return next
    }

    /// The checkpoint of a note, where a trusted key signed it.
    private func believed(_ note: SignedNote) throws(WitnessRefusal) -> Checkpoint {
        guard let checkpoint = Checkpoint(text: note.text) else {
            throw .unbelievable(.notCheckpoint)
        }
        let own = keys.filter {
            $0.algorithm == .ed25519 && $0.name.utf8.elementsEqual(checkpoint.origin.utf8)
        }
        guard !own.isEmpty else { throw .unknownLog(checkpoint.origin) }
        do throws(NoteFailure) {
            return try Checkpoint(verifying: note, origin: checkpoint.origin, by: own)
        } catch {
            throw .unbelievable(error)
        }
    }
}

/// Why a witness does not cosign a checkpoint.
public enum WitnessRefusal: Error, Hashable, Sendable {
    /// None of the trusted keys is of this log.
    case unknownLog(String)
    /// No trusted key signed it, or what says to be the signature of one is wrong.
    case unbelievable(NoteFailure)
    /// It is of a tree without a leaf, and has another root than that tree.
    case emptyTree
    /// It is of fewer leaves than the one that was cosigned last.
    case rollback(kept: Int, size: Int)
    /// It has as many leaves as the one that was cosigned last, and another root.
    case fork(size: Int)
    /// The proof leads from another size than the one that was cosigned last.
    case otherSize(kept: Int, old: Int)
    /// The proof does not lead from the one that was cosigned last to this one.
    case wrongProof(kept: Int, size: Int)
    /// The time is before that of the last cosignature, in seconds since 1970-01-01 UTC.
    case clockBehind(last: Int)
}
