import Diagnostics
import Testing

/// Each rule of the repository fails where it must, and only there.
@Suite struct RuleTests {
    private func swift(_ text: String, in module: String = "Compiler") -> TextFile {
        TextFile(path: "Sources/\(module)/File.swift", text: text)
    }

    // MARK: Text

    @Test(arguments: [
        ("let a = 1 // try!", "let a = 1 "),
        ("let a = \"try! \\\" as!\" + b", "let a = \"\" + b"),
        ("a /* try! */ b", "a  b"),
    ])
    func commentsAndStringsAreNoCode(line: String, code: String) {
        #expect(SwiftText([line]).lines == [code])
    }

    @Test func commentsAndStringsRunOverLines() {
        let lines = ["/* a", "/* try! */", "b */ c", "let d = \"\"\"", "try!", "\"\"\" + e"]
        #expect(SwiftText(lines).lines == ["", "", " c", "let d = ", "", " + e"])
    }

    // MARK: Imports

    @Test(arguments: [
        ("import JSON", "JSON"), ("public import struct Diagnostics.Span", "Diagnostics"),
        ("@testable import Compiler", "Compiler"), ("let important = 1", nil),
        ("package import Glibc", "Glibc"), ("  import Foundation", "Foundation"),
    ])
    func importsAreRead(line: String, module: String?) {
        #expect(ImportRule.importedModule(in: line) == module)
    }

    @Test func anImportOutsideTheTableIsFound() {
        let findings = ImportRule.findings(in: swift("import JSON\nimport Foundation\n"))
        #expect(findings.map(\.line) == [2])
        #expect(ImportRule.findings(in: swift("import JSON", in: "WorkCalendar")).count == 1)
        #expect(ImportRule.findings(in: swift("import Compiler", in: "Diagnostics")).count == 1)
    }

    @Test func aModuleOutsideTheTableIsFound() {
        #expect(ImportRule.findings(in: swift("", in: "Extra")).count == 1)
        let known = Set(ImportRule.allowed.keys).union(ImportRule.systemLibraries)
        #expect(ImportRule.findings(modules: known).isEmpty)
        #expect(ImportRule.findings(modules: known.union(["Extra"])).count == 1)
        #expect(ImportRule.findings(modules: known.subtracting(["JSON"])).count == 1)
    }

    // MARK: System calls

    @Test func systemCallsOutsideTheSeamAreFound() {
        for call in ["let a = unsafe openat(b, c, d)", "Glibc.open(a, b)", "import Glibc"] {
            #expect(SystemCallRule.findings(in: swift("let first = 1\n" + call)).map(\.line) == [2])
            #expect(SystemCallRule.findings(in: swift(call, in: "CommandLineTool")).isEmpty)
            let seam = TextFile(path: SystemCallRule.seam, text: call)
            #expect(SystemCallRule.findings(in: seam).isEmpty)
        }
        let others = "try folder.open(name)\nfile.write(bytes)\nreopenat(a)"
        #expect(SystemCallRule.findings(in: swift(others)).isEmpty)
        #expect(SystemCallRule.staleImporters(among: []).count == SystemCallRule.importers.count)
    }

    // MARK: Sizes

    @Test func longFilesAndLinesAreFound() {
        let long = swift(String(repeating: "\n", count: SizeRule.fileLinesMax + 1))
        #expect(SizeRule.findings(in: long).count == 1)
        #expect(SizeRule.findings(in: long, exempt: [long.path: "a table"]).isEmpty)
        let full = swift(String(repeating: "\n", count: SizeRule.fileLinesMax))
        #expect(SizeRule.findings(in: full).isEmpty)

        let line = String(repeating: "é", count: SizeRule.lineColumnsMax)
        #expect(SizeRule.findings(in: swift(line)).isEmpty)
        #expect(SizeRule.findings(in: swift("\n" + line + "é")).map(\.line) == [2])
        #expect(SizeRule.findings(in: TextFile(path: "README.md", text: line + "é")).isEmpty)
        #expect(SizeRule.findings(in: TextFile(path: ".ci/run", text: line + "é")).count == 1)
    }

    @Test func anExemptionWithoutUseIsFound() {
        let short = swift("let a = 1\n")
        #expect(SizeRule.staleExemptions(among: [short], exempt: [short.path: "old"]).count == 1)
        #expect(SizeRule.staleExemptions(among: [], exempt: ["gone.swift": "old"]).count == 1)
    }

    // MARK: Bans

    @Test(arguments: [
        "let a = try! b()", "let a = b as! C", "fatalError(\"\")", "assert(a)", "print(a)",
        "let now = Date()", "Int.random(in: 0..<5)", "getenv(\"LANG\")", "struct A: Codable {}",
        "var g = SystemRandomNumberGenerator()", "CommandLine.arguments",
    ])
    func bannedCodeIsFound(line: String) {
        #expect(BanRule.findings(in: swift("let first = 1\n" + line)).map(\.line) == [2])
    }

    @Test(arguments: [
        "// print(a)", "let a = \"print(a)\"", "fingerprint(a)", "precondition(a)", "try? b()",
        "a as? C", "dateComponents()",
    ])
    func otherCodeIsNotBanned(line: String) {
        #expect(BanRule.findings(in: swift(line)).isEmpty)
    }

    @Test func theCommandLineMayDoWhatOthersMayNot() {
        #expect(BanRule.findings(in: swift("print(getenv(a))", in: "CommandLineTool")).isEmpty)
        #expect(BanRule.findings(in: swift("try! a()", in: "CommandLineTool")).count == 1)
    }

    @Test func uncheckedOptimisationIsFound() {
        let flag = "-O" + "unchecked"
        for path in ["Package.swift", "Makefile", ".ci/demo"] {
            let file = TextFile(path: path, text: "swift build \(flag)")
            #expect(BanRule.uncheckedFindings(in: file).count == 1)
        }
    }

    @Test(arguments: ["struct StepManager {}", "enum PathUtils {}", "final class Helper {}"])
    func emptyTypeNamesAreFound(line: String) {
        #expect(NameRule.findings(in: swift(line)).count == 1)
    }

    @Test func emptyFileNamesAreFoundAndOtherWordsAreNot() {
        let file = TextFile(path: "Sources/JSON/JSONHelper.swift", text: "")
        #expect(NameRule.findings(in: file).count == 1)
        #expect(NameRule.findings(in: swift("struct Managerial {}\nlet helper = 1")).isEmpty)
    }

    // MARK: Links

    private func problems(_ text: String) -> [Finding] {
        let other = "# Two words\n# Two words\n"
        let document = TextFile(path: "docs/a.md", text: text)
        let documents = [document, TextFile(path: "docs/sub/b.md", text: other)]
        let paths: Set<String> = ["docs", "docs/a.md", "docs/sub", "docs/sub/b.md", "Makefile"]
        return LinkRule(paths: paths, documents: documents).findings(in: document)
    }

    @Test(arguments: [
        "[a](b.md)", "[a](sub/b.md#three)", "[a](#gone)", "[a](../../x)", "[a](/docs/a.md)",
        "![a](picture.png)", "[a]: gone.md", "[a](../Makefile#goal)", "[a](sub/b.md#two-words-2)",
    ])
    func deadLinksAreFound(text: String) {
        #expect(problems("# Here\n" + text).map(\.line) == [2])
    }

    @Test(arguments: [
        "[a](sub/b.md)", "[a](sub/b.md#two-words)", "[a](sub/b.md#two-words-1)", "[a](#here)",
        "[a](../Makefile)", "[a](sub)", "[a](https://example.com/gone)", "`[a](gone.md)`",
        "```\n[a](gone.md)\n```", "[a]: sub/b.md", "[a](a.md \"title\")",
    ])
    func otherLinksAreNot(text: String) {
        #expect(problems("# Here\n" + text).isEmpty)
    }

    @Test func anchorsAreFormedAsForgesFormThem() {
        let lines = [
            "# `sop check`: *files*, or [folders](x)", "## Di *mana*?", "```", "# no", "```",
            "<a id=\"x\">",
        ]
        let document = TextFile(path: "a.md", text: lines.joined(separator: "\n"))
        let anchors = LinkRule.anchors(of: document)
        #expect(anchors == ["sop-check-files-or-folders", "di-mana", "x"])
    }

    // MARK: Words

    @Test func pathsOfAMachineAreFound() {
        for folder in WordRule.machineFolders {
            #expect(WordRule.problems(in: "see /\(folder)/someone/file").count == 1)
            #expect(WordRule.problems(in: "\"/\(folder)/someone\"").count == 1)
            #expect(WordRule.problems(in: "docs/\(folder)/file ../\(folder)/file").isEmpty)
        }
        #expect(WordRule.problems(in: "#!/usr/bin/env bash").isEmpty)
    }

    @Test func hostsOutsideTheTableAreFound() {
        let scheme = "https:" + "//"
        #expect(WordRule.problems(in: "\(scheme)packages.invalid/simple").count == 1)
        #expect(WordRule.problems(in: "\(scheme)example.com/simple").isEmpty)
        let cell = "\(scheme)portal.invalid"
        let printed = TextFile(path: "Procedures/a/b.yaml", text: cell)
        #expect(WordRule.findings(in: printed).isEmpty)
        #expect(WordRule.findings(in: TextFile(path: "README.md", text: cell)).count == 1)
    }

    @Test func wordsAboutTheWritingAreFound() {
        for (first, second) in WordRule.pairs {
            #expect(WordRule.problems(in: "In \(first) \(second), we").count == 1)
        }
        #expect(WordRule.problems(in: "see issue " + "#2").count == 1)
        #expect(WordRule.problems(in: "a training session; an issue of dates").isEmpty)
    }

    @Test func wordsThatReadersOfIndonesianDoNotKnowAreFound() {
        let line = "Wording(\"an instance\", \"" + "pelaksan" + "aan\")"
        let own = TextFile(path: "Sources/Overview/A.swift", text: line)
        #expect(WordRule.findings(in: own).count == 1)
        #expect(WordRule.findings(in: TextFile(path: "Procedures/a/b.yaml", text: line)).isEmpty)
    }

    // MARK: Codes

    @Test func aCodeThatNobodyReportsIsFound() {
        let files = [
            swift("report(Diagnostic(.unknownKey, at: place)) // .missingKey"),
            swift("case .wrongKind: 1", in: "Diagnostics"),
        ]
        let findings = CodeRule.findings(
            in: files, codes: [.unknownKey, .missingKey, .wrongKind])
        let codes = findings.map { $0.problem.prefix(7) }
        #expect(codes == ["SOP0203", "SOP0204"])
    }
}
