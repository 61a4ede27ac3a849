import CommandLineTool
import Expected
import Foundation
import Testing

/// `sop test`: exit codes, formats, where it looks.
@Suite struct TestCommandTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        bench.makeProcedure()
    }

    private func edit(_ name: String, _ old: String, _ new: String) throws {
        let text = try bench.text(name)
        #expect(text.contains(old))
        try bench.write(name, text.replacingOccurrences(of: old, with: new))
    }

    @Test(arguments: ["en", "id"])
    func whatNewWritesPassesAndVisitsAll(language: String) throws {
        #expect(bench.run("new", "palu/uji", "--lang", language).status == 0)
        let outcome = bench.run("test", "palu", "--require-coverage", "--lang", language)
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        try Golden.expect(outcome.output, is: "test/new.\(language).txt")
    }

    @Test func theProceduresOfTheRepositoryPassAndAreVisitedWhole() {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let outcome = bench.run(
            "test", root.appending(path: "Procedures").path, "--require-coverage")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.hasSuffix(" passed, 0 failed\n"))
    }

    @Test(arguments: ["en", "id"])
    func aFailureIsShown(language: String) throws {
        try edit("klaten/tests/uji.yaml", "due: 08:40", "due: 08:45")
        let outcome = bench.run("test", ".", "--lang", language)
        #expect(outcome.status == 1 && outcome.errors.isEmpty)
        try Golden.expect(outcome.output, is: "test/failure.\(language).txt")
        let json = bench.run("test", ".", "--lang", language, "--format", "json")
        #expect(json.status == 1)
        try Golden.expect(json.output, is: "test/failure.\(language).json")
        #expect(throws: Never.self) {
            try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        }
    }

    @Test func whatIsNotVisitedFailsOnRequestOnly() throws {
        let text = try bench.text("klaten/tests/uji.yaml")
        let last = try #require(text.range(of: "  # Two working days"))
        try bench.write("klaten/tests/uji.yaml", String(text[..<last.lowerBound]))
        let outcome = bench.run("test", "klaten")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("- outcome lengkap of periksa  klaten/uji.yaml:"))
        #expect(outcome.output.hasSuffix("1 passed, 0 failed, 3 not visited\n"))
        #expect(bench.run("test", "klaten", "--require-coverage").status == 1)
        // One test alone is not expected to visit all.
        let alone = bench.run("test", "klaten/tests/uji.yaml", "--require-coverage")
        #expect(alone.status == 0)
        #expect(!alone.output.contains("visited"))
    }

    @Test func aProcedureWithoutATestIsToldOf() throws {
        try FileManager.default.removeItem(atPath: bench.path("klaten/tests"))
        let outcome = bench.run("test", "klaten")
        #expect(outcome.status == 66)
        #expect(outcome.output.contains("klaten/uji.yaml: no test\n"))
        #expect(outcome.errors == "sop: there is no test in klaten\n")
        let gone = bench.run("test", "gone.yaml")
        #expect(gone.status == 66)
        #expect(gone.errors.hasPrefix("error[SOP0101]"))
    }

    @Test func itIsFoundFromAnyFolder() throws {
        for path in [".", "klaten", "klaten/tests", "klaten/tests/uji.yaml"] {
            #expect(bench.run("test", path).output.contains("1 passed, 0 failed"), "\(path)")
        }
        #expect(bench.run("test").output.contains("1 passed, 0 failed"))
        for (folder, path) in [
            ("klaten", "."), ("klaten/tests", "."), ("klaten/tests", "uji.yaml"),
        ] {
            let outcome = bench.run("test", path, from: folder)
            #expect(outcome.output.contains("1 passed, 0 failed"), "\(folder) \(path)")
            #expect(outcome.status == 0)
        }
        let inner = try Workbench()
        let tests = bench.path("klaten/tests")
        try FileManager.default.createSymbolicLink(
            atPath: inner.path("tests"), withDestinationPath: tests)
        #expect(inner.run("test", "tests").status != 0)
        #expect(inner.run("test", tests).status == 0)
    }

    /// What a test needs and has errors is shown once, and what can be run is.
    @Test func filesWithErrorsAreBadData() throws {
        try bench.write("klaten/tests/rusak.yaml", "test: 1\ntitle: Rusak\n")
        let test = bench.run("test", "klaten")
        #expect(test.status == 65)
        #expect(test.errors.contains("error[SOP0203]"))
        #expect(test.output.contains("1 passed, 0 failed, 1 could not be run\n"))
        try FileManager.default.removeItem(atPath: bench.path("klaten/tests/rusak.yaml"))
        try edit("klaten/agency.yaml", "zone: WIB", "zone: WIBB")
        let agency = bench.run("test", "klaten")
        #expect(agency.status == 65 && agency.errors.contains("error[SOP0903]"))
        try edit("klaten/agency.yaml", "zone: WIBB", "zone: WIB")
        try edit("klaten/uji.yaml", "by: petugas", "by: petuga")
        let procedure = bench.run("test", "klaten")
        #expect(procedure.status == 65 && procedure.errors.contains("error[SOP0302]"))
        try edit("klaten/uji.yaml", "by: petuga", "by: petugas")
        try FileManager.default.removeItem(
            atPath: bench.path("calendars/aparatur-sipil-negara.yaml"))
        #expect(bench.run("test", "klaten").errors.contains("error[SOP0902]"))
        try FileManager.default.removeItem(atPath: bench.path("calendars"))
        let calendar = bench.run("test", "klaten", "--lang", "id")
        #expect(calendar.status == 65)
        #expect(calendar.errors.contains("tidak ada kalender aparatur-sipil-negara"))
        try FileManager.default.removeItem(atPath: bench.path("klaten/agency.yaml"))
        #expect(bench.run("test", "klaten").status == 65)
        #expect(bench.run("test", "klaten/uji.yaml").errors.hasSuffix("is not a test\n"))
    }

    @Test func wrongUsageIsTold() {
        #expect(bench.run("test", "a", "b").status == 2)
        #expect(bench.run("test", "--format", "xml").status == 2)
    }

    @Test func aTestMigratesToARevisionBesideIt() throws {
        let procedure = try bench.text("klaten/uji.yaml")
        try bench.write(
            "klaten/tests/revisions/uji-2.yaml",
            procedure.replacingOccurrences(of: "revision: 1", with: "revision: 2"))
        try bench.write(
            "klaten/tests/pindah.yaml",
            """
            test: 1
            title: Berpindah revisi
            procedure: uji
            revisions: [uji-2]
            start: {at: 2026-06-08 08:00, by: ani, bind: {pemohon: ani}, revision: 1}
            acts:
              - {by: administrator, migrate: 2, reason: Revisi baru, expect: {active: ajukan}}

            """)
        let outcome = bench.run("test", "klaten")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(bench.run("check", "klaten", "--strict").status == 0)
    }
}
