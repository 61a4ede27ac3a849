import Canonical
public import Execution
import Journal
import Records
import Synchronization
import WorkCalendar

extension Engine {
    /// Does what is asked, or says why not.
    ///
    /// Timers of the instance that are due fire first. The answer comes when the event is on the
    /// disk.
    ///
    /// - Parameter request: what is asked for.
    /// - Returns: which event it became, or was before under the same key.
    /// - Throws: why it was refused, or what is wrong with the journal.
    public func perform(_ request: Request) throws(EngineFailure) -> Receipt {
        let prepared = try prepare(request)
        do throws(EngineFailure) {
            let (receipt, sequence) = try state.withLock { state throws(EngineFailure) in
                try self.perform(request, prepared, &state)
            }
            try commit(through: sequence)
            if receipt.isDuplicate { discard(prepared) }
            return receipt
        } catch {
            // What was refused leaves nothing behind; of what may be in the journal all is kept.
            if case .rejected = error { discard(prepared) }
            throw error
        }
    }

    /// Fires the timers that are due, of one instance or of all.
    ///
    /// - Parameter id: the instance; nil for all.
    /// - Returns: how many were fired, at most ``firingsPerRequestMax``; asking again goes on.
    public func fire(_ id: String? = nil) throws(EngineFailure) -> Int {
        let (count, sequence) = try state.withLock { state throws(EngineFailure) in
            let now = try self.now(&state)
            return try self.fire(id, before: now, &state)
        }
        try commit(through: sequence)
        return count
    }

    private func commit(through sequence: Int?) throws(EngineFailure) {
        guard let sequence else { return }
        do throws(JournalFailure) { try journal.commit(through: sequence) } catch {
            throw EngineFailure(error)
        }
    }

    // MARK: Under the lock

    private func perform(
        _ request: Request, _ prepared: Prepared, _ state: inout State
    ) throws(EngineFailure) -> (Receipt, Int?) {
        let now = try now(&state)
        var command = Command(
            by: request.actor, recordedBy: request.recorder,
            occurredAt: request.occurredAt ?? now, recordedAt: now, key: prepared.key,
            expectedVersion: request.expectedVersion, prepared.act)
        number(&command, state)
        var firedCount = 0
        var sequence: Int?
        if case .on(let id, _) = command.act, state.world.instance(id) != nil {
            (firedCount, sequence) = try fire(id, before: now, &state)
            if firedCount == Engine.firingsPerRequestMax {
                // What was fired stands; the caller asks again.
                try commit(through: sequence)
                throw .tooManyTimersDue(firedCount: firedCount)
            }
        }
        switch state.world.decide(command) {
        case .rejected(let rejection): throw .rejected(rejection)
        case .duplicate(let event):
            return (
                Receipt(
                    event: event, isDuplicate: true, instance: command.instance,
                    firedCount: firedCount), journal.last
            )
        case .accepted(let event):
            let appended = try append(event, &state)
            return (
                Receipt(
                    event: event.number, isDuplicate: false, instance: command.instance,
                    firedCount: firedCount), appended
            )
        }
    }

    /// The time, which never goes back.
    func now(_ state: inout State) throws(EngineFailure) -> Instant {
        let now = clock()
        guard now < state.lastRecordedAt else { return now }
        let behind = now.milliseconds(to: state.lastRecordedAt)
        guard behind <= Engine.clockBackMillisecondsMax else {
            throw .clockBehind(milliseconds: behind)
        }
        return state.lastRecordedAt
    }

    /// Gives a start without an id the next one.
    private func number(_ command: inout Command, _ state: borrowing State) {
        guard case .start(var start) = command.act, start.instance.isEmpty else { return }
        let zone = state.world.zone(of: start.agency) ?? .utc
        let year = command.occurredAt.date(in: zone).year
        start.instance = state.numbers.next(
            after: numbering.prefix(start.agency, start.procedure, year))
        command.act = .start(start)
    }

    /// Fires what is due before `now`, in the order of due time.
    private func fire(
        _ id: String?, before now: Instant, _ state: inout State
    ) throws(EngineFailure) -> (count: Int, sequence: Int?) {
        var count = 0
        var sequence: Int?
        while count < Engine.firingsPerRequestMax {
            let due: DueTimer?
            if let id, let instance = state.world.instance(id) {
                due = state.world.timersDue(instance, before: now).first
            } else {
                due = state.world.timersDue(before: now).first
            }
            guard let due else { break }
            let command = Command(
                by: .person(Engine.timekeeper), occurredAt: due.due, recordedAt: now,
                .on(instance: due.instance, .fire(due.timer)))
            guard case .accepted(let event) = state.world.decide(command) else {
                preconditionFailure("a timer that is due can be fired")
            }
            sequence = try append(event, &state)
            count += 1
        }
        return (count, sequence)
    }

    /// Appends an accepted event and applies it. It is not on the disk yet.
    ///
    /// - Returns: the number of its entry.
    func append(_ event: Event, _ state: inout State) throws(EngineFailure) -> Int {
        state.bytes = EventForm.bytes(
            of: event, in: state.world, reusing: exchange(&state.bytes, with: []))
        let sequence: Int
        do throws(JournalFailure) { sequence = try journal.append(.event, state.bytes) } catch {
            throw EngineFailure(error)
        }
        state.world.apply(event)
        state.lastRecordedAt = event.command.recordedAt
        if case .start(let start) = event.command.act { state.numbers.remember(start.instance) }
        log?.take(LogRecord(event, entry: sequence))
        return sequence
    }
}

extension Command {
    /// The instance that it is about.
    var instance: String? {
        switch act {
        case .on(let instance, _): instance
        case .start(let start): start.instance
        default: nil
        }
    }
}
