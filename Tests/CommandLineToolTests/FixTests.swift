import Foundation
import Testing

/// `sop check --fix` on real bytes.
@Suite struct FixTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        bench.makeProcedure()
    }

    private let name = "klaten/uji.yaml"

    /// Breaks the procedure in three places, comments and layout kept.
    private func breakProcedure(_ text: String) -> String {
        text.replacingOccurrences(of: "\nrevision: 1", with: "\nrevison: 1   # one")
            .replacingOccurrences(of: "by: petugas", with: "by: petugass")
    }

    @Test func mendsKeepEveryOtherByte() throws {
        let whole = try bench.text(name)
        let commented = whole.replacingOccurrences(
            of: "\nrevision: 1", with: "\nrevision: 1   # one")
        for (mark, lineBreak) in [("", "\n"), ("\u{FEFF}", "\r\n")] {
            func written(_ text: String) -> String {
                mark + text.replacingOccurrences(of: "\n", with: lineBreak)
            }
            try bench.write(name, written(breakProcedure(whole)))
            #expect(bench.run("check", "klaten").status == 1)
            let fixed = bench.run("check", "klaten", "--fix")
            #expect(fixed.status == 0)
            #expect(
                fixed.output == """
                    fixed: klaten/uji.yaml:6: "revison" → "revision"
                    fixed: klaten/uji.yaml:40: "petugass" → "petugas"
                    fixed: klaten/uji.yaml:55: "petugass" → "petugas"
                    no errors or warnings in 3 files
                    fixed 3 of 3

                    """)
            #expect(try bench.bytes(name) == Array(written(commented).utf8))
        }
        let entries = try FileManager.default.contentsOfDirectory(atPath: bench.path("klaten"))
        #expect(entries.sorted() == ["agency.yaml", "tests", "uji.yaml"])
    }

    @Test func whatHasNoObviousMendIsLeftAndCounted() throws {
        let text = breakProcedure(try bench.text(name))
            .replacingOccurrences(of: "sla: 15 minutes", with: "sla: soon")
        try bench.write(name, text)
        let outcome = bench.run("check", "klaten", "--fix", "--lang", "id")
        #expect(outcome.status == 1)
        #expect(outcome.output.hasSuffix("\n3 dari 4 diperbaiki\n"))
        #expect(try bench.text(name).contains("sla: soon"))
    }

    @Test func nothingToMendWritesNothing() throws {
        unsafe utimes(
            bench.path(name), [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1, tv_usec: 0)])
        #expect(bench.run("check", "klaten", "--fix").output.hasSuffix("nothing to fix\n"))
        let attributes = try FileManager.default.attributesOfItem(atPath: bench.path(name))
        #expect((attributes[.modificationDate] as? Date)?.timeIntervalSince1970 == 1)
    }

    @Test func whatOnlyAddsSomethingIsShownWithItsLine() throws {
        let text = try bench.text(name).replacingOccurrences(
            of: "\nrevision: 1", with: "\nrevision: 1\nmanaged_by: [petugas]#x")
        try bench.write(name, text)
        let outcome = bench.run("check", "klaten", "--fix", "--lang", "id").output
        let told = "managed_by: [petugas]#x\" → \"managed_by: [petugas] #x\"\n"
        #expect(outcome.hasPrefix("diperbaiki: klaten/uji.yaml:7: \"" + told))
    }

    @Test func quotesThatAreAddedAreSeen() throws {
        let text = try bench.text(name).replacingOccurrences(
            of: "\ntitle: Uji", with: "\ntitle: Uji: Coba")
        try bench.write(name, text)
        for language in ["en", "id"] {
            try bench.write(name, text)
            let outcome = bench.run("check", "klaten", "--fix", "--lang", language).output
            let told = "klaten/uji.yaml:5: Uji: Coba → \"Uji: Coba\"\n"
            #expect(outcome.split(separator: ": ", maxSplits: 1).last?.hasPrefix(told) == true)
        }
    }

    @Test func theModeIsKeptAndALinkStaysALink() throws {
        try bench.write("elsewhere.txt", breakProcedure(try bench.text(name)))
        unsafe chmod(bench.path("elsewhere.txt"), 0o640)
        try FileManager.default.removeItem(atPath: bench.path(name))
        try FileManager.default.createSymbolicLink(
            atPath: bench.path(name), withDestinationPath: "../elsewhere.txt")
        #expect(bench.run("check", "klaten", "--fix").status == 0)
        let link = try FileManager.default.destinationOfSymbolicLink(atPath: bench.path(name))
        #expect(link == "../elsewhere.txt")
        #expect(!(try bench.text("elsewhere.txt")).contains("petugass"))
        let attributes = try FileManager.default.attributesOfItem(
            atPath: bench.path("elsewhere.txt"))
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test func aFileThatMayOnlyBeReadIsLeftAlone() throws {
        let broken = breakProcedure(try bench.text(name))
        try bench.write(name, broken)
        unsafe chmod(bench.path(name), 0o444)
        let outcome = bench.run("check", "klaten", "--fix")
        #expect(outcome.status == 1)
        #expect(outcome.errors == "sop: \(name) cannot be fixed: it may only be read\n")
        #expect(outcome.output.hasSuffix("fixed 0 of 3\n"))
        #expect(try bench.text(name) == broken)
    }

    @Test func whatWasFixedIsNoPartOfDataForPrograms() throws {
        try bench.write(name, breakProcedure(try bench.text(name)))
        let outcome = bench.run("check", "klaten", "--fix", "--format", "json")
        #expect(outcome.errors.hasPrefix("sop: fixed: klaten/uji.yaml:6: \"revison\" → "))
        #expect(outcome.errors.hasSuffix("\nsop: fixed 3 of 3\n"))
        #expect(throws: Never.self) {
            try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        }
    }

    @Test func anAppointmentToAMisspeltRoleIsMendedAcrossFiles() throws {
        let agency = try bench.text("klaten/agency.yaml")
        try bench.write(
            "klaten/agency.yaml",
            agency.replacingOccurrences(of: "role: petugas", with: "role: petugaz"))
        _ = bench.run("check", "klaten", "--fix")
        #expect(try bench.text("klaten/agency.yaml") == agency)
    }
}
