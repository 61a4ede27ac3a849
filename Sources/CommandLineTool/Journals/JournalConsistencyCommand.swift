import Canonical
import JSON
import Journal

/// `sop journal consistency`: that a journal still begins as it did when a checkpoint was kept.
enum JournalConsistencyCommand {
    private static let name = "journal consistency"

    static let command = Command(
        name: name,
        summary: Wording(
            "Prove that a journal grew from a kept checkpoint",
            "Membuktikan jurnal bertumbuh dari titik periksa yang disimpan"),
        details: [
            Wording(
                """
                The proof leads from the kept checkpoint to the newest of the journal. It is \
                checked before it is printed, in the form that C2SP witnesses take: the old size, \
                the hashes, the newest checkpoint.
                """,
                """
                Buktinya menghubungkan titik periksa yang disimpan dengan yang terbaru di jurnal. \
                Bukti diperiksa sebelum dicetak, dalam bentuk yang diterima saksi C2SP: ukuran \
                lama, nilai-nilai hash, titik periksa terbaru.
                """),
            JournalOptions.readingStatus,
        ],
        operands: [
            Operand(
                name: "CHECKPOINT", count: .one,
                help: Wording(
                    "the file of a checkpoint that was kept",
                    "berkas titik periksa yang disimpan"))
        ],
        options: [JournalOptions.journal, JournalOptions.json],
        examples: [
            Example(
                commandLine: "sop journal consistency 2026-01.checkpoint --journal jurnal",
                meaning: Wording(
                    "Proves that what was there in January is still there.",
                    "Membuktikan yang ada pada Januari masih ada."))
        ],
        run: { request, session throws(UsageError) in
            let desk = try JournalDesk(request, session, for: name)
            let (found, status) = desk.checkpoint(in: request.operands[0])
            guard let old = found else { return status }
            return desk.work { disk throws(JournalFailure) in
                let newest = try JournalReader.newestCheckpoint(in: desk.journalPath, on: disk)
                guard let newest else { return desk.fail(.noCheckpoint, status: .failure) }
                let reading = try ProofReading(
                    desk, to: newest, around: [old.checkpoint.size], on: disk)
                disk.finish()
                return prove(old, reading, desk)
            }
        })

    private static func prove(
        _ old: SignedCheckpoint, _ reading: ProofReading, _ desk: JournalDesk
    ) -> ExitStatus {
        let newest = reading.target
        for signed in [old, newest] {
            if let fault = reading.fault(of: signed) { return desk.fail(fault, of: signed) }
        }
        let (from, to) = (old.checkpoint, newest.checkpoint)
        guard from.size <= to.size else { return desk.fail(.noNewer, status: .failure) }
        let proof = MerkleProof.consistency(from: from.size, to: to.size, in: reading.hashes)
        guard proof.shows(root: from.root, of: from.size, isBeginningOf: to.root, of: to.size)
        else { return desk.fail(.root, of: old) }
        let written = ConsistencyProof(
            old: from.size, path: proof, checkpoint: newest.note
        ).written
        if desk.isJSON {
            desk.print([
                .init("journal", .string(reading.journal)),
                .init("old", .number(from.size)),
                .init("size", .number(to.size)),
                .init("consistent", true),
                .init("proof", .string(written)),
            ])
        } else {
            desk.session.console.print(written)
            let size = Wording.entries(to.size)
            desk.session.complain(
                Wording(
                    "proven: unaltered since that checkpoint: \(from.size) of \(size.english)",
                    """
                    terbukti: tidak berubah sejak titik periksa itu: \(from.size) dari \
                    \(size.indonesian)
                    """))
        }
        return .success
    }
}

extension JournalText {
    fileprivate static let noNewer = JournalText(
        "no-newer",
        Wording(
            "the journal's newest checkpoint is older than the one that was given",
            "titik periksa terbaru di jurnal lebih lama dari yang diberikan"),
        help: noCheckpoint.help)
}
