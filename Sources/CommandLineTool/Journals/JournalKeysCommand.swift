import Canonical
import JSON
import Journal

/// `sop journal keys`: which keys sign a journal, and the next.
enum JournalKeysCommand {
    private static let name = "journal keys"

    static let command = Command(
        name: name,
        summary: Wording(
            "Print the verifier keys of a journal, or rotate its key",
            "Mencetak kunci verifikasi jurnal, atau mengganti kuncinya"),
        details: [
            Wording(
                """
                A key signs checkpoints of a range of sizes. Rotating makes a new key and an entry \
                that names it; the checkpoint that covers that entry carries both signatures, so \
                that who trusts the old key can trust the new one.
                """,
                """
                Setiap kunci menandatangani titik periksa dalam rentang ukuran tertentu. \
                Penggantian membuat kunci baru dan entri yang menyebutnya; titik periksa yang \
                mencakup entri itu memuat kedua tanda tangan, sehingga yang percaya pada kunci \
                lama dapat percaya pada kunci baru.
                """),
            JournalOptions.writingStatus,
        ],
        options: [
            JournalOptions.journal, JournalOptions.keys,
            Option(
                name: "rotate",
                help: Wording(
                    "have a new key sign from here on", "gunakan kunci baru mulai sekarang")),
            JournalOptions.json,
        ],
        examples: [
            Example(
                commandLine: "sop journal keys --journal jurnal",
                meaning: Wording("What auditors need.", "Yang diperlukan auditor.")),
            Example(
                commandLine: "sop journal keys --rotate --journal jurnal",
                meaning: Wording(
                    "When somebody who had the key leaves, or it may be known.",
                    "Bila pemegang kunci pindah, atau kuncinya mungkin bocor.")),
        ],
        run: { request, session throws(UsageError) in
            let desk = try JournalDesk(request, session, for: name)
            return desk.work { disk throws(JournalFailure) in
                if request.has("rotate") { try rotate(desk, disk) }
                var keys = KeyRanges()
                let reader = try JournalReader(desk.journalPath, on: disk) { entry, line in
                    keys.take(entry, line)
                }
                disk.finish()
                tell(keys.all, of: reader.journal, desk)
                return .success
            }
        })

    private static func rotate(_ desk: JournalDesk, _ disk: any Disk) throws(JournalFailure) {
        var keys = KeyRanges()
        var writer = try desk.open(on: disk) { entry, line in keys.take(entry, line) }
        let journal = writer.journal
        let key = try KeyFile.makeNext(
            in: desk.keysPath, for: journal.journal, number: keys.all.count + 1,
            rehearsal: journal.rehearsal, on: disk)
        try writer.rotateKey(to: key)
        try writer.close()
    }

    private static func tell(
        _ keys: [KeyRange], of journal: SegmentHeader, _ desk: JournalDesk
    ) {
        if desk.isJSON {
            let ranges = keys.map { range in
                JSON.object([
                    .init("key", .string(range.key.description)),
                    .init("first", .number(range.first)),
                    .init("last", range.last.map(JSON.number) ?? .null),
                ])
            }
            desk.print([
                .init("journal", .string(journal.journal)),
                .init("rehearsal", journal.rehearsal.map(JSON.string) ?? .null),
                .init("keys", .array(ranges)),
            ])
            return
        }
        if journal.rehearsal != nil { desk.print(.rehearsal) }
        for range in keys {
            desk.print(Wording(same: range.key.description))
            desk.print(
                range.last.map {
                    Wording(
                        "  signs checkpoints of the sizes \(range.first) to \($0)",
                        "  menandatangani titik periksa berukuran \(range.first) sampai \($0)")
                }
                    ?? Wording(
                        "  signs checkpoints from size \(range.first) on: the key in force",
                        "  menandatangani mulai ukuran \(range.first): kunci yang berlaku"))
        }
    }
}
