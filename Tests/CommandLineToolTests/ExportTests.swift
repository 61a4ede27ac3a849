import Expected
import Foundation
import Testing

/// What is exported of journals and of procedures, as it was.
@Suite struct ExportTests {
    private static let procedures = [
        "bolaang-mongondow/pendaftaran-sertifikat-elektronik",
        "kepulauan-meranti/pencabutan-sertifikat-elektronik",
        "kepulauan-meranti/penerbitan-sertifikat-elektronik",
        "klaten/penerbitan-sertifikat-elektronik",
        "palangka-raya/pendaftaran-sertifikat-elektronik",
    ]

    @Test(arguments: procedures, ["bpmn", "pnml"])
    func proceduresAreExported(procedure: String, format: String) throws {
        let bench = try Workbench()
        try bench.copyProcedures()
        let outcome = bench.run("export", format, procedure)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        let name = procedure.replacingOccurrences(of: "/", with: ".")
        try Golden.expect(outcome.output, is: "export/\(name).\(format)")
    }

    /// A journal with expiries, returns and an exit, and one with every act that there is.
    private func bench() throws -> Workbench {
        let bench = try Workbench()
        try bench.copyProcedures()
        try bench.addEveryAct()
        _ = try bench.runScenario(
            "Procedures/klaten/tests/tautan-lewat-dan-ditolak.yaml", into: "klaten")
        _ = try bench.runScenario("Procedures/office/tests/every-act.yaml", into: "acts")
        return bench
    }

    @Test(arguments: ["klaten", "acts"], ["csv", "xes", "ocel"])
    func journalsAreExported(journal: String, format: String) throws {
        let bench = try bench()
        let outcome = bench.run("export", format, "--journal", journal)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        try Golden.expect(outcome.output, is: "export/\(journal).\(format)")
        // The same again, into a file.
        let filed = bench.run("export", format, "--journal", journal, "--output", "out")
        #expect(filed.status == 0 && filed.output.isEmpty && filed.errors.isEmpty)
        #expect(try bench.text("out") == outcome.output)
    }

    @Test func spreadsheetsAreGivenWhatTheyWant() throws {
        let bench = try bench()
        let plain = bench.run("export", "csv", "--journal", "klaten").output
        let wide = bench.run(
            "export", "csv", "--journal", "klaten", "--bom", "--separator", "semicolon")
        #expect(wide.output.hasPrefix("\u{FEFF}instance;agency;"))
        #expect(wide.output.utf8.count == plain.utf8.count + 3)
    }

    @Test(arguments: [
        ("--procedure palangka-raya/pendaftaran-sertifikat-elektronik", 0),
        ("--procedure klaten/penerbitan-sertifikat-elektronik", 1),
        ("--procedure penerbitan-sertifikat-elektronik --from 2026-06-12 --to 2026-06-12", 1),
        ("--from 2026-06-13", 0), ("--to 2026-06-11", 0),
        ("--instance kla-penerbitan-2026-1 --instance kla-penerbitan-2026-1", 1),
    ])
    func onlyWhatIsAskedForIsExported(options: String, count: Int) throws {
        let bench = try Workbench.office()
        try bench.type(
            """
            start klaten/penerbitan-sertifikat-elektronik --bind pemohon=andi --as andi \
              --at 2026-06-12T08:05:00+07:00
            """)
        let line = ["export", "xes"] + options.split(separator: " ").map(String.init)
        let outcome = bench.run(line)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.components(separatedBy: "<trace>").count == count + 1)
    }

    /// A value is told with the visit in which it was recorded last: none that is personal or that
    /// a correction undid.
    @Test func valuesAreToldWithTheirVisits() throws {
        let bench = try Workbench()
        let files = Workbench.root.appending(path: "Tests/CommandLineToolTests/Scenarios/Files")
        try FileManager.default.copyItem(atPath: files.path, toPath: bench.path("files"))
        try bench.write("formulir.txt", "Formulir")
        bench.environment = ["SOP_JOURNAL": "journal"]
        try bench.type(
            """
            init --rehearsal --seed 7 --administrator admin --at 2026-07-02T08:00:00+07:00
            deploy files/uji files/calendars --as admin --at 2026-07-02T08:00:00+07:00
            start izin --instance a --bind pemohon=siti --bind saksi=tono --as siti \
              --at 2026-07-02T08:01:00+07:00
            submit a formulir formulir.txt --as siti --at 2026-07-02T08:02:00+07:00
            submit a surat --paper --as siti --at 2026-07-02T08:03:00+07:00
            record a jumlah=1 setuju=false nik=rahasia --as siti --at 2026-07-02T08:04:00+07:00
            record a jumlah=-2.50 alasan=baru --as siti --at 2026-07-02T08:05:00+07:00
            """)
        let open = bench.run("export", "csv", "--at", "2026-07-02T08:06:00+07:00").output
        let columns = "undone_by,data.jumlah,data.tanggal,data.setuju,data.alasan,data.alasan.text"
        #expect(open.contains(",\(columns)\r\n"))
        #expect(open.hasSuffix(",,-2.50,,no,baru,\r\n"))
        try bench.type(
            """
            complete a ajukan --set tanggal=2026-07-02 --set lahir=1990-05-02 \
              --set alasan=lainnya:Pindah --as siti --at 2026-07-02T08:06:00+07:00
            correct a 10 --reason Salah --as pengelola-1 --at 2026-07-02T08:07:00+07:00
            complete a ajukan --set tanggal=2026-07-03 --set lahir=1990-05-02 --as siti \
              --at 2026-07-02T08:08:00+07:00
            """)
        let rows = bench.run("export", "csv", "--at", "2026-07-02T08:09:00+07:00").output
            .components(separatedBy: "\r\n")
        #expect(rows[1].hasSuffix(",11,-2.50,2026-07-02,no,lainnya,Pindah"))
        #expect(rows[2].hasSuffix(",,-2.50,2026-07-03,no,baru,"))
        #expect(rows[3].hasSuffix(",,,,,,"))
        for (format, told) in [
            ("csv", "-2.50,2026-07-03,no,baru"),
            ("xes", #"<float key="data.jumlah" value="-2.50"/>"#),
            ("ocel", #"{"name":"data.jumlah","value":"-2.50"}"#),
        ] {
            let text = bench.run("export", format, "--at", "2026-07-02T08:09:00+07:00").output
            #expect(text.contains(told), "\(format)")
            for value in ["rahasia", "1990-05-02", "data.nik"] {
                #expect(!text.contains(value), "\(format)")
            }
            if format != "csv" {
                #expect(!text.contains("2026-07-02\"") && !text.contains("Pindah"), "\(format)")
            }
        }
    }

    @Test(arguments: ["en", "id"])
    func troublesAreTold(language: String) throws {
        let bench = try bench()
        bench.environment = ["SOP_JOURNAL": "klaten", "LANG": language]
        try bench.write("there.csv", "kept")
        var text = ""
        for line in [
            "export", "export cvs", "export csv --instance kla-penerbitan-2026-2",
            "export xes --procedure klaten/penerbitan", "export csv --from 2026-6-1",
            "export csv --output there.csv", "export csv --output nowhere/out.csv",
            "export xes --journal none --output none.xes", "export bpmn", "export pnml nowhere",
            "export bpmn klaten/penerbitan-sertifikat-elektronik --output there.csv",
        ] {
            text += bench.transcript(line)
        }
        try Golden.expect(text, is: "export/troubles.\(language).txt")
        #expect(try bench.text("there.csv") == "kept")
        #expect(!FileManager.default.fileExists(atPath: bench.path("none.xes")))
    }

    /// A file that is there is refused, a device too; what cannot be written is a failure.
    @Test func aFullDiskIsAFailure() throws {
        let bench = try bench()
        let outcome = bench.run("export", "csv", "--journal", "klaten", "--output", "/dev/full")
        #expect(outcome.status == 1)
        let failing = FailingSink(number: ENOSPC)
        let printed = bench.run("export", "csv", "--journal", "klaten", output: failing)
        #expect(printed.status == 74)
        #expect(failing.writes == 1)
    }
}
