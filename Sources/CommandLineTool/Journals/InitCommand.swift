import Canonical
import Engine
import Execution
import JSON
import Journal
import WorkCalendar

/// `sop init`: makes a journal and its first key.
enum InitCommand {
    static let command = Command(
        name: "init",
        summary: Wording("Make a journal and its key", "Membuat jurnal beserta kuncinya"),
        details: [
            Wording(
                """
                The journal's folder is made, and beside it, never inside it, a folder with the \
                key that signs the journal: it is for its owner alone. Whoever has the key can \
                sign; keep a copy of it apart from the journal. The verifier key that is printed \
                is for everybody: auditors need it to prove whose the journal is.
                """,
                """
                Folder jurnal dibuat, dan di sebelahnya, tidak pernah di dalamnya, folder berisi \
                kunci yang menandatangani jurnal: hanya untuk pemiliknya. Siapa pun yang memegang \
                kunci itu dapat menandatangani; simpan salinannya terpisah dari jurnal. Kunci \
                verifikasi yang dicetak boleh diketahui semua orang: auditor memerlukannya untuk \
                membuktikan jurnal ini milik siapa.
                """),
            Wording(
                """
                The exit status is 0 where it was made, 1 where the folder holds something \
                already, 2 for wrong usage and 74 where a file cannot be written.
                """,
                """
                Status keluar 0 bila berhasil, 1 bila folder itu sudah berisi, 2 bila cara \
                pakainya salah, dan 74 bila ada berkas yang tidak dapat ditulis.
                """),
        ],
        options: [
            JournalOptions.journal, JournalOptions.keys,
            Option(
                name: "id", value: .text("ID"),
                help: Wording(
                    """
                    the journal's name, which nobody else's journal should have, such as \
                    diskominfo.klatenkab.go.id/sertifikat; else the folder's name
                    """,
                    """
                    nama jurnal, yang jangan sampai sama dengan jurnal lain, misalnya \
                    diskominfo.klatenkab.go.id/sertifikat; jika tidak disebut, nama foldernya
                    """)),
            Option(
                name: "administrator", value: .text("ACTOR"), namesPerson: true,
                help: Wording(
                    """
                    the person who deploys procedures and appoints others; else named later by the \
                    same command, and nothing can be deployed before
                    """,
                    """
                    orang yang memasang prosedur dan mengangkat orang lain; jika tidak disebut, \
                    ditetapkan kemudian dengan perintah yang sama, dan sebelumnya tidak ada yang \
                    dapat dipasang
                    """)),
            Option(
                name: "rehearsal",
                help: Wording(
                    """
                    a journal to practise with, whose keys follow from the seed; it proves nothing
                    """,
                    """
                    jurnal untuk gladi, yang kuncinya mengikuti benih; tidak membuktikan apa pun
                    """)),
            Option(
                name: "seed", value: .text("SEED"),
                help: Wording(
                    "any text; the same seed gives the same rehearsal",
                    "teks apa saja; benih yang sama menghasilkan gladi yang sama")),
            ActOptions.time, JournalOptions.json,
        ],
        examples: [
            Example(
                commandLine:
                    """
                    sop init --journal jurnal --id diskominfo.klatenkab.go.id/sertifikat \
                    --administrator klt-admin
                    """,
                meaning: Wording(
                    "Makes the journal in jurnal and its key in jurnal-keys.",
                    "Membuat jurnal di jurnal dan kuncinya di jurnal-keys.")),
            Example(
                commandLine: "sop init --journal gladi --rehearsal --seed 7",
                meaning: Wording("A journal to practise with.", "Jurnal untuk gladi.")),
        ],
        run: { request, session throws(UsageError) in
            let desk = try JournalDesk(request, session, for: "init")
            if request.has("rehearsal") != request.has("seed") {
                throw request.has("seed")
                    ? UsageError(.needs("--seed", "--rehearsal"), of: "init")
                    : UsageError(.needs("--rehearsal", "--seed"), of: "init")
            }
            let id = request.values["id"] ?? desk.journal.fileName
            if let administrator = request.values["administrator"] {
                let reading = ActReading(request, session, World(), about: .journal)
                do throws(Trouble) {
                    try PersonID.check(administrator, "--administrator", in: reading.world)
                    tell(try create(desk, id, for: administrator, reading), desk, request)
                    return .success
                } catch {
                    return desk.fail(error)
                }
            }
            return desk.work { disk throws(JournalFailure) in
                let journal = try create(desk, id, rehearsal: request.values["seed"], disk)
                tell(Made(journal), desk, request)
                return .success
            }
        })

    /// What was made.
    private struct Made {
        let id: String
        let rehearsal: String?
        let key: String
        var administrator: String?

        init(_ journal: SegmentHeader) {
            id = journal.journal
            rehearsal = journal.rehearsal
            key = journal.key.description
        }

        init(_ engine: Engine, administrator: String) {
            id = engine.journalID
            rehearsal = engine.rehearsal
            key = engine.verifierKey
            self.administrator = administrator
        }
    }

    /// Makes the key and a journal with an administrator.
    private static func create(
        _ desk: JournalDesk, _ id: String, for administrator: String, _ reading: ActReading
    ) throws(Trouble) -> Made {
        guard !desk.keysAreInsideJournal else { throw Trouble(.keyInsideJournal(path: desk.keys)) }
        let clock = GivenClock()
        let seed = reading.option("seed")
        try clock.set(to: try reading.instant(ActOptions.time.name), isRehearsal: seed != nil)
        do throws(EngineFailure) {
            let engine = try Engine.create(
                desk.journalPath, keys: desk.keysPath, id: id, administrator: administrator,
                rehearsal: seed, Engine.Setting(clock: clock.now))
            try engine.close()
            return Made(engine, administrator: administrator)
        } catch {
            throw Trouble(error, in: .utc)
        }
    }

    /// Makes the key and the journal.
    private static func create(
        _ desk: JournalDesk, _ id: String, rehearsal: String?, _ disk: any Disk
    ) throws(JournalFailure) -> SegmentHeader {
        guard !desk.keysAreInsideJournal else { throw .keyInsideJournal(path: desk.keys) }
        try JournalWriter.checkFree(desk.journalPath, on: disk)
        let key = try KeyFile.makeNext(
            in: desk.keysPath, for: id, number: 1, rehearsal: rehearsal, on: disk)
        let writer = try JournalWriter.create(
            desk.journalPath, key: key, rehearsal: rehearsal,
            since: WallClock.now().description, on: disk)
        let journal = writer.journal
        try writer.close()
        return journal
    }

    private static func tell(_ journal: Made, _ desk: JournalDesk, _ request: Request) {
        if desk.isJSON {
            desk.print([
                .init("journal", .string(journal.id)),
                .init("rehearsal", journal.rehearsal.map(JSON.string) ?? .null),
                .init("folder", .string(desk.journal)),
                .init("keys", .string(desk.keys)),
                .init("key", .string(journal.key)),
                .init("administrator", journal.administrator.map(JSON.string) ?? .null),
            ])
            return
        }
        desk.print(
            Wording(
                "made the journal \(journal.id) in \(desk.journal)",
                "jurnal \(journal.id) dibuat di \(desk.journal)"))
        if let administrator = journal.administrator {
            desk.print(
                Wording(
                    "its administrator is \(administrator)",
                    "administratornya \(administrator)"))
        }
        desk.print(
            Wording(
                "its key is in \(desk.keys): guard it, and keep a copy apart from the journal",
                "kuncinya di \(desk.keys): jaga, dan simpan salinannya terpisah dari jurnal"))
        if journal.rehearsal != nil { desk.print(.rehearsal) }
        desk.print(
            Wording("the verifier key, for auditors:", "kunci verifikasi, untuk auditor:"))
        desk.print(Wording(same: journal.key))
        guard journal.administrator == nil else { return }
        let next = Wording.naming(
            administratorOf: journal.id, journal.rehearsal, as: request)
        desk.print(
            Wording(
                """
                it has no administrator yet, who deploys and appoints: until then `sop deploy` is \
                refused, and nothing can be started
                """,
                """
                belum ada administratornya, yang memasang dan mengangkat: sampai ada, `sop deploy` \
                ditolak, dan tidak ada yang dapat dimulai
                """))
        desk.print(next)
    }
}

extension Wording {
    static let rehearsal = Wording(
        "this is a rehearsal: whoever knows the seed has the key, so it proves nothing",
        "ini gladi: siapa pun yang tahu benihnya memegang kuncinya, jadi tidak membuktikan apa pun")
}
