import DeployedFiles
import Execution
import ProcessGraph
import WorkCalendar

/// Deciding every command again, and comparing.
extension Auditor {
    mutating func judge(_ event: Event, _ act: Act, _ mark: Mark) {
        checkDeployment(act, mark)
        switch world.decide(anew: event) {
        case .accepted(let derived) where derived == event: take(derived, act, mark)
        case .accepted(let derived):
            if lastBeforeGap != nil {
                if event.instance.map({ !isCounted($0, mark) }) ?? true {
                    leaveUnjudged(event.instance, mark)
                }
            } else if let instance = event.instance {
                if !isCounted(instance, mark) {
                    report(differs(event, derived), mark, on: instance)
                    doubt(instance, mark)
                }
            } else {
                report(differs(event, derived), mark)
            }
            take(derived, act, mark)
        case .duplicate, .rejected: takeRefused(event, mark)
        }
    }

    private func differs(_ event: Event, _ derived: Event) -> AuditFact {
        .differs(
            recorded: event.consequences.map { $0 }, derived: derived.consequences.map { $0 })
    }

    /// Takes in what was to be refused, as far as anything can follow from it.
    private mutating func takeRefused(_ event: Event, _ mark: Mark) {
        let instance = event.instance
        if let instance, isCounted(instance, mark) {
            // Its state is not certain: what speaks against this may be our own doing.
        } else if lastBeforeGap != nil {
            leaveUnjudged(instance, mark)
        } else {
            for rejection in world.objections(to: event.command) {
                object(rejection, event, mark)
            }
        }
        guard !isWithoutEffect(event), let admitted = world.admission(of: event) else {
            world.passOver()
            if let instance { doubt(instance, mark) }
            return
        }
        if let instance, doubtful[instance] == nil, admitted.consequences != event.consequences {
            report(differs(event, admitted), mark, on: instance)
            doubt(instance, mark)
        }
        take(admitted, event.command.act, mark)
    }

    /// Whether an act has no effect on what comes after, because of who did it: nobody becomes an
    /// official by somebody who was no administrator. Deployments count all the same: without them
    /// nothing after them could be read.
    private func isWithoutEffect(_ event: Event) -> Bool {
        switch event.command.act {
        case .appoint, .revoke, .grant, .replace, .retire: break
        // The first one lets the agency's procedures be read.
        case .deployAgency(let deployment):
            guard world.zone(of: deployment.agency.id) != nil else { return false }
        default: return false
        }
        return world.objections(to: event.command).contains(.onlyAdministrator)
    }

    // MARK: What speaks against it

    private mutating func object(_ rejection: Rejection, _ event: Event, _ mark: Mark) {
        var fact = AuditFact.refused(rejection)
        if case .notPerformer(let roles, let date) = rejection {
            if let ended = endedActing(event, roles, on: date) {
                fact = ended
            } else if isBound(event, roles) {
                fact = .wrongPerson(roles: roles)
            }
        }
        report(
            fact, mark, on: event.instance, in: deployment(startedBy: event),
            against: rule(rejection, event))
    }

    /// The appointment as an acting official that had ended when the act occurred; nil where there
    /// was none.
    private func endedActing(_ event: Event, _ roles: [String], on date: CivilDate) -> AuditFact? {
        guard case .person(let person) = event.command.actor,
            let deployment = deployment(of: event)
        else { return nil }
        let appointments = world.appointments(in: deployment.agency)
        for appointment in appointments.reversed()
        where appointment.actor == person && roles.contains(appointment.role) {
            if appointment.acting != nil, let until = appointment.until, until < date {
                return .actingEnded(
                    role: appointment.role, until: until, decree: appointment.decree)
            }
        }
        return nil
    }

    /// Whether only one person of the instance fills any of the roles.
    private func isBound(_ event: Event, _ roles: [String]) -> Bool {
        guard case .on(let id, _) = event.command.act, let instance = world.instance(id) else {
            return false
        }
        let graph = world.deployment(of: instance).graph
        return graph.roles.contains { roles.contains($0.id) && $0.holding == .instance }
    }

    func deployment(startedBy event: Event) -> Deployment? {
        guard case .start(let start) = event.command.act else { return nil }
        return start.revision.flatMap {
            world.deployment(of: start.procedure, $0, in: start.agency)
        }
    }

    private func deployment(of event: Event) -> Deployment? {
        guard case .on(let id, _) = event.command.act else {
            return deployment(startedBy: event)
        }
        return world.instance(id).map { world.deployment(of: $0) }
    }

    /// The keys of the SOP file that a rejection is held against.
    private func rule(_ rejection: Rejection, _ event: Event) -> [String] {
        var step: String?
        if case .on(let id, let act) = event.command.act {
            let instance = world.instance(id)
            step = act.step ?? instance.map { world.deployment(of: $0).graph.steps[$0.step].id }
        }
        func ofStep(_ key: String) -> [String] { step.map { ["steps", $0, key] } ?? [] }
        switch rejection {
        case .notPerformer, .heldBy, .notHolder: return ofStep("by")
        case .notRecorder(let roles, _): return roles.isEmpty ? [] : ofStep("by")
        case .sameActorRequired: return ofStep("same_actor_as")
        case .sameActorForbidden: return ofStep("not_actor_of")
        case .apart: return ["apart"]
        case .onlyManagers: return ["managed_by"]
        case .notWithdrawable: return ["withdrawable"]
        case .notSubmitter(let document, _), .fileNeeded(let document):
            return ["documents", document]
        case .documentsMissing: return ofStep("requires")
        case .dataMissing, .notCollected: return ofStep("collects")
        case .reasonMissing, .outcomeMissing, .unknownOutcome: return ofStep("decide")
        case .timersDue, .timerNotDue: return ofStep("expires")
        case .notInForce: return ["form", "effective"]
        default: return step.map { ["steps", $0] } ?? []
        }
    }

    /// Compiles a procedure anew and compares it with the graph that the entry names.
    private mutating func checkDeployment(_ act: Act, _ mark: Mark) {
        guard case .deployProcedure(let deployment) = act,
            sources.digest(of: deployment.graph, from: deployment.source) != deployment.hash
        else { return }
        report(
            .graphDiffers(
                procedure: deployment.graph.id, revision: deployment.graph.revision), mark,
            of: ProcedureName(
                agency: deployment.agency, id: deployment.graph.id,
                revision: deployment.graph.revision))
    }
}

extension InstanceAct {
    /// The step that it names.
    var step: String? {
        switch self {
        case .claim(let step), .release(let step), .assign(let step, _, _), .tick(let step, _),
            .exit(let step, _, _):
            step
        case .complete(let completion): completion.step
        default: nil
        }
    }
}
