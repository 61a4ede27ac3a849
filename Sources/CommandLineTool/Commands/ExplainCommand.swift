import Audit
import Compiler
import Diagnostics

/// `sop explain`: what a code means, a file that fails so, and the mend.
enum ExplainCommand {
    static let command = Command(
        name: "explain",
        summary: Wording(
            "Explain what a code of a finding means", "Menjelaskan arti kode sebuah temuan"),
        operands: [
            Operand(
                name: "CODE", count: .optional,
                help: Wording(
                    """
                    a code such as SOP0302, or 302, or AUD0301; or the name of a rejection or of \
                    what is wrong with a journal, such as documents-missing or torn-tail; without \
                    it all codes are listed
                    """,
                    """
                    kode, misalnya SOP0302 atau 302, atau AUD0301; atau nama penolakan atau \
                    kesalahan jurnal, misalnya documents-missing atau torn-tail; tanpa itu, semua \
                    kode didaftar
                    """))
        ],
        options: [
            Option(
                name: "example", value: .text("DIR"),
                help: Wording(
                    "write the files of the code's example under DIR",
                    "tulis berkas contoh kode itu di bawah DIR"))
        ],
        examples: [
            Example(
                commandLine: "sop explain SOP0302",
                meaning: Wording("What SOP0302 means.", "Arti SOP0302.")),
            Example(
                commandLine: "sop explain SOP0302 --example try",
                meaning: Wording(
                    "Writes a file that fails so under try.",
                    "Menulis berkas yang gagal seperti itu di bawah try.")),
        ],
        run: { request, session throws(UsageError) in
            guard let written = request.operands.first else {
                if request.has("example") {
                    throw UsageError(.missingOperand("CODE"), of: "explain")
                }
                list(session)
                return .success
            }
            if let code = AuditCode(rawValue: written.uppercased()) {
                if request.has("example") {
                    throw UsageError(.notTogether("--example", code.rawValue), of: "explain")
                }
                session.console.print(text(of: code, in: session.language))
                return .success
            }
            if let text = text(ofName: written, in: session.language) {
                if request.has("example") {
                    throw UsageError(.notTogether("--example", written), of: "explain")
                }
                session.console.print(text)
                return .success
            }
            guard let code = code(written) else {
                let codes = Code.allCases.map(\.rawValue) + AuditCode.allCases.map(\.rawValue)
                let suggestion = FuzzyMatch.best(for: written, among: codes + names)
                throw UsageError(.unknownCode(written, suggestion: suggestion), of: "explain")
            }
            if let folder = request.values["example"] { return write(code, to: folder, session) }
            session.console.print(text(of: code, in: session.language))
            return .success
        })

    /// The code of `SOP0302`, `sop0302`, `0302` or `302`.
    private static func code(_ written: String) -> Code? {
        let upper = written.uppercased()
        let digits = upper.hasPrefix("SOP") ? String(upper.dropFirst(3)) : upper
        guard 3...4 ~= digits.utf8.count else { return nil }
        return Code(rawValue: "SOP" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    }

    private static func list(_ session: Session) {
        let language = session.language
        let codes =
            Code.allCases.map {
                ($0.rawValue, $0.severity, Catalogue.gist(of: $0, in: language))
            }
            + AuditCode.allCases.map {
                ($0.rawValue, $0.severity, AuditCodeText($0).title.text(in: language))
            }
        let words = [Severity.error, .warning, .note].map { $0.word(in: session.language) }
        let width = words.map(\.count).max() ?? 0
        for (code, severity, gist) in codes.sorted(by: { $0.0 < $1.0 }) {
            let word = severity.word(in: language)
            let padding = String(repeating: " ", count: width - word.count)
            session.console.print("\(code)  \(word)\(padding)  \(gist)\n")
        }
        session.console.print("\n" + named(in: language))
    }

    static func text(of code: AuditCode, in language: Language) -> String {
        let word = code.severity.word(in: language)
        let told = AuditCodeText(code)
        let property =
            "\(code.property.title.text(in: language)): "
            + code.property.question.text(in: language)
        let blocks =
            ["\(word)[\(code.rawValue)]: \(told.title.text(in: language))"]
            + [told.meaning.text(in: language), told.advice.text(in: language), property].map {
                $0.wrapped(to: HelpText.columnsMax, indentation: 0)
            }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private static func text(of code: Code, in language: Language) -> String {
        let word = code.severity.word(in: language)
        let gist = Catalogue.gist(of: code, in: language)
        var blocks = ["\(word)[\(code.rawValue)]: \(gist)"]
        let explanation = Explanation.of(code)
        blocks.append(
            explanation.meaning.text(in: language).wrapped(to: HelpText.columnsMax, indentation: 0))
        blocks.append(
            explanation.mend.text(in: language).wrapped(to: HelpText.columnsMax, indentation: 0))
        for file in explanation.example {
            let heading = Wording("Example, \(file.path):", "Contoh, \(file.path):")
            var lines = [heading.text(in: language), ""]
            lines += shown(file.content).map { $0.isEmpty ? "" : "    " + $0 }
            while lines.last?.isEmpty == true { lines.removeLast() }
            blocks.append(lines.joined(separator: "\n"))
        }
        if let found = found(code) {
            let heading = Wording("`sop check` says of it:", "`sop check` menyebutnya:")
            var renderer = HumanRenderer(language)
            let lines = renderer.rendering(of: found).split(
                separator: "\n", omittingEmptySubsequences: false)
            var told = lines.map { $0.isEmpty ? "" : "    " + $0 }
            while told.last?.isEmpty == true { told.removeLast() }
            blocks.append(heading.text(in: language) + "\n\n" + told.joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    /// The longest line of an example that is shown, in characters, and the most lines.
    private static let columnsMax = 100
    private static let linesMax = 40

    /// The lines of an example; of one that is long because its mistake is, the beginning.
    private static func shown(_ content: String) -> [String] {
        let lines = content.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.count > columnsMax ? line.prefix(columnsMax) + "…" : String(line)
        }
        return lines.count > linesMax ? lines.prefix(linesMax) + ["…"] : lines
    }

    /// What is said of the example's first file, its others beside it.
    private static func found(_ code: Code) -> Diagnostic? {
        let example = Explanation.of(code).example
        let files = example.map { file in
            (path: file.path, source: SourceFile(name: file.path, bytes: Array(file.content.utf8)))
        }
        guard let first = files.first else { return nil }
        func id(_ path: String) -> String { path.stem ?? path }
        var around = Surroundings()
        let procedures = files.filter {
            $0.path != Workspace.agencyFile && !$0.path.contains("/")
        }
        around.procedures = Set(procedures.map { id($0.path) })
        let calendars = files.filter { $0.path.hasPrefix(Workspace.calendarFolder + "/") }
        around.calendars = calendars.isEmpty ? nil : Set(calendars.map { id($0.path.fileName) })
        let isTest = first.path.folder == Workspace.testFolder
        if isTest {
            for file in procedures {
                if case .procedure(let graph)? = Compiler.compile(file.source).compiled {
                    around.graphs[id(file.path)] = .present(graph)
                }
            }
        } else {
            around.expectedID = first.path == Workspace.agencyFile ? "contoh" : id(first.path)
        }
        if first.path != Workspace.agencyFile,
            let agency = files.first(where: { $0.path == Workspace.agencyFile })
        {
            if case .agency(let found) = Compiler.compile(agency.source).compiled {
                around.agency = .present(found)
            } else {
                around.agency = .broken
            }
        }
        var diagnostics = Compiler.compile(first.source, in: around).diagnostics
        if first.path == Workspace.agencyFile {
            let graphs = procedures.compactMap { file in
                if case .procedure(let graph) = Compiler.compile(file.source, in: around).compiled {
                    graph
                } else {
                    nil
                }
            }
            diagnostics += Compiler.crossCheck(agency: first.source, procedures: graphs)
        }
        return diagnostics.first { $0.code == code }
    }

    private static func write(_ code: Code, to folder: String, _ session: Session) -> ExitStatus {
        let example = Explanation.of(code).example
        if example.isEmpty {
            session.complain(
                Wording(
                    "\(code.rawValue) has no example that is a file",
                    "\(code.rawValue) tidak punya contoh berupa berkas"))
            return .failure
        }
        let writing = NewFiles(session)
        return writing.write(
            example.map { (folder.appending($0.path), $0.content) })
    }
}
