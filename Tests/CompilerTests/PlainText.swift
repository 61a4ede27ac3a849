import Diagnostics

extension Diagnostic {
    /// The diagnostic in plain text: every fact and every text of it, on lines of their own.
    func plainText(in language: Language) -> String {
        var lines = [
            "\(severity) \(code.rawValue) \(place.plainText)", "  \(message(in: language))",
        ]
        for label in labels {
            lines.append("  at \(label.place.plainText): \(text(of: label, in: language))")
        }
        for help in helpTexts(in: language) { lines.append("  help: \(help)") }
        for edit in fix {
            let shown = edit.replacement.replacing("\n", with: "\\n")
            lines.append("  fix \(edit.place.plainText): \(shown)")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension Place {
    /// `file:line:column-line:column`.
    fileprivate var plainText: String {
        "\(file.name):\(start.line):\(start.column)-\(end.line):\(end.column)"
    }
}
