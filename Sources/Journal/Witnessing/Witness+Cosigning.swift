package import Canonical

extension Witness {
    /// What was cosigned last of a log; nil where nothing was.
    ///
    /// - Parameter origin: the log: a journal's id.
    package borrowing func kept(of origin: String) throws(WitnessFailure) -> Kept? {
        let name = WitnessFile.kept(of: origin)
        let content: [UInt8]?
        do throws(DiskFailure) {
            content = try folder.read(name, atMost: SignedNote.bytesMax)
        } catch {
            throw .journal(.disk(error))
        }
        guard let content else { return nil }
        guard let signed = SignedCheckpoint(content),
            signed.checkpoint.origin.utf8.elementsEqual(origin.utf8),
            let own = try? signed.note.verified(by: [key.verifier]).first,
            let seconds = own.signedAtSeconds
        else { throw .keptUnusable(path: folder.path(of: name)) }
        return Kept(note: signed.note, checkpoint: signed.checkpoint, atSeconds: seconds)
    }

    /// Where what was cosigned last of a log lies.
    package borrowing func keptPath(of origin: String) -> String {
        folder.path(of: WitnessFile.kept(of: origin))
    }

    /// Cosigns a checkpoint and keeps it. It is on the disk before it is handed out: one that went
    /// out and was forgotten could be contradicted.
    ///
    /// - Parameters:
    ///   - note: the checkpoint with the log's signature.
    ///   - keys: the keys that are trusted to sign for the log.
    ///   - old: the size from which the proof leads; 0 where there is none.
    ///   - path: the proof that the log only grew since.
    ///   - seconds: the time, in seconds since 1970-01-01 UTC; never before the last one.
    /// - Throws: why it was not cosigned. Then what is kept is as it was, except where the disk
    ///   failed: then it may already be the new one, which is right, but went to nobody.
    package borrowing func cosign(
        _ note: SignedNote, by keys: [VerifierKey], old: Int, path: MerkleProof,
        atSeconds seconds: Int
    ) throws(WitnessFailure) -> Cosigned {
        guard let origin = Checkpoint(text: note.text)?.origin else {
            throw .refused(.unbelievable(.notCheckpoint))
        }
        let kept = try kept(of: origin)
        let checkpoint: Checkpoint
        let (own, cosigned): (SignedNote, SignedNote)
        do throws(WitnessRefusal) {
            checkpoint = try WitnessRule(keys: keys, kept: kept?.checkpoint).checkpoint(
                note, old: old, path: path)
            let last = kept?.atSeconds ?? 1
            guard seconds >= last else { throw WitnessRefusal.clockBehind(last: last) }
            own = try sign(note, seconds, keeping: keys)
            cosigned = try sign(note, seconds, keeping: nil)
        } catch {
            throw .refused(error)
        }
        let name = WitnessFile.kept(of: checkpoint.origin)
        do throws(DiskFailure) {
            try folder.replace(name, with: [UInt8](own.written.utf8))
        } catch {
            throw .journal(.disk(error))
        }
        return Cosigned(note: cosigned, checkpoint: checkpoint, former: kept?.checkpoint)
    }

    private borrowing func sign(
        _ note: SignedNote, _ seconds: Int, keeping others: [VerifierKey]?
    ) throws(WitnessRefusal) -> SignedNote {
        do throws(NoteFailure) {
            return try note.cosigned(with: key, atSeconds: seconds, keeping: others)
        } catch {
            throw .unbelievable(error)
        }
    }
}
