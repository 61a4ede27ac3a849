import Canonical
import JSON
import Journal

/// `sop journal checkpoint`: signs what the journal holds.
enum JournalCheckpointCommand {
    private static let name = "journal checkpoint"

    static let command = Command(
        name: name,
        summary: Wording(
            "Sign what a journal holds, for keeping elsewhere",
            "Menandatangani isi jurnal, untuk disimpan di tempat lain"),
        details: [
            Wording(
                """
                A checkpoint says how many entries there are and what they are, in a few lines. \
                Whoever keeps one apart from the journal can prove later that nothing before it \
                was altered: send it to the auditors, or print it.
                """,
                """
                Titik periksa menyebut berapa entri yang ada dan apa isinya, dalam beberapa baris. \
                Siapa pun yang menyimpannya terpisah dari jurnal kelak dapat membuktikan tidak ada \
                yang berubah sebelumnya: kirimkan kepada auditor, atau cetak.
                """),
            JournalOptions.writingStatus,
        ],
        options: [
            JournalOptions.journal, JournalOptions.keys,
            Option(
                name: "out", value: .text("FILE"),
                help: Wording(
                    "write it to a new file instead", "tulis ke berkas baru, tidak dicetak")),
            Option(
                name: "newest",
                help: Wording(
                    "print the newest that is there, which needs no key and waits for nobody",
                    "cetak yang terbaru yang ada, tanpa kunci dan tanpa menunggu siapa pun")),
            JournalOptions.json,
        ],
        examples: [
            Example(
                commandLine: "sop journal checkpoint --journal jurnal --out 2026-01.checkpoint",
                meaning: Wording(
                    "Signs all that is there and keeps the checkpoint in a file.",
                    "Menandatangani semua yang ada dan menyimpan titik periksanya."))
        ],
        run: { request, session throws(UsageError) in
            let desk = try JournalDesk(request, session, for: name)
            do throws(Trouble) { try NewFiles(session).check(request.values["out"]) } catch {
                return desk.fail(error)
            }
            return desk.work { disk throws(JournalFailure) in
                let note: SignedNote
                if request.has("newest") {
                    guard
                        let newest = try JournalReader.newestCheckpoint(
                            in: desk.journalPath, on: disk)
                    else { return desk.fail(.noCheckpoint, status: .failure) }
                    note = newest.note
                } else {
                    var writer = try desk.open(on: disk)
                    note = try writer.checkpoint()
                    try writer.close()
                }
                disk.finish()
                return tell(note, out: request.values["out"], desk)
            }
        })

    private static func tell(_ note: SignedNote, out: String?, _ desk: JournalDesk) -> ExitStatus {
        if let out {
            do throws(Trouble) {
                try NewFiles(desk.session).write(Array(note.written.utf8), to: out)
            } catch {
                return desk.fail(error)
            }
        }
        if desk.isJSON {
            let checkpoint = Checkpoint(text: note.text)
            desk.print([
                .init("journal", checkpoint.map { .string($0.origin) } ?? .null),
                .init("size", checkpoint.map { .number($0.size) } ?? .null),
                .init("root", checkpoint.map { .string($0.root.base64) } ?? .null),
                .init("checkpoint", .string(note.written)),
            ])
        } else {
            desk.session.console.print(out.map { $0 + "\n" } ?? note.written)
        }
        return .success
    }
}

extension JournalText {
    static let noCheckpoint = JournalText(
        "no-checkpoint",
        Wording("no checkpoint was made yet", "belum ada titik periksa"),
        help: Wording(
            "`sop journal checkpoint` makes one", "`sop journal checkpoint` membuatnya"))
}
