import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// A row that is described and has no step, or that one step names alone, is most likely misspelt.
enum RowUse {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        let declared = draft.rows.map { $0.key.text }
        for position in draft.graph.rows.indices where !draft.graph.rows[position].id.isEmpty {
            let row = draft.graph.rows[position]
            guard row.id.utf8.span.isID, row.steps.count == 1, !declared.contains(row.id) else {
                continue
            }
            let isShared = draft.graph.rows.contains { $0.id == row.id && $0.steps != row.steps }
            guard !isShared else { continue }
            let others = (draft.graph.rows.map(\.id) + declared).filter { $0.utf8.span.isID }
            let place = draft.place(of: "row", in: row.steps.lowerBound)
            let suggestion = FuzzyMatch.best(for: row.id, among: others.filter { $0 != row.id })
            sink.report(
                Diagnostic(
                    .unknownRow, at: place,
                    ["row": .name(row.id), "suggestion": .name(suggestion ?? "")],
                    helps: suggestion == nil ? [] : ["suggestion"],
                    fix: FuzzyMatch.fix(row.id, with: suggestion, at: place)))
        }
        for declaration in draft.rows
        where !draft.graph.rows.contains(where: { $0.id == declaration.key.text }) {
            sink.report(
                Diagnostic(
                    .unusedRow, at: declaration.key.place,
                    ["row": .name(declaration.key.text)]))
        }
    }
}
