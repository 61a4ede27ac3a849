import ProcessGraph

/// What a part of a procedure is called in reports.
struct CoverageName {
    enum Kind: String {
        case step, outcome, exit, expiry, escalation, end
    }

    let kind: Kind
    /// The id of the step, outcome or end; for a timer that of its step.
    let name: String
    /// The step that it is a part of; nil for a step or an end.
    let step: String?

    init(_ item: CoverageItem, in graph: ProcessGraph) {
        func id(_ step: Ref<Step>) -> String { graph.steps[step].id }
        switch item {
        case .step(let step): (kind, name, self.step) = (.step, id(step), nil)
        case .outcome(let step, let position):
            var outcome = ""
            if case .decision(let outcomes) = graph.steps[step].action {
                outcome = outcomes[position].id
            }
            (kind, name, self.step) = (.outcome, outcome, id(step))
        case .exit(let step, let position):
            let end = graph.steps[step].exits[position].end
            (kind, name, self.step) = (.exit, graph.ends[end].id, id(step))
        case .expiry(let step): (kind, name, self.step) = (.expiry, id(step), id(step))
        case .escalation(let step): (kind, name, self.step) = (.escalation, id(step), id(step))
        case .end(let end): (kind, name, self.step) = (.end, graph.ends[end].id, nil)
        }
    }
}
