import Canonical
import Execution
import JSON
import Journal
import WorkCalendar

extension WitnessDesk {
    /// What is to be cosigned, as far as the command line says.
    private enum Given {
        /// The newest checkpoint of the journal that is at hand.
        case newest
        case checkpoint(SignedCheckpoint)
        case proof(ConsistencyProof)
    }

    /// What is to be cosigned, and what speaks for it.
    private struct Material {
        let note: SignedNote
        /// The size from which the proof leads.
        var old = 0
        var path = MerkleProof([])
        /// The keys that are trusted to sign for the journal.
        let keys: [VerifierKey]
    }

    /// Cosigns what was asked for.
    ///
    /// - Parameter trusted: the keys that are trusted to sign for the journal.
    func cosign(by trusted: [VerifierKey]) -> ExitStatus {
        do throws(Trouble) { try NewFiles(session).check(request.values["out"]) } catch {
            return desk.fail(error)
        }
        let (found, status) = given()
        guard let given = found else { return status }
        return desk.work(telling: told) { disk throws(WitnessFailure) in
            let witness = try Witness.open(
                folderPath, keys: keysPath, since: WallClock.now().description, on: disk)
            let seconds: Int
            do throws(Trouble) {
                seconds = try time(isRehearsal: witness.rehearsal != nil)
            } catch {
                return desk.fail(error)
            }
            let (material, status) = try material(given, trusted, for: witness, on: disk)
            guard let material else { return status }
            disk.finish()
            do throws(WitnessFailure) {
                let cosigned = try witness.cosign(
                    material.note, by: material.keys, old: material.old, path: material.path,
                    atSeconds: seconds)
                return tell(cosigned, seconds, by: witness.key.verifier, witness.rehearsal)
            } catch {
                let origin = Checkpoint(text: material.note.text)?.origin
                return fail(error, keptAt: origin.map { witness.keptPath(of: $0) })
            }
        }
    }

    private func given() -> (Given?, ExitStatus) {
        if let path = request.values["proof"] {
            guard let bytes = desk.read(path) else { return (nil, .noInput) }
            guard let proof = try? ConsistencyProof(parsing: bytes),
                Checkpoint(text: proof.checkpoint.text) != nil
            else { return (nil, desk.fail(.notAProof(path), status: .badData)) }
            return (.proof(proof), .success)
        }
        guard let path = request.operands.first else { return (.newest, .success) }
        let (found, status) = desk.checkpoint(in: path)
        return (found.map(Given.checkpoint), status)
    }

    /// The time of the cosignature, in seconds since 1970.
    private func time(isRehearsal: Bool) throws(Trouble) -> Int {
        let clock = GivenClock()
        let reading = ActReading(request, session, World(), about: .journal)
        try clock.set(to: try reading.instant(ActOptions.time.name), isRehearsal: isRehearsal)
        return Int(clock.now().millisecondsSinceEpoch / 1_000)
    }

    /// - Returns: nil where there is none, which was said.
    private func material(
        _ given: Given, _ trusted: [VerifierKey], for witness: borrowing Witness,
        on disk: ProgressDisk
    ) throws(WitnessFailure) -> (Material?, ExitStatus) {
        let checkpoint: SignedCheckpoint?
        switch given {
        case .proof(let proof):
            let (note, old, path) = (proof.checkpoint, proof.old, proof.path)
            return (Material(note: note, old: old, path: path, keys: trusted), .success)
        case .checkpoint(let signed):
            guard journal != nil else {
                return (Material(note: signed.note, keys: trusted), .success)
            }
            checkpoint = signed
        case .newest: checkpoint = nil
        }
        let history: [SignedCheckpoint]
        do throws(JournalFailure) {
            history = try JournalReader.checkpoints(in: desk.journalPath, on: disk)
        } catch {
            throw .journal(error)
        }
        guard let target = checkpoint ?? history.last else {
            disk.finish()
            return (nil, desk.fail(.noCheckpoint, status: .failure))
        }
        let kept = try witness.kept(of: target.checkpoint.origin)
        return try material(
            target, from: kept?.checkpoint.size ?? 0, trusted, history, on: disk)
    }

    /// The proof of a journal that is at hand, made from its entries.
    private func material(
        _ target: SignedCheckpoint, from old: Int, _ trusted: [VerifierKey],
        _ history: [SignedCheckpoint], on disk: ProgressDisk
    ) throws(WitnessFailure) -> (Material?, ExitStatus) {
        let size = target.checkpoint.size
        let reading: ProofReading
        do throws(JournalFailure) {
            reading = try ProofReading(desk, to: target, around: [min(old, size)], on: disk)
        } catch {
            throw .journal(error)
        }
        if let fault = reading.fault(of: target) {
            disk.finish()
            return (nil, desk.fail(fault, of: target))
        }
        let believed = reading.keys.believed(trusted: trusted, checkpoints: history)
        let inForce = reading.keys.key(at: size)
        let keys = inForce.map { believed.contains($0) ? [$0] : trusted } ?? trusted
        var path = MerkleProof([])
        if old < size {
            path = MerkleProof.consistency(from: old, to: size, in: reading.hashes)
        }
        return (Material(note: target.note, old: old, path: path, keys: keys), .success)
    }

    // MARK: Telling

    private func tell(
        _ cosigned: Witness.Cosigned, _ seconds: Int, by key: VerifierKey, _ rehearsal: String?
    ) -> ExitStatus {
        let checkpoint = cosigned.checkpoint
        if desk.isJSON {
            desk.print([
                .init("journal", .string(checkpoint.origin)),
                .init("size", .number(checkpoint.size)),
                .init("root", .string(checkpoint.root.base64)),
                .init("former", cosigned.former.map { .number($0.size) } ?? .null),
                .init("witness", .string(key.description)),
                .init("rehearsal", rehearsal.map(JSON.string) ?? .null),
                .init("at", .string(Instant.text(ofSeconds: seconds))),
                .init("checkpoint", .string(cosigned.note.written)),
            ])
        } else if request.values["out"] == nil {
            session.console.print(cosigned.note.written)
        }
        session.complain(summary(of: cosigned))
        if rehearsal != nil { session.complain(.rehearsal) }
        guard let out = request.values["out"] else { return .success }
        do throws(Trouble) {
            try NewFiles(session).write(Array(cosigned.note.written.utf8), to: out)
        } catch {
            return desk.fail(error)
        }
        if !desk.isJSON { session.console.print(out + "\n") }
        return .success
    }

    private func summary(of cosigned: Witness.Cosigned) -> Wording {
        let checkpoint = cosigned.checkpoint
        let size = Wording.entries(checkpoint.size)
        guard let former = cosigned.former else {
            return Wording(
                "cosigned for the first time: \(size.english) of \(checkpoint.origin)",
                """
                ditandatangani untuk pertama kali: \(size.indonesian) dari \(checkpoint.origin)
                """)
        }
        guard former.size < checkpoint.size else {
            return Wording(
                "cosigned again: \(size.english) of \(checkpoint.origin)",
                "ditandatangani lagi: \(size.indonesian) dari \(checkpoint.origin)")
        }
        return Wording(
            "cosigned: \(size.english) of \(checkpoint.origin), grown from \(former.size)",
            """
            ditandatangani: \(size.indonesian) dari \(checkpoint.origin), bertambah dari \
            \(former.size)
            """)
    }
}
