import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// An SLA that is measured from another step needs that step to have been visited on every way.
enum SinceUnvisited {
    static func check(_ draft: Draft, _ flow: Flow, _ sink: inout DiagnosticSink) {
        let steps = draft.graph.steps
        for position in steps.indices where flow.isReachable[position] {
            guard let since = steps[position].sla?.since else { continue }
            let isSelf = Int(since.step.position) == position
            let isKnown =
                since.moment == .started
                ? flow.isAlwaysStarted(since.step, before: Ref(position))
                : flow.isAlwaysCompleted(since.step, before: Ref(position))
            guard !isKnown else { continue }
            let path = flow.path(to: Ref(position)) { from, edge in
                from == since.step && !isSelf && (since.moment == .started || edge.completes)
            }
            let name = steps[since.step].id
            let place = node(in: position, draft)?.place ?? draft.place(of: "sla", in: position)
            sink.report(
                Diagnostic(
                    .sinceUnvisited, at: place,
                    [
                        "since": .name(name), "step": .name(steps[position].id),
                        "path": .path(draft.ids(path ?? [])),
                    ], helps: path == nil ? [] : ["path"]))
        }
    }

    private static func node(in position: Int, _ draft: Draft) -> Node? {
        draft.shaped.value("sla", in: draft.steps[position])
            .flatMap { draft.shaped.value("since", in: $0) }
            .flatMap { draft.shaped.value("step", in: $0) }
    }
}
