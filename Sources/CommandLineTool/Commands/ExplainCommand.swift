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
                    "a code such as SOP0302; without it all are listed",
                    "kode, misalnya SOP0302; tanpa kode, semuanya didaftar"))
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
            guard let code = Code(rawValue: written.uppercased()) else {
                let codes = Code.allCases.map(\.rawValue)
                let suggestion = FuzzyMatch.best(for: written, among: codes)
                throw UsageError(.unknownCode(written, suggestion: suggestion), of: "explain")
            }
            if let folder = request.values["example"] { return write(code, to: folder, session) }
            session.console.print(text(of: code, in: session.language))
            return .success
        })

    private static func list(_ session: Session) {
        let words = [Severity.error, .warning, .note].map { $0.word(in: session.language) }
        let width = words.map(\.count).max() ?? 0
        for code in Code.allCases {
            let word = code.severity.word(in: session.language)
            let padding = String(repeating: " ", count: width - word.count)
            let gist = Catalogue.gist(of: code, in: session.language)
            session.console.print("\(code.rawValue)  \(word)\(padding)  \(gist)\n")
        }
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
            for line in file.content.split(separator: "\n", omittingEmptySubsequences: false) {
                lines.append(line.isEmpty ? "" : "    " + line)
            }
            while lines.last?.isEmpty == true { lines.removeLast() }
            blocks.append(lines.joined(separator: "\n"))
        }
        return blocks.joined(separator: "\n\n") + "\n"
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
