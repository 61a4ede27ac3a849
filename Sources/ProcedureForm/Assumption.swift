import ProcessGraph

/// A reading of ours, with the place in the procedure file that it is about.
struct Assumption {
    /// The keys that lead to it, `steps/aktivasi/expires`: they are what its author looks for.
    let place: String
    let reason: String

    /// All of a graph, in the order of the file.
    static func all(of graph: ProcessGraph) -> [Assumption] {
        var found: [Assumption] = []
        func add(_ place: String, _ reason: String?) {
            if let reason { found.append(Assumption(place: place, reason: reason)) }
        }
        add("procedure", graph.assumed)
        add("form", graph.form.assumed)
        add("form/approved_by", graph.form.approval?.assumed)
        for basis in graph.form.legalBasis { add("form/legal_basis", basis.assumed) }
        for related in graph.form.related { add("form/related", related.assumed) }
        for role in graph.roles { add("roles/\(role.id)", role.assumed) }
        for document in graph.documents { add("documents/\(document.id)", document.assumed) }
        for item in graph.dataItems { add("data/\(item.name)", item.assumed) }
        for end in graph.ends { add("ends/\(end.id)", end.assumed) }
        for row in graph.rows { add("rows/\(row.id)", row.assumed) }
        for step in graph.steps {
            let place = "steps/\(step.id)"
            add(place, step.assumed)
            if case .decision(let outcomes) = step.action {
                for outcome in outcomes { add("\(place)/decide/\(outcome.id)", outcome.assumed) }
            }
            for exit in step.exits {
                add("\(place)/may_end/\(graph.ends[exit.end].id)", exit.assumed)
            }
            add("\(place)/sla", step.sla?.assumed)
            add("\(place)/expires", step.expiry?.assumed)
            add("\(place)/escalate", step.escalation?.assumed)
        }
        return found
    }
}
