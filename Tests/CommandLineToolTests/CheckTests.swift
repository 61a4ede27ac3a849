import CommandLineTool
import Foundation
import Testing

/// `sop check`: exit codes, formats, colour, the walk.
@Suite struct CheckTests {
    /// A starter test that was left beside a procedure of one's own: what to do is said once.
    @Test(arguments: ["en", "id"])
    func aTestOfAnotherProcedureIsTold(language: String) throws {
        let bench = try Workbench()
        bench.makeProcedure()
        let starter = try bench.text("klaten/uji.yaml")
        let word = language == "en" ? "delete it" : "atau hapus"
        func told() -> (status: Int32, count: Int) {
            let outcome = bench.run("check", ".", "--lang", language)
            return (outcome.status, outcome.errors.components(separatedBy: word).count - 1)
        }
        #expect(told() == (0, 0))
        let other = starter.replacingOccurrences(of: "ajukan", with: "daftar")
            .replacingOccurrences(of: "periksa", with: "telaah")
        try bench.write("klaten/uji.yaml", other)
        #expect(told() == (1, 1))
        // One name alone is misspelt.
        let test = try bench.text("klaten/tests/uji.yaml")
        try bench.write("klaten/uji.yaml", starter)
        try bench.write(
            "klaten/tests/uji.yaml",
            test.replacingOccurrences(of: "complete: jawab", with: "complete: jawap"))
        #expect(told() == (1, 0))
        try FileManager.default.moveItem(
            atPath: bench.path("klaten/uji.yaml"), toPath: bench.path("klaten/izin.yaml"))
        try bench.write("klaten/tests/uji.yaml", test)
        #expect(told() == (1, 1))
    }

    private let bench: Workbench

    init() throws { bench = try Workbench() }

    /// Replaces text in a file of the bench.
    private func edit(_ name: String, _ old: String, _ new: String) throws {
        let text = try bench.text(name)
        #expect(text.contains(old))
        try bench.write(name, text.replacingOccurrences(of: old, with: new))
    }

    @Test(arguments: ["en", "id"])
    func whatNewWritesChecksCleanEvenStrictly(language: String) {
        #expect(bench.run("new", "klaten/uji", "--lang", language).status == 0)
        #expect(bench.run("new", "klaten/lain", "--lang", language).status == 0)
        let outcome = bench.run("check", ".", "--strict")
        #expect(outcome.output == "no errors or warnings in 6 files\n")
        #expect(outcome.status == 0)
    }

    @Test func errorsAndStrictWarningsFail() throws {
        bench.makeProcedure()
        try edit("klaten/uji.yaml", "  number: 000/SOP/2026\n", "")
        #expect(bench.run("check", ".").status == 0)
        let strict = bench.run("check", ".", "--strict")
        #expect(strict.status == 1)
        #expect(strict.output.contains("error[SOP0802]"))
        try edit("klaten/uji.yaml", "\ntitle:", "\ntitel:")
        let broken = bench.run("check", ".")
        #expect(broken.status == 1)
        #expect(broken.errors.isEmpty)
        #expect(broken.output.hasSuffix("1 error, 1 warning in 4 files\n"))
    }

    /// Many files are compiled side by side: what is told of each, and in which order, is the same.
    @Test func manyFilesAreToldOneAfterAnother() throws {
        bench.makeProcedure()
        let text = try bench.text("klaten/uji.yaml")
        var paths: [String] = []
        for number in 100..<300 {
            let path = "klaten/uji-\(number).yaml"
            paths.append(path)
            let own = text.replacingOccurrences(of: "id: uji", with: "id: uji-\(number)")
            let written =
                switch number % 7 {
                case 0: own.replacingOccurrences(of: "\ntitle:", with: "\ntitel:")
                case 1: own.replacingOccurrences(of: "ajukan", with: "periksa")
                case 2: text
                case 3: "sop: 1\n\t"
                case 4: ""
                default: own
                }
            try bench.write(path, written)
        }
        let together = bench.run(["check", "--format", "github"] + paths)
        let alone = paths.map { bench.run("check", "--format", "github", $0).output }
        #expect(together.output == alone.joined())
        #expect(alone.count { !$0.isEmpty } > 100)
        #expect(together.status == 1)
    }

    @Test func notesNeverFail() throws {
        bench.makeProcedure()
        try FileManager.default.removeItem(atPath: bench.path("klaten/agency.yaml"))
        let outcome = bench.run("check", ".", "--strict", "--notes")
        #expect(outcome.output.contains("note[SOP0901]"))
        #expect(outcome.status == 0)
    }

    @Test func notesAreCountedAndShownOnRequest() throws {
        bench.makeProcedure()
        try FileManager.default.removeItem(atPath: bench.path("klaten/agency.yaml"))
        let outcome = bench.run("check", ".")
        #expect(!outcome.output.contains("note["))
        #expect(outcome.output.hasSuffix("1 note in 3 files (--notes shows the notes)\n"))
    }

    @Test func nothingToReadIsNoInput() throws {
        try FileManager.default.createDirectory(
            atPath: bench.path("empty"), withIntermediateDirectories: true)
        let outcome = bench.run("check", "empty")
        #expect(outcome.status == 66)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors == "sop: there is no *.yaml or *.yml file in empty\n")
        let missing = bench.run("check", "gone.yaml", "--lang", "id")
        #expect(missing.status == 66)
        #expect(missing.output.hasPrefix("kesalahan[SOP0101]: "))
        bench.makeProcedure()
        #expect(bench.run("check", "klaten", "empty").status == 66)
        #expect(bench.run("check", "klaten", "gone.yaml").status == 1)
    }

    @Test func theWalkIsSortedAndLeavesOutWhatItShould() throws {
        let names = [
            "b/z.yaml", "b/a.yml", "a/x.yaml", "c.yaml", "tests/t.yaml", "a/tests/t.yaml",
            ".hidden/h.yaml", "a/.h.yaml", "a/readme.txt", "a/é.yaml",
        ]
        for name in names { try bench.write(name, "sop: 1\n") }
        try FileManager.default.createSymbolicLink(
            atPath: bench.path("a/loop"), withDestinationPath: bench.folder)
        try FileManager.default.createSymbolicLink(
            atPath: bench.path("a/folder.yaml"), withDestinationPath: bench.folder)
        let outcome = bench.run("check", ".", "./", "a", "--format", "github")
        var files: [String] = []
        for line in outcome.output.split(separator: "\n") {
            let file = line.split(separator: ",")[0].split(separator: "=")[1]
            if files.last != String(file) { files.append(String(file)) }
        }
        #expect(
            files == [
                "c.yaml", "a/x.yaml", "a/é.yaml", "a/tests/t.yaml", "b/a.yml", "b/z.yaml",
                "tests/t.yaml",
            ])
    }

    @Test func aLinkGivenByHandIsFollowed() throws {
        bench.makeProcedure()
        try FileManager.default.createSymbolicLink(
            atPath: bench.path("here"), withDestinationPath: bench.path("klaten"))
        #expect(bench.run("check", "here").output.hasSuffix("in 3 files\n"))
        #expect(bench.run("check", "here/uji.yaml").status == 0)
    }

    @Test func anAgencyIsHeldAgainstItsWholeFolderOnly() throws {
        bench.makeProcedure()
        try edit("klaten/agency.yaml", "role: petugas", "role: petugaz")
        #expect(bench.run("check", "klaten/agency.yaml").status == 0)
        #expect(!bench.run("check", "klaten/agency.yaml").output.contains("SOP0711"))
        #expect(bench.run("check", "klaten").output.contains("SOP0711"))
        #expect(
            bench.run("check", "klaten/uji.yaml", "klaten/agency.yaml").output
                .contains("SOP0711"))
    }

    @Test func standardInputIsChecked() throws {
        bench.input = Array("sop: 1\ntitel: a\n".utf8)
        let outcome = bench.run("check", "-")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains(" --> <stdin>:2:1"))
    }

    @Test func colourIsForTerminalsThatWantIt() throws {
        try bench.write("a.yaml", "sop: 1\n")
        func isColoured(_ arguments: String...) -> Bool {
            let all = ["check", "a.yaml"] + arguments
            let sink = MemorySink(isTerminal: bench.outputIsTerminal)
            _ = CommandLineTool.run(
                arguments: all, environment: bench.environment, currentDirectory: bench.folder,
                input: MemorySource([]), output: sink, errors: MemorySink(isTerminal: false))
            return sink.text.contains("\u{1B}[")
        }
        #expect(!isColoured())
        #expect(isColoured("--color", "always"))
        bench.outputIsTerminal = true
        #expect(isColoured())
        #expect(!isColoured("--color=never"))
        #expect(!isColoured("--format", "json", "--color", "always"))
        bench.environment = ["TERM": "dumb"]
        #expect(!isColoured())
        bench.environment = ["NO_COLOR": "1"]
        #expect(!isColoured())
        #expect(isColoured("--color", "always"))
        bench.environment = ["NO_COLOR": ""]
        #expect(isColoured())
    }

    @Test(arguments: ["json", "sarif"])
    func formatsForProgramsAreJSON(format: String) throws {
        bench.makeProcedure()
        for strict in [[], ["--strict"]] {
            let sink = MemorySink(isTerminal: false)
            _ = CommandLineTool.run(
                arguments: ["check", ".", "gone.yaml", "--format", format] + strict,
                environment: [:], currentDirectory: bench.folder, input: MemorySource([]),
                output: sink, errors: MemorySink(isTerminal: false))
            #expect(throws: Never.self) {
                try JSONSerialization.jsonObject(with: Data(sink.text.utf8))
            }
        }
    }

    @Test func outputThatCannotBeWrittenIsReported() throws {
        bench.makeProcedure()
        let full = bench.run("check", ".", output: FailingSink(number: ENOSPC))
        #expect(full.status == 74)
        #expect(full.errors == "sop: the output cannot be written: there is no space left\n")
        let sink = FailingSink(number: EPIPE)
        let gone = bench.run("check", ".", output: sink)
        #expect(gone.status == 141)
        #expect(gone.errors.isEmpty)
        #expect(sink.writes == 1)
    }

    @Test(.timeLimit(.minutes(1)))
    func thousandsOfFilesAreCheckedInLinearTime() throws {
        bench.makeProcedure()
        let text = try bench.text("klaten/uji.yaml")
        for number in 0..<1_000 {
            let id = "uji-\(number)"
            try bench.write(
                "klaten/\(id).yaml", text.replacingOccurrences(of: "id: uji\n", with: "id: \(id)\n")
            )
        }
        #expect(bench.run("check", ".").output == "no errors or warnings in 1004 files\n")
    }
}
