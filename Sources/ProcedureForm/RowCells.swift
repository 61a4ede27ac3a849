import ProcessGraph
import WorkCalendar

/// The cells of one printed row: what the row says itself, else what its steps say.
///
/// Implied steps are not printed, so nothing of theirs reaches a cell but their marks, in
/// parentheses, and their notes, which are only there where someone wrote them. A row of implied
/// steps alone keeps its place without a number, its activity in parentheses: the flow would be
/// hard to follow past a row that is not there.
struct RowCells {
    private let graph: ProcessGraph
    private let row: Row
    private let printed: [Step]

    init(_ graph: ProcessGraph, _ row: Row) {
        self.graph = graph
        self.row = row
        printed = graph.steps[row.steps].filter { !$0.isImplied }
    }

    var number: RowText.Number {
        if row.print.number != .automatic { return row.print.number }
        for step in printed {
            if case .printed = step.print.number { return step.print.number }
        }
        return printed.first?.print.number ?? .none
    }

    var activity: [String] {
        if !row.print.activity.isEmpty { return row.print.activity }
        var letters = 0
        if printed.isEmpty {
            let lines = graph.steps[row.steps].flatMap { activity(of: $0, &letters) }
            return lines.map { "(\($0))" }
        }
        return printed.flatMap { activity(of: $0, &letters) }
    }

    private func activity(of step: Step, _ letters: inout Int) -> [String] {
        if !step.print.activity.isEmpty { return step.print.activity }
        if step.checklist.isEmpty { return [step.title] }
        return step.checklist.map { point in
            letters += 1
            return "\(RowCells.letter(letters)). \(point)"
        }
    }

    /// `a` to `z`, then `aa`: the limit of 26 points is a step's, and a row has several steps.
    private static func letter(_ position: Int) -> String {
        var text = ""
        var rest = position
        while rest > 0 {
            rest -= 1
            text = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(rest % 26))) + text
            rest /= 26
        }
        return text
    }

    /// The marks of the steps that a role performs, alone or as one of several.
    func marks(of role: Ref<Role>) -> String {
        row.steps.filter { graph.steps[$0].performers.contains(role) }
            .map { position in
                let step = graph.steps[position]
                let mark = Mark(step, isFirst: position == 0).rawValue
                return step.isImplied ? "(\(mark))" : mark
            }
            .joined(separator: " ")
    }

    var requirements: [String] {
        if !row.print.requirements.isEmpty { return row.print.requirements }
        return merged(printed.map { ($0.print.requirements, $0.requires) })
    }

    var output: [String] {
        if !row.print.output.isEmpty { return row.print.output }
        return merged(printed.map { ($0.print.output, produced(by: $0)) })
    }

    private func produced(by step: Step) -> [Ref<Document>] {
        guard case .decision(let outcomes) = step.action else { return step.produces }
        return step.produces + outcomes.flatMap(\.produces)
    }

    /// What steps say in lines of their own or by their documents' titles, without repeats. Titles
    /// that follow each other make one line.
    private func merged(_ parts: [(lines: [String], documents: [Ref<Document>])]) -> [String] {
        var seen: Set<String> = []
        var lines: [String] = []
        var titles: [String] = []
        for part in parts {
            if part.lines.isEmpty {
                let added = part.documents.map { graph.documents[$0].title }
                titles += added.filter { seen.insert($0).inserted }
                continue
            }
            if !titles.isEmpty { lines.append(titles.joined(separator: ", ")) }
            titles = []
            lines += part.lines.filter { seen.insert($0).inserted }
        }
        if !titles.isEmpty { lines.append(titles.joined(separator: ", ")) }
        return lines
    }

    /// The row's, else that of its first step that says one.
    var time: String {
        if let time = row.print.time { return time }
        if let sla = row.sla { return sla.printed }
        for step in printed {
            if let time = step.print.time ?? step.sla?.within.printed { return time }
        }
        return ""
    }

    /// The row's and all its steps': a note has no default, so that each was meant to be printed.
    var note: [String] {
        row.print.note + graph.steps[row.steps].flatMap(\.print.note)
    }
}
