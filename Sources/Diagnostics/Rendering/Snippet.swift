/// The lines of one file that a diagnostic speaks of, with what is said under them.
struct Snippet {
    /// A place to underline.
    struct Annotation {
        let span: Span
        /// What is said there; nil for the diagnostic's own place, which the message speaks of.
        let text: String?
        let isPrimary: Bool
    }

    /// An annotated line.
    private struct Line {
        let index: Int
        let annotations: [Annotation]
    }

    let file: SourceFile
    private let lines: [Line]

    init(_ file: SourceFile, _ annotations: [Annotation]) {
        self.file = file
        var byLine: [Int: [Annotation]] = [:]
        for annotation in annotations {
            byLine[file.lineIndex(of: annotation.span.start), default: []].append(annotation)
        }
        lines = byLine.keys.sorted().map { index in
            let ordered = byLine[index, default: []].enumerated().sorted { left, right in
                if left.element.isPrimary != right.element.isPrimary {
                    return left.element.isPrimary
                }
                return (left.element.span.start, left.offset)
                    < (right.element.span.start, right.offset)
            }
            return Line(index: index, annotations: ordered.map(\.element))
        }
    }

    /// The number of the last line that is shown, from 1.
    var lastLine: Int { (lines.last?.index ?? 0) + 1 }

    /// The lines of output, with a gutter wide enough for `gutter` digits.
    func rows(gutter: Int, ink: Palette.Ink, _ palette: Palette) -> [String] {
        var rows: [String] = []
        var previous: Int?
        for line in lines {
            if let previous, line.index == previous + 2 {
                let span = Span(at: file.lineStarts[previous + 1])
                let shown = ShownLine(previous + 1, of: file, around: span)
                rows.append(Snippet.numbered(previous + 2, shown.text, gutter, palette))
            } else if let previous, line.index > previous + 2 {
                rows.append(palette.paint("...", .frame))
            }
            rows += self.rows(of: line, gutter, ink, palette)
            previous = line.index
        }
        return rows
    }

    private func rows(
        of line: Line, _ gutter: Int, _ ink: Palette.Ink, _ palette: Palette
    ) -> [String] {
        let whole = file.lineSpan(line.index)
        let shown = ShownLine(line.index, of: file, around: line.annotations[0].span)
        var rows = [Snippet.numbered(line.index + 1, shown.text, gutter, palette)]
        for annotation in line.annotations {
            let start = max(annotation.span.start, whole.start)
            let span = Span(start: start, end: max(start, min(annotation.span.end, whole.end)))
            let (column, width) = shown.underline(span)
            var marks = String(repeating: annotation.isPrimary ? "^" : "-", count: width)
            if let text = annotation.text { marks += " " + text }
            rows.append(
                Snippet.empty(gutter, palette) + " " + String(repeating: " ", count: column)
                    + palette.paint(marks, annotation.isPrimary ? ink : .secondary))
        }
        return rows
    }

    /// A gutter without a number.
    static func empty(_ gutter: Int, _ palette: Palette, _ rule: String = "|") -> String {
        palette.paint(String(repeating: " ", count: gutter) + " " + rule, .frame)
    }

    /// A line with its number.
    private static func numbered(
        _ number: Int, _ text: String, _ gutter: Int, _ palette: Palette
    ) -> String {
        let digits = String(number)
        let padding = String(repeating: " ", count: gutter - digits.count)
        let frame = palette.paint(padding + digits + " |", .frame)
        return text.isEmpty ? frame : frame + " " + text
    }
}
