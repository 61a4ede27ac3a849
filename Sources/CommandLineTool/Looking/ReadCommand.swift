import Canonical
import Compiler
import Engine
import Execution
import JSON
import Journal
import ProcessGraph
import Records
import Synchronization
import WorkCalendar

/// `sop read`: gives back what was handed in or filled in.
enum ReadCommand {
    static let command = Command(
        name: "read",
        summary: Wording(
            "Read back a document or a value that was handed in",
            "Membaca kembali dokumen atau data yang diserahkan"),
        details: [
            Wording(
                """
                The file or the value is taken from the store beside the journal and held against \
                what the journal says of it: what was altered is never given out. What was erased \
                is told apart from what is missing. Without --to a file goes to standard output, \
                and on a terminal its versions are listed instead.
                """,
                """
                Berkas atau data diambil dari tempat penyimpanan di sebelah jurnal dan dicocokkan \
                dengan yang disebut jurnal: yang diubah tidak pernah diberikan. Yang dihapus \
                dibedakan dari yang hilang. Tanpa --to berkas menuju keluaran standar, dan di \
                terminal hanya versi-versinya yang didaftar.
                """),
            Wording(
                """
                The exit status is 0 where it was given, 1 where there is none, only the paper was \
                seen or it was erased, 2 for wrong usage, 65 where it was altered or the journal \
                is damaged, 66 where it is missing or there is no journal, and 74 where a file \
                cannot be read or written.
                """,
                """
                Status keluar 0 bila diberikan, 1 bila tidak ada, hanya kertasnya yang dilihat, \
                atau sudah dihapus, 2 bila cara pakainya salah, 65 bila diubah atau jurnal rusak, \
                66 bila hilang atau tidak ada jurnal, dan 74 bila ada berkas yang tidak dapat \
                dibaca atau ditulis.
                """),
        ],
        operands: [
            ActOptions.instance,
            Operand(
                name: "DOCUMENT|DATA", count: .one,
                help: Wording(
                    "the id of a document, or the name of a data item",
                    "id sebuah dokumen, atau nama sebuah data")),
        ],
        options: [
            Option(
                name: "version", value: .text("NUMBER"),
                help: Wording(
                    "which version, from 1; else the one that counts",
                    "versi ke berapa, mulai 1; jika tidak disebut, yang berlaku")),
            Option(
                name: "to", value: .text("FILE"),
                help: Wording(
                    "write it to a new file; - is standard output, a terminal too",
                    "tulis ke berkas baru; - berarti keluaran standar, juga di terminal")),
            JournalOptions.journal, JournalOptions.store, JournalOptions.json,
        ],
        examples: [
            Example(
                commandLine: "sop read km-penerbitan-2026-1 fc-ktp --to ktp.pdf",
                meaning: Wording("The copy that counts.", "Salinan yang berlaku.")),
            Example(
                commandLine: "sop read km-penerbitan-2026-1 email_dinas",
                meaning: Wording("The address that was filled in.", "Alamat yang diisikan.")),
        ],
        run: { request, session throws(UsageError) in
            let desk = try ViewDesk(request, session, for: "read")
            let versions = Mutex(
                FiledVersions(of: request.operands[1], in: request.operands[0]))
            return desk.look(
                about: .instance,
                visit: { event, world in versions.withLock { $0.take(event, world) } }
            ) { look throws(Trouble) in
                try look.reading.checkSubject()
                let reading = FiledReading(
                    look: look, desk: desk.desk, versions: versions.withLock { $0 })
                return try reading.run()
            }
        })
}

/// Gives back one of the versions of a document or a data item.
struct FiledReading {
    let look: ViewDesk.Look
    let desk: JournalDesk
    let versions: FiledVersions

    /// What became of a version.
    enum State: String {
        case present, paper, erased, missing, altered
    }

    /// A version with what lies in the store of it.
    struct Found {
        let version: FiledVersions.Version
        let state: State
        /// What is given out: the bytes of a file, or a value as a command line writes it.
        var content: [UInt8] = []
        /// The kind of file; nil for a value.
        var media: MediaType?
    }

    private var name: String { versions.name }
    private var request: Request { look.reading.request }
    private var isData: Bool { item != nil }
    private var item: DataItem? { look.reading.graph?.dataItems.first { $0.name == name } }

    func run() throws(Trouble) -> ExitStatus {
        try checkName()
        guard let current = versions.current else {
            throw Trouble(
                "nothing-filed",
                Wording(
                    "nothing was handed in or filled in as \(name)",
                    "belum ada yang diserahkan atau diisikan sebagai \(name)"))
        }
        var number = current
        if let text = look.reading.option("version") {
            number = try ActReading.number(text, "--version")
            guard number <= versions.all.count else {
                throw Trouble(
                    "unknown-version",
                    Wording(
                        "there is no version \(number) of \(name); there are \(versions.all.count)",
                        "tidak ada versi \(number) dari \(name); yang ada \(versions.all.count)"))
            }
        }
        var all: [Found] = []
        for version in versions.all { all.append(try find(version)) }
        let found = all[number - 1]
        let to = request.values["to"]
        if to == nil, !isData, desk.session.console.outputIsTerminal, !desk.isJSON {
            FiledText(all, named: versions, current: current, in: look.reading.zone ?? .utc)
                .tell(desk)
            return .success
        }
        try check(found, number)
        if let to, to != "-" {
            try NewFiles(desk.session).write(found.content, to: to)
        }
        if desk.isJSON {
            desk.print(
                FiledText(all, named: versions, current: current, in: look.reading.zone ?? .utc)
                    .members(giving: number, isData: isData))
        } else if let to, to != "-" {
            desk.session.console.print(to + "\n")
        } else {
            desk.session.console.print(bytes: found.content + (isData ? [10] : []))
        }
        return .success
    }

    private func checkName() throws(Trouble) {
        guard let graph = look.reading.graph, item == nil,
            !graph.documents.contains(where: { $0.id == name })
        else { return }
        let known = graph.documents.map(\.id) + graph.dataItems.map(\.name)
        throw look.unknown(.unknownDocument(name), name, among: known)
    }

    // MARK: The store

    private func find(_ version: FiledVersions.Version) throws(Trouble) -> Found {
        switch version.content {
        case .paper: return Found(version: version, state: .paper)
        case .value(let value):
            return Found(version: version, state: .present, content: Array(value.written.utf8))
        case .stored(let text):
            guard let hash = Hash(hex: text) else {
                return Found(version: version, state: .altered)
            }
            return try find(version, Commitment(hash))
        }
    }

    private func find(
        _ version: FiledVersions.Version, _ commitment: Commitment
    ) throws(Trouble) -> Found {
        let folder = request.values["store"] ?? Engine.storeFolder(of: desk.journal)
        let store = Store(reading: desk.session.files.resolved(folder))
        do throws(DiskFailure) {
            switch try store.find(commitment) {
            case .erased: return Found(version: version, state: .erased)
            case .missing:
                return Found(version: version, state: version.isErased ? .erased : .missing)
            case .altered: return Found(version: version, state: .altered)
            case .present where version.isErased: return Found(version: version, state: .erased)
            case .present(let content, let media):
                guard isData else {
                    return Found(
                        version: version, state: .present, content: content, media: media)
                }
                guard let value = try? RequestForm.value(content.span) else {
                    return Found(version: version, state: .altered)
                }
                return Found(
                    version: version, state: .present, content: Array(value.value.written.utf8))
            }
        } catch {
            guard error.meaning == .missing else { throw Trouble(.disk(error)) }
            return Found(version: version, state: version.isErased ? .erased : .missing)
        }
    }

    /// - Throws: where it cannot be given.
    private func check(_ found: Found, _ number: Int) throws(Trouble) {
        let event = found.version.event
        let subject = Wording(
            "version \(number) of \(name), of event \(event),",
            "versi \(number) dari \(name), dari peristiwa \(event),")
        func trouble(_ english: String, _ indonesian: String, _ status: ExitStatus) -> Trouble {
            Trouble(
                "content-" + found.state.rawValue,
                Wording(
                    subject.english + " " + english, subject.indonesian + " " + indonesian),
                status: status)
        }
        switch found.state {
        case .present: return
        case .paper:
            throw trouble(
                "is paper that was seen: there is no file",
                "berupa kertas yang telah dilihat: tidak ada berkasnya", .failure)
        case .erased:
            throw trouble("was erased", "sudah dihapus", .failure)
        case .missing:
            throw trouble(
                "is not in the store, and no entry erased it",
                "tidak ada di tempat penyimpanan, padahal tidak ada entri yang menghapusnya",
                .noInput
            ).helping(
                Wording(
                    "name the store with --store, or restore it from a backup",
                    "sebut tempat penyimpanannya dengan --store, atau pulihkan dari cadangan"))
        case .altered:
            throw trouble(
                "was altered in the store and is not given out",
                "diubah di tempat penyimpanan dan tidak diberikan", .badData
            ).helping(
                Wording(
                    "restore the store from a backup",
                    "pulihkan tempat penyimpanan dari cadangan"))
        }
    }
}

extension Value {
    /// As a command line writes it.
    fileprivate var written: String {
        switch self {
        case .text(let text), .number(let text), .reference(let text): text
        case .date(let date): date.description
        case .yesNo(let answer): answer ? "true" : "false"
        case .choice(let id, nil): id
        case .choice(let id, let text?): "\(id): \(text)"
        case .commitment(let text): text
        }
    }
}
