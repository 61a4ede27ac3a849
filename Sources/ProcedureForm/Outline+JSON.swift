public import JSON
import ProcessGraph
import WorkCalendar

extension Outline {
    /// The outline for programs, the same in every language: `procedure`, `title`, `revision`,
    /// `number`, `in_force_from` (a day, or null where it is not in force), `roles`, `documents`
    /// and `data` by id, `steps`, `ends`, `sla` (by `class` and by `role`, with the `total`; sums
    /// in which unlike units stay apart) and `assumptions`.
    ///
    /// It says what the text says. ``GraphText/json(_:)`` says everything.
    public var json: JSON {
        [
            "procedure": .string(graph.id),
            "title": .string(graph.title),
            "revision": .number(graph.revision),
            "number": .text(graph.form.number),
            "in_force_from": .text(graph.form.inForceFrom?.description),
            "roles": .list(graph.roles, json),
            "documents": .list(graph.documents, json),
            "data": .list(graph.dataItems) {
                ["name": .string($0.name), "title": .string($0.title)]
            },
            "steps": .array(graph.steps.indices.map(step)),
            "ends": .list(graph.ends) {
                [
                    "id": .string($0.id), "title": .string($0.title),
                    "status": .string($0.status.rawValue),
                ]
            },
            "sla": sums,
            "assumptions": .list(Assumption.all(of: graph)) {
                ["at": .string($0.place), "why": .string($0.reason)]
            },
        ]
    }

    private func json(_ role: Role) -> JSON {
        [
            "id": .string(role.id),
            "title": .string(role.title),
            "class": .string(OwnerClass(role).rawValue),
            "recorded_by": graph.ids(role.recordedBy),
        ]
    }

    private func json(_ document: Document) -> JSON {
        [
            "id": .string(document.id),
            "title": .string(document.title),
            "kind": .string(document.kind.rawValue),
            "group": graph.ids(document.members),
        ]
    }

    private func step(_ position: Int) -> JSON {
        let step = graph.steps[position]
        let row = graph.rows[step.row]
        let required = step.requires.filter { graph.documents[$0].kind != .means }
        return [
            "number": .number(position + 1),
            "id": .string(step.id),
            "title": .string(step.title),
            "implied": .bool(step.isImplied),
            "performers": graph.ids(step.performers),
            "same_actor_as": graph.ids(step.sameActorAs),
            "not_actor_of": graph.ids(step.notActorOf),
            "requires": graph.ids(required),
            "collects": graph.ids(step.collects),
            "produces": graph.ids(step.produces),
            "binds": graph.ids(step.binds),
            "sla": step.sla.map(graph.json) ?? .null,
            "row_sla": row.steps.lowerBound == position ? .span(row.sla) : .null,
            "expires": step.expiry.map(graph.json) ?? .null,
            "escalate": step.escalation.map(graph.json) ?? .null,
            "may_end": .list(step.exits, graph.json),
            "action": graph.json(step.action),
        ]
    }

    private var sums: JSON {
        [
            "class": .object(
                summary.classes.map { JSON.Member($0.owner.rawValue, $0.sum.json) }),
            "role": .object(
                summary.roles.map { JSON.Member(graph.roles[$0.role].id, $0.sum.json) }),
            "total": summary.total.json,
        ]
    }
}
