public import ProcessGraph

/// The table of a procedure as its source prints it: No, Kegiatan, a column per role, Kelengkapan,
/// Waktu, Output and Keterangan (PermenPAN-RB 35/2012).
///
/// Its headings and spans are Indonesian in every language: it is the agency's form, which the
/// regulation words, and not a message of ours.
public struct RowTable: Sendable, Hashable {
    /// A role that the printed table has a column for.
    public struct Column: Sendable, Hashable {
        /// The role's id.
        public let role: String
        public let title: String
    }

    /// A printed row. Cells are lines; an empty list is an empty cell.
    public struct Row: Sendable, Hashable {
        public let number: String
        /// Kegiatan.
        public let activity: [String]
        /// One cell per column: the marks of the steps that its role performs, or nothing.
        public let marks: [String]
        /// Kelengkapan.
        public let requirements: [String]
        /// Waktu; `-` and empty stay apart, as the source has them.
        public let time: String
        public let output: [String]
        /// Keterangan.
        public let note: [String]
        /// The ids of the steps that the row stands for, those that are not printed too.
        public let steps: [String]
    }

    /// In the order of the file.
    public let columns: [Column]
    public let rows: [Row]

    public init(_ graph: ProcessGraph) {
        let shown = graph.roles.indices.filter { graph.roles[$0].hasColumn }
        columns = shown.map { Column(role: graph.roles[$0].id, title: graph.roles[$0].title) }
        var numbers = PrintedNumbers()
        rows = graph.rows.map { row in
            let cells = RowCells(graph, row)
            return Row(
                number: numbers.next(cells.number), activity: cells.activity,
                marks: shown.map { cells.marks(of: Ref($0)) }, requirements: cells.requirements,
                time: cells.time, output: cells.output, note: cells.note,
                steps: graph.steps[row.steps].map(\.id))
        }
    }
}

/// What stands for a step in the column of its performer.
enum Mark: String, CaseIterable {
    /// The first activity, or one after which the procedure ends in the ordinary way.
    case capsule = "⬭"
    case process = "□"
    case decision = "◇"

    init(_ step: Step, isFirst: Bool) {
        switch step.action {
        case .decision: self = .decision
        case .process(.end(ProcessGraph.ordinaryEnd)): self = .capsule
        case .process: self = isFirst ? .capsule : .process
        }
    }

    /// For the legend under a table.
    var meaning: String {
        switch self {
        case .capsule: "mulai atau selesai"
        case .process: "proses"
        case .decision: "keputusan"
        }
    }
}
