import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// What an outcome asks anew must be required by a step that follows: else nobody is asked for it.
enum RenewedUnrequired {
    static func check(_ draft: Draft, _ flow: Flow, _ sink: inout DiagnosticSink) {
        for position in draft.graph.steps.indices {
            guard case .decision(let outcomes) = draft.graph.steps[position].action,
                let decide = draft.shaped.value("decide", in: draft.steps[position])
            else { continue }
            for outcome in outcomes {
                guard case .documents(let renewed) = outcome.renewal, !renewed.isEmpty else {
                    continue
                }
                for document in renewed {
                    let parts = draft.graph.filed(document)
                    guard !parts.isEmpty, !isAsked(parts, after: outcome, draft.graph, flow) else {
                        continue
                    }
                    let id = draft.graph.documents[document].id
                    let node = decide.entries.first { $0.key.text == outcome.id }.flatMap {
                        entry in
                        draft.shaped.scalars("renew", in: entry.value).first { $0.text == id }
                    }
                    sink.report(
                        Diagnostic(
                            .renewedUnrequired, at: (node ?? decide).place,
                            ["document": .name(id), "outcome": .name(outcome.id)]))
                }
            }
        }
    }

    /// Whether a step that follows the outcome requires one of the documents.
    private static func isAsked(
        _ parts: [Ref<Document>], after outcome: Outcome, _ graph: ProcessGraph, _ flow: Flow
    ) -> Bool {
        guard case .step(let next) = outcome.next else { return false }
        return flow.follows(next) { step in
            graph.steps[step].requires.contains { required in
                parts.contains(required)
                    || graph.documents[required].members.contains(where: parts.contains)
            }
        }
    }
}
