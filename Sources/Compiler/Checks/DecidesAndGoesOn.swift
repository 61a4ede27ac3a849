import Diagnostics
import ProcedureSyntax

/// A step is a process or a decision: a decision goes on through its outcomes alone.
enum DecidesAndGoesOn {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        for node in draft.steps {
            guard let decide = draft.shaped.entry("decide", in: node) else { continue }
            for key in ["next", "may_end"] as [StaticString] {
                guard let other = draft.shaped.entry(key, in: node) else { continue }
                sink.report(
                    Diagnostic(
                        .decidesAndGoesOn, at: other.key.place, ["key": .name(key.description)],
                        labels: [Label("decide", at: decide.key.place)]))
            }
        }
    }
}
