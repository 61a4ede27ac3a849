import Audit
import Canonical
import Compiler
import Journal
import WorkCalendar

/// `sop audit`: what a journal proves, what it does not, and what went wrong in the work itself.
enum AuditCommand {
    private static let name = "audit"

    static let command = Command(
        name: name,
        summary: Wording(
            "Say what a journal proves, and what went wrong",
            "Menyebut apa yang dibuktikan jurnal, dan apa yang salah"),
        details: [
            Wording(
                """
                Nothing in the journal is believed: files, tree and signatures are verified, every \
                SOP file in it is compiled anew, and every act is decided anew and compared. Each \
                finding has a code that `sop explain` explains. What could not be proven is said.
                """,
                """
                Tidak ada isi jurnal yang dipercaya begitu saja: berkas, pohon, dan tanda tangan \
                diverifikasi, setiap berkas SOP di dalamnya dikompilasi ulang, dan setiap tindakan \
                diputuskan ulang lalu dibandingkan. Tiap temuan berkode, yang dijelaskan \
                `sop explain`. Yang tidak dapat dibuktikan disebutkan.
                """),
            Wording(
                """
                A scope (--instance, --procedure, --from, --to, --sample) says what is judged; all \
                is read, and the journal's integrity is always judged. Days are those of the \
                agency. A sample is drawn so that anybody can draw it again.
                """,
                """
                Lingkup (--instance, --procedure, --from, --to, --sample) menyebut apa yang \
                dinilai; semuanya tetap dibaca, dan keutuhan jurnal selalu dinilai. Hari menurut \
                instansi. Sampel diambil sedemikian sehingga siapa pun dapat mengambilnya lagi.
                """),
            Wording(
                """
                The exit status is 0 where there is no error and no warning, 1 where there is one, \
                2 for wrong usage, 66 where there is no journal, and 74 where a file cannot be read.
                """,
                """
                Status keluar 0 bila tidak ada kesalahan dan peringatan, 1 bila ada, 2 bila cara \
                pakainya salah, 66 bila tidak ada jurnal, dan 74 bila ada berkas yang tidak dapat \
                dibaca.
                """),
        ],
        options: options,
        examples: [
            Example(
                commandLine: "sop audit --journal jurnal --key \"$VKEY\" --checkpoint 2026-01.txt",
                meaning: Wording(
                    "Audits all of it, against the key and a checkpoint that was kept.",
                    "Mengaudit semuanya, dengan kunci dan titik periksa yang disimpan.")),
            Example(
                commandLine: "sop audit --journal jurnal --sample 20 --seed 2026 --format html",
                meaning: Wording(
                    "A report to print, of twenty instances that the seed draws.",
                    "Laporan untuk dicetak, tentang dua puluh yang diambil benih itu.")),
        ],
        run: { request, session throws(UsageError) in
            let desk = try JournalDesk(request, session, for: name)
            let evidence = try JournalEvidence(request, for: name)
            var setting = try setting(request)
            setting.trusted = evidence.keys
            setting.witnesses = evidence.witnesses
            let (store, isThere) = desk.store(request)
            if isThere, session.files.kind(of: store) == nil {
                return desk.fail(.noStore(store), status: .noInput)
            }
            setting.storePath = isThere ? session.files.resolved(store) : nil
            let (notes, status) = evidence.given(desk)
            guard let notes else { return status }
            setting.given = notes
            return desk.work { disk throws(JournalFailure) in
                let report = try Audit(setting).run(desk.journalPath, on: disk)
                guard !report.verification.isOfNoJournal else {
                    throw .notAJournal(path: desk.journal)
                }
                disk.finish()
                if report.isAsOfUnclear {
                    return desk.fail(.zoneUnknown(request.values["as-of"] ?? ""))
                }
                tell(report, request, desk)
                if report.isScopeEmpty { complainOfScope(report, session) }
                let isFailed = evidence.isFailed(by: report.verification, session)
                let isGood = report.isClean && !isFailed && !report.isScopeEmpty
                return isGood ? .success : .failure
            }
        })

    private static let options: [Option] =
        [JournalOptions.journal] + JournalEvidence.options + [
            JournalOptions.store,
            Option(
                name: "instance", value: .text("INSTANCE"),
                help: Wording("judge this instance only", "nilai permohonan ini saja")),
            Option(
                name: "procedure", value: .text("PROCEDURE"),
                help: Wording(
                    "judge this procedure only: AGENCY/ID, or its id",
                    "nilai prosedur ini saja: INSTANSI/ID, atau idnya")),
            Option(
                name: "from", value: .text("DATE"),
                help: Wording(
                    "judge what was recorded on this day or later (2026-01-31)",
                    "nilai yang dicatat pada hari ini atau sesudahnya (2026-01-31)")),
            Option(
                name: "to", value: .text("DATE"),
                help: Wording(
                    "judge what was recorded on this day or earlier",
                    "nilai yang dicatat pada hari ini atau sebelumnya")),
            Option(
                name: "sample", value: .text("N"),
                help: Wording(
                    "judge so many instances, drawn by --seed",
                    "nilai sekian permohonan, diambil menurut --seed")),
            Option(
                name: "seed", value: .text("TEXT"),
                help: Wording(
                    "what draws the sample: the same text draws the same instances",
                    "penentu sampel: teks yang sama mengambil permohonan yang sama")),
            Option(
                name: "idle", value: .text("DAYS"), standard: "30",
                help: Wording(
                    "working days without an event after which an instance counts as idle",
                    "hari kerja tanpa peristiwa sebelum dianggap terbengkalai")),
            Option(
                name: "as-of", value: .text("TIME"),
                help: Wording(
                    """
                    judge open instances as of this time: "2026-01-31 17:00" by the agency's \
                    clock, 2026-01-31 for the end of that day, or 2026-01-31T17:00:00+07:00; else \
                    as of now, in a rehearsal as of its last event
                    """,
                    """
                    nilai yang masih berjalan menurut waktu ini: "2026-01-31 17:00" menurut jam \
                    instansi, 2026-01-31 untuk akhir hari itu, atau 2026-01-31T17:00:00+07:00; \
                    jika tidak disebut, menurut sekarang, pada gladi menurut peristiwa terakhirnya
                    """)),
            Option(
                name: "format", value: .word(["text", "json", "csv", "html"]), standard: "text",
                help: Wording("the form of the report", "bentuk laporan")),
            JournalOptions.json,
        ]

    private static func setting(_ request: Request) throws(UsageError) -> Audit.Setting {
        var setting = Audit.Setting()
        setting.now = WallClock.now()
        setting.scope.instance = request.values["instance"]
        setting.scope.procedure = request.values["procedure"]
        setting.scope.from = try day("from", request)
        setting.scope.to = try day("to", request)
        if let from = setting.scope.from, let to = setting.scope.to, to < from {
            throw UsageError(.notDay("--to", "\(to)"), of: name)
        }
        if let count = try number("sample", request) {
            guard let seed = request.values["seed"] else {
                throw UsageError(.needs("--sample", "--seed"), of: name)
            }
            guard count > 0 else { throw UsageError(.notNumber("--sample", "0"), of: name) }
            setting.scope.sample = AuditScope.Sample(count: count, seed: seed)
        } else if request.has("seed") {
            throw UsageError(.needs("--seed", "--sample"), of: name)
        }
        if let days = try number("idle", request) {
            guard 1...TimeSpan.amountMax ~= days else {
                throw UsageError(.notNumber("--idle", "\(days)"), of: name)
            }
            setting.idleWorkingDaysMax = days
        }
        if let text = request.values["as-of"] {
            if let instant = Instant(rfc3339: text) {
                setting.asOf = .instant(instant)
            } else if let time = LocalTime(text) {
                setting.asOf = .local(time.date, milliseconds: Int64(time.second) * 1_000)
            } else if let date = CivilDate(iso: text) {
                setting.asOf = .local(date, milliseconds: 86_400_000)
            } else {
                throw UsageError(.notTime("--as-of", text), of: name)
            }
        }
        return setting
    }

    private static func day(
        _ option: String, _ request: Request
    ) throws(UsageError) -> CivilDate? {
        guard let text = request.values[option] else { return nil }
        guard let date = CivilDate(iso: text) else {
            throw UsageError(.notDay("--\(option)", text), of: name)
        }
        return date
    }

    private static func number(
        _ option: String, _ request: Request
    ) throws(UsageError) -> Int? {
        guard let text = request.values[option] else { return nil }
        guard let number = Int(text), number >= 0 else {
            throw UsageError(.notNumber("--\(option)", text), of: name)
        }
        return number
    }

    /// Says that nothing was judged, and why where something has no such name.
    private static func complainOfScope(_ report: AuditReport, _ session: Session) {
        session.complain(
            Wording(
                "nothing is in the scope, so nothing was judged",
                "tidak ada yang masuk lingkup, jadi tidak ada yang dinilai"))
        let scope = report.scope
        let names = report.statistics.procedures.map(\.name)
        var help: [Wording] = []
        if let procedure = scope.procedure, !names.contains(where: scope.includes) {
            let known = names.map { "\($0.agency)/\($0.id)" }
            help.append(
                Wording(
                    "the journal has no procedure \(procedure)",
                    "di jurnal tidak ada prosedur \(procedure)"))
            if let meant = Wording.meant(procedure, among: known) { help.append(meant) }
        }
        if let instance = scope.instance {
            help.append(
                Wording(
                    "instance \(instance): `sop list` shows which there are",
                    "permohonan \(instance): `sop list` menampilkan yang ada"))
        }
        for line in help { session.console.complain("     \(session.text(line))\n") }
    }

    private static func tell(_ report: AuditReport, _ request: Request, _ desk: JournalDesk) {
        let language = desk.session.language
        switch desk.isJSON ? "json" : request.values["format"] ?? "text" {
        case "json": desk.print(report.json(in: language))
        case "csv": desk.session.console.print(AuditCSV(report: report, language: language).text)
        case "html":
            desk.session.console.print(AuditHTML(report: report, language: language).html)
        default:
            desk.session.console.print(AuditSummary(report: report, language: language).text)
        }
    }
}
