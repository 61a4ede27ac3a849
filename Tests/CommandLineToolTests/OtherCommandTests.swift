import Audit
import Execution
import Expected
import Foundation
import Testing

/// `parse`, `new`, `explain`, `show` and `graph`.
@Suite struct OtherCommandTests {
    private let bench: Workbench

    init() throws { bench = try Workbench() }

    @Test func parsePrintsScalarsAsTheirStringsInOrder() throws {
        try bench.write("a.yaml", "b: No\na: [12:30, 007, ~, '', \"x\\ty\"]\nc: {}\n")
        let outcome = bench.run("parse", "a.yaml", "--json")
        #expect(outcome.status == 0)
        #expect(
            outcome.output == """
                {
                  "b": "No",
                  "a": [
                    "12:30",
                    "007",
                    "~",
                    "",
                    "x\\ty"
                  ],
                  "c": {}
                }

                """)
    }

    @Test func parsePrintsPositions() throws {
        bench.input = Array("é: [b]\n".utf8)
        let outcome = bench.run("parse", "-", "--positions")
        try Golden.expect(outcome.output, is: "parse/positions.json")
    }

    @Test func parseRefusesOnStandardError() throws {
        try bench.write("a.yaml", "a: " + String(repeating: "[", count: 100))
        let outcome = bench.run("parse", "a.yaml", "--json")
        #expect(outcome.status == 1)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("error[SOP0115]"))
    }

    @Test func newWritesUnderProceduresAndNeverOverwrites() throws {
        try FileManager.default.createDirectory(
            atPath: bench.path("Procedures"), withIntermediateDirectories: true)
        let first = bench.run("new", "klaten/uji")
        #expect(
            first.output == """
                Procedures/klaten/uji.yaml
                Procedures/klaten/tests/uji.yaml
                Procedures/calendars/aparatur-sipil-negara.yaml
                Procedures/klaten/agency.yaml

                """)
        let text = try bench.text("Procedures/klaten/uji.yaml")
        #expect(text.contains("sop check Procedures/klaten/uji.yaml"))
        let again = bench.run("new", "klaten/uji")
        #expect(again.status == 1)
        #expect(
            again.errors
                == "sop: Procedures/klaten/uji.yaml cannot be written: it is there already\n")
        #expect(
            bench.run("new", "klaten/lain").output
                == "Procedures/klaten/lain.yaml\nProcedures/klaten/tests/lain.yaml\n")
    }

    @Test func newTakesARoleThatSomebodyHolds() throws {
        bench.makeProcedure()
        let agency = try bench.text("klaten/agency.yaml")
        try bench.write(
            "klaten/agency.yaml",
            agency.replacingOccurrences(of: "role: petugas", with: "role: kepala-dinas"))
        #expect(bench.run("new", "klaten/lain").status == 0)
        #expect(try bench.text("klaten/lain.yaml").contains("  kepala-dinas: Kepala Dinas\n"))
        #expect(bench.run("check", "klaten/lain.yaml", "--strict").status == 0)
        #expect(bench.run("test", "klaten/tests/lain.yaml").status == 0)
    }

    /// A test that could not pass is not written.
    @Test func newWritesNoTestWhereNobodyHoldsTheRole() throws {
        bench.makeProcedure()
        let agency = try bench.text("klaten/agency.yaml")
        try bench.write(
            "klaten/agency.yaml",
            agency.replacingOccurrences(of: "from: 2026-01-05", with: "from: 2026-07-01"))
        #expect(bench.run("new", "klaten/lain").output == "klaten/lain.yaml\n")
        try bench.write(
            "klaten/agency.yaml",
            agency.replacingOccurrences(of: "aparatur-sipil-negara", with: "lain"))
        #expect(bench.run("new", "klaten/lagi").output == "klaten/lagi.yaml\n")
    }

    @Test(arguments: ["klaten", "klaten/", "/a", "a/b/c", "Klaten/a b", "a/agency", "calendars/a"])
    func newTakesTwoIds(operand: String) {
        let outcome = bench.run("new", operand)
        #expect(outcome.status == 2)
        #expect(outcome.errors.hasPrefix("sop: `\(operand)` is not AGENCY/PROCEDURE"))
        #expect(outcome.errors.contains("`klaten/a-b`") == (operand == "Klaten/a b"))
    }

    @Test func explainListsEveryCode() {
        let blocks = bench.run("explain").output.components(separatedBy: "\n\n")
        let lines = blocks[0].split(separator: "\n")
        #expect(lines.count > 100)
        #expect(lines.allSatisfy { $0.hasPrefix("SOP") || $0.hasPrefix("AUD") })
        #expect(lines.count { $0.hasPrefix("AUD") } == AuditCode.allCases.count)
        // Names follow the codes.
        #expect(blocks.count == 2)
        let names = Set(
            blocks[1].split(separator: "\n").compactMap { $0.split(separator: " ").first })
        #expect(RejectionName.allCases.allSatisfy { names.contains(Substring($0.rawValue)) })
        #expect(names.isSuperset(of: ["torn-tail", "io-read-only", "bad-pair", "one-of-two"]))
        #expect(bench.run("explain", "--lang", "id").output.contains("  peringatan  "))
    }

    /// Every code of an audit is explained in both languages, and each explanation is its own.
    @Test(arguments: ["en", "id"])
    func explainTellsEveryCodeOfAnAudit(language: String) throws {
        var told = ""
        var texts: Set<String> = []
        for code in AuditCode.allCases {
            let outcome = bench.run("explain", code.rawValue, "--lang", language)
            #expect(outcome.status == 0)
            let blocks = outcome.output.split(separator: "\n\n")
            try #require(blocks.count == 4)
            #expect(blocks.allSatisfy { !$0.isEmpty })
            texts.insert(String(blocks[1]))
            told += outcome.output + "\n"
        }
        #expect(texts.count == AuditCode.allCases.count)
        try Golden.expect(told, is: "explain/audit.\(language).txt")
    }

    /// What JSON calls by a name is explained by it: rejections, and what is wrong with a journal.
    @Test(arguments: ["en", "id"])
    func explainTellsNames(language: String) throws {
        var texts: Set<String> = []
        for name in RejectionName.allCases {
            let outcome = bench.run("explain", name.rawValue, "--lang", language)
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("[\(name.rawValue)]"))
            texts.insert(outcome.output)
        }
        #expect(texts.count == RejectionName.allCases.count)
        var told = bench.run("explain", "documents-missing", "--lang", language).output
        let others = [
            "torn-tail", "entry-checksum", "given-cosignature", "given-ahead-unsigned",
            "key-untrusted", "witness-rollback",
        ]
        for name in others {
            told += "\n" + bench.run("explain", name, "--lang", language).output
        }
        try Golden.expect(told, is: "explain/names.\(language).txt")
        let near = bench.run("explain", "documents-mising", "--lang", language)
        #expect(near.status == 2)
        #expect(near.errors.contains("`documents-missing`"))
        #expect(bench.run("explain", "torn-tail", "--example", "try").status == 2)
    }

    @Test func explainTakesACodeInAnyCase() {
        let outcome = bench.run("explain", "sop0302")
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("error[SOP0302]: there is no role …\n"))
    }

    @Test func explainSaysWhatCheckSaysAndCutsLongExamples() {
        let outcome = bench.run("explain", "302")
        #expect(outcome.output.hasPrefix("error[SOP0302]"))
        let told = "`sop check` says of it:\n\n    error[SOP0302]: there is no role"
        #expect(outcome.output.contains(told))
        #expect(outcome.output.contains("--> contoh.yaml:"))
        #expect(bench.run("explain", "1008").output.contains("--> tests/contoh.yaml:"))
        let long = bench.run("explain", "SOP0218").output
        #expect(long.split(separator: "\n").allSatisfy { $0.count < 200 })
        #expect(bench.run("explain", "30").status == 2)
        let codes = bench.run("explain").output.split(separator: "\n").map { $0.prefix(7) }
        #expect(codes == codes.sorted())
    }

    @Test func showLooksInTheCurrentFolderToo() {
        bench.makeProcedure()
        #expect(bench.run("show", "klaten/uji").status == 0)
        let missing = bench.run("show", "klaten/uij", "--lang", "id")
        #expect(
            missing.errors == """
                sop: tidak ada prosedur klaten/uij di bawah ./Procedures atau di folder ini; \
                maksudnya klaten/uji?

                """)
    }

    @Test func showFindsAProcedureByPathOrByAgencyAndId() throws {
        try FileManager.default.createDirectory(
            atPath: bench.path("Procedures"), withIntermediateDirectories: true)
        bench.makeProcedure()
        let byPath = bench.run("show", "Procedures/klaten/uji.yaml")
        #expect(byPath.status == 0)
        #expect(byPath.output.contains("Uji"))
        #expect(bench.run("show", "klaten/uji").output == byPath.output)
        #expect(bench.run("graph", "klaten/uji").status == 0)
        let missing = bench.run("show", "klaten/uij")
        #expect(missing.status == 66)
        #expect(
            missing.errors == """
                sop: there is no procedure klaten/uij under ./Procedures or here; \
                did you mean klaten/uji?

                """)
    }

    @Test func showRefusesWhatIsNoProcedureOrDoesNotCompile() throws {
        bench.makeProcedure()
        let agency = bench.run("show", "klaten/agency.yaml")
        #expect(agency.status == 1)
        #expect(agency.errors == "sop: klaten/agency.yaml is not a procedure\n")
        try bench.write("a.yaml", "sop: 1\n")
        let broken = bench.run("graph", "a.yaml")
        #expect(broken.status == 1)
        #expect(broken.output.isEmpty)
        #expect(broken.errors.contains("error[SOP0203]"))
    }
}
