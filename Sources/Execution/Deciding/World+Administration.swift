import ProcessGraph
import WorkCalendar

/// What the administrator does: deploying, appointing, and the life of procedures.
extension World {
    func checkAdministration(_ command: Command) throws(Rejection) {
        if case .initialize(let administrator) = command.act {
            return try Text.check(administrator, .actor)
        }
        guard case .person(let id) = command.actor, command.recorder ?? id == id,
            isAdministrator(actors.number(of: id))
        else { throw .onlyAdministrator }
        try checkContent(of: command)
    }

    /// - Throws: where an act of an administrator, whoever does it, cannot be done.
    func checkContent(of command: Command) throws(Rejection) {
        switch command.act {
        case .deployAgency(let deployment): try checkAgency(deployment, command)
        case .deployProcedure(let deployment):
            _ = try office(deployment.agency)
            let graph = deployment.graph
            let known = revisions(of: graph.id, in: deployment.agency)
            guard known.allSatisfy({ $0 < graph.revision }) else {
                throw .alreadyDeployed(revision: known.max() ?? graph.revision)
            }
        case .appoint(let agency, let appointment):
            let office = offices[try office(agency)]
            try Text.check(appointment.actor, .actor)
            if let until = appointment.until, until < appointment.from {
                throw .endsBeforeItBegins(from: appointment.from, until: until)
            }
            let isHeld = office.holdings.contains {
                $0.appointment.actor == appointment.actor
                    && $0.appointment.role == appointment.role
                    && $0.standing.map { $0.overlaps(appointment) } ?? false
            }
            guard !isHeld else { throw .alreadyAppointed }
        case .revoke(let revocation):
            let office = offices[try office(revocation.agency)]
            guard let index = office.position(of: revocation) else { throw .unknownAppointment }
            if let from = office.holdings[index].revokedFrom { throw .alreadyRevoked(from: from) }
        case .grant(let actor):
            try Text.check(actor, .actor)
            guard !isAdministrator(actors.number(of: actor)) else { throw .alreadyAdministrator }
        case .replace(let replacement):
            let old = try position(
                of: replacement.procedure, replacement.revision, in: replacement.agency)
            _ = try position(
                of: replacement.procedure, replacement.successor, in: replacement.agency)
            guard replacement.successor > replacement.revision else {
                throw .successorNotLater(replacement.successor, than: replacement.revision)
            }
            if let replaced = deployments[old].replaced { throw .alreadyReplaced(by: replaced.by) }
        case .retire(let retirement):
            let old = try position(
                of: retirement.procedure, retirement.revision, in: retirement.agency)
            if let from = deployments[old].retiredFrom { throw .alreadyRetired(from: from) }
        case .initialize, .deployCalendar, .start, .on: break
        }
    }

    /// The revisions of a procedure in the order of deployment, which ascends.
    func revisions(of procedure: String, in agency: String) -> [Int] {
        positions(of: procedure, in: agency).map { deployments[$0].plan.revision }
    }

    /// Where the revisions of a procedure lie. O(deployments).
    func positions(of procedure: String, in agency: String) -> [Int] {
        deployments.indices.filter {
            deployments[$0].plan.agency == agency && deployments[$0].plan.graph.id == procedure
        }
    }

    /// Where a revision lies. O(deployments).
    func find(_ procedure: String, _ revision: Int, in agency: String) -> Int? {
        deployments.firstIndex {
            $0.plan.revision == revision && $0.plan.graph.id == procedure
                && $0.plan.agency == agency
        }
    }

    func position(
        of procedure: String, _ revision: Int, in agency: String
    ) throws(Rejection) -> Int {
        if let found = find(procedure, revision, in: agency) { return found }
        let known = revisions(of: procedure, in: agency)
        guard !known.isEmpty else { throw .unknownProcedure(procedure) }
        throw .unknownRevision(revision, known: known)
    }

    private func checkAgency(
        _ deployment: AgencyDeployment, _ command: Command
    ) throws(Rejection) {
        let agency = deployment.agency
        guard calendars.contains(where: { $0.id == agency.calendar }) else {
            throw .unknownCalendar(agency.calendar)
        }
        for appointment in agency.appointments { try Text.check(appointment.actor, .actor) }
        guard !deployment.isConfirmed, let office = offices.first(where: { $0.id == agency.id })
        else { return }
        var undone: [Undone] = []
        for change in appointmentChanges(deployment, on: command) {
            switch change {
            case .revoked(let appointment, _):
                let isByCommand = office.holdings.contains {
                    $0.standing == appointment && !$0.isFromFile
                }
                guard isByCommand else { continue }
                undone.append(
                    Undone(
                        actor: appointment.actor, role: appointment.role, wasAppointed: true))
            case .appointed(let appointment):
                let isRevoked = office.holdings.contains {
                    $0.appointment == appointment && $0.isRevokedByCommand
                }
                guard isRevoked else { continue }
                undone.append(
                    Undone(
                        actor: appointment.actor, role: appointment.role, wasAppointed: false))
            default: break
            }
        }
        guard undone.isEmpty else { throw .undoes(undone) }
    }

    /// What deploying an agency file changes: what it says and does not hold is appointed, what
    /// holds or will hold and it does not say is revoked, from the day of the deployment on.
    func appointmentChanges(_ deployment: AgencyDeployment, on command: Command) -> Consequences {
        let agency = deployment.agency
        let date = command.occurredAt.date(in: agency.zone)
        let holdings = offices.first { $0.id == agency.id }?.holdings ?? []
        var changes: [Consequence] = []
        for holding in holdings {
            guard let standing = holding.standing, !agency.appointments.contains(standing),
                standing.until.map({ date <= $0 }) ?? true
            else { continue }
            changes.append(.revoked(standing, from: date))
        }
        for appointment in agency.appointments
        where !holdings.contains(where: { $0.standing == appointment }) {
            changes.append(.appointed(appointment))
        }
        return Consequences(changes)
    }
}

extension Holding {
    /// The appointment, unless it was revoked.
    var standing: Appointment? { revokedFrom == nil ? appointment : nil }
}

extension Office {
    /// The appointment that a revocation means: one that holds on its day, else the latest that
    /// was not revoked, else the latest.
    func position(of revocation: Revocation) -> Int? {
        func isMeant(_ holding: Holding) -> Bool {
            holding.appointment.actor == revocation.actor
                && holding.appointment.role == revocation.role
                && holding.appointment.procedure == revocation.procedure
        }
        return holdings.lastIndex { isMeant($0) && $0.isInForce(on: revocation.from) }
            ?? holdings.lastIndex { isMeant($0) && $0.revokedFrom == nil }
            ?? holdings.lastIndex(where: isMeant)
    }
}
