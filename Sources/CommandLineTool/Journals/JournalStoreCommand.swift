import JSON
import Journal

/// `sop journal store`: what is in the store beside a journal, held against what its entries name.
enum JournalStoreCommand {
    private static let name = "journal store"

    static let command = Command(
        name: name,
        summary: Wording(
            "Hold the store against the journal, and clear what no entry names",
            "Mencocokkan tempat penyimpanan dengan jurnal, dan membuang yang tidak disebut"),
        details: [
            Wording(
                """
                Every file and personal value that entries name is looked up in the store beside \
                the journal: it is there and right, was erased as an entry says, was erased \
                without a record, is missing, or was altered. Files that no entry names are left \
                by commands that were killed before their entry was written; they are listed, and \
                --clear takes them away, under the lock of the journal and after all entries were \
                read. What an entry names is never cleared: `sop erase` erases it, and says so.
                """,
                """
                Setiap berkas dan data pribadi yang disebut entri dicari di tempat penyimpanan di \
                sebelah jurnal: ada dan benar, dihapus sesuai entri, dihapus tanpa catatan, \
                hilang, atau diubah. Berkas yang tidak disebut entri mana pun adalah sisa perintah \
                yang terhenti sebelum entrinya ditulis; semuanya didaftar, dan --clear \
                membuangnya selagi jurnal dikunci dan setelah semua entri dibaca. Yang disebut \
                entri tidak pernah dibuang: `sop erase` menghapusnya, dan mencatatnya.
                """),
            JournalOptions.readingStatus,
        ],
        options: [
            JournalOptions.journal, JournalOptions.store, JournalOptions.keys,
            Option(
                name: "clear",
                help: Wording(
                    "take away the files that no entry names; needs the key, as all that writes",
                    "buang berkas yang tidak disebut entri; perlu kunci, seperti semua penulisan")),
            JournalOptions.json,
        ],
        examples: [
            Example(
                commandLine: "sop journal store --journal jurnal",
                meaning: Wording(
                    "How the store stands, and what no entry names.",
                    "Keadaan tempat penyimpanan, dan yang tidak disebut entri.")),
            Example(
                commandLine: "sop journal store --journal jurnal --clear",
                meaning: Wording("Takes that away.", "Membuang yang terakhir itu.")),
        ],
        run: { request, session throws(UsageError) in
            let desk = try JournalDesk(request, session, for: name)
            return desk.work { disk throws(JournalFailure) in
                // Whoever has the lock is the only one who could be about to name a content.
                guard request.has("clear") else {
                    let account = try read(request, desk, disk)
                    disk.finish()
                    return tell(account, account.files, cleared: [], desk)
                }
                let writer = try desk.open(on: disk)
                let account = try read(request, desk, disk)
                let files = account.files
                let cleared = try clear(account)
                try writer.close()
                disk.finish()
                return tell(account, files, cleared: cleared, desk)
            }
        })

    /// - Throws: where not all entries could be read, or there is no store though they name
    ///   contents.
    private static func read(
        _ request: Request, _ desk: JournalDesk, _ disk: any Disk
    ) throws(JournalFailure) -> StoreAccount {
        let account = try desk.account(request, on: disk)
        if let failure = account.failure { throw failure }
        if account.check == nil, account.namedCount > 0 {
            throw .disk(DiskFailure(.open, account.folder, .system(.missing)))
        }
        return account
    }

    /// A file of the store that no entry names.
    fileprivate struct File {
        let name: String
        let bytes: Int?
    }

    /// Takes away what no entry names.
    ///
    /// - Returns: what was taken away.
    private static func clear(_ account: StoreAccount) throws(JournalFailure) -> [String] {
        guard var check = account.check else { return [] }
        var cleared: [String] = []
        do throws(DiskFailure) {
            for name in account.unnamed where try check.remove(name) { cleared.append(name) }
        } catch {
            throw .disk(error)
        }
        return cleared
    }

    private static func tell(
        _ account: StoreAccount, _ files: [File], cleared: [String], _ desk: JournalDesk
    ) -> ExitStatus {
        let status: ExitStatus = account.hasFindings ? .failure : .success
        if desk.isJSON {
            let unnamed = files.map { file in
                JSON.object([
                    .init("file", .string(file.name)),
                    .init("bytes", file.bytes.map(JSON.number) ?? .null),
                    .init("cleared", .bool(cleared.contains(file.name))),
                ])
            }
            desk.print([.init("store", account.json), .init("unnamed", .array(unnamed))])
            return status
        }
        for line in account.lines(namesCommand: false) { desk.print(line) }
        for file in files {
            let size = file.bytes ?? 0
            let isCleared = cleared.contains(file.name)
            if isCleared {
                desk.print(
                    Wording(
                        "cleared: \(file.name), \(size) bytes",
                        "dibuang: \(file.name), \(size) bita"))
            } else {
                desk.print(
                    Wording(
                        "no entry names: \(file.name), \(size) bytes",
                        "tidak disebut entri: \(file.name), \(size) bita"))
            }
        }
        return status
    }
}

extension StoreAccount {
    /// The files that no entry names.
    fileprivate var files: [JournalStoreCommand.File] {
        unnamed.map { name in
            let bytes = try? check?.bytes(of: name)
            return JournalStoreCommand.File(name: name, bytes: bytes ?? nil)
        }
    }
}
