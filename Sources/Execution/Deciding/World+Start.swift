import ProcessGraph
import WorkCalendar

/// The beginning of an instance.
extension World {
    /// The position of the revision that a start means: the one it names, else the newest that is
    /// in force on the day.
    func revision(of start: Start, _ command: Command) throws(Rejection) -> Int {
        if let revision = start.revision {
            return try position(of: start.procedure, revision, in: start.agency)
        }
        let office = offices[try office(start.agency)]
        let date = command.occurredAt.date(in: office.zone)
        let candidates = deployments.indices.filter {
            deployments[$0].graph.id == start.procedure && deployments[$0].agency == start.agency
        }
        let inForce = candidates.last {
            deployments[$0].startProblem(
                on: date, acknowledged: start.acknowledgesNotInForce) == nil
        }
        guard let found = inForce ?? candidates.last else {
            throw .unknownProcedure(start.procedure)
        }
        return found
    }

    func checkStart(_ start: Start, _ command: Command) throws(Rejection) -> Ref<Role>? {
        try Text.check(start.instance, .instance)
        guard instanceNumbers[start.instance] == nil else { throw .alreadyStarted(start.instance) }
        let deployment = deployments[try revision(of: start, command)]
        let office = offices[deployment.office]
        let date = command.occurredAt.date(in: office.zone)
        if let problem = deployment.startProblem(
            on: date, acknowledged: start.acknowledgesNotInForce)
        {
            throw problem
        }
        try checkBindings(start, deployment.graph)
        let isByManager: Bool
        if case .person(let id) = command.actor, command.recorder ?? id == id {
            isByManager =
                isAdministrator(command.actor)
                || deployment.graph.managers.contains {
                    office.isHolder(id, of: $0, in: deployment.graph, on: date, actors)
                }
        } else {
            isByManager = false
        }
        if isByManager { return nil }
        let authority = Authority(command, deployment.plan, office, actors) { role in
            start.bindings.first { $0.role == deployment.graph.roles[role].id }?.actor
        }
        return try authority.performing(deployment.graph.steps[0].performers)
    }

    private func checkBindings(_ start: Start, _ graph: ProcessGraph) throws(Rejection) {
        for (position, naming) in start.bindings.enumerated() {
            guard let role = graph.roles.firstIndex(where: { $0.id == naming.role }) else {
                throw .unknownRole(naming.role)
            }
            guard graph.roles[role].holding == .instance else {
                throw .notBoundToInstance(role: naming.role)
            }
            guard !start.bindings[..<position].contains(where: { $0.role == naming.role }) else {
                throw .namedTwice(naming.role)
            }
            try Text.check(naming.actor, .actor)
            for group in graph.apart where group.contains(Ref(role)) {
                for earlier in start.bindings[..<position] where earlier.actor == naming.actor {
                    if group.contains(where: { graph.roles[$0].id == earlier.role }) {
                        throw .apart(role: naming.role, other: earlier.role)
                    }
                }
            }
        }
        for role in graph.roles where role.holding == .instance {
            guard start.bindings.contains(where: { $0.role == role.id }) else {
                throw .bindingMissing(role: role.id)
            }
        }
    }

    /// The first visit of a new instance.
    func firstVisit(_ start: Start, _ command: Command) throws(Rejection) -> VisitBeginning {
        let deployment = deployments[try revision(of: start, command)]
        let office = offices[deployment.office]
        let clock = VisitClock(
            deployment.plan, calendars[office.calendar], office.zone, visits: [], suspensions: [])
        let timers = try clock.timers(Ref(0), at: command.occurredAt, closing: nil)
        return VisitBeginning(Ref(0), visit: 1, at: command.occurredAt, timers: timers)
    }
}

extension Office {
    /// Whether a person holds a role by appointment.
    func isHolder(
        _ person: String, of role: Ref<Role>, in graph: ProcessGraph, on date: CivilDate,
        _ actors: Names
    ) -> Bool {
        guard graph.roles[role].holding == .appointment, let number = actors.number(of: person)
        else { return false }
        return holds(number, graph.roles[role].id, for: graph.id, on: date)
    }
}
