import ProcessGraph
import WorkCalendar

/// A procedure with every way out of a step, and titles that no writer may take as they are.
enum PermitGraph {
    static var graph: ProcessGraph {
        var graph = ProcessGraph(id: "permit", title: "A \"permit\" & more", revision: 2)
        graph.roles = [
            Role(id: "applicant", title: "Applicant"), Role(id: "clerk", title: "Clerk <1>"),
            Role(id: "head", title: "Head"),
        ]
        graph.ends.append(End(id: "refused", title: "Refused", status: .rejected))
        graph.rows = (0..<3).map { Row(id: "", steps: $0..<($0 + 1)) }

        var apply = Step(id: "apply", title: "Hand in\nthe form")
        apply.performers = [Ref(0)]
        apply.action = .process(next: .step(Ref(1)))
        apply.expiry = Expiry(after: TimeSpan(24, .elapsedHours), next: .end(Ref(1)))

        var check = Step(id: "check", title: "Check")
        check.performers = [Ref(1), Ref(2)]
        check.row = Ref(1)
        check.sla = ServiceLevel(within: TimeSpan(3, .workingDays))
        check.escalation = Escalation(after: TimeSpan(30, .workingMinutes), to: [Ref(2)])
        check.action = .decision([
            Outcome(id: "yes", label: "Yes", next: .step(Ref(2))),
            Outcome(id: "no", label: "No", next: .step(Ref(0))),
        ])

        var grant = Step(id: "grant", title: "Grant")
        grant.performers = [Ref(2)]
        grant.row = Ref(2)
        grant.exits = [Exit(end: Ref(1), needsReason: true)]
        grant.expiry = Expiry(after: TimeSpan(2, .months), next: .step(Ref(1)))
        graph.steps = [apply, check, grant]
        return graph
    }
}
