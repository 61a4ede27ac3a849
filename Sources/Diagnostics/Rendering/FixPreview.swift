/// The lines that a fix changes, before and after.
struct FixPreview {
    /// The most lines that are shown of what is removed, and of what is added.
    static let linesMax = 6

    private let firstLine: Int
    private let removed: [String]
    private let added: [String]

    /// Nil where there is nothing to show: no edits, edits of another file or of none, edits that
    /// overlap, or edits too far apart to be one picture.
    init?(_ diagnostic: Diagnostic) {
        let file = diagnostic.place.file
        let edits = diagnostic.fix.sorted { $0.place.span.start < $1.place.span.start }
        guard let first = edits.first, let last = edits.last,
            edits.allSatisfy({ $0.place.file === file }),
            zip(edits, edits.dropFirst()).allSatisfy({ $0.place.span.end <= $1.place.span.start })
        else { return nil }
        let firstLine = file.lineIndex(of: first.place.span.start)
        let lastLine = file.lineIndex(of: last.place.span.end)
        guard lastLine - firstLine < FixPreview.linesMax else { return nil }
        let start = file.lineSpan(firstLine).start
        let end = max(file.lineSpan(lastLine).end, last.place.span.end)
        var bytes: [UInt8] = []
        var cursor = start
        for edit in edits where edit.place.span.start >= cursor {
            bytes += file.bytes[cursor..<edit.place.span.start]
            bytes += edit.replacement.utf8
            cursor = edit.place.span.end
        }
        bytes += file.bytes[cursor..<max(end, cursor)]
        let before = SourceFile(name: "", bytes: Array(file.bytes[start..<end]))
        let after = SourceFile(name: "", bytes: bytes)
        guard after.lineStarts.count <= FixPreview.linesMax else { return nil }
        let focus = Span(at: max(0, first.place.span.start - start))
        self.firstLine = firstLine + 1
        removed = FixPreview.shown(before, around: focus)
        added = FixPreview.shown(after, around: focus)
    }

    private static func shown(_ file: SourceFile, around focus: Span) -> [String] {
        file.lineStarts.indices.map { line in
            let span = line == 0 ? focus : Span(at: file.lineStarts[line])
            return ShownLine(line, of: file, around: span).text
        }
    }

    /// The number of the last line that is shown.
    var lastLine: Int { firstLine + max(removed.count, added.count) - 1 }

    /// The lines of output: what goes with `-`, what comes with `+`.
    func rows(gutter: Int, _ palette: Palette) -> [String] {
        func rows(_ lines: [String], _ sign: String, _ ink: Palette.Ink) -> [String] {
            lines.enumerated().map { offset, line in
                let digits = String(firstLine + offset)
                let padding = String(repeating: " ", count: gutter - digits.count)
                return palette.paint(padding + digits, .frame) + " "
                    + palette.paint(line.isEmpty ? sign : sign + " " + line, ink)
            }
        }
        return rows(removed, "-", .removed) + rows(added, "+", .added)
    }
}
