/// Diagnostics for people, each with the line it speaks of:
///
///     error[SOP0302]: there is no role "verifikatr"
///       --> klaten/penerbitan.yaml:12:9
///        |
///     12 |     by: verifikatr
///        |         ^^^^^^^^^^
///        = help: did you mean "verifikator"
///        |
///     12 -     by: verifikatr
///     12 +     by: verifikator
///
/// A secondary place in the same file joins the snippet, one in another file has its own. Nothing
/// of a file reaches the terminal that a terminal would act on.
public struct HumanRenderer: DiagnosticRenderer {
    private let language: Language
    private let palette: Palette

    /// - Parameters:
    ///   - language: of the messages and of the words around them.
    ///   - isColoured: whether ANSI sequences mark what is what.
    public init(_ language: Language, isColoured: Bool = false) {
        self.language = language
        self.palette = Palette(isColoured: isColoured)
    }

    public mutating func opening() -> String { "" }

    public mutating func rendering(of diagnostic: Diagnostic) -> String {
        let ink = Palette.Ink(diagnostic.severity)
        let word = diagnostic.severity.word(in: language)
        var rows = [
            palette.paint("\(word)[\(diagnostic.code.rawValue)]", ink)
                + palette.paint(": " + shown(diagnostic.message(in: language)), .strong)
        ]
        let snippets = snippets(of: diagnostic)
        let preview = FixPreview(diagnostic)
        let last = max(snippets.map(\.lastLine).max() ?? 0, preview?.lastLine ?? 0)
        let gutter = max(1, last == 0 ? 1 : String(last).count)
        let arrow = String(repeating: " ", count: gutter)
        rows.append(palette.paint(arrow + "-->", .frame) + " " + heading(of: diagnostic.place))
        for snippet in snippets {
            if snippet.file !== diagnostic.place.file {
                let place = diagnostic.labels.first { $0.place.file === snippet.file }?.place
                rows.append(
                    palette.paint(arrow + ":::", .frame) + " "
                        + heading(of: place ?? diagnostic.place))
            }
            rows.append(Snippet.empty(gutter, palette))
            rows += snippet.rows(gutter: gutter, ink: ink, palette)
        }
        let help = language == .english ? "help" : "saran"
        for text in diagnostic.helpTexts(in: language) {
            rows.append(
                Snippet.empty(gutter, palette, "=") + " " + palette.paint(help, .strong) + ": "
                    + shown(text))
        }
        if let preview {
            rows.append(Snippet.empty(gutter, palette))
            rows += preview.rows(gutter: gutter, palette)
        }
        return rows.joined(separator: "\n") + "\n\n"
    }

    public mutating func closing(_ tally: Tally) -> String {
        let ink: Palette.Ink =
            tally.errors > 0 ? .error : tally.warnings > 0 ? .warning : .strong
        return palette.paint(tally.summary(in: language), ink) + "\n"
    }

    private func shown(_ text: String) -> String { TerminalWidth.showable(text) }

    private func heading(of place: Place) -> String {
        guard place.isInText else { return shown(place.file.name) }
        let start = place.start
        return "\(shown(place.file.name)):\(start.line):\(start.column)"
    }

    /// The snippet of the diagnostic's own file, then those of the other files that its labels
    /// speak of, in the order of their labels.
    private func snippets(of diagnostic: Diagnostic) -> [Snippet] {
        var files = [diagnostic.place.file]
        for label in diagnostic.labels where !files.contains(where: { $0 === label.place.file }) {
            files.append(label.place.file)
        }
        return files.filter { !$0.bytes.isEmpty }.map { file in
            var annotations: [Snippet.Annotation] = []
            if file === diagnostic.place.file {
                annotations.append(
                    Snippet.Annotation(span: diagnostic.place.span, text: nil, isPrimary: true))
            }
            for label in diagnostic.labels where label.place.file === file {
                annotations.append(
                    Snippet.Annotation(
                        span: label.place.span,
                        text: shown(diagnostic.text(of: label, in: language)), isPrimary: false))
            }
            return Snippet(file, annotations)
        }
    }
}
