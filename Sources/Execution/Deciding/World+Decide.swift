import ProcessGraph
import WorkCalendar

extension World {
    /// What becomes of a command, given all that was accepted so far. It changes nothing.
    public func decide(_ command: Command) -> Decision { decide(command, Event.Trace()) }

    /// What becomes of the command of an event that was read, so that both can be compared.
    package func decide(anew event: Event) -> Decision { decide(event.command, event.trace) }

    /// - Parameter trace: where what the command is about may well be found.
    @inline(__always)
    private func decide(_ command: Command, _ trace: Event.Trace) -> Decision {
        if let key = command.key, let accepted = keys.row(command.caller, key.text) {
            return accepted.digest == key.digest
                ? .duplicate(of: Int(accepted.event))
                : .rejected(.keyUsed(event: Int(accepted.event)))
        }
        do throws(Rejection) {
            try checkEnvelope(command)
            let number = eventCount + 1
            switch command.act {
            case .on(let instance, let act):
                let scene = try scene(instance, command, trace)
                let role = try scene.check(self, act)
                let consequences = try scene.consequences(self, of: act)
                var event = Event(number: number, command, as: role, consequences)
                event.trace = scene.trace
                return .accepted(event)
            case .start(var start):
                let revision = try revision(of: start, command)
                let role = try checkStart(start, command, revision)
                let beginning = try firstVisit(command, revision)
                // The event names its revision, so that applying it has nothing to choose.
                start.revision = deployments[revision].plan.revision
                var command = command
                command.act = .start(start)
                return .accepted(
                    Event(
                        number: number, command, as: role, Consequences(.visitBegan(beginning))))
            default:
                try checkAdministration(command)
                return .accepted(Event(number: number, command, as: nil, try derive(command)))
            }
        } catch {
            return .rejected(error)
        }
    }

    /// What follows from a command by the graph, the calendars and the state, whoever gave it: an
    /// auditor compares it with what an event recorded.
    ///
    /// It does not ask whether the command was allowed; it rejects what nothing can follow from.
    public func derive(_ command: Command) throws(Rejection) -> Consequences {
        let consequences: Consequences
        switch command.act {
        case .initialize, .deployCalendar, .deployProcedure, .appoint, .revoke, .grant, .replace,
            .retire:
            consequences = []
        case .deployAgency(let deployment):
            consequences = appointmentChanges(deployment, on: command)
        case .start(let start):
            let revision = try revision(of: start, command)
            consequences = Consequences(.visitBegan(try firstVisit(command, revision)))
        case .on(let instance, let act):
            consequences = try scene(instance, command).consequences(self, of: act)
        }
        let most = limits.consequencesMax
        guard consequences.count <= most else {
            throw .tooManyConsequences(count: consequences.count, max: most)
        }
        return consequences
    }

    func checkEnvelope(_ command: Command) throws(Rejection) {
        let most = limits.eventsMax
        guard eventCount < most else { throw .worldFull(eventsMax: most) }
        if case .initialize = command.act {
            guard !isInitialized else { throw .alreadyInitialized }
        } else if !isInitialized {
            throw .notInitialized
        }
        if case .person(let id) = command.actor { try Text.check(id, .actor) }
        if let recorder = command.recorder { try Text.check(recorder, .recorder) }
        if let key = command.key { try Text.check(key.text, .key) }
        guard command.occurredAt <= command.recordedAt else {
            throw .occurredInTheFuture(recordedAt: command.recordedAt)
        }
        if case .on(_, .fire) = command.act { return }
        let back = command.occurredAt.milliseconds(to: command.recordedAt)
        guard back <= Int64(WorldLimit.daysBackMax) * 86_400_000 else {
            throw .occurredTooLongAgo(daysMax: WorldLimit.daysBackMax)
        }
    }

    @inline(__always)
    func scene(
        _ instance: String, _ command: Command, _ trace: Event.Trace = Event.Trace()
    ) throws(Rejection) -> Scene {
        guard let index = started.position(of: instance, perhaps: trace.instance) else {
            throw .unknownInstance(instance)
        }
        return Scene(self, started.instance(index), at: index, command, trace.actor)
    }
}

/// The rules for texts of commands.
enum Text {
    /// - Throws: where it holds nothing or is too long.
    static func check(_ text: String, _ part: TextPart) throws(Rejection) {
        let bytesMax =
            switch part {
            case .actor, .recorder, .instance: WorldLimit.idBytesMax
            case .key: WorldLimit.keyBytesMax
            case .reason, .note, .value, .commitment: WorldLimit.textBytesMax
            }
        guard text.utf8.count <= bytesMax else {
            throw .textTooLong(what: part, bytesMax: bytesMax)
        }
        let isWritten = unsafe text.withBytes { bytes in
            guard let first = unsafe bytes.first, let last = unsafe bytes.last else { return false }
            return first > 0x20 && last > 0x20
        }
        guard isWritten else { throw .textMissing(what: part) }
    }
}
