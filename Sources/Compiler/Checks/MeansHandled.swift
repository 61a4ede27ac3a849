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
        for position in draft.graph.steps.indices {
            let node = draft.steps[position]
            let produced = draft.graph.steps[position].produces
            report(produced, under: "produces", in: node, draft, &sink)
            guard case .decision(let outcomes) = draft.graph.steps[position].action else {
                continue
            }
            for outcome in outcomes { check(outcome, of: node, draft, &sink) }
        }
    }

    private static func check(
        _ outcome: Outcome, of step: Node, _ draft: Draft, _ sink: inout DiagnosticSink
    ) {
        guard outcome.filed.contains(where: { draft.isMeans($0) }),
            let entries = draft.shaped.entries("decide", in: step),
            let value = entries.first(where: { $0.key.text == outcome.id })?.value
        else { return }
        report(outcome.produces, under: "produces", in: value, draft, &sink)
        guard case .documents(let renewed) = outcome.renewal else { return }
        report(renewed, under: "renew", in: value, draft, &sink)
    }

    private static func report(
        _ documents: [Ref<Document>], under key: StaticString, in mapping: Node, _ draft: Draft,
        _ sink: inout DiagnosticSink
    ) {
        for document in documents where draft.isMeans(document) {
            let id = draft.graph.documents[document].id
            let node = draft.shaped.scalars(key, in: mapping).first { $0.text == id }
            report(id, at: node ?? mapping, &sink)
        }
    }

    private static func report(_ id: String, at node: Node, _ sink: inout DiagnosticSink) {
        sink.report(Diagnostic(.meansHandled, at: node.place, ["document": .name(id)]))
    }
}

extension Draft {
    fileprivate func isMeans(_ document: Ref<Document>) -> Bool {
        graph.documents[document].kind == .means
    }
}

extension Outcome {
    /// The documents that it produces or asks anew.
    fileprivate var filed: [Ref<Document>] {
        guard case .documents(let renewed) = renewal else { return produces }
        return produces.isEmpty ? renewed : produces + renewed
    }
}
