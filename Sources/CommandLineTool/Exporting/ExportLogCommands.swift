import Engine
import Interchange

/// `sop export csv` and `sop export xes`: the visits of instances, for tools of others.
enum ExportLogCommands {
    static let csv = Command(
        name: "export csv",
        summary: Wording(
            "Write visits as a table for a spreadsheet",
            "Menulis kunjungan langkah sebagai tabel untuk lembar kerja"),
        details: [
            Wording(
                """
                A row for each visit to a step: who ended it, when and how, how long it took \
                against its SLA, and by which event. Visits that a correction undid and those \
                that are open are told too. Times are by the clock of the agency.
                """,
                """
                Satu baris untuk setiap kunjungan ke langkah: siapa yang mengakhirinya, kapan dan \
                bagaimana, berapa lama dibanding SLA-nya, dan oleh peristiwa mana. \
                Kunjungan yang dibatalkan koreksi dan yang masih terbuka juga ditulis. Waktu \
                menurut jam instansi.
                """), ExportOptions.personal, LookOptions.look, JournalOptions.readingStatus,
        ],
        options: [
            Option(
                name: "separator", value: .word(["comma", "semicolon"]), standard: "comma",
                help: Wording(
                    """
                    what stands between cells; semicolon for spreadsheets whose decimal point is \
                    a comma
                    """,
                    """
                    pemisah antarsel; semicolon untuk lembar kerja yang memakai koma sebagai \
                    tanda desimal
                    """)),
            Option(
                name: "bom",
                help: Wording(
                    "begin with the mark by which spreadsheets know UTF-8",
                    "diawali tanda yang membuat lembar kerja mengenali UTF-8")),
        ] + ExportOptions.all,
        examples: [
            Example(
                commandLine:
                    "sop export csv --journal jurnal --bom --output kunjungan.csv",
                meaning: Wording(
                    "All visits, for a spreadsheet.", "Semua kunjungan, untuk lembar kerja.")),
            Example(
                commandLine: "sop export csv --procedure klaten/penerbitan-sertifikat-elektronik "
                    + "--from 2026-01-01 --to 2026-06-30",
                meaning: Wording(
                    "Those of one procedure in half a year.",
                    "Milik satu prosedur selama setengah tahun.")),
        ],
        run: { request, session throws(UsageError) in
            let isWide = request.values["separator"] == "semicolon"
            let writer = CSVWriter(separator: isWide ? .semicolon : .comma)
            return try export(request, session, "csv") { look, gathering, sink in
                if request.has("bom") { sink.write(CSVWriter.byteOrderMark) }
                let table = VisitTable(gathering)
                sink.write(writer.row(table.columns))
                gathering.forEachInstance(in: look.view.world, at: look.instant) { instance in
                    for row in table.rows(of: instance) { sink.write(writer.row(row)) }
                }
            }
        })

    static let xes = Command(
        name: "export xes",
        summary: Wording(
            "Write visits as a log for process mining (XES)",
            "Menulis kunjungan langkah sebagai log untuk penambangan proses (XES)"),
        details: [
            Wording(
                """
                A trace for each instance, an event for the end of each visit, as IEEE 1849-2016 \
                has them. Events are called as the transitions of `sop export pnml` are. What a \
                correction undid is left out.
                """,
                """
                Satu trace untuk setiap permohonan, satu event untuk akhir setiap kunjungan, \
                menurut IEEE 1849-2016. Nama event sama dengan nama transisi pada `sop export \
                pnml`. Yang dibatalkan koreksi tidak ditulis.
                """), ExportOptions.personal, LookOptions.look, JournalOptions.readingStatus,
        ],
        options: ExportOptions.all,
        examples: [
            Example(
                commandLine: "sop export xes --journal jurnal --output jurnal.xes",
                meaning: Wording("The whole journal.", "Seluruh jurnal."))
        ],
        run: { request, session throws(UsageError) in
            let writer = XESWriter()
            return try export(request, session, "xes") { look, gathering, sink in
                sink.write(writer.head(journal: look.view.journal))
                gathering.forEachInstance(in: look.view.world, at: look.instant) {
                    sink.write(writer.trace(of: $0))
                }
                sink.write(writer.foot)
            }
        })

    static let ocel = Command(
        name: "export ocel",
        summary: Wording(
            "Write what happened as an object-centric log (OCEL 2.0)",
            "Menulis yang terjadi sebagai log berpusat objek (OCEL 2.0)"),
        details: [
            Wording(
                """
                Procedures, instances, documents, persons and parties outside are its objects; \
                starts, documents handed in or taken back, and the ends of visits its events. It \
                is JSON as OCEL 2.0 has it. Of a file it holds the commitment alone.
                """,
                """
                Objeknya prosedur, permohonan, dokumen, orang, dan pihak luar; event-nya awal \
                permohonan, dokumen yang diserahkan atau ditarik, dan akhir kunjungan. Bentuknya \
                JSON menurut OCEL 2.0. Dari berkas hanya komitmennya yang ditulis.
                """), ExportOptions.personal, LookOptions.look, JournalOptions.readingStatus,
        ],
        options: ExportOptions.all,
        examples: [
            Example(
                commandLine: "sop export ocel --journal jurnal --output jurnal.json",
                meaning: Wording("The whole journal.", "Seluruh jurnal."))
        ],
        run: { request, session throws(UsageError) in
            try export(request, session, "ocel", keepsFilings: true) { look, gathering, sink in
                let writer = OCELWriter(gathering, in: look.view.world, at: look.instant)
                writer.write { sink.write($0) }
            }
        })

    /// Reads the journal and writes what is asked of it.
    private static func export(
        _ request: Request, _ session: Session, _ format: String, keepsFilings: Bool = false,
        _ write: (ViewDesk.Look, VisitGathering, ExportOutput.Sink) -> Void
    ) throws(UsageError) -> ExitStatus {
        let desk = try ViewDesk(request, session, for: "export \(format)")
        var gathering = VisitGathering(
            ExportOptions.scope(request), keepsFilings: keepsFilings)
        func tell(_ look: ViewDesk.Look) throws(Trouble) -> ExitStatus {
            try look.checkExport()
            return ExportOutput(request, session).write { write(look, gathering, $0) }
        }
        return desk.look(about: .journal, visit: { gathering.take($0, $1) }, tell)
    }
}
