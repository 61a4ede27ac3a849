import Diagnostics
import ProcessGraph

/// Every step can be reached from the first. Of several that only lead to each other, the first is
/// reported.
enum UnreachableStep {
    static func check(_ draft: Draft, _ flow: Flow, _ sink: inout DiagnosticSink) {
        var explained = [Bool](repeating: false, count: draft.graph.steps.count)
        for (position, isReachable) in flow.isReachable.enumerated()
        where !isReachable && !explained[position] {
            for (step, follows) in flow.stepsReachable(from: Ref(position)).enumerated()
            where follows {
                explained[step] = true
            }
            let before = position > 0 ? position - 1 : nil
            sink.report(
                Diagnostic(
                    .unreachableStep, at: draft.place(ofStep: position),
                    [
                        "step": .name(draft.graph.steps[position].id),
                        "before": .name(before.map { draft.graph.steps[$0].id } ?? ""),
                    ],
                    labels: before.map { [Label("before", at: draft.place(ofStep: $0))] } ?? [],
                    helps: ["lead"]))
        }
    }
}
