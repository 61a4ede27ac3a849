import Diagnostics
import JSON

/// The whole command line as a function of arguments, environment and streams. Nothing in it but
/// `runProcess` knows that there is a process.
public struct CommandLineTool {
    /// The version that `--version` prints and SARIF names.
    public static let version = "0.1.0"

    /// Runs one command line.
    ///
    /// Data goes to `output`, the diagnostics of `check` included, whatever their format; usage
    /// errors and troubles go to `errors`.
    ///
    /// - Parameters:
    ///   - arguments: without the name of the program.
    ///   - environment: `LC_ALL`, `LC_MESSAGES` and `LANG` choose the language, `NO_COLOR` and
    ///     `TERM` speak against colour, `SOP_JOURNAL` and `SOP_KEYS` name folders.
    ///   - currentDirectory: what relative paths start from; empty for that of the process.
    ///   - input: what `-` reads.
    ///   - output: where data goes.
    ///   - errors: where troubles go.
    /// - Returns: the exit status: 0 clean or only warnings, 1 errors, 2 wrong usage, 65 files
    ///   that `test` cannot run or a journal that is damaged, 66 no input, 74 files or output that
    ///   cannot be read or written, 75 a journal that somebody else is writing to.
    public static func run(
        arguments: [String], environment: [String: String], currentDirectory: String,
        input: any InputSource, output: any OutputSink, errors: any OutputSink
    ) -> Int32 {
        let language = LanguageChoice.language(arguments: arguments, environment: environment)
        let console = Console(output: output, errors: errors)
        let files = FileSystem(currentDirectory: currentDirectory)
        let session = Session(
            language: language, environment: environment, console: console, files: files,
            input: input)
        return console.finish(run(arguments, session), in: language).rawValue
    }

    private static func run(_ arguments: [String], _ session: Session) -> ExitStatus {
        let language = session.language
        do throws(UsageError) {
            switch try CommandParser.parse(arguments, CommandTable.all) {
            case .run(let command, let request):
                return try command.run(request, session)
            case .toolHelp:
                session.console.print(HelpText.tool(CommandTable.all, in: language))
            case .help(let command):
                session.console.print(HelpText.command(command, in: language))
            case .groupHelp(let commands):
                session.console.print(HelpText.group(commands, in: language))
            case .version:
                session.console.print("sop \(version)\n")
            }
            return .success
        } catch {
            session.console.complain(error.text(in: language))
            let isJSON = arguments.prefix { $0 != "--" }.contains("--json")
            if isJSON {
                session.console.print(error.json(in: language).text(indented: true) + "\n")
            }
            return .usage
        }
    }
}

/// What a command works with.
final class Session {
    let language: Language
    let environment: [String: String]
    let console: Console
    let files: FileSystem
    let loader: FileLoader

    init(
        language: Language, environment: [String: String], console: Console, files: FileSystem,
        input: any InputSource
    ) {
        self.language = language
        self.environment = environment
        self.console = console
        self.files = files
        loader = FileLoader(files: files, input: input)
    }

    /// The text of `wording` in the session's language.
    func text(_ wording: Wording) -> String { wording.text(in: language) }

    /// Reports a trouble that is no diagnostic.
    func complain(_ wording: Wording) {
        console.complain("sop: \(wording.text(in: language))\n")
    }

    /// Whether output to a stream is coloured.
    ///
    /// - Parameters:
    ///   - choice: `auto`, `always` or `never`.
    ///   - isTerminal: whether the stream is one.
    func isColoured(_ choice: String?, isTerminal: Bool) -> Bool {
        switch choice {
        case "always": true
        case "never": false
        default:
            isTerminal && environment["NO_COLOR", default: ""].isEmpty
                && environment["TERM"] != "dumb"
        }
    }

    /// Diagnostics on standard error, for commands whose output is something else.
    func complain(of diagnostics: [Diagnostic]) {
        let isColoured = isColoured(nil, isTerminal: console.errorsAreTerminal)
        var renderer = HumanRenderer(language, isColoured: isColoured)
        for diagnostic in diagnostics where diagnostic.severity == .error {
            console.complain(renderer.rendering(of: diagnostic))
        }
    }
}

/// Which language the tool speaks.
enum LanguageChoice {
    /// `--lang` where it is given and valid, else the first of `LC_ALL`, `LC_MESSAGES` and `LANG`
    /// that is set, else English. It looks for `--lang` by itself, so that what is wrong with the
    /// rest of the command line is said in the right language too.
    static func language(arguments: [String], environment: [String: String]) -> Language {
        for (index, argument) in arguments.enumerated() {
            if argument == "--" { break }
            if argument == "--lang", index + 1 < arguments.count,
                let language = Language(rawValue: arguments[index + 1])
            {
                return language
            }
            if argument.hasPrefix("--lang="),
                let language = Language(rawValue: String(argument.dropFirst("--lang=".count)))
            {
                return language
            }
        }
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = environment[name], !value.isEmpty else { continue }
            return value.hasPrefix("id") ? .indonesian : .english
        }
        return .english
    }
}
