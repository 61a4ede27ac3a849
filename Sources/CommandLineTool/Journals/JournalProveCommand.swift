import Canonical
import JSON
import Journal

/// `sop journal prove`: that one entry is in the journal, for somebody who has nothing else of it.
enum JournalProveCommand {
    private static let name = "journal prove"

    static let command = Command(
        name: name,
        summary: Wording(
            "Prove that an entry is in a journal", "Membuktikan sebuah entri ada di jurnal"),
        details: [
            Wording(
                """
                What is printed is a C2SP tlog-proof with the entry's line as its extra data: \
                whoever has it and the verifier key can check, without the journal, that the entry \
                is in it at this place.
                """,
                """
                Yang dicetak ialah C2SP tlog-proof dengan baris entri sebagai data tambahannya: \
                pemegangnya, dengan kunci verifikasi, dapat membuktikan tanpa jurnal bahwa entri \
                itu ada di tempatnya.
                """),
            JournalOptions.readingStatus,
        ],
        operands: [
            Operand(
                name: "N", count: .one,
                help: Wording(
                    """
                    the entry's number: its `seq`, from 0, as `sop journal tail` prints it; not \
                    the number of an event
                    """,
                    """
                    nomor entri: `seq`-nya, mulai 0, seperti dicetak `sop journal tail`; bukan \
                    nomor peristiwa
                    """))
        ],
        options: [
            JournalOptions.journal,
            Option(
                name: "checkpoint", value: .text("FILE"),
                help: Wording(
                    "prove it against this one; else against the newest of the journal",
                    "buktikan terhadap ini; jika tidak disebut, terhadap yang terbaru")),
            JournalOptions.json,
        ],
        examples: [
            Example(
                commandLine: "sop journal prove 12 --journal jurnal > 12.tlog-proof",
                meaning: Wording(
                    "A proof of entry 12 in a file.", "Bukti entri 12 dalam sebuah berkas."))
        ],
        run: { request, session throws(UsageError) in
            let desk = try JournalDesk(request, session, for: name)
            let index = try JournalDesk.number(request.operands[0], called: "N", of: name)
            var given: SignedCheckpoint?
            if let path = request.values["checkpoint"] {
                let (found, status) = desk.checkpoint(in: path)
                guard let found else { return status }
                given = found
            }
            return desk.work { disk throws(JournalFailure) in
                let newest = try JournalReader.newestCheckpoint(in: desk.journalPath, on: disk)
                guard let target = given ?? newest else {
                    return desk.fail(.noCheckpoint, status: .failure)
                }
                let reading = try ProofReading(
                    desk, to: target, around: [index], entry: index, on: disk)
                disk.finish()
                return prove(index, reading, desk)
            }
        })

    private static func prove(
        _ index: Int, _ reading: ProofReading, _ desk: JournalDesk
    ) -> ExitStatus {
        let target = reading.target
        if let fault = reading.fault(of: target) { return desk.fail(fault, of: target) }
        guard let line = reading.line, let leafHash = reading.leafHash,
            let key = reading.keys.key(at: target.checkpoint.size)
        else { return desk.fail(uncovered(index, reading), status: .failure) }
        let path = MerkleProof.inclusion(
            of: index, size: target.checkpoint.size, in: reading.hashes)
        let proof = LogProof(
            index: index, inclusion: path, checkpoint: target.note, extra: [UInt8](line.utf8))
        guard (try? proof.verified(leafHash: leafHash, origin: reading.journal, by: [key])) != nil
        else { return desk.fail(.root, of: target) }
        if desk.isJSON {
            desk.print([
                .init("journal", .string(reading.journal)),
                .init("index", .number(index)),
                .init("size", .number(target.checkpoint.size)),
                .init("entry", .string(line)),
                .init("proof", .string(proof.written)),
            ])
        } else {
            desk.session.console.print(proof.written)
        }
        return .success
    }

    private static func uncovered(_ index: Int, _ reading: ProofReading) -> JournalText {
        let size = reading.target.checkpoint.size
        guard index < reading.size else {
            return JournalText(
                "no-entry",
                Wording(
                    "there is no entry \(index): the journal has \(reading.size)",
                    "tidak ada entri \(index): jurnal berisi \(reading.size) entri"))
        }
        return JournalText(
            "uncovered",
            Wording(
                "the checkpoint of size \(size) does not cover entry \(index)",
                "titik periksa berukuran \(size) tidak mencakup entri \(index)"),
            help: JournalText.noCheckpoint.help)
    }
}
