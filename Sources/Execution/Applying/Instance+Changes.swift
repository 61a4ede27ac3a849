import ProcessGraph
import WorkCalendar

/// How an instance changes. Each takes what was decided and decides nothing.
extension Instance {
    mutating func begin(_ beginning: VisitBeginning, _ event: Int) {
        active = Int32(visits.count)
        visits.append(
            Visit(
                began: beginning.at, ended: beginning.at, step: beginning.step,
                event: Int32(event)))
        timers = beginning.timers
        isExpiryHeld = false
        release()
    }

    mutating func release() {
        holder = Performer.nobody
        isAssigned = false
    }

    /// Ends the active visit, and begins the next or ends the instance.
    mutating func close(
        _ event: Event, _ end: Visit.End, by performer: Int32, in role: Int16
    ) {
        visits[Int(active)].ended = event.command.occurredAt
        visits[Int(active)].end = end
        visits[Int(active)].endEvent = Int32(event.number)
        visits[Int(active)].performer = performer
        visits[Int(active)].role = role
        for consequence in event.consequences {
            switch consequence {
            case .visitBegan(let beginning): begin(beginning, event.number)
            case .ended(let end): finish(.ended(end), at: event.command.occurredAt)
            case .withdrawn: finish(.withdrawn, at: event.command.occurredAt)
            default: break
            }
        }
    }

    private mutating func finish(_ status: Status, at instant: Instant) {
        self.status = status
        timers = VisitTimers()
        isExpiryHeld = false
        if suspendedAt != nil { resume(at: instant) }
        release()
    }

    mutating func resume(at instant: Instant) {
        guard let from = suspendedAt else { preconditionFailure("what resumes was suspended") }
        suspensions.append(Suspension(from: from, until: max(from, instant)))
        suspendedAt = nil
    }

    /// The latest version of a document that counts no longer does.
    mutating func withdrawVersion(_ document: Ref<Document>) {
        let position = records.lastIndex {
            $0.subject == Int16(document.position) && ($0.kind == .file || $0.kind == .attestation)
        }
        guard let position else { preconditionFailure("what is withdrawn is on file") }
        let isFile = records[position].kind == .file
        records[position].kind = isFile ? .withdrawnFile : .withdrawnAttestation
    }

    /// Takes up again the visit that `event` ended: what that event put on record goes with it.
    mutating func undo(_ event: Int32, recordedAt: Instant, _ consequences: [Consequence]) {
        guard
            let position = visits.firstIndex(where: { $0.endEvent == event && $0.end != .cancelled }
            )
        else { preconditionFailure("what is corrected ended a visit") }
        if isRunning { visits[Int(active)].end = .cancelled }
        status = .running
        records.removeAll { $0.event == event && $0.kind != .erasure }
        values.removeAll { $0.event == event }
        visits[position].end = .open
        visits[position].ended = visits[position].began
        visits[position].endEvent = 0
        visits[position].performer = Performer.nobody
        visits[position].role = -1
        active = Int32(position)
        release()
        for consequence in consequences {
            if case .visitReopened(let beginning) = consequence { timers = beginning.timers }
        }
        isExpiryHeld = timers.expiry.map { $0.instant < recordedAt } ?? false
    }

    mutating func migrate(_ migration: Scene.Migration) {
        func moved(_ map: [Int?], _ old: Int16) -> Int16? { map[Int(old)].map { Int16($0) } }
        deployment = Int32(migration.deployment)
        for position in visits.indices {
            guard let step = migration.steps[Int(visits[position].step.position)] else {
                // A visit that was cancelled may be to a step that is no more.
                continue
            }
            visits[position].step = Ref(step)
            if visits[position].role >= 0 {
                visits[position].role = moved(migration.roles, visits[position].role) ?? -1
            }
        }
        records = records.compactMap { record in
            let map =
                switch record.kind {
                case .binding: migration.roles
                case .standIn: migration.steps
                default: migration.documents
                }
            guard let subject = moved(map, record.subject) else { return nil }
            var record = record
            record.subject = subject
            return record
        }
        values = values.compactMap { value in
            guard let item = moved(migration.data, value.item) else { return nil }
            var value = value
            value.item = item
            return value
        }
    }
}
