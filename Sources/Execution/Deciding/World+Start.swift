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
        let office = try office(start.agency)
        let date = command.occurredAt.date(in: offices[office].zone)
        var newest: Int?
        for index in deployments.indices.reversed() where isOf(start, deployments[index].plan) {
            let problem = deployments[index].startProblem(
                on: date, acknowledged: start.acknowledgesNotInForce)
            if problem == nil { return index }
            newest = newest ?? index
        }
        guard let newest else { throw .unknownProcedure(start.procedure) }
        return newest
    }

    private func isOf(_ start: Start, _ plan: Plan) -> Bool {
        plan.graph.id == start.procedure && plan.agency == start.agency
    }

    /// - Parameter revision: the position of the revision that it means.
    func checkStart(
        _ start: Start, _ command: Command, _ revision: Int
    ) throws(Rejection) -> Ref<Role>? {
        try Text.check(start.instance, .instance)
        guard started.position(of: start.instance) == nil else {
            throw .alreadyStarted(start.instance)
        }
        let plan = deployments[revision].plan
        let authority = Authority(command, self, plan, .start(command))
        let problem = deployments[revision].startProblem(
            on: authority.occurredOn, acknowledged: start.acknowledgesNotInForce)
        if let problem { throw problem }
        try checkBindings(start, plan)
        if authority.isAdministrator(self) || authority.isManager(self) { return nil }
        return try authority.performing(self, plan.steps[0].performers)
    }

    private func checkBindings(_ start: Start, _ plan: Plan) throws(Rejection) {
        for (position, naming) in start.bindings.enumerated() {
            let role = Int(try plan.role(naming.role).position)
            guard plan.roles[role].holding == .instance else {
                throw .notBoundToInstance(role: naming.role)
            }
            guard !start.bindings[..<position].contains(where: { $0.role == naming.role }) else {
                throw .namedTwice(naming.role)
            }
            try Text.check(naming.actor, .actor)
            for group in plan.graph.apart where group.contains(Ref(role)) {
                for earlier in start.bindings[..<position] where earlier.actor == naming.actor {
                    if group.contains(where: { plan.graph.roles[$0].id == earlier.role }) {
                        throw .apart(role: naming.role, other: earlier.role)
                    }
                }
            }
        }
        for role in plan.roles.indices where plan.roles[role].holding == .instance {
            let id = plan.roleID(role)
            guard start.bindings.contains(where: { $0.role == id }) else {
                throw .bindingMissing(role: id)
            }
        }
    }

    /// The first visit of a new instance of the revision at that position.
    func firstVisit(_ command: Command, _ revision: Int) throws(Rejection) -> VisitBeginning {
        let clock = VisitClock(
            self, deployments[revision].plan, Rows<Visit>.Chain(), -1)
        let timers = try clock.timers(self, Ref(0), at: command.occurredAt, closing: nil)
        return VisitBeginning(Ref(0), visit: 1, at: command.occurredAt, timers: timers)
    }
}
