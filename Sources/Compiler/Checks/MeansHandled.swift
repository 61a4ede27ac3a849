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
        for node in draft.steps {
            report(draft.shaped.scalars("produces", in: node), draft, &sink)
            for outcome in draft.shaped.entries("decide", in: node).map(Array.init) ?? [] {
                report(draft.shaped.scalars("produces", in: outcome.value), draft, &sink)
                guard draft.shaped.value("renew", in: outcome.value)?.kind == .sequence else {
                    continue
                }
                report(draft.shaped.scalars("renew", in: outcome.value), draft, &sink)
            }
        }
    }

    private static func report(_ nodes: [Node], _ draft: Draft, _ sink: inout DiagnosticSink) {
        for node in nodes {
            let text = node.text
            guard draft.graph.documents.contains(where: { $0.id == text && $0.kind == .means })
            else { continue }
            report(text, at: node, &sink)
        }
    }

    private static func report(_ id: String, at node: Node, _ sink: inout DiagnosticSink) {
        sink.report(Diagnostic(.meansHandled, at: node.place, ["document": .name(id)]))
    }
}
