import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// What an outcome asks anew must be required by a step that follows: else nobody is asked for it.
enum RenewedUnrequired {
    static func check(_ draft: Draft, _ flow: Flow, _ sink: inout DiagnosticSink) {
        for (position, step) in draft.graph.steps.enumerated() {
            guard case .decision(let outcomes) = step.action,
                let decide = draft.shaped.value("decide", in: draft.steps[position])
            else { continue }
            for outcome in outcomes {
                guard case .documents(let renewed) = outcome.renewal, !renewed.isEmpty else {
                    continue
                }
                var asked: Set<Ref<Document>>?
                for document in renewed {
                    let parts = draft.graph.filed(document)
                    if parts.isEmpty || isAsked(parts, atOnceAfter: outcome, draft.graph) {
                        continue
                    }
                    if asked == nil { asked = documentsAsked(after: outcome, draft.graph, flow) }
                    guard let asked, !parts.contains(where: asked.contains) else { continue }
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

    /// Whether the step that the outcome leads to requires one of them: the usual case.
    private static func isAsked(
        _ parts: [Ref<Document>], atOnceAfter outcome: Outcome, _ graph: ProcessGraph
    ) -> Bool {
        guard case .step(let next) = outcome.next else { return false }
        return graph.steps[next].requires.contains { required in
            required == parts.first || graph.filed(required).contains(where: parts.contains)
        }
    }

    private static func documentsAsked(
        after outcome: Outcome, _ graph: ProcessGraph, _ flow: Flow
    ) -> Set<Ref<Document>> {
        guard case .step(let next) = outcome.next else { return [] }
        var asked: Set<Ref<Document>> = []
        for (position, follows) in flow.stepsReachable(from: next).enumerated() where follows {
            for document in graph.steps[position].requires {
                asked.formUnion(graph.filed(document))
            }
        }
        return asked
    }
}
