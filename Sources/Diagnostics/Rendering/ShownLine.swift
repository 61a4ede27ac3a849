/// A line of a file as a terminal shows it: tabs as spaces, nothing that a terminal would act on,
/// and of a very long line only what lies around a span.
struct ShownLine {
    /// The most columns that are shown of one line.
    static let columnsMax = 120
    /// The columns kept before the span where the beginning of a long line is left out.
    static let columnsBeforeSpan = 30
    /// The columns that a tab takes.
    static let tabColumns = 4

    /// What is shown, without trailing spaces.
    let text: String
    /// The columns of `text`, trailing spaces included.
    private let width: Int
    /// For each shown character the byte at which it begins in the file and its first column.
    private let columns: [(byte: Int, column: Int)]
    /// Just past the last shown byte.
    private let end: Int

    /// The characters that one line is read into before it is cut.
    private struct Cell {
        let byte: Int
        let text: String
        let width: Int
    }

    /// - Parameters:
    ///   - line: the line, from 0.
    ///   - file: its file.
    ///   - focus: the span that must be seen; it begins in the line.
    init(_ line: Int, of file: SourceFile, around focus: Span) {
        let whole = file.lineSpan(line)
        let near = ShownLine.near(focus, in: whole, of: file)
        let cells = ShownLine.cells(near, of: file)
        let kept = ShownLine.kept(cells, around: focus, isWhole: near == whole)
        var text = ""
        var column = 0
        var columns: [(byte: Int, column: Int)] = []
        if let first = kept.first, first.byte > whole.start {
            text = "…"
            column = 1
        }
        for cell in kept {
            columns.append((cell.byte, column))
            text += cell.text
            column += cell.width
        }
        let isToTheEnd = kept.isEmpty || kept.endIndex == cells.endIndex
        let end = isToTheEnd ? near.end : cells[kept.endIndex].byte
        if end < whole.end { text += "…" }
        while text.last == " " { text.removeLast() }
        self.text = text
        self.width = column
        self.columns = columns
        self.end = end
    }

    /// The first column and the number of columns under which `span` is shown; at least one.
    func underline(_ span: Span) -> (column: Int, width: Int) {
        let start = column(of: span.start)
        return (start, max(1, column(of: span.end) - start))
    }

    /// The column of the character that holds `byte`; past the end, the column after the last.
    private func column(of byte: Int) -> Int {
        if byte >= end { return width }
        var low = 0
        var high = columns.count
        while low < high {
            let middle = (low + high) / 2
            if columns[middle].byte < byte { low = middle + 1 } else { high = middle }
        }
        return low < columns.count ? columns[low].column : width
    }

    /// The bytes worth reading: all of an ordinary line, some around the focus of a long one, so
    /// that a line of 200 KiB costs no more than a short one.
    private static func near(_ focus: Span, in line: Span, of file: SourceFile) -> Span {
        let bytesMax = 4 * columnsMax
        guard line.end - line.start > 2 * bytesMax else { return line }
        var start = min(max(line.start, focus.start - bytesMax), line.end)
        var end = min(line.end, start + 2 * bytesMax)
        while start < line.end, file.bytes[start] & 0xC0 == 0x80 { start += 1 }
        while end < line.end, file.bytes[end] & 0xC0 == 0x80 { end += 1 }
        return Span(start: start, end: max(start, end))
    }

    private static func cells(_ span: Span, of file: SourceFile) -> [Cell] {
        var cells: [Cell] = []
        var parser = Unicode.UTF8.ForwardParser()
        var bytes = file.bytes[span.start..<span.end].makeIterator()
        var offset = span.start
        while true {
            switch parser.parseScalar(from: &bytes) {
            case .emptyInput:
                return cells
            case .error(let length):
                cells.append(Cell(byte: offset, text: "\u{FFFD}", width: 1))
                offset += length
            case .valid(let encoded):
                cells.append(cell(Unicode.UTF8.decode(encoded), at: offset))
                offset += encoded.count
            }
        }
    }

    private static func cell(_ scalar: Unicode.Scalar, at byte: Int) -> Cell {
        if scalar == "\t" {
            return Cell(
                byte: byte, text: String(repeating: " ", count: tabColumns), width: tabColumns)
        }
        if TerminalWidth.isUnshowable(scalar) {
            return Cell(byte: byte, text: "\u{FFFD}", width: 1)
        }
        return Cell(byte: byte, text: String(scalar), width: TerminalWidth.columns(of: scalar))
    }

    /// The cells that fit: from the beginning where the focus then begins well inside, else from a
    /// little before it.
    private static func kept(
        _ cells: [Cell], around focus: Span, isWhole: Bool
    ) -> ArraySlice<Cell> {
        let total = cells.reduce(0) { $0 + $1.width }
        if isWhole && total <= columnsMax { return cells[...] }
        var starts: [Int] = []
        var column = 0
        var focusColumn = 0
        var focusEnd = 0
        for cell in cells {
            starts.append(column)
            if cell.byte < focus.start { focusColumn = column + cell.width }
            if cell.byte < focus.end { focusEnd = column + cell.width }
            column += cell.width
        }
        let last = min(max(focusEnd, focusColumn + 1), focusColumn + columnsMax - columnsBeforeSpan)
        let from = last < columnsMax - 1 ? 0 : max(0, focusColumn - columnsBeforeSpan)
        let first = starts.firstIndex { $0 >= from } ?? cells.endIndex
        let room = columnsMax - 2
        let limit = from + room
        let stop = starts.indices.first { $0 >= first && starts[$0] + cells[$0].width > limit }
        return cells[first..<(stop ?? cells.endIndex)]
    }
}
