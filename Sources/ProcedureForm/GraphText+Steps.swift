import JSON
import ProcessGraph

extension ProcessGraph {
    func json(_ step: Step) -> JSON {
        [
            "id": .string(step.id),
            "title": .string(step.title),
            "by": ids(step.performers),
            "requires": ids(step.requires),
            "produces": ids(step.produces),
            "collects": ids(step.collects),
            "action": json(step.action),
            "may_end": .list(step.exits, json),
            "sla": step.sla.map(json) ?? .null,
            "expires": step.expiry.map(json) ?? .null,
            "escalate": step.escalation.map(json) ?? .null,
            "same_actor_as": ids(step.sameActorAs),
            "not_actor_of": ids(step.notActorOf),
            "binds": ids(step.binds),
            "row": .number(Int(step.row.position)),
            "print": step.print.json,
            "checklist": JSON(step.checklist),
            "implied": .bool(step.isImplied),
            "assumed": .text(step.assumed),
        ]
    }

    /// `{"next": target}` of a process, `{"decide": outcomes}` of a decision.
    func json(_ action: Step.Action) -> JSON {
        switch action {
        case .process(let next): ["next": json(next)]
        case .decision(let outcomes): ["decide": .list(outcomes, json)]
        }
    }

    func json(_ outcome: Outcome) -> JSON {
        [
            "id": .string(outcome.id),
            "label": .string(outcome.label),
            "next": json(outcome.next),
            "needs_reason": .bool(outcome.needsReason),
            "renew": json(outcome.renewal),
            "produces": ids(outcome.produces),
            "assumed": .text(outcome.assumed),
        ]
    }

    func json(_ renewal: Outcome.Renewal) -> JSON {
        switch renewal {
        case .documents(let documents): ids(documents)
        case .chosen: "chosen"
        }
    }

    func json(_ exit: Exit) -> JSON {
        [
            "end": .string(ends[exit.end].id),
            "needs_reason": .bool(exit.needsReason),
            "assumed": .text(exit.assumed),
        ]
    }

    func json(_ level: ServiceLevel) -> JSON {
        [
            "within": .span(level.within),
            "since": level.since.map {
                ["step": .string(steps[$0.step].id), "at": .string($0.moment.rawValue)]
            } ?? .null,
            "owner": .text(level.owner.map { roles[$0].id }),
            "assumed": .text(level.assumed),
        ]
    }

    func json(_ expiry: Expiry) -> JSON {
        [
            "after": .span(expiry.after),
            "next": json(expiry.next),
            "assumed": .text(expiry.assumed),
        ]
    }

    func json(_ escalation: Escalation) -> JSON {
        [
            "after": .span(escalation.after),
            "to": ids(escalation.to),
            "assumed": .text(escalation.assumed),
        ]
    }
}
