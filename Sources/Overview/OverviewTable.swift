import ProcedureForm

/// Rows with headings: aligned for a terminal, tab-separated for whatever else reads them.
struct OverviewTable {
    /// The narrowest that a list of cells is broken to.
    private static let columnsMin = 20

    let headings: [String]
    /// By row, then by column: lines.
    let rows: [[[String]]]
    /// How narrow columns may become, where that matters.
    var least: [Int] = []
    /// How many columns, from the first on, hold names that are never broken.
    var unbroken = 0

    /// The table for a terminal; where its columns would become too narrow, each row is a list of
    /// its cells.
    ///
    /// - Parameter width: of the terminal.
    func text(width: Int) -> String {
        let columns = headings.indices.map { index in
            let longest = rows.flatMap { $0[index] }.map(\.count).max() ?? 0
            let kept = index < least.count ? least[index] : 0
            return Sheet.Column(
                heading: headings[index], least: index < unbroken ? longest : kept)
        }
        let sheet = Sheet(gap: "  ", columns: columns, rows: rows, hasRules: false)
        return sheet.text(within: width) ?? list(width: max(width, OverviewTable.columnsMin))
    }

    private func list(width: Int) -> String {
        let blocks = rows.map { row in
            zip(headings, row).map { heading, cell -> String in
                let lines = cell.filter { !$0.isEmpty }
                    .flatMap { Lines.wrap($0, to: width - 2) }
                guard !lines.isEmpty else { return "" }
                return ([heading + ":"] + lines.map { "  " + $0 }).map { $0 + "\n" }.joined()
            }.joined()
        }
        return blocks.joined(separator: "\n")
    }

    var tabSeparated: String {
        ([headings] + rows.map { $0.map { $0.joined(separator: "; ") } })
            .map { $0.map(Lines.single).joined(separator: "\t") + "\n" }.joined()
    }
}
