import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// Lists what is our reading and not the source's: every `assumed` and every implied step.
enum Assumptions {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        let steps = draft.graph.steps
        for position in steps.indices where steps[position].isImplied {
            let entry = draft.shaped.entry("implied", in: draft.steps[position])
            sink.report(
                Diagnostic(
                    .impliedStep, at: entry?.key.place ?? draft.place(ofStep: position),
                    ["step": .name(steps[position].id)]))
        }
    }

    /// Reports each `assumed` that the shape check came across.
    static func report(_ nodes: [Node], _ sink: inout DiagnosticSink) {
        for node in nodes {
            let text = node.text
            guard !text.isEmpty else { continue }
            sink.report(Diagnostic(.assumption, at: node.textPlace, ["why": .verbatim(text)]))
        }
    }
}
