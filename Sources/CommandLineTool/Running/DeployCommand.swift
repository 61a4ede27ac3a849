import Compiler
import Diagnostics
import Engine
import Execution
import JSON
import ProcessGraph
import WorkCalendar

/// `sop deploy`: puts files to use.
enum DeployCommand {
    static let command = Command(
        name: "deploy",
        summary: Wording(
            "Put procedures, agencies and calendars to use",
            "Memasang prosedur, instansi, dan kalender"),
        details: [
            Wording(
                """
                What does not check is refused, and then nothing is deployed. A procedure that \
                differs in more than comments needs a higher revision; what runs goes on under the \
                revision that it began with. Tests are left out.
                """,
                """
                Yang tidak lolos pemeriksaan ditolak, dan tidak ada yang dipasang. Prosedur yang \
                berubah selain komentarnya memerlukan nomor revisi yang lebih tinggi; yang sedang \
                berjalan tetap mengikuti revisi awalnya. Pengujian dilewati.
                """), ActOptions.status,
        ],
        operands: [
            Operand(
                name: "PATH", count: .many,
                help: Wording(
                    "a file, or a folder with all *.yaml and *.yml files in it",
                    "berkas, atau folder beserta semua berkas *.yaml dan *.yml di dalamnya"))
        ],
        options: [
            Option(
                name: "confirm",
                help: Wording(
                    "let an agency file undo what was appointed or revoked by command",
                    """
                    izinkan berkas instansi membatalkan pengangkatan atau pencabutan yang \
                    dilakukan dengan perintah
                    """)), ActOptions.actor, JournalOptions.journal, JournalOptions.keys,
            ActOptions.time, JournalOptions.json,
        ],
        examples: [
            Example(
                commandLine: "sop deploy Procedures --as admin",
                meaning: Wording(
                    "Deploys what is new or changed.", "Memasang yang baru atau berubah."))
        ],
        run: { request, session throws(UsageError) in
            let caller = try Caller(request, session, for: "deploy")
            let desk = try EngineDesk(request, session, for: "deploy")
            let sources: [Source]
            do throws(Trouble) {
                sources = try read(request.operands, session)
            } catch {
                return desk.desk.fail(error)
            }
            return desk.work(about: .journal) { engine, reading throws(Trouble) in
                try reading.checkPersons(caller)
                do throws(EngineFailure) {
                    let deployed = try engine.deploy(
                        sources, by: caller.actor, isConfirmed: request.has("confirm"))
                    tell(deployed, desk.desk)
                    return .success
                } catch {
                    throw Trouble(error, in: reading.zone ?? .utc).advised(
                        by: error, reading, engine)
                }
            }
        })

    /// The files to be deployed, which are held against the language as `sop check` does.
    private static func read(_ paths: [String], _ session: Session) throws(Trouble) -> [Source] {
        let isColoured = session.isColoured(nil, isTerminal: session.console.errorsAreTerminal)
        var check = Check(
            session, renderer: HumanRenderer(session.language, isColoured: isColoured))
        check.isForUse = true
        switch check.run(paths) {
        case .success: break
        case .noInput:
            throw Trouble(
                "nothing-to-deploy",
                Wording("there is nothing to deploy", "tidak ada yang dapat dipasang"),
                status: .noInput)
        default:
            throw Trouble(
                "source-unfit",
                Wording(
                    "nothing was deployed: the files have errors",
                    "tidak ada yang dipasang: berkasnya mengandung kesalahan"),
                status: .badData)
        }
        let workspace = Workspace(session.loader)
        return check.usable.compactMap { file, compiled in
            let kind: Source.Kind
            switch compiled {
            case .calendar: kind = .calendar
            case .agency: kind = .agency
            case .procedure: kind = .procedure(agency: workspace.agencyID(ofFileAt: file.name))
            case .test: return nil
            }
            return Source(kind, name: file.name, bytes: file.bytes)
        }
    }

    private static func tell(_ deployed: [Deployed], _ desk: JournalDesk) {
        if desk.isJSON {
            let files = deployed.map { file in
                JSON.object([
                    .init("file", .string(file.name)), .init("kind", .string(file.kind.word)),
                    .init("agency", file.kind.agency.map(JSON.string) ?? .null),
                    .init("id", .string(file.id)), .init("change", .string(file.change.rawValue)),
                    .init("event", file.event.map(JSON.number) ?? .null),
                ])
            }
            desk.print([.init("deployed", .array(files))])
            return
        }
        for file in deployed {
            guard desk.session.console.outputIsTerminal else {
                desk.printRow([
                    file.event.map(String.init) ?? "", file.change.rawValue, file.kind.word,
                    file.kind.agency.map { "\($0)/\(file.id)" } ?? file.id, file.name,
                ])
                continue
            }
            let change = file.change.wording
            desk.print(
                Wording(
                    "\(change.english): \(file.name)", "\(change.indonesian): \(file.name)"))
        }
    }
}

extension Source.Kind {
    /// What programs call it.
    fileprivate var word: String {
        switch self {
        case .calendar: "calendar"
        case .agency: "agency"
        case .procedure: "procedure"
        }
    }

    fileprivate var agency: String? {
        if case .procedure(let agency) = self { agency } else { nil }
    }
}

extension Deployed.Change {
    fileprivate var wording: Wording {
        switch self {
        case .new: Wording("new", "baru")
        case .changed: Wording("changed", "berubah")
        case .unchanged: Wording("unchanged", "tetap")
        }
    }
}
