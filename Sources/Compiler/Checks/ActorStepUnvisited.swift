import Diagnostics
import ProcessGraph

/// A step whose person is bound by another needs that other to have been completed on every way.
enum ActorStepUnvisited {
    static func check(_ draft: Draft, _ flow: Flow, _ sink: inout DiagnosticSink) {
        let steps = draft.graph.steps
        for position in steps.indices where flow.isReachable[position] {
            // "Another person than" holds by itself where nobody was there, and a step that names
            // itself asks for the same person only on a repeated visit.
            for other in steps[position].sameActorAs where Int(other.position) != position {
                guard !flow.isAlwaysCompleted(other, before: Ref(position)) else { continue }
                let path = flow.path(to: Ref(position)) { from, edge in
                    from == other && edge.completes
                }
                let id = steps[other].id
                sink.report(
                    Diagnostic(
                        .actorStepUnvisited,
                        at: draft.place(of: id, under: "same_actor_as", in: position),
                        [
                            "other": .name(id), "step": .name(steps[position].id),
                            "path": .path(draft.ids(path ?? [])),
                        ], helps: path == nil ? [] : ["path"]))
            }
        }
    }
}
