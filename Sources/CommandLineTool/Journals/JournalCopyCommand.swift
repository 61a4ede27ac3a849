import Engine
import JSON
import Journal

/// `sop journal copy`: a copy of a journal that goes together, made beside whoever writes to it.
enum JournalCopyCommand {
    private static let name = "journal copy"

    static let command = Command(
        name: name,
        summary: Wording(
            "Copy a journal and its store, at any time",
            "Menyalin jurnal dan tempat penyimpanannya, kapan saja"),
        details: [
            Wording(
                """
                The copy holds all that was committed when it began, the checkpoints of that, and \
                what was handed in, in TO-store. Nobody has to stop writing, no key is needed, and \
                none is copied. Every entry is checked on the way, as `sop journal tail` does it; \
                a damaged journal is not copied. A copy that did not get done is no journal. After \
                a power failure run `sop journal recover` first: what no file says to be committed \
                is not copied.
                """,
                """
                Salinannya memuat semua yang tercatat saat penyalinan dimulai, titik periksanya, \
                dan yang diserahkan, di TO-store. Tidak ada yang harus berhenti menulis; kunci \
                tidak diperlukan dan tidak disalin. Setiap entri diperiksa saat disalin, seperti \
                pada `sop journal tail`; jurnal yang rusak tidak disalin. Salinan yang tidak \
                selesai bukan jurnal. Setelah listrik padam jalankan dahulu `sop journal recover`: \
                yang tidak dinyatakan tercatat oleh berkas mana pun tidak disalin.
                """),
            Wording(
                """
                The exit status is 0 where it was copied, 1 where TO or TO-store is there already \
                and not an empty folder, 2 for wrong usage, 65 where the journal is damaged, 66 \
                where there is none, and 74 where a file cannot be read or written.
                """,
                """
                Status keluar 0 bila berhasil, 1 bila TO atau TO-store sudah ada dan bukan folder \
                kosong, 2 bila cara pakainya salah, 65 bila jurnal rusak, 66 bila tidak ada \
                jurnal, dan 74 bila ada berkas yang tidak dapat dibaca atau ditulis.
                """),
        ],
        operands: [
            Operand(
                name: "TO", count: .one,
                help: Wording(
                    "the folder of the copy, which is made", "folder salinan, yang akan dibuat"))
        ],
        options: [
            JournalOptions.journal, JournalOptions.store,
            Option(
                name: "without-store",
                help: Wording(
                    "copy the journal alone, without what was handed in",
                    "salin jurnalnya saja, tanpa yang diserahkan")),
            JournalOptions.json,
        ],
        examples: [
            Example(
                commandLine: "sop journal copy cadangan-2026-01-31 --journal jurnal",
                meaning: Wording("A backup of today.", "Cadangan hari ini.")),
            Example(
                commandLine: "sop journal copy untuk-auditor --journal jurnal --without-store",
                meaning: Wording(
                    "For an auditor who may not see the documents.",
                    "Untuk auditor yang tidak boleh melihat dokumennya.")),
        ],
        run: { request, session throws(UsageError) in
            let desk = try JournalDesk(request, session, for: name)
            guard !request.has("without-store") || !request.has("store") else {
                throw UsageError(.notTogether("--store", "--without-store"), of: name)
            }
            let target = request.operands[0].withoutTrailingSlashes
            let store = desk.store(request)
            let copiesStore = store.isThere && !request.has("without-store")
            for folder in [desk.journal, desk.keys, store.folder]
            where desk.real(target).hasPrefix(desk.real(folder) + "/") {
                return desk.fail(.copyInside(target, folder), status: .usage)
            }
            if store.isThere, desk.real(target) == desk.real(store.folder) {
                return desk.fail(.taken(target), status: .failure)
            }
            let targetStore = Engine.storeFolder(of: target)
            let (from, to) = (session.files.resolved(store.folder), desk.resolved(targetStore))
            return desk.work(telling: { desk.fail($0) }) { disk throws(CopyFailure) in
                let copy = try JournalCopy(
                    of: desk.journalPath, to: desk.resolved(target),
                    store: copiesStore ? (from, to) : nil, on: disk)
                disk.finish()
                tell(copy, target, copiesStore ? targetStore : nil, desk)
                return .success
            }
        })

    private static func tell(
        _ copy: JournalCopy, _ target: String, _ store: String?, _ desk: JournalDesk
    ) {
        if desk.isJSON {
            desk.print([
                .init("journal", .string(copy.journal.journal)),
                .init("rehearsal", copy.journal.rehearsal.map(JSON.string) ?? .null),
                .init("folder", .string(target)),
                .init("size", .number(copy.size)),
                .init("signed", .number(copy.signedSize)),
                .init("store", store.map(JSON.string) ?? .null),
                .init("contents", copy.contentCount.map(JSON.number) ?? .null),
            ])
            return
        }
        let count = Wording.entries(copy.size)
        desk.print(
            Wording(
                "copied the journal \(copy.journal.journal) to \(target): \(count.english)",
                "jurnal \(copy.journal.journal) disalin ke \(target): \(count.indonesian)"))
        if copy.signedSize < copy.size {
            desk.print(
                Wording(
                    "its last checkpoint covers \(copy.signedSize) of them",
                    "titik periksa terakhirnya mencakup \(copy.signedSize) di antaranya"))
        }
        if let store, let contents = copy.contentCount {
            desk.print(
                Wording(
                    "copied what was handed in to \(store): contents: \(contents)",
                    "yang diserahkan disalin ke \(store): \(contents) isi"))
        }
        desk.print(
            Wording(
                "keys are not copied: keep a copy of them in another place",
                "kunci tidak disalin: simpan salinannya di tempat lain"))
        if copy.journal.rehearsal != nil { desk.print(.rehearsal) }
    }
}

extension JournalDesk {
    fileprivate func resolved(_ path: String) -> String { session.files.resolved(path) }

    /// The path without links, as far as it is there.
    fileprivate func real(_ path: String) -> String {
        session.files.realBeginning(resolved(path))
    }

    fileprivate func fail(_ failure: CopyFailure) -> ExitStatus {
        switch failure {
        case .source(let failure): fail(failure)
        case .target(let failure): fail(JournalText(copying: failure), status: .ioFailure)
        case .taken(let path): fail(.taken(path), status: .failure)
        }
    }
}
