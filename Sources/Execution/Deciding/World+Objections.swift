import ProcessGraph
import WorkCalendar

/// What an auditor asks of an event that would have been refused.
extension World {
    /// All that speaks against a command. ``decide(_:)`` ends at the first; whoever judges what
    /// happened all the same wants to know the others too.
    ///
    /// - Returns: nothing exactly where ``decide(_:)`` accepts; else the rejections, each once. The
    ///   first is that of ``decide(_:)``, and for a duplicate that its key was used. What cannot be
    ///   asked because something else is wrong (the documents of a step that is not active) is left
    ///   out.
    public func objections(to command: Command) -> [Rejection] {
        var objections = Objections()
        if let key = command.key, let accepted = keys.row(command.caller, key.text) {
            objections.found.append(.keyUsed(event: Int(accepted.event)))
        }
        objections.ask { () throws(Rejection) in try checkEnvelope(command) }
        switch command.act {
        case .on(let instance, let act):
            do throws(Rejection) {
                try scene(instance, command).object(to: act, in: self, &objections)
            } catch {
                objections.add(error)
            }
        case .start(let start):
            objections.ask { () throws(Rejection) in
                let revision = try revision(of: start, command)
                _ = try checkStart(start, command, revision)
                _ = try firstVisit(command, revision)
            }
        default:
            objections.ask { () throws(Rejection) in try checkAdministration(command) }
            if objections.found.last == .onlyAdministrator {
                objections.ask { () throws(Rejection) in try checkContent(of: command) }
            }
        }
        objections.ask { () throws(Rejection) in _ = try derive(command) }
        return objections.found
    }

    /// Passes over an event that cannot be taken in: those after it keep their numbers.
    package mutating func passOver() { eventCount += 1 }

    /// What would have followed from an event that happened although it was to be refused, where
    /// the world can take it in all the same.
    ///
    /// - Returns: an event that ``apply(_:)`` takes, with the number that comes next and with the
    ///   consequences that this world derives: that very event where ``decide(_:)`` gave it. Nil
    ///   where nothing can follow from the command.
    package func admission(of event: Event) -> Event? {
        var command = event.command
        if let key = command.key, keys.row(command.caller, key.text) != nil {
            // A key is not remembered twice.
            command = Command(
                by: command.actor, recordedBy: command.recorder, occurredAt: command.occurredAt,
                recordedAt: command.recordedAt, expectedVersion: command.expectedVersion,
                command.act)
        }
        do throws(Rejection) {
            switch command.act {
            case .on(let id, let act):
                let scene = try scene(id, command)
                guard scene.admits(act, in: self) else { return nil }
            case .start(var start):
                let revision = try revision(of: start, command)
                guard started.position(of: start.instance) == nil,
                    start.bindings.allSatisfy({
                        deployments[revision].plan.number(ofRole: $0.role) != nil
                    })
                else { return nil }
                start.revision = deployments[revision].plan.revision
                command.act = .start(start)
            case .initialize: guard !isInitialized else { return nil }
            default: try checkContent(of: command)
            }
            guard eventCount < limits.eventsMax else { return nil }
            let consequences = try derive(command)
            return Event(number: eventCount + 1, command, as: event.role, consequences)
        } catch {
            return nil
        }
    }
}

/// Rejections, each once.
private struct Objections {
    var found: [Rejection] = []

    mutating func add(_ rejection: Rejection) {
        if !found.contains(rejection) { found.append(rejection) }
    }

    mutating func ask(_ check: () throws(Rejection) -> Void) {
        do throws(Rejection) { try check() } catch { add(error) }
    }
}

extension Scene {
    fileprivate func object(
        to act: InstanceAct, in world: World, _ objections: inout Objections
    ) {
        if let expected = expectedVersion, expected != Int(instance.version) {
            objections.add(.staleVersion(Int(instance.version)))
        }
        objections.ask { () throws(Rejection) in try checkState(world, act) }
        guard case .complete(let completion) = act,
            instance.isRunning, plan.isStep(completion.step, instance.step)
        else {
            objections.ask { () throws(Rejection) in _ = try checkAct(world, act) }
            return
        }
        var role: Ref<Role>?
        objections.ask { () throws(Rejection) in role = try performingStep(world) }
        var outcome: Int?
        objections.ask { () throws(Rejection) in outcome = try outcomeIndex(of: completion) }
        let row = outcome.map { plan.outcomes[$0] }
        objections.ask { () throws(Rejection) in
            try checkReason(completion.reason, isRequired: row?.needsReason ?? false)
        }
        objections.ask { () throws(Rejection) in try checkRenewal(completion, outcome) }
        if let role {
            objections.ask { () throws(Rejection) in try checkNamed(world, completion, as: role) }
        }
        objections.ask { () throws(Rejection) in try checkData(completion.data) }
        objections.ask { () throws(Rejection) in try checkProduced(completion, row?.produces) }
        objections.ask { () throws(Rejection) in try checkComplete(world, completion) }
        objections.ask { () throws(Rejection) in try checkRoom(world, room(for: completion)) }
    }

    /// Whether the world can take in an act that was to be refused: all that it names is there, and
    /// the instance is where the act needs it. What ``World/apply(_:)`` rests on is asked here.
    fileprivate func admits(_ act: InstanceAct, in world: World) -> Bool {
        if !authority.isByPerson && authority.actor == Performer.unknown { return false }
        switch act {
        case .note: return true
        case .correct: break
        case .erase(let erasure, _): return isKnown(erasure)
        // A timer may have run out before the instance was suspended.
        case .fire(let timer) where (try? checkFiring(world, timer)) != nil:
            return instance.isRunning
        default:
            guard instance.isRunning, occurredAt >= visit(world).began,
                occurredAt >= instance.suspendedAt ?? .min
            else { return false }
        }
        do throws(Rejection) {
            switch act {
            case .complete(let completion):
                try checkActive(completion.step)
                for id in completion.renewed { _ = try plan.document(id) }
                for naming in completion.named { _ = try plan.role(naming.role) }
                for value in completion.data { _ = try plan.item(value.item) }
                try checkRoom(world, room(for: completion))
            case .submit(let id, _):
                _ = try plan.document(id)
                try checkRoom(world, 1)
            case .withdrawDocument(let id, _):
                guard latestVersion(world, try plan.document(id)) != nil else { return false }
            case .record(let values):
                for value in values { _ = try plan.item(value.item) }
                try checkRoom(world, values.count)
            case .tick(let step, let point):
                try checkActive(step)
                try checkRoom(world, 1)
                return self.step.checklist.indices.contains(point)
            case .rebind(let rebinding):
                switch rebinding.subject {
                case .role(let id): _ = try plan.role(id)
                case .step(let id): _ = try plan.step(id)
                }
                try checkRoom(world, 1)
            case .exit(let step, _, _): try checkActive(step)
            case .extend(let change):
                try checkRoom(world, (world.side(of: instance)?.extensions.count ?? 0) + 1)
                return change.until >= occurredAt
            case .migrate(let revision, _): _ = try migration(world, to: revision)
            case .suspend: return instance.suspendedAt == nil
            case .correct(let event, _): _ = try corrected(world, event)
            case .claim, .release, .assign, .note, .withdraw, .resume, .recompute, .erase, .fire:
                break
            }
            return true
        } catch {
            return false
        }
    }

    private func isKnown(_ erasure: Erasure) -> Bool {
        switch erasure {
        case .document(let id): (try? plan.document(id)) != nil
        case .data(let name): (try? plan.item(name)) != nil
        }
    }
}
