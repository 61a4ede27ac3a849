import Diagnostics
import ProcessGraph

/// From every step an end can be reached: else an instance goes round for ever.
enum NoWayToEnd {
    static func check(_ draft: Draft, _ flow: Flow, _ sink: inout DiagnosticSink) {
        var explained = [Bool](repeating: false, count: draft.graph.steps.count)
        for (position, reachesEnd) in flow.reachesEnd.enumerated()
        where !reachesEnd && flow.isReachable[position] && !explained[position] {
            for (step, follows) in flow.stepsReachable(from: Ref(position)).enumerated()
            where follows {
                explained[step] = true
            }
            sink.report(
                Diagnostic(
                    .noWayToEnd, at: draft.place(ofStep: position),
                    [
                        "step": .name(draft.graph.steps[position].id),
                        "path": .path(draft.ids(circle(from: position, flow))),
                    ], helps: ["path"]))
        }
    }

    /// The way that an instance takes until it is somewhere for the second time.
    private static func circle(from position: Int, _ flow: Flow) -> [Ref<Step>] {
        var way = [Ref<Step>(position)]
        while let last = way.last {
            let next = flow.edges(from: last).compactMap { edge in
                if case .step(let step) = edge.target { step } else { nil }
            }
            guard let step = next.first else { break }
            way.append(step)
            if way.dropLast().contains(step) { break }
        }
        return way
    }
}
