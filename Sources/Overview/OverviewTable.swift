import ProcedureForm

/// Rows with headings: aligned for a terminal, tab-separated for whatever else reads them.
struct OverviewTable {
    /// The narrowest terminal that a table is fitted to; narrower ones break its lines.
    static let columnsMin = 60

    let headings: [String]
    /// By row, then by column: lines.
    let rows: [[[String]]]
    /// How narrow columns may become, where that matters.
    var least: [Int] = []

    /// - Parameter width: of the terminal; nil where it is none.
    func text(width: Int?) -> String {
        guard let width else { return tabSeparated }
        let columns = headings.enumerated().map { index, heading in
            Sheet.Column(heading: heading, least: index < least.count ? least[index] : 0)
        }
        let sheet = Sheet(gap: "  ", columns: columns, rows: rows, hasRules: false)
        var room = max(width, OverviewTable.columnsMin)
        while true {
            if let text = sheet.text(within: room) { return text }
            room *= 2
        }
    }

    private var tabSeparated: String {
        ([headings] + rows.map { $0.map { $0.joined(separator: "; ") } })
            .map { $0.map(Lines.single).joined(separator: "\t") + "\n" }.joined()
    }
}
