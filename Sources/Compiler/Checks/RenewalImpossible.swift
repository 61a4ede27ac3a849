import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// What an outcome asks anew must be handed in or produced anew before a step requires it: else
/// the instance waits there for ever.
enum RenewalImpossible {
    static func check(_ draft: Draft, _ flow: Flow, _ sink: inout DiagnosticSink) {
        for (position, step) in draft.graph.steps.enumerated() {
            guard case .decision(let outcomes) = step.action,
                let decide = draft.shaped.value("decide", in: draft.steps[position])
            else { continue }
            for outcome in outcomes {
                guard case .documents(let renewed) = outcome.renewal,
                    case .step(let next) = outcome.next
                else { continue }
                for document in renewed {
                    let stuck = draft.graph.filed(document).lazy.compactMap {
                        way(from: next, without: $0, draft.graph, flow)
                    }.first
                    guard let stuck, let last = stuck.last else { continue }
                    let id = draft.graph.documents[document].id
                    let node = decide.entries.first { $0.key.text == outcome.id }.flatMap {
                        draft.shaped.scalars("renew", in: $0.value).first { $0.text == id }
                    }
                    sink.report(
                        Diagnostic(
                            .renewalImpossible, at: (node ?? decide).place,
                            [
                                "document": .name(id), "outcome": .name(outcome.id),
                                "step": .name(draft.graph.steps[last].id),
                                "path": .path(draft.ids(stuck)),
                            ], helps: ["path", "renew"]))
                }
            }
        }
    }

    /// A shortest way from `start` to a step that requires the document, on which nobody who may
    /// hand it in performs a step and no step produces it; nil where there is none.
    private static func way(
        from start: Ref<Step>, without document: Ref<Document>, _ graph: ProcessGraph, _ flow: Flow
    ) -> [Ref<Step>]? {
        let submitters = graph.documents[document].submitters
        let item = graph.documents[document].holds
        func supplies(_ step: Step) -> Bool {
            if let item { return step.collects.contains(item) }
            return step.performers.contains(where: submitters.contains)
        }
        var cameFrom: [Ref<Step>: Ref<Step>] = [start: start]
        var queue = [start]
        var head = 0
        while head < queue.count {
            let at = queue[head]
            head += 1
            let step = graph.steps[at]
            if supplies(step) { continue }
            if step.requires.contains(where: { graph.filed($0).contains(document) }) {
                return trace(at, cameFrom)
            }
            for edge in step.edges {
                guard case .step(let next) = edge.target, cameFrom[next] == nil,
                    !step.produced(along: edge).contains(document)
                else { continue }
                cameFrom[next] = at
                queue.append(next)
            }
        }
        return nil
    }

    private static func trace(
        _ end: Ref<Step>, _ cameFrom: [Ref<Step>: Ref<Step>]
    ) -> [Ref<Step>] {
        var way = [end]
        while let last = way.last, let before = cameFrom[last], before != last {
            way.append(before)
        }
        return way.reversed()
    }
}
