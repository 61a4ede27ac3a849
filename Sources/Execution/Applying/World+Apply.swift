import ProcessGraph
import WorkCalendar

extension World {
    /// Takes in an event that was decided on this very world. It uses the event and the state,
    /// and decides nothing.
    ///
    /// - Precondition: the event is the next, and ``decide(_:)`` on this world gave it or would
    ///   give it for its command: whoever does not trust an event decides its command first and
    ///   compares.
    public mutating func apply(_ event: Event) {
        precondition(event.number == eventCount + 1, "events are applied in order")
        eventCount = event.number
        if let key = event.command.key {
            keys.append(
                AcceptedKeys.Row(
                    caller: event.command.caller, text: key.text, digest: key.digest,
                    event: Int32(event.number)))
        }
        // What is seldom is apart: where one case keeps a part of the act, all would copy it.
        switch event.command.act {
        case .start(let start): begin(start, event)
        case .on(let id, let act): apply(act, to: id, event)
        default: administer(event)
        }
    }

    @inline(never)
    private mutating func administer(_ event: Event) {
        switch event.command.act {
        case .initialize(let administrator): administrators.append(actors.intern(administrator))
        case .grant(let actor): administrators.append(actors.intern(actor))
        case .deployAgency(let deployment): apply(deployment, event)
        case .deployCalendar(let deployment): apply(deployment)
        case .deployProcedure(let deployment): apply(deployment, event.command)
        case .appoint(let agency, let appointment):
            appoint(appointment, at: known(agency), isFromFile: false)
        case .revoke(let revocation):
            let office = known(revocation.agency)
            guard let index = offices[office].position(of: revocation) else {
                preconditionFailure("what is revoked was appointed")
            }
            offices[office].revoke(index, from: revocation.from, isByCommand: true)
        case .replace(let replacement):
            let index = known(
                replacement.procedure, replacement.revision, in: replacement.agency)
            deployments[index].replaced = (replacement.from, replacement.successor)
        case .retire(let retirement):
            let index = known(retirement.procedure, retirement.revision, in: retirement.agency)
            deployments[index].retiredFrom = retirement.from
        case .start, .on: preconditionFailure("an act of administration")
        }
    }

    private func known(_ agency: String) -> Int {
        guard let index = offices.firstIndex(where: { $0.id == agency }) else {
            preconditionFailure("an event is of an agency that was deployed")
        }
        return index
    }

    func known(_ procedure: String, _ revision: Int, in agency: String) -> Int {
        guard let found = find(procedure, revision, in: agency) else {
            preconditionFailure("an event is of a procedure that was deployed")
        }
        return found
    }

    // MARK: Deploying

    private mutating func apply(_ deployment: CalendarDeployment) {
        let deployed = DeployedCalendar(deployment)
        if let index = calendars.firstIndex(where: { $0.id == deployment.id }) {
            calendars[index] = deployed
        } else {
            calendars.append(deployed)
        }
    }

    private mutating func apply(_ deployment: ProcedureDeployment, _ command: Command) {
        let office = known(deployment.agency)
        let plan = Plan(deployment, at: command.occurredAt, office: office, &offices[office])
        deployments.append(Deployment(plan))
    }

    private mutating func apply(_ deployment: AgencyDeployment, _ event: Event) {
        let agency = deployment.agency
        guard let calendar = calendars.firstIndex(where: { $0.id == agency.calendar }) else {
            preconditionFailure("an agency has a calendar that was deployed")
        }
        let index: Int
        if let found = offices.firstIndex(where: { $0.id == agency.id }) {
            index = found
            offices[index].zone = agency.zone
            offices[index].calendar = calendar
            offices[index].hash = deployment.hash
        } else {
            index = offices.count
            offices.append(
                Office(
                    id: agency.id, zone: agency.zone, calendar: calendar, hash: deployment.hash))
        }
        for consequence in event.consequences {
            switch consequence {
            case .appointed(let appointment):
                appoint(appointment, at: index, isFromFile: true)
            case .revoked(let appointment, let from):
                let holding = offices[index].holdings.lastIndex { $0.standing == appointment }
                guard let holding else { preconditionFailure("what is revoked was appointed") }
                offices[index].revoke(holding, from: from, isByCommand: false)
            default: preconditionFailure("deploying an agency appoints and revokes")
            }
        }
    }

    private mutating func appoint(_ appointment: Appointment, at office: Int, isFromFile: Bool) {
        offices[office].append(
            Holding(
                appointment: appointment, actor: actors.intern(appointment.actor),
                isFromFile: isFromFile))
    }

    // MARK: Starting

    private mutating func begin(_ start: Start, _ event: Event) {
        guard case .visitBegan(let beginning)? = event.consequences.first,
            let revision = start.revision
        else { preconditionFailure("a start begins a visit of a revision") }
        let deployment = known(start.procedure, revision, in: start.agency)
        let plan = deployments[deployment].plan
        let index = started.count
        started.append(Instance(id: start.instance, deployment: Int32(deployment)))
        for naming in start.bindings { name(naming, plan, Int32(event.number), at: index) }
        begin(beginning, event.number, at: index)
        updateTimer(index)
    }

    /// Puts on record who fills a role in an instance.
    mutating func name(_ naming: Naming, _ plan: Plan, _ event: Int32, at index: Int) {
        guard let role = plan.number(ofRole: naming.role) else {
            preconditionFailure("a person is named for a role of the procedure")
        }
        bind(actors.intern(naming.actor), .role, role, event, at: index)
    }

    mutating func bind(
        _ actor: Int32, _ kind: Binding.Kind, _ subject: Int, _ event: Int32, at index: Int
    ) {
        bindings.append(
            Binding(event: event, actor: actor, subject: Int16(subject), kind: kind),
            to: &started[index].bindings)
    }
}
