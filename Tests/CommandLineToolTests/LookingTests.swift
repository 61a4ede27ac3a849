import Expected
import Foundation
import Testing

/// What people look at: lists, tasks and timelines over journals that rehearse, in both languages.
@Suite struct LookingTests {
    /// A journal with the files of the agencies, three instances and what happened to them.
    private func office() throws -> Workbench {
        let bench = try Workbench.office()
        try bench.type(
            """
            start klaten/penerbitan-sertifikat-elektronik --bind pemohon=andi --as andi \
              --at 2026-06-08T08:05:00+07:00
            start kepulauan-meranti/penerbitan-sertifikat-elektronik --bind pemohon=siti \
              --as siti --at 2026-06-08T08:06:00+07:00
            start klaten/penerbitan-sertifikat-elektronik --bind pemohon=dewi --as dewi \
              --at 2026-06-08T08:07:00+07:00
            start kepulauan-meranti/pencabutan-sertifikat-elektronik --bind pengguna=umar \
              --as umar --at 2026-06-08T08:07:00+07:00
            submit kla-penerbitan-2026-1 surat-rekomendasi-atasan --paper --as andi \
              --at 2026-06-08T08:08:00+07:00
            claim kla-penerbitan-2026-2 ajukan --as dewi --at 2026-06-08T08:08:00+07:00
            suspend km-pencabutan-2026-1 --reason Banjir --as root \
              --at 2026-06-08T08:09:00+07:00
            withdraw km-penerbitan-2026-1 --reason Salah --as root \
              --at 2026-06-08T08:10:00+07:00
            """)
        return bench
    }

    private static let looks = [
        "list", "list --state running", "list --state overdue --at 2026-06-08T08:30:00+07:00",
        "list --agency kepulauan-meranti --procedure pencabutan-sertifikat-elektronik --json",
        "list --agency klatn", "list --procedure klaten/penerbitan", "tasks",
        "tasks --actor dewi", "tasks --actor klt-005 --at 2026-06-08T08:30:00+07:00",
        "tasks --overdue", "tasks --overdue --json --at 2026-06-08T08:30:00+07:00",
        "tasks --role pemohon", "tasks --role pemohn", "list --at 2026-06-07T08:30:00+07:00",
        "show kla-penerbitan-2026-1 --at 2026-06-08T08:30:00+07:00",
        "show kla-penerbitan-2026-2", "show km-pencabutan-2026-1", "show km-penerbitan-2026-1",
        "show kla-penerbitan-2026-7", "show kla-penerbitan-2026-1 --rows",
        "show kla-penerbitan-2026-1 --json --format tsv", "list --journal lain",
    ]

    @Test(arguments: ["en", "id"])
    func whatIsLookedAtIsTold(language: String) throws {
        let bench = try office()
        let before = try bench.journalFiles()
        bench.environment["LANG"] = language
        var text = ""
        for look in LookingTests.looks { text += bench.transcript(look) }
        for columns in [100, 60] {
            bench.outputIsTerminal = true
            bench.columns = columns
            text += "# on a terminal of \(columns) columns\n\n"
            for look in ["list", "tasks", "show kla-penerbitan-2026-1"] {
                text += bench.transcript(look)
            }
        }
        try Golden.expect(text, is: "looking/looks.\(language).txt")
        // Looking changes nothing.
        #expect(try bench.journalFiles() == before)
    }

    /// The tests of procedures that are shown whole.
    private static let shown = [
        ("klaten", "tautan-lewat-dan-ditolak"), ("klaten", "dicatat-belakangan"),
        ("kepulauan-meranti", "penerbitan-wewenang"),
        ("kepulauan-meranti", "pencabutan-dikembalikan"),
    ]

    @Test(arguments: ["en", "id"])
    func timelinesTellWhatHappened(language: String) throws {
        let bench = try Workbench()
        try bench.copyProcedures()
        bench.environment = ["LANG": language]
        var text = ""
        for (agency, name) in LookingTests.shown {
            let path = "Procedures/\(agency)/tests/\(name).yaml"
            let id = try bench.runScenario(path, into: name)
            text += bench.transcript("show \(id) --journal \(name)")
            bench.outputIsTerminal = true
            bench.columns = 110
            text += bench.transcript("show \(id) --journal \(name)")
            bench.outputIsTerminal = false
        }
        try Golden.expect(text, is: "looking/timelines.\(language).txt")
    }

    @Test func aTimelineForPrograms() throws {
        let bench = try Workbench()
        try bench.copyProcedures()
        let id = try bench.runScenario(
            "Procedures/klaten/tests/dicatat-belakangan.yaml", into: "jurnal")
        let outcome = bench.run("show", id, "--journal", "jurnal", "--json")
        try Golden.expect(outcome.output, is: "looking/timeline.json")
    }

    /// Every act that there is, with a correction, a migration, and acts that were recorded later.
    @Test(arguments: ["en", "id"])
    func everyActIsTold(language: String) throws {
        let bench = try Workbench()
        try bench.copyProcedures()
        try bench.addEveryAct()
        bench.environment = ["LANG": language]
        let id = try bench.runScenario("Procedures/office/tests/every-act.yaml", into: "jurnal")
        bench.outputIsTerminal = true
        bench.columns = 120
        try Golden.expect(
            bench.transcript("show \(id) --journal jurnal"), is: "looking/acts.\(language).txt")
    }
}
