import CommandLineTool
import Expected
import Testing

/// The command line itself: help, usage errors, language.
@Suite struct UsageTests {
    private let bench: Workbench

    init() throws { bench = try Workbench() }

    static let commands = [
        "check", "test", "explain", "show", "graph", "parse", "new", "init", "journal verify",
        "journal checkpoint", "journal tail", "journal prove", "journal consistency",
        "journal witness", "journal copy", "journal recover", "journal keys", "run", "list",
        "tasks", "replay",
        "export csv", "export xes", "export ocel", "export bpmn", "export pnml", "deploy",
        "appoint", "revoke", "grant", "replace",
        "retire", "start", "claim", "release", "assign", "rebind", "submit", "withdraw-document",
        "record", "tick", "note", "complete", "exit", "withdraw", "suspend", "resume", "extend",
        "recompute", "correct", "migrate", "erase", "fire", "help", "version",
    ]

    @Test(arguments: ["en", "id"])
    func helpOfTheToolIsWhatItWas(language: String) throws {
        let outcome = bench.run("--lang", language, "--help")
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        try Golden.expect(outcome.output, is: "help/sop.\(language).txt")
        #expect(bench.run("help", "--lang", language).output == outcome.output)
        #expect(bench.run("-h", "--lang=\(language)").output == outcome.output)
    }

    @Test(arguments: commands, ["en", "id"])
    func helpOfACommandIsWhatItWas(command: String, language: String) throws {
        let words = command.split(separator: " ").map(String.init)
        let outcome = bench.run(words + ["--help", "--lang", language])
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        try Golden.expect(
            outcome.output, is: "help/\(words.joined(separator: "-")).\(language).txt")
        #expect(bench.run(["help"] + words + ["--lang", language]).output == outcome.output)
        #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func helpGoesBeforeWhatIsMissing() {
        #expect(bench.run("new", "-h").status == 0)
    }

    @Test func theVersionIsPrinted() {
        for arguments in ["--version", "version"] {
            let outcome = bench.run(arguments)
            #expect(outcome.status == 0)
            #expect(outcome.output == "sop \(CommandLineTool.version)\n")
        }
    }

    /// A wrong command line and what is said of it.
    struct WrongUsage: Sendable {
        let arguments: [String]
        let message: String
        let suggestion: String?

        init(_ line: String, _ message: String, _ suggestion: String? = nil) {
            // Two quotes stand for an empty argument.
            arguments = line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
            self.message = message
            self.suggestion = suggestion
        }
    }

    static let wrongUsages: [WrongUsage] = [
        .init("", "a command is missing"),
        .init("chek", "there is no command `chek`", "check"),
        .init("frobnicate", "there is no command `frobnicate`"),
        .init("help explian", "there is no command `explian`", "explain"),
        .init("check", "PATH is missing"),
        .init("check ''", "PATH is missing"),
        .init("check a --stict", "there is no option `--stict` here", "--strict"),
        .init("check a -x", "there is no option `-x` here"),
        .init("check a --strict --strict", "`--strict` is given twice"),
        .init("check a --strict=yes", "`--strict` takes no value"),
        .init("check a --format", "`--format` needs a value: human|json|sarif|github"),
        .init(
            "check a --format=jsn",
            "`--format` is `human`, `json`, `sarif` or `github`, not `jsn`", "json"),
        .init("check a --lang fr", "`--lang` is `en` or `id`, not `fr`"),
        .init("check - --fix", "`--fix` and `-` do not go together"),
        .init("parse", "FILE is missing"),
        .init("parse a b", "`b` is one argument too many"),
        .init("explain SOP0999", "there is no code `SOP0999`", "SOP0909"),
        .init("explain --example x", "CODE is missing"),
        .init("show a --format tsv", "`--format tsv` needs `--rows`"),
        .init("--fromat x", "there is no option `--fromat` here"),
    ]

    @Test(arguments: wrongUsages)
    func wrongUsageIsExplained(wrong: WrongUsage) {
        let outcome = run(wrong.arguments)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        let lines = outcome.errors.split(separator: "\n").map(String.init)
        #expect(lines.first == "sop: " + wrong.message)
        #expect(lines.count == (wrong.suggestion == nil ? 2 : 3))
        if let suggestion = wrong.suggestion {
            #expect(lines[1] == "did you mean `\(suggestion)`?")
        }
        #expect(lines.last?.hasSuffix("--help` shows how it is used") == true)
    }

    private func run(_ arguments: [String]) -> Workbench.Outcome {
        let output = MemorySink(isTerminal: false)
        let errors = MemorySink(isTerminal: false)
        let status = CommandLineTool.run(
            arguments: arguments, environment: [:], currentDirectory: bench.folder,
            input: MemorySource([]), output: output, errors: errors)
        return .init(status: status, output: output.text, errors: errors.text)
    }

    static let environments: [(variables: [String: String], isIndonesian: Bool)] = [
        (["LANG": "id_ID.UTF-8"], true), (["LANG": "en_US.UTF-8"], false), ([:], false),
        (["LANG": "id_ID", "LC_ALL": "C"], false), (["LANG": "C", "LC_MESSAGES": "id"], true),
        (["LC_ALL": "", "LANG": "id"], true), (["LC_ALL": "id_ID", "LC_MESSAGES": "C"], true),
    ]

    @Test(arguments: environments)
    func theEnvironmentChoosesTheLanguage(environment: [String: String], isIndonesian: Bool) {
        bench.environment = environment
        #expect(bench.run("--help").output.contains("Cara pakai:") == isIndonesian)
        #expect(bench.run("chek").errors.contains("maksudnya") == isIndonesian)
        #expect(bench.run("help", "--lang", "en").output.contains("Usage:"))
    }

    @Test func operandsAfterTwoHyphensMayLookLikeOptions() throws {
        try bench.write("--strict", "a: b\n")
        let outcome = bench.run("parse", "--json", "--", "--strict")
        #expect(outcome.status == 0)
        #expect(outcome.output == "{\n  \"a\": \"b\"\n}\n")
    }
}
