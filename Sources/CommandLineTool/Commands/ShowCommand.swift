import Engine
import Execution
import Overview
import WorkCalendar

/// `sop show`: a procedure, or an instance of one, for reading.
enum ShowCommand {
    static let command = Command(
        name: "show",
        summary: Wording(
            "Show a procedure, or what happened to an instance",
            "Menampilkan prosedur, atau perjalanan sebuah permohonan"),
        details: [
            Wording(
                """
                A procedure is shown as an outline or as its printed table. An instance of a \
                journal is shown with all that happened to it: who did what and when, how long \
                each step took against its SLA; then where it is, who must act next and \
                by when, what is missing, and what to type. The numbers are those of events, from \
                1, as `sop correct` wants them; entries of the journal, which `sop journal tail` \
                prints and `sop journal prove` proves, have numbers of their own, from 0.
                """,
                """
                Prosedur ditampilkan sebagai ringkasan atau tabel cetaknya. Permohonan di sebuah \
                jurnal ditampilkan beserta semua yang terjadi: siapa berbuat apa dan kapan, berapa \
                lama setiap langkah dibanding SLA-nya; lalu posisinya, siapa yang harus \
                bertindak dan sampai kapan, apa yang belum ada, dan apa yang diketik. Nomornya \
                nomor peristiwa, mulai 1, seperti diminta `sop correct`; entri jurnal, yang \
                dicetak `sop journal tail` dan dibuktikan `sop journal prove`, bernomor sendiri, \
                mulai 0.
                """), LookOptions.look, JournalOptions.readingStatus,
        ],
        operands: [
            Operand(
                name: "PROCEDURE|INSTANCE", count: .one,
                help: Wording(
                    """
                    a file, or AGENCY/ID of a procedure under ./Procedures or the current folder; \
                    - is standard input; else an instance of the journal by its id, or a \
                    procedure that was deployed there
                    """,
                    """
                    berkas, atau INSTANSI/ID sebuah prosedur di bawah ./Procedures atau folder \
                    ini; - berarti masukan standar; selain itu id sebuah permohonan di jurnal, \
                    atau prosedur yang dipasang di sana
                    """))
        ],
        options: [
            Option(
                name: "rows",
                help: Wording(
                    "the table as the source prints it, every cell",
                    "tabel seperti tercetak pada sumbernya, setiap sel")),
            Option(
                name: "format", value: .word(["text", "tsv", "json"]), standard: "text",
                help: Wording(
                    "how it is written; tsv only with --rows",
                    "bentuk penulisannya; tsv hanya dengan --rows")),
            JournalOptions.journal, ActOptions.time,
            Option(
                name: "json",
                help: Wording("the same as --format json", "sama dengan --format json")),
        ],
        examples: [
            Example(
                commandLine: "sop show klaten/penerbitan-sertifikat-elektronik",
                meaning: Wording(
                    "Steps, roles, times, and where decisions lead.",
                    "Langkah, pelaksana, waktu, dan arah setiap keputusan.")),
            Example(
                commandLine: "sop show klaten/penerbitan-sertifikat-elektronik --rows --format tsv",
                meaning: Wording(
                    "The printed table for a spreadsheet.",
                    "Tabel cetaknya untuk lembar kerja.")),
            Example(
                commandLine: "sop show kla-penerbitan-2026-1 --journal jurnal",
                meaning: Wording(
                    "What happened to an instance, and what comes next.",
                    "Yang terjadi pada sebuah permohonan, dan yang berikutnya.")),
        ],
        run: { request, session throws(UsageError) in
            let operand = ProcedureOperand(request.operands[0], session)
            let isJournalNamed =
                request.has("journal") || session.environment["SOP_JOURNAL"].nonEmpty != nil
            if isJournalNamed, !operand.isThere { return try showInstance(request, session) }
            return try show(operand, request, session)
        })

    private static func show(
        _ operand: ProcedureOperand, _ request: Request, _ session: Session
    ) throws(UsageError) -> ExitStatus {
        let format = try format(request)
        let hasRows = request.has("rows")
        if format == "tsv" && !hasRows {
            throw UsageError(.needs("--format tsv", "--rows"), of: "show")
        }
        return operand.withGraph { graph in
            let text =
                hasRows
                ? Forms.rows(of: graph, as: format, columns: session.console.outputColumns)
                : Forms.outline(of: graph, as: format, in: session.language)
            session.console.print(text)
        }
    }

    /// The word of `--format`, for which `--json` is another.
    private static func format(_ request: Request) throws(UsageError) -> String {
        guard request.has("json") else { return request.values["format", default: "text"] }
        if let format = request.values["format"], format != "json" {
            throw UsageError(.notTogether("--json", "--format \(format)"), of: "show")
        }
        return "json"
    }

    private static func showInstance(
        _ request: Request, _ session: Session
    ) throws(UsageError) -> ExitStatus {
        let hasRows = request.has("rows")
        let format = try format(request)
        var request = request
        if format == "json" { request.values["json"] = "" }
        let id = request.operands[0]
        let desk = try ViewDesk(request, session, for: "show")
        var history = InstanceHistory(of: id)
        func show(_ look: ViewDesk.Look) throws(Trouble) -> ExitStatus {
            if id.contains("/") {
                try look.reading.checkSubject()
            } else if look.reading.graph == nil {
                try ActReading(request, session, look.view.world, about: .instance).checkSubject()
            }
            guard look.reading.instance != nil else {
                // A procedure that was deployed: its file need not be here.
                guard let graph = look.reading.graph else { return .noInput }
                session.console.print(
                    hasRows
                        ? Forms.rows(of: graph, as: format, columns: session.console.outputColumns)
                        : Forms.outline(of: graph, as: format, in: session.language))
                return .success
            }
            guard !hasRows else {
                throw Trouble(
                    "rows-of-procedures",
                    Wording(
                        "--rows is for procedures: \(id) is an instance",
                        "--rows untuk prosedur: \(id) adalah permohonan"), status: .usage)
            }
            let timeline = Timeline(history, in: look.view.world, at: look.instant)
            if desk.desk.isJSON {
                desk.desk.print(timeline.json(in: session.language))
            } else {
                session.console.print(
                    timeline.text(in: session.language, width: session.console.tableColumns))
            }
            return .success
        }
        return desk.look(about: .procedureOrInstance, visit: { history.take($0, $1) }, show)
    }
}

/// `sop graph`: a procedure as a picture's description.
enum GraphCommand {
    static let command = Command(
        name: "graph",
        summary: Wording(
            "Write a procedure's flow for a drawing program",
            "Menulis alur prosedur untuk program gambar"),
        operands: [ProcedureOperand.operand],
        options: [
            Option(
                name: "format", value: .word(["dot", "mermaid", "json"]), standard: "dot",
                help: Wording(
                    "Graphviz, Mermaid or plain data", "Graphviz, Mermaid, atau data"))
        ],
        examples: [
            Example(
                commandLine:
                    "sop graph klaten/penerbitan-sertifikat-elektronik | dot -Tsvg > alur.svg",
                meaning: Wording("A picture of the flow.", "Gambar alurnya.")),
            Example(
                commandLine:
                    "sop graph klaten/penerbitan-sertifikat-elektronik --format mermaid",
                meaning: Wording(
                    "The flow for a Markdown page.", "Alurnya untuk halaman Markdown.")),
        ],
        run: { request, session in
            let format = request.values["format", default: "dot"]
            let operand = ProcedureOperand(request.operands[0], session)
            return operand.withGraph { graph in
                session.console.print(Forms.graph(of: graph, as: format))
            }
        })
}
