import ProcessGraph
import WorkCalendar

/// How visits begin and end. Each takes what was decided and decides nothing.
extension World {
    mutating func begin(_ beginning: VisitBeginning, _ event: Int, at index: Int) {
        started[index].active = started[index].visits.count
        visits.append(
            Visit(beginning.step, began: beginning.at, event: Int32(event)),
            to: &started[index].visits)
        started[index].step = beginning.step
        started[index].timers = beginning.timers
        settle(index)
    }

    /// Nobody has the step, and no expiry is held back.
    private mutating func settle(_ index: Int) {
        started[index].holder = Performer.nobody
        if started[index].side >= 0 { changeSide(index) { $0.isExpiryHeld = false } }
    }

    /// Ends the active visit, and begins the next or ends the instance.
    mutating func close(
        _ event: Event, _ end: Visit.End, by performer: Int32, in role: Int16,
        at index: Int
    ) {
        let instant = event.command.occurredAt
        change(Int(started[index].active), at: index) {
            $0.ended = instant
            $0.end = end
            $0.endEvent = Int32(event.number)
            $0.performer = performer
            $0.role = role
        }
        event.consequences.each { consequence in
            switch consequence {
            case .visitBegan(let beginning): begin(beginning, event.number, at: index)
            case .ended(let end): finish(index, .ended(end), at: instant)
            case .withdrawn: finish(index, .withdrawn, at: instant)
            default: break
            }
        }
    }

    private mutating func change(
        _ position: Int, at index: Int, _ change: (inout Visit) -> Void
    ) {
        change(&visits[started[index].visits, position])
    }

    private mutating func finish(_ index: Int, _ status: Instance.Status, at instant: Instant) {
        started[index].status = status
        started[index].timers = VisitTimers()
        if started[index].suspendedAt != nil { resume(index, at: instant) }
        settle(index)
    }

    mutating func resume(_ index: Int, at instant: Instant) {
        guard let from = started[index].suspendedAt else {
            preconditionFailure("what resumes was suspended")
        }
        changeSide(index) {
            $0.suspensions.append(Suspension(from: from, until: max(from, instant)))
        }
        started[index].suspendedAt = nil
    }

    /// The latest version of a document that counts no longer does.
    mutating func withdrawVersion(_ document: Ref<Document>, at index: Int) {
        let found = records.last(started[index].records) {
            $0.subject == Int16(document.position) && ($0.kind == .file || $0.kind == .attestation)
        }
        guard let found else { preconditionFailure("what is withdrawn is on file") }
        records[started[index].records, found.position].kind =
            found.row.kind == .file ? .withdrawnFile : .withdrawnAttestation
    }

    /// Takes up again the visit that an event ended: what that event put on record counts no
    /// longer, nor what was ticked since.
    mutating func undo(_ undone: Int32, _ event: Event, at index: Int) {
        let found = visits.last(started[index].visits) {
            $0.endEvent == undone && $0.end != .cancelled
        }
        guard let found else { preconditionFailure("what is corrected ended a visit") }
        if started[index].isRunning {
            change(Int(started[index].active), at: index) { $0.end = .cancelled }
        }
        started[index].status = .running
        records.change(&started[index].records) { $0.after(undoing: undone) }
        bindings.keep(&started[index].bindings) { $0.event != undone }
        change(found.position, at: index) { $0.reopen() }
        started[index].active = Int32(found.position)
        started[index].step = found.row.step
        settle(index)
        for consequence in event.consequences {
            if case .visitReopened(let beginning) = consequence {
                started[index].timers = beginning.timers
            }
        }
        guard started[index].side >= 0 || started[index].hasFiringTimer else { return }
        let expiry = started[index].timers.expiry?.instant
        changeSide(index) {
            $0.values.removeAll { $0.event == undone }
            $0.isExpiryHeld = expiry.map { $0 < event.command.recordedAt } ?? false
        }
    }

    /// Goes on under another revision: what is on record is then of its steps, roles and documents.
    mutating func migrate(_ index: Int, to revision: Int) {
        let old = deployments[Int(started[index].deployment)].plan
        let found = known(old.graph.id, revision, in: old.agency)
        let migration = Scene.Migration(
            old.graph, deployments[found].plan.graph, deployment: found)
        func moved(_ map: [Int?], _ old: Int16) -> Int16? { map[Int(old)].map { Int16($0) } }
        /// Whoever is no person is a role, by its place among the others.
        func moved(_ performer: Int32) -> Int32 {
            guard let role = Performer.role(performer) else { return performer }
            return migration.roles[role].map { Performer.external(Ref($0)) } ?? Performer.nobody
        }

        started[index].deployment = Int32(found)
        started[index].holder = moved(started[index].holder)
        if let step = migration.steps[Int(started[index].step.position)] {
            started[index].step = Ref(step)
        }
        visits.change(&started[index].visits) { visit in
            var visit = visit
            let position = Int(visit.step.position)
            // A visit that was cancelled may be to a step that is no more.
            guard migration.steps.indices.contains(position), let step = migration.steps[position]
            else {
                visit.step = Visit.stepGone
                return visit
            }
            visit.step = Ref(step)
            if visit.role >= 0 { visit.role = moved(migration.roles, visit.role) ?? -1 }
            visit.performer = moved(visit.performer)
            return visit
        }
        records.change(&started[index].records) { record in
            if record.kind == .tick { return record }
            let map = record.kind.isOfData ? migration.data : migration.documents
            return moved(map, record.subject).map {
                Record(event: record.event, subject: $0, kind: record.kind)
            }
        }
        bindings.change(&started[index].bindings) { binding in
            let map = binding.kind == .role ? migration.roles : migration.steps
            return moved(map, binding.subject).map {
                Binding(
                    event: binding.event, actor: binding.actor, subject: $0, kind: binding.kind)
            }
        }
        guard started[index].side >= 0 else { return }
        changeSide(index) { side in
            side.values = side.values.compactMap { value in
                moved(migration.data, value.item).map {
                    RecordedValue(event: value.event, item: $0, value: value.value)
                }
            }
        }
    }
}

extension Record {
    /// What stays of it where an event is corrected; nil for nothing. What lies in the store can
    /// still be erased.
    fileprivate func after(undoing undone: Int32) -> Record? {
        guard event == undone else { return kind == .tick && event > undone ? nil : self }
        return switch kind {
        case .file: Record(event: event, subject: subject, kind: .withdrawnFile)
        case .value: Record(event: event, subject: subject, kind: .undoneValue)
        case .withdrawnFile, .undoneValue, .erasure, .dataErasure: self
        case .attestation, .withdrawnAttestation, .renewal, .tick: nil
        }
    }
}

extension Record.Kind {
    /// Whether its subject is a data item.
    fileprivate var isOfData: Bool {
        switch self {
        case .value, .undoneValue, .dataErasure: true
        case .file, .attestation, .withdrawnFile, .withdrawnAttestation, .renewal, .erasure, .tick:
            false
        }
    }
}
