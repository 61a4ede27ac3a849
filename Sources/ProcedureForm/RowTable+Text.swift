extension RowTable {
    /// The table for a terminal of `width` characters, with a legend of its marks.
    ///
    /// Where the titles of the roles do not fit above their columns, letters stand for them and
    /// the legend tells which; where not even that fits, each row is a list of its cells.
    public func text(width: Int) -> String {
        let roomy = Sheet(
            gap: " │ ", columns: sheetColumns(columns.map(\.title), least: [20, 16, 12, 14, 12]),
            rows: cells)
        if let table = roomy.text(within: width) { return table + legend([], width) }
        let letters = columns.indices.map(RowTable.letter)
        let dense = Sheet(
            gap: "│", columns: sheetColumns(letters, least: [14, 11, 8, 9, 6]), rows: cells)
        if let table = dense.text(within: width) {
            let roles = zip(letters, columns).map { "\($0) = \(Lines.single($1.title))" }
            return table + legend(roles, width)
        }
        return list(width: max(width, 8))
    }

    private func sheetColumns(_ roles: [String], least: [Int]) -> [Sheet.Column] {
        [Sheet.Column(heading: "No"), Sheet.Column(heading: "Kegiatan", least: least[0])]
            + roles.map { Sheet.Column(heading: Lines.single($0), isCentred: true) }
            + [
                Sheet.Column(heading: "Kelengkapan", least: least[1]),
                Sheet.Column(heading: "Waktu", least: least[2]),
                Sheet.Column(heading: "Output", least: least[3]),
                Sheet.Column(heading: "Keterangan", least: least[4]),
            ]
    }

    private static func letter(_ column: Int) -> String {
        guard column < 26 else { return "\(column + 1)" }
        return String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column)))
    }

    private var cells: [[[String]]] {
        rows.map { row in
            [[row.number], Lines.split(row.activity)] + row.marks.map { [$0] } + [
                Lines.split(row.requirements), Lines.split(row.time), Lines.split(row.output),
                Lines.split(row.note),
            ]
        }
    }

    private func legend(_ roles: [String], _ width: Int) -> String {
        let shown = rows.flatMap(\.marks).joined()
        var marks = Mark.allCases.filter { shown.contains($0.rawValue) }
            .map { "\($0.rawValue) = \($0.meaning)" }
        if shown.contains("(") { marks.append("( ) = tidak tercetak di sumber") }
        let lines = [roles, marks].filter { !$0.isEmpty }
            .flatMap { Lines.wrap($0.joined(separator: ", "), to: max(width, 8)) }
        return lines.isEmpty ? "" : "\n" + lines.map { $0 + "\n" }.joined()
    }

    private func list(width: Int) -> String {
        let blocks = rows.map { row in
            let marks = zip(columns, row.marks).filter { !$0.1.isEmpty }
            let parts: [(String, [String])] = [
                ("No", [row.number]),
                ("Kegiatan", row.activity),
                ("Pelaksana", marks.map { "\($0.0.title) \($0.1)" }),
                ("Kelengkapan", row.requirements),
                ("Waktu", [row.time]),
                ("Output", row.output),
                ("Keterangan", row.note),
            ]
            return parts.map { heading, texts in
                let lines = Lines.split(texts).filter { !$0.isEmpty }
                    .flatMap { Lines.wrap($0, to: width - 2) }
                guard !lines.isEmpty else { return "" }
                return ([heading + ":"] + lines.map { "  " + $0 })
                    .flatMap { $0.count > width ? Lines.wrap($0, to: width) : [$0] }
                    .map { $0 + "\n" }.joined()
            }
            .joined()
        }
        return blocks.joined(separator: "\n") + legend([], width)
    }
}
