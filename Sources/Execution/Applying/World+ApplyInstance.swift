import ProcessGraph
import WorkCalendar

extension World {
    mutating func apply(_ act: InstanceAct, _ event: Event, at index: Int) {
        let number = Int32(event.number)
        instances[index].version += 1
        switch act {
        case .claim: take(index, event)
        case .release: instances[index].release()
        case .assign(_, let person, _):
            instances[index].holder = actors.intern(person)
            instances[index].isAssigned = true
        case .rebind(let rebinding): apply(rebinding, number, at: index)
        case .submit(let id, let evidence):
            file(document(id, index), evidence, number, at: index)
        case .withdrawDocument(let id, _):
            instances[index].withdrawVersion(document(id, index))
        case .record(let entries): record(entries, number, at: index)
        case .tick(_, let point):
            instances[index].visits[Int(instances[index].active)].ticks |= 1 << UInt32(point)
        case .note: break
        case .complete(let completion): apply(completion, event, at: index)
        case .exit: close(index, event, .exited)
        case .withdraw:
            close(index, event, .withdrawn)
        case .suspend: instances[index].suspendedAt = event.command.occurredAt
        case .resume: instances[index].resume(at: event.command.occurredAt)
        case .extend(let change):
            let active = instances[index].active
            instances[index].extensions.append(
                ExtendedTimer(
                    visit: active, subject: change.subject, until: change.until,
                    at: event.command.occurredAt))
            if change.subject == .expiry { instances[index].isExpiryHeld = false }
        case .recompute: break
        case .correct(let corrected, _):
            instances[index].undo(
                Int32(corrected), recordedAt: event.command.recordedAt, event.consequences)
        case .migrate(let revision, _): migrate(revision, event, at: index)
        case .erase(let erasure, _): apply(erasure, number, at: index)
        case .fire(.expiry): close(index, event, .expired)
        case .fire(.escalation):
            instances[index].visits[Int(instances[index].active)].hasEscalated = true
        }
        for consequence in event.consequences {
            if case .timersMoved(let timers) = consequence { instances[index].timers = timers }
        }
    }

    // MARK: Completion

    private mutating func apply(_ completion: Completion, _ event: Event, at index: Int) {
        let number = Int32(event.number)
        let graph = deployments[Int(instances[index].deployment)].graph
        let step = graph.steps[instances[index].step]
        record(completion.data, number, at: index)
        for document in step.produces { file(document, completion, number, at: index) }
        if case .decision(let outcomes) = step.action {
            guard let outcome = outcomes.first(where: { $0.id == completion.outcome }) else {
                preconditionFailure("a decision has the outcome that was recorded")
            }
            for document in outcome.produces where !step.produces.contains(document) {
                file(document, completion, number, at: index)
            }
            switch outcome.renewal {
            case .documents(let documents):
                for document in documents { renew(document, graph, number, at: index) }
            case .chosen:
                for id in completion.renewed {
                    renew(document(id, index), graph, number, at: index)
                }
            }
        }
        for naming in completion.named {
            guard let role = graph.roles.firstIndex(where: { $0.id == naming.role }) else {
                preconditionFailure("a person is named for a role of the procedure")
            }
            instances[index].records.append(
                Record(
                    event: number, actor: actors.intern(naming.actor), subject: Int16(role),
                    kind: .binding))
        }
        close(index, event, .completed)
    }

    private mutating func file(
        _ document: Ref<Document>, _ completion: Completion, _ event: Int32, at index: Int
    ) {
        let graph = deployments[Int(instances[index].deployment)].graph
        let id = graph.documents[document].id
        let evidence = completion.produced.first { $0.document == id }?.evidence ?? .attestation
        for part in graph.filed(document) { file(part, evidence, event, at: index) }
    }

    private mutating func file(
        _ document: Ref<Document>, _ evidence: Evidence, _ event: Int32, at index: Int
    ) {
        let kind: Record.Kind =
            switch evidence {
            case .file: .file
            case .attestation: .attestation
            }
        instances[index].records.append(
            Record(
                event: event, actor: Performer.nobody, subject: Int16(document.position),
                kind: kind))
    }

    private mutating func renew(
        _ document: Ref<Document>, _ graph: ProcessGraph, _ event: Int32, at index: Int
    ) {
        for part in graph.filed(document) {
            instances[index].records.append(
                Record(
                    event: event, actor: Performer.nobody, subject: Int16(part.position),
                    kind: .renewal))
        }
    }

    private mutating func record(_ entries: [DataValue], _ event: Int32, at index: Int) {
        let graph = deployments[Int(instances[index].deployment)].graph
        for entry in entries {
            guard let item = graph.dataItems.firstIndex(where: { $0.name == entry.item }) else {
                preconditionFailure("a value is of an item of the procedure")
            }
            var value: Value? = entry.value
            if case .commitment = entry.value { value = nil }
            instances[index].values.append(
                ValueRecord(event: event, item: Int16(item), value: value))
        }
    }

    /// Ends the active visit and begins what follows.
    private mutating func close(_ index: Int, _ event: Event, _ end: Visit.End) {
        let command = event.command
        var performer = Performer.nobody
        var role: Int16 = -1
        if end == .completed || end == .exited {
            performer = self.performer(command.actor, index)
            role = event.role.map { Int16($0.position) } ?? -1
        }
        instances[index].close(event, end, by: performer, in: role)
    }

    private mutating func performer(_ actor: Actor, _ index: Int) -> Int32 {
        switch actor {
        case .person(let id): return actors.intern(id)
        case .external(let id):
            let graph = deployments[Int(instances[index].deployment)].graph
            guard let role = graph.roles.firstIndex(where: { $0.id == id }) else {
                preconditionFailure("an external actor is a role of the procedure")
            }
            return Performer.external(Ref(role))
        }
    }

    // MARK: The rest

    private mutating func take(_ index: Int, _ event: Event) {
        instances[index].holder = performer(event.command.actor, index)
        instances[index].isAssigned = false
    }

    private func document(_ id: String, _ index: Int) -> Ref<Document> {
        let graph = deployments[Int(instances[index].deployment)].graph
        guard let position = graph.documents.firstIndex(where: { $0.id == id }) else {
            preconditionFailure("a document is one of the procedure")
        }
        return Ref(position)
    }

    private mutating func apply(_ rebinding: Rebinding, _ event: Int32, at index: Int) {
        let graph = deployments[Int(instances[index].deployment)].graph
        let position: Int?
        let kind: Record.Kind
        switch rebinding.subject {
        case .role(let id): (position, kind) = (graph.roles.firstIndex { $0.id == id }, .binding)
        case .step(let id): (position, kind) = (graph.steps.firstIndex { $0.id == id }, .standIn)
        }
        guard let position else { preconditionFailure("what is rebound is of the procedure") }
        instances[index].records.append(
            Record(
                event: event, actor: actors.intern(rebinding.actor), subject: Int16(position),
                kind: kind))
        instances[index].release()
    }

    private mutating func apply(_ erasure: Erasure, _ event: Int32, at index: Int) {
        switch erasure {
        case .document(let id):
            instances[index].records.append(
                Record(
                    event: event, actor: Performer.nobody,
                    subject: Int16(document(id, index).position), kind: .erasure))
        case .data(let name):
            let graph = deployments[Int(instances[index].deployment)].graph
            let item = graph.dataItems.firstIndex { $0.name == name }
            for position in instances[index].values.indices
            where Int(instances[index].values[position].item) == item {
                instances[index].values[position].value = nil
            }
        }
    }

    private mutating func migrate(_ revision: Int, _ event: Event, at index: Int) {
        let scene = Scene(self, instances[index], event.command)
        guard let migration = try? scene.migration(to: revision) else {
            preconditionFailure("an instance goes on under a revision that fits")
        }
        instances[index].migrate(migration)
    }
}
