import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// A row's SLA covers all its steps: a step of it with one of its own would be counted twice.
enum SLATwice {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        for position in draft.graph.rows.indices where draft.graph.rows[position].sla != nil {
            let row = draft.graph.rows[position]
            for position in row.steps where draft.graph.steps[position].sla != nil {
                let declaration = draft.rows.first { $0.key.text == row.id }
                let sla = declaration.flatMap { draft.shaped.value("sla", in: $0.value) }
                sink.report(
                    Diagnostic(
                        .slaTwice, at: draft.place(of: "sla", in: position),
                        ["row": .name(row.id)],
                        labels: sla.map { [Label("row", at: $0.place)] } ?? []))
            }
        }
    }
}
