import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// A decision with one outcome decides nothing.
enum SingleOutcome {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        for (position, node) in draft.steps.enumerated() {
            guard let decide = draft.shaped.entry("decide", in: node),
                decide.value.kind == .mapping, decide.value.count == 1
            else { continue }
            sink.report(
                Diagnostic(
                    .singleOutcome, at: decide.key.place,
                    ["step": .name(draft.graph.steps[position].id)]))
        }
    }
}
