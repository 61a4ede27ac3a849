import Canonical
import Execution
import ProcessGraph
import WorkCalendar

extension CanonicalReader {
    /// The consequences that stand in `range`; none where there is no range.
    func consequences(
        _ range: Range<Int>?, _ graph: ProcessGraph?
    ) throws(EventProblem) -> [Consequence] {
        guard let range else { return [] }
        var inner = CanonicalReader(part(range))
        var consequences: [Consequence] = []
        do throws(CanonicalFailure) { try inner.beginArray() } catch {
            throw .malformed(error)
        }
        while try inner.hasMore() {
            try inner.open()
            consequences.append(try inner.consequence(graph))
            try inner.close()
        }
        return consequences
    }

    private mutating func consequence(_ graph: ProcessGraph?) throws(EventProblem) -> Consequence {
        var appointment: Appointment?
        if try take("appointment") {
            try open()
            appointment = try appointmentMembers(hasAgency: false).appointment
            try close()
        }
        let at = try instant(ifAny: "at")
        let due = try due("due", "due_provisional")
        let end = try text(ifAny: "end")
        let escalation = try self.due("escalation", "escalation_provisional")
        let expiry = try self.due("expiry", "expiry_provisional")
        let from = try day(ifAny: "from")
        let step = try text(ifAny: "step")
        let roles = try texts(ifAny: "to")
        let type: ConsequenceName1 = try choice("type")
        let visit = try number(ifAny: "visit")
        return try Parts(
            appointment: appointment, at: at,
            timers: VisitTimers(due: due, expiry: expiry, escalation: escalation), end: end,
            from: from, step: step, roles: roles, visit: visit
        ).consequence(type, graph, orElse: missing("type"))
    }

    private mutating func due(
        _ name: StaticString, _ provisionalName: StaticString
    ) throws(EventProblem) -> Due? {
        guard let instant = try instant(ifAny: name) else { return nil }
        return Due(instant: instant, isProvisional: try flag(provisionalName))
    }
}

/// The members of a consequence. Each type has some of them, and no others.
private struct Parts {
    var appointment: Appointment?
    var at: Instant?
    var timers: VisitTimers
    var end: String?
    var from: CivilDate?
    var step: String?
    var roles: [String]
    var visit: Int?

    /// - Throws: `problem` where the members are not those of the type.
    func consequence(
        _ type: ConsequenceName1, _ graph: ProcessGraph?, orElse problem: EventProblem
    ) throws(EventProblem) -> Consequence {
        let expected = try members(of: type, graph, problem)
        guard expected.count == count else { throw problem }
        return expected.consequence
    }

    /// How many of the members there are, the timers as one.
    private var count: Int {
        let present = [
            appointment != nil, at != nil, timers != VisitTimers(), end != nil, from != nil,
            step != nil, !roles.isEmpty, visit != nil,
        ]
        return present.count { $0 }
    }

    private func members(
        of type: ConsequenceName1, _ graph: ProcessGraph?, _ problem: EventProblem
    ) throws(EventProblem) -> (consequence: Consequence, count: Int) {
        let timersCount = timers == VisitTimers() ? 0 : 1
        switch type {
        case .visitBegan, .visitReopened:
            guard let step, let visit, let at else { throw problem }
            let beginning = VisitBeginning(
                try ref(step, graph), visit: visit, at: at, timers: timers)
            return (
                type == .visitBegan ? .visitBegan(beginning) : .visitReopened(beginning),
                3 + timersCount
            )
        case .visitCancelled:
            guard let step, let visit else { throw problem }
            return (.visitCancelled(try ref(step, graph), visit: visit), 2)
        case .timersMoved: return (.timersMoved(timers), timersCount)
        case .escalated:
            var found: [Ref<Role>] = []
            for id in roles { found.append(try EventReader1.role(id, graph)) }
            return (.escalated(to: found), roles.isEmpty ? 0 : 1)
        case .ended:
            guard let end else { throw problem }
            guard let index = graph?.ends.firstIndex(where: { $0.id == end }) else {
                throw .unknownEnd(end)
            }
            return (.ended(Ref(index)), 1)
        case .withdrawn: return (.withdrawn, 0)
        case .appointed:
            guard let appointment else { throw problem }
            return (.appointed(appointment), 1)
        case .revoked:
            guard let appointment, let from else { throw problem }
            return (.revoked(appointment, from: from), 2)
        }
    }

    private func ref(
        _ id: String, _ graph: ProcessGraph?
    ) throws(EventProblem) -> Ref<Step> {
        guard let index = graph?.steps.firstIndex(where: { $0.id == id }) else {
            throw .unknownStep(id)
        }
        return Ref(index)
    }
}
