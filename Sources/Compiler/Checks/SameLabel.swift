import Diagnostics
import ProcedureSyntax

/// Two outcomes of a decision with one label cannot be told apart by the person who decides.
enum SameLabel {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        for node in draft.steps {
            guard let entries = draft.shaped.entries("decide", in: node) else { continue }
            var seen: [String: Node] = [:]
            for entry in entries {
                guard let label = draft.shaped.value("label", in: entry.value),
                    let text = draft.shaped.text(label)
                else { continue }
                if let first = seen[text.lowercased()] {
                    sink.report(
                        Diagnostic(
                            .sameLabel, at: label.place, ["label": .name(text)],
                            labels: [Label("first", at: first.place)], helps: ["other"]))
                } else {
                    seen[text.lowercased()] = label
                }
            }
        }
    }
}
