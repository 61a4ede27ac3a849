import Diagnostics
import ProcessGraph

/// A step that another person must do than did an earlier one needs a person who can be another:
/// not the one that `same_actor_as` demands, nor the only one that a bound role has.
enum NoPersonFits {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        let graph = draft.graph
        for (position, step) in graph.steps.enumerated() {
            for other in step.notActorOf {
                let id = graph.steps[other].id
                let help: String
                if step.sameActorAs.contains(other) {
                    help = "same"
                } else if let role = onlyRole(step), role == onlyRole(graph.steps[other]),
                    graph.roles[role].holding == .instance
                {
                    help = "bound"
                } else {
                    continue
                }
                sink.report(
                    Diagnostic(
                        .noPersonFits, at: draft.place(of: id, under: "not_actor_of", in: position),
                        ["step": .name(step.id), "other": .name(id)], helps: [help]))
            }
        }
    }

    private static func onlyRole(_ step: Step) -> Ref<Role>? {
        step.performers.count == 1 ? step.performers.first : nil
    }
}
