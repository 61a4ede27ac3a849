import Execution
import Journal
import ProcessGraph
import WorkCalendar

/// Taking an event in, with what is remembered of it for the end.
extension Auditor {
    /// - Parameters:
    ///   - event: what this very world decided or admits.
    ///   - act: what it is about.
    mutating func take(_ event: Event, _ act: Act, _ mark: Mark) {
        switch act {
        case .on(let id, let act):
            let position = event.instancePosition ?? world.position(ofInstance: id)
            if let position { leave(event, act, at: position, mark) }
            world.apply(event)
            if let position { arrive(event, act, at: position, mark) }
        case .start(let start):
            begin(event, start, mark)
        case .appoint(_, let appointment):
            world.apply(event)
            checkDecree(appointment, mark)
        case .deployAgency:
            takeChanges(event, mark)
        case .revoke(let revocation):
            let appointment = world.appointment(meantBy: revocation)
            world.apply(event)
            if let appointment {
                take(appointment, from: revocation.from, in: revocation.agency, event, mark)
            }
        case .deployProcedure:
            world.apply(event)
            if let deployment = world.deployments.last { add(deployment) }
        default: world.apply(event)
        }
    }

    private mutating func add(_ deployment: Deployment) {
        let graph = deployment.graph
        readings.append(graph.steps.map { $0.isImplied || $0.assumption != nil })
        statistics.procedures.append(
            ProcedureStatistics(
                name: ProcedureName(
                    agency: deployment.agency, id: graph.id, revision: graph.revision),
                title: graph.title, zone: world.zone(of: deployment.agency) ?? .utc,
                ends: graph.ends.map(\.title),
                steps: graph.steps.map { StepStatistics(id: $0.id, title: $0.title) }))
    }

    private mutating func begin(_ event: Event, _ start: Start, _ mark: Mark) {
        world.apply(event)
        let occurred = event.command.occurredAt
        let deployment = world.deploymentIndex(ofInstance: world.instanceCount - 1)
        traces.append(
            Trace(
                startedAt: event.command.recordedAt, recordedAt: event.command.recordedAt,
                began: occurred, promisedBy: deployment, entry: mark.entry, spot: mark.spot))
        statistics.instanceCount += 1
        statistics.procedures[deployment].startedCount += 1
        if setting.scope.includes(statistics.procedures[deployment].name) {
            sample?.offer(start.instance)
        }
        if start.acknowledgesNotInForce, world.deployments[deployment].inForceFrom == nil {
            report(
                .startedNotInForce, mark, on: start.instance, against: ["form", "effective"])
        }
    }

    /// The active visit as it is before an event ends it.
    private mutating func leave(
        _ event: Event, _ act: InstanceAct, at position: Int, _ mark: Mark
    ) {
        switch act {
        case .complete, .exit, .fire(.expiry): break
        default: return leaveOtherwise(event, act, at: position, mark)
        }
        let (deployment, step, due) = world.activeVisit(ofInstance: position)
        let ended = event.command.occurredAt
        let elapsed = max(0, traces[position].began.milliseconds(to: ended))
        let isLate = due.map { $0.instant < ended } ?? false
        statistics.procedures[deployment].steps[Int(step.position)].count(
            elapsed, isMeasured: due != nil, isLate: isLate)
        checkRecord(event, act, due, mark)
        if isLate, let due {
            let promise = promise(for: step, of: deployment, in: traces[position].promisedBy)
            suspects.append(
                Suspect(
                    instance: position, deployment: promise.deployment, step: promise.step,
                    due: due, ended: ended, mark: mark))
        }
        if readings[deployment][Int(step.position)] {
            relied[ReliedStep(deployment: deployment, step: Int(step.position)), default: 0] += 1
        }
    }

    /// The step in the revision that set its due time.
    private func promise(
        for step: Ref<Step>, of deployment: Int, in promising: Int
    ) -> (deployment: Int, step: Ref<Step>) {
        guard promising != deployment else { return (deployment, step) }
        let id = world.deployments[deployment].graph.steps[step].id
        let found = world.deployments[promising].graph.steps.firstIndex { $0.id == id }
        return found.map { (promising, Ref($0)) } ?? (deployment, step)
    }

    private mutating func arrive(
        _ event: Event, _ act: InstanceAct, at position: Int, _ mark: Mark
    ) {
        traces[position].recordedAt = event.command.recordedAt
        traces[position].entry = mark.entry
        traces[position].spot = mark.spot
        for consequence in event.consequences {
            switch consequence {
            case .visitBegan(let beginning), .visitReopened(let beginning):
                traces[position].began = beginning.at
                traces[position].promisedBy = world.deploymentIndex(ofInstance: position)
            default: break
            }
        }
        if case .recompute = act {
            traces[position].promisedBy = world.deploymentIndex(ofInstance: position)
        }
    }
}

extension StepStatistics {
    mutating func count(_ elapsed: Int64, isMeasured: Bool, isLate: Bool) {
        visitCount += 1
        if isMeasured { measuredCount += 1 }
        if isLate { breachedCount += 1 }
        // A journal may say that thousands of visits took thousands of years each.
        let (sum, isOver) = elapsedMilliseconds.addingReportingOverflow(elapsed)
        elapsedMilliseconds = isOver ? .max : sum
        elapsedMillisecondsMax = max(elapsedMillisecondsMax, elapsed)
    }
}

extension Step {
    /// Why something about it is a reading of ours; nil where nothing is.
    var assumption: String? { assumed ?? sla?.assumed ?? expiry?.assumed ?? escalation?.assumed }
}
