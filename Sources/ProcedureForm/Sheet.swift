/// A text table: columns with headings, cells of lines, fitted to a width.
package struct Sheet {
    /// A column and how narrow it may become.
    package struct Column {
        var heading: String
        /// What it keeps at least where its text is longer; more where a word is longer, up to
        /// ``Sheet/wordMax``.
        var least = 0
        var isCentred = false

        package init(heading: String, least: Int = 0, isCentred: Bool = false) {
            self.heading = heading
            self.least = least
            self.isCentred = isCentred
        }
    }

    /// The longest word that a column must hold whole; longer ones, most often addresses, break.
    static let wordMax = 20

    /// Between columns; in rules its spaces become dashes.
    let gap: String
    let columns: [Column]
    /// By row, then by column: lines.
    let rows: [[[String]]]
    /// Whether a rule stands between rows too; else only under the headings.
    var hasRules = true

    package init(gap: String, columns: [Column], rows: [[[String]]], hasRules: Bool = true) {
        self.gap = gap
        self.columns = columns
        self.rows = rows
        self.hasRules = hasRules
    }

    /// The table within `width`; nil where the columns would become too narrow to be read.
    package func text(within width: Int) -> String? {
        guard let widths = widths(within: width) else { return nil }
        let joint = String(gap.map { $0 == " " ? "─" : "┼" })
        let rule = widths.map { String(repeating: "─", count: $0) }
            .joined(separator: joint)
        let headings = lines(columns.map { [$0.heading] }, widths)
        let blocks = rows.map { lines($0, widths).map { $0 + "\n" }.joined() }
        let separator = rule + "\n"
        return headings.map { $0 + "\n" }.joined() + (blocks.isEmpty ? "" : separator)
            + blocks.joined(separator: hasRules ? separator : "")
    }

    private func lines(_ cells: [[String]], _ widths: [Int]) -> [String] {
        let wrapped = zip(cells, widths).map { lines, width in
            lines.flatMap { Lines.wrap($0, to: width) }
        }
        let height = max(1, wrapped.map(\.count).max() ?? 0)
        return (0..<height).map { line in
            let parts = wrapped.indices.map { column in
                let cell = line < wrapped[column].count ? wrapped[column][line] : ""
                return Lines.pad(cell, to: widths[column], centred: columns[column].isCentred)
            }
            return Lines.trimmed(parts.joined(separator: gap))
        }
    }

    private func widths(within width: Int) -> [Int]? {
        let measures = columns.indices.map(measure)
        var widths = measures.map(\.least)
        var free = width - widths.reduce(0, +) - gap.count * max(0, columns.count - 1)
        guard free >= 0 else { return nil }
        // What is left goes, a character at a time, to the column whose tallest cell would be
        // tallest: the table becomes as short as it can.
        while free > 0 {
            var neediest: Int?
            for column in columns.indices where widths[column] < measures[column].natural {
                guard let other = neediest else {
                    neediest = column
                    continue
                }
                let mine = measures[column].bulk * widths[other]
                if mine > measures[other].bulk * widths[column] { neediest = column }
            }
            guard let column = neediest else { break }
            widths[column] += 1
            free -= 1
        }
        return widths
    }

    /// The width at which nothing in a column wraps, the least it may have, and the size of its
    /// largest cell.
    private func measure(_ column: Int) -> (natural: Int, least: Int, bulk: Int) {
        let cells = [[columns[column].heading]] + rows.map { $0[column] }
        var (natural, word, bulk) = (1, 1, 1)
        for cell in cells {
            var size = 0
            for line in cell {
                natural = max(natural, line.count)
                size += line.count
                for part in line.split(separator: " ") { word = max(word, part.count) }
            }
            bulk = max(bulk, size)
        }
        let least = max(columns[column].least, min(word, Sheet.wordMax))
        return (natural, min(natural, least), bulk)
    }
}
