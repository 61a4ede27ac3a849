import ProcessGraph
import WorkCalendar

extension World {
    /// What becomes of a command, given all that was accepted so far. It changes nothing.
    public func decide(_ command: Command) -> Decision {
        if let key = command.key,
            let accepted = acceptedKeys[KeyScope(caller: command.caller, text: key.text)]
        {
            return accepted.digest == key.digest
                ? .duplicate(of: Int(accepted.event))
                : .rejected(.keyUsed(event: Int(accepted.event)))
        }
        do throws(Rejection) {
            try checkEnvelope(command)
            if case .on(let instance, let act) = command.act {
                let scene = try scene(instance, command)
                let role = try scene.check(act)
                let consequences = try scene.consequences(of: act)
                return .accepted(Event(number: eventCount + 1, command, as: role, consequences))
            }
            let role = try checkAct(command)
            let consequences = try derive(command)
            let settled = try settled(command)
            return .accepted(Event(number: eventCount + 1, settled, as: role, consequences))
        } catch {
            return .rejected(error)
        }
    }

    /// What follows from a command by the graph, the calendars and the state, whoever gave it: an
    /// auditor compares it with what an event recorded.
    ///
    /// It does not ask whether the command was allowed; it rejects what nothing can follow from.
    public func derive(_ command: Command) throws(Rejection) -> [Consequence] {
        let consequences: [Consequence]
        switch command.act {
        case .initialize, .deployCalendar, .deployProcedure, .appoint, .revoke, .grant, .replace,
            .retire:
            consequences = []
        case .deployAgency(let deployment):
            consequences = appointmentChanges(deployment, on: command)
        case .start(let start):
            consequences = [.visitBegan(try firstVisit(start, command))]
        case .on(let instance, let act):
            consequences = try scene(instance, command).consequences(of: act)
        }
        guard consequences.count <= WorldLimit.consequencesMax else {
            throw .tooManyConsequences(count: consequences.count, max: WorldLimit.consequencesMax)
        }
        return consequences
    }

    /// The command with what it left open: a start names its revision, so that applying it has
    /// nothing to choose.
    private func settled(_ command: Command) throws(Rejection) -> Command {
        guard case .start(var start) = command.act, start.revision == nil else { return command }
        start.revision = deployments[try revision(of: start, command)].graph.revision
        var command = command
        command.act = .start(start)
        return command
    }

    private func checkEnvelope(_ command: Command) throws(Rejection) {
        guard eventCount < WorldLimit.eventsMax else {
            throw .worldFull(eventsMax: WorldLimit.eventsMax)
        }
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

    /// - Returns: the role of the procedure in which the actor may do it, where it takes one.
    private func checkAct(_ command: Command) throws(Rejection) -> Ref<Role>? {
        switch command.act {
        case .start(let start): return try checkStart(start, command)
        default:
            try checkAdministration(command)
            return nil
        }
    }

    func scene(_ instance: String, _ command: Command) throws(Rejection) -> Scene {
        guard let index = instanceNumbers[instance] else { throw .unknownInstance(instance) }
        return Scene(self, instances[Int(index)], command)
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
        guard let first = text.utf8.first, let last = text.utf8.last, first > 0x20, last > 0x20
        else { throw .textMissing(what: part) }
    }
}
