import ProcessGraph
import WorkCalendar

/// What a step says beyond its way through the flow, called as in the procedure's file.
struct StepFacts {
    private(set) var facts: [(name: String, value: String)] = []

    init(_ step: Step, in graph: ProcessGraph) {
        add("by", step.performers.map { graph.roles[$0].id })
        if let sla = step.sla {
            add("sla", [sla.within.description])
            if let since = sla.since {
                add("sla_since", [graph.steps[since.step].id, since.moment.rawValue])
            }
            if let owner = sla.owner { add("sla_owner", [graph.roles[owner].id]) }
        }
        if let sla = graph.rows[step.row].sla {
            add("row", [graph.rows[step.row].id])
            add("row_sla", [sla.description])
        }
        if let expiry = step.expiry { add("expires", [expiry.after.description]) }
        if let escalation = step.escalation {
            add("escalates", [escalation.after.description])
            add("escalates_to", escalation.to.map { graph.roles[$0].id })
        }
        add("requires", step.requires.map { graph.documents[$0].id })
        add("produces", step.produces.map { graph.documents[$0].id })
        add("collects", step.collects.map { graph.dataItems[$0].name })
        add("binds", step.binds.map { graph.roles[$0].id })
        add("same_actor_as", step.sameActorAs.map { graph.steps[$0].id })
        add("not_actor_of", step.notActorOf.map { graph.steps[$0].id })
        if step.isImplied { add("implied", ["true"]) }
    }

    private mutating func add(_ name: String, _ values: [String]) {
        if !values.isEmpty { facts.append((name, values.joined(separator: " "))) }
    }
}
