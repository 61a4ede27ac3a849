import Canonical
import JSON
import Journal

/// `sop journal recover`: puts a journal in order after a crash, and says what was cut off.
enum JournalRecoverCommand {
    private static let name = "journal recover"

    static let command = Command(
        name: name,
        summary: Wording(
            "Put a journal in order after a crash", "Membereskan jurnal setelah gangguan"),
        details: [
            Wording(
                """
                What an interrupted write left at the end is copied aside and cut off, and an \
                entry says so. Nothing that was acknowledged is ever cut: where an entry is \
                damaged that was committed, nothing is changed and the place is told. Every \
                command that writes does the same by itself.
                """,
                """
                Sisa penulisan yang terputus di bagian akhir disalin lalu dipotong, dan sebuah \
                entri mencatatnya. Yang sudah dinyatakan tersimpan tidak pernah dipotong: bila ada \
                entri tercatat yang rusak, tidak ada yang diubah dan letaknya disebutkan. Setiap \
                perintah yang menulis melakukan hal yang sama.
                """),
            JournalOptions.writingStatus,
        ],
        options: [JournalOptions.journal, JournalOptions.keys, JournalOptions.json],
        examples: [
            Example(
                commandLine: "sop journal recover --journal jurnal",
                meaning: Wording(
                    "After the power failed or the disk was full.",
                    "Setelah listrik padam atau disk penuh."))
        ],
        run: { request, session throws(UsageError) in
            let desk = try JournalDesk(request, session, for: name)
            return desk.work { disk throws(JournalFailure) in
                var sizeBefore = 0
                let writer = try desk.open(on: disk) { entry, _ in
                    sizeBefore = entry.sequence + 1
                }
                let size = writer.size
                try writer.close()
                var cuts: [Recovered] = []
                if size > sizeBefore {
                    _ = try JournalReader(desk.journalPath, on: disk) { entry, line in
                        guard entry.sequence >= sizeBefore else { return }
                        if let cut = entry.recovered(in: line) { cuts.append(cut) }
                    }
                }
                disk.finish()
                tell(cuts, size: size, desk)
                return .success
            }
        })

    private static func tell(_ cuts: [Recovered], size: Int, _ desk: JournalDesk) {
        if desk.isJSON {
            let cut = cuts.map { cut in
                JSON.object([
                    .init("file", .string(cut.file)), .init("byte", .number(cut.offset)),
                    .init("bytes", .number(cut.bytes)), .init("copy", .string(cut.copy)),
                ])
            }
            desk.print([.init("size", .number(size)), .init("cut", .array(cut))])
            return
        }
        for cut in cuts {
            desk.print(
                Wording(
                    """
                    cut \(Wording.bytes(cut.bytes).english) off \(cut.file) from byte \
                    \(cut.offset) on: a write that was not finished; a copy is in \(cut.copy)
                    """,
                    """
                    \(cut.bytes) bita dipotong dari \(cut.file) mulai bita \(cut.offset): \
                    penulisan yang belum selesai; salinannya di \(cut.copy)
                    """))
        }
        if cuts.isEmpty {
            desk.print(
                Wording("nothing had to be cut off", "tidak ada yang perlu dipotong"))
        }
        let count = Wording.entries(size)
        desk.print(
            Wording(
                "the journal is in order and signed: \(count.english)",
                "jurnal sudah beres dan ditandatangani: \(count.indonesian)"))
    }
}
