import ProcessGraph
import WorkCalendar

extension World {
    /// Takes in what was done to an instance.
    mutating func apply(
        _ act: InstanceAct, to id: String, _ event: Event
    ) {
        guard let index = started.position(of: id, perhaps: event.trace.instance) else {
            preconditionFailure("an event is of an instance that was started")
        }
        thaw(index)
        apply(act, event, at: index)
    }

    private mutating func apply(
        _ act: InstanceAct, _ event: Event, at index: Int
    ) {
        let number = Int32(event.number)
        started[index].version += 1
        switch act {
        case .complete(let completion): apply(completion, event, at: index)
        case .submit(let id, let evidence): file(document(id, index), evidence, number, at: index)
        case .record(let entries): record(entries, number, at: index)
        case .claim: started[index].holder = performer(event, index)
        case .release: started[index].holder = Performer.nobody
        case .assign(_, let person, _): started[index].holder = actors.intern(person)
        case .rebind(let rebinding): apply(rebinding, number, at: index)
        case .withdrawDocument(let id, _): withdrawVersion(document(id, index), at: index)
        case .tick(_, let point): put(.tick, Int16(point), number, at: index)
        case .note: break
        case .recompute: move(index, event)
        case .exit: close(index, event, .exited)
        case .withdraw: close(index, event, .withdrawn)
        case .suspend: started[index].suspendedAt = event.command.occurredAt
        case .resume:
            resume(index, at: event.command.occurredAt)
            move(index, event)
        case .extend(let change):
            apply(change, event, at: index)
            move(index, event)
        case .correct(let corrected, _):
            undo(Int32(corrected), event, at: index)
        case .migrate(let revision, _): migrate(index, to: revision)
        case .erase(let erasure, _): apply(erasure, number, at: index)
        case .fire(.expiry): close(index, event, .expired)
        case .fire(.escalation):
            visits[started[index].visits, Int(started[index].active)].hasEscalated = true
        }
        updateTimer(index)
    }

    /// Sets the timers as the event has them.
    private mutating func move(_ index: Int, _ event: Event) {
        guard case .timersMoved(let timers)? = event.consequences.first else {
            preconditionFailure("what moves timers says where to")
        }
        started[index].timers = timers
    }

    private func plan(_ index: Int) -> Plan { deployments[Int(started[index].deployment)].plan }

    // MARK: Completion

    private mutating func apply(
        _ completion: Completion, _ event: Event, at index: Int
    ) {
        let number = Int32(event.number)
        let plan = plan(index)
        let step = plan.steps[Int(started[index].step.position)]
        if !completion.isPlain { record(completion.data, number, at: index) }
        file(step.produces, completion, plan, number, at: index)
        if step.isDecision {
            let known = Int(step.outcomes.lowerBound)..<Int(step.outcomes.upperBound)
            guard let outcome = known.first(where: { plan.outcomes[$0].id == completion.outcome })
            else { preconditionFailure("a decision has the outcome that was recorded") }
            file(plan.outcomes[outcome].produces, completion, plan, number, at: index)
            if let renews = plan.outcomes[outcome].renews {
                for place in renews.range {
                    renew(Ref(Int(plan.positions[place])), plan, number, at: index)
                }
            }
        }
        if !completion.isPlain {
            for id in completion.renewed { renew(document(id, index), plan, number, at: index) }
            for naming in completion.named { name(naming, plan, number, at: index) }
        }
        close(index, event, .completed)
    }

    /// Puts on file what a completion produces, as it says or else by its word.
    private mutating func file(
        _ documents: PlanList, _ completion: Completion, _ plan: Plan, _ event: Int32,
        at index: Int
    ) {
        for place in documents.range {
            let document = Int(plan.positions[place])
            var evidence = Evidence.attestation
            if !completion.isPlain {
                let id = plan.graph.documents[document].id
                evidence = completion.produced.first { $0.document == id }?.evidence ?? evidence
            }
            for part in plan.documents[document].parts.range {
                file(Ref(Int(plan.positions[part])), evidence, event, at: index)
            }
        }
    }

    private mutating func file(
        _ document: Ref<Document>, _ evidence: Evidence, _ event: Int32, at index: Int
    ) {
        let kind: Record.Kind =
            switch evidence {
            case .file: .file
            case .attestation: .attestation
            }
        put(kind, Int16(document.position), event, at: index)
    }

    private mutating func put(
        _ kind: Record.Kind, _ subject: Int16, _ event: Int32, at index: Int
    ) {
        records.append(
            Record(event: event, subject: subject, kind: kind), to: &started[index].records)
    }

    private mutating func renew(
        _ document: Ref<Document>, _ plan: Plan, _ event: Int32, at index: Int
    ) {
        for part in plan.documents[Int(document.position)].parts.range {
            put(.renewal, plan.positions[part], event, at: index)
        }
    }

    private mutating func record(_ entries: [DataValue], _ event: Int32, at index: Int) {
        for entry in entries {
            let item = item(entry.item, index)
            put(.value, item, event, at: index)
            // A personal value lies outside.
            if case .commitment = entry.value { continue }
            changeSide(index) {
                $0.values.append(RecordedValue(event: event, item: item, value: entry.value))
            }
        }
    }

    /// Ends the active visit and begins what follows.
    private mutating func close(_ index: Int, _ event: Event, _ end: Visit.End) {
        var performer = Performer.nobody
        var role: Int16 = -1
        if end == .completed || end == .exited {
            performer = self.performer(event, index)
            role = event.role.map { Int16($0.position) } ?? -1
        }
        close(event, end, by: performer, in: role, at: index)
    }

    private mutating func performer(_ event: Event, _ index: Int) -> Int32 {
        switch event.command.actor {
        case .person(let id): return actors.intern(id, perhaps: event.trace.actor)
        case .external(let id):
            let performer = plan(index).external(id)
            precondition(performer != Performer.unknown, "who acts outside is a role")
            return performer
        }
    }

    // MARK: The rest

    private func document(_ id: String, _ index: Int) -> Ref<Document> {
        guard let document = try? plan(index).document(id) else {
            preconditionFailure("a document is one of the procedure")
        }
        return document
    }

    private func item(_ name: String, _ index: Int) -> Int16 {
        guard let item = try? plan(index).item(name) else {
            preconditionFailure("a value is of an item of the procedure")
        }
        return Int16(item.position)
    }

    private mutating func apply(_ rebinding: Rebinding, _ event: Int32, at index: Int) {
        let plan = plan(index)
        let position: Int?
        let kind: Binding.Kind
        switch rebinding.subject {
        case .role(let id): (position, kind) = (plan.number(ofRole: id), .role)
        case .step(let id):
            (position, kind) = ((try? plan.step(id)).map { Int($0.position) }, .standIn)
        }
        guard let position else { preconditionFailure("what is rebound is of the procedure") }
        bind(actors.intern(rebinding.actor), kind, position, event, at: index)
        started[index].holder = Performer.nobody
    }

    private mutating func apply(_ change: Extension, _ event: Event, at index: Int) {
        let extended = ExtendedTimer(
            visit: started[index].active, subject: change.subject, until: change.until,
            at: event.command.occurredAt)
        changeSide(index) {
            $0.extensions.append(extended)
            if change.subject == .expiry { $0.isExpiryHeld = false }
        }
    }

    private mutating func apply(_ erasure: Erasure, _ event: Int32, at index: Int) {
        switch erasure {
        case .document(let id):
            put(.erasure, Int16(document(id, index).position), event, at: index)
        case .data(let name):
            let item = item(name, index)
            put(.dataErasure, item, event, at: index)
            guard started[index].side >= 0 else { return }
            changeSide(index) { $0.values.removeAll { $0.item == item } }
        }
    }
}
