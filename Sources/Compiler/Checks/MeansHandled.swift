import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// Means (the internet, a login) are printed and never asked for: nobody hands one in, produces or
/// renews one.
enum MeansHandled {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        for (position, declaration) in draft.documents.enumerated()
        where draft.graph.documents[position].kind == .means {
            for key in ["from", "fresh", "evidence", "group", "holds"] as [StaticString] {
                guard let entry = draft.shaped.entry(key, in: declaration.value) else { continue }
                report(draft.graph.documents[position].id, at: entry.key, &sink)
            }
        }
        for (position, step) in draft.graph.steps.enumerated() {
            let node = draft.steps[position]
            report(step.produces, under: "produces", in: node, draft, &sink)
            guard case .decision(let outcomes) = step.action else { continue }
            for outcome in outcomes {
                guard let entries = draft.shaped.entries("decide", in: node),
                    let value = entries.first(where: { $0.key.text == outcome.id })?.value
                else { continue }
                report(outcome.produces, under: "produces", in: value, draft, &sink)
                guard case .documents(let renewed) = outcome.renewal else { continue }
                report(renewed, under: "renew", in: value, draft, &sink)
            }
        }
    }

    private static func report(
        _ documents: [Ref<Document>], under key: StaticString, in mapping: Node, _ draft: Draft,
        _ sink: inout DiagnosticSink
    ) {
        for document in documents where draft.graph.documents[document].kind == .means {
            let id = draft.graph.documents[document].id
            let node = draft.shaped.scalars(key, in: mapping).first { $0.text == id }
            report(id, at: node ?? mapping, &sink)
        }
    }

    private static func report(_ id: String, at node: Node, _ sink: inout DiagnosticSink) {
        sink.report(Diagnostic(.meansHandled, at: node.place, ["document": .name(id)]))
    }
}
