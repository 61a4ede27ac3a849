import Diagnostics
import ProcessGraph

/// A step that the same person must do as another needs a role in common with it.
enum DisjointActors {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        let steps = draft.graph.steps
        for position in steps.indices {
            for other in steps[position].sameActorAs {
                let mine = steps[position].performers
                let theirs = steps[other].performers
                guard !theirs.isEmpty, !mine.isEmpty, !mine.contains(where: theirs.contains) else {
                    continue
                }
                let id = steps[other].id
                sink.report(
                    Diagnostic(
                        .disjointActors,
                        at: draft.place(of: id, under: "same_actor_as", in: position),
                        [
                            "other": .name(id),
                            "mine": .names(mine.map { draft.graph.roles[$0].id }),
                            "theirs": .names(theirs.map { draft.graph.roles[$0].id }),
                        ],
                        labels: [
                            Label("mine", at: draft.place(of: "by", in: position)),
                            Label("theirs", at: draft.place(of: "by", in: Int(other.position))),
                        ]))
            }
        }
    }
}
