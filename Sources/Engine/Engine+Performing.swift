import Canonical
import Execution
import Journal
import Records
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
        let decided = state.withLock { state in self.perform(request, prepared, &state) }
        return try conclude(prepared, decided)
    }

    /// The same for tasks: it blocks no thread of theirs while the disk is waited for. Contents are
    /// brought to the store on the thread that the task is on.
    ///
    /// - Parameter request: what is asked for.
    /// - Returns: which event it became, or was before under the same key.
    /// - Throws: why it was refused, or what is wrong with the journal.
    public func perform(_ request: Request) async throws(EngineFailure) -> Receipt {
        let asked = Asked(request, try prepare(request))
        await unsafe withUnsafeContinuation { waiting in
            unsafe asked.waiting = waiting
            if asking.join(asked) { decideAll() }
        }
        return try conclude(asked.prepared, asked.takeDecided())
    }

    /// Decides for all tasks that wait and for those who come meanwhile, and has the journal wake
    /// them.
    private func decideAll() {
        var waiters: [SharedJournal.Waiter] = []
        repeat {
            while case let group = asking.next(), !group.isEmpty {
                state.withLock { state in
                    for asked in group {
                        asked.decide(self.perform(asked.request, asked.prepared, &state))
                    }
                }
                waiters += group.map(\.waiter)
                if waiters.count >= Engine.waitersMax { wake(&waiters) }
            }
            wake(&waiters)
        } while !asking.leave()
    }

    private func wake(_ waiters: inout [SharedJournal.Waiter]) {
        journal.wake(waiters)
        waiters = []
    }

    /// The most tasks that are decided for before the disk is waited for: then others are decided
    /// for meanwhile.
    private static let waitersMax = 16

    /// The answer, once what it rests on is on the disk or cannot be.
    private func conclude(
        _ prepared: Prepared, _ decided: Decided
    ) throws(EngineFailure) -> Receipt {
        do throws(EngineFailure) {
            try settle(decided.ticket)
            let receipt = try decided.answer.get()
            if receipt.isDuplicate { discard(prepared) }
            guard decided.erases else { return receipt }
            // Only now that the journal says so for good.
            do throws(JournalFailure) { try eraseContents(through: receipt.event) } catch {
                throw EngineFailure.erasureUnfinished(
                    event: receipt.event, JournalTrouble(error))
            }
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
        let (count, ticket) = try state.withLock { state throws(EngineFailure) in
            // Whoever names an instance means an expiry that a correction holds back too.
            let count = try self.fire(
                id, before: try self.now(&state), forAnActAt: id == nil ? nil : .max, &state)
            return (count, state.last)
        }
        try settle(ticket)
        return count
    }

    /// Waits until what was decided so far is on the disk.
    func settle(_ ticket: SharedJournal.Ticket?) throws(EngineFailure) {
        guard let ticket else { return }
        do throws(JournalFailure) { _ = try journal.finish(ticket) } catch {
            throw EngineFailure(error)
        }
    }

    // MARK: Under the lock

    private func perform(
        _ request: Request, _ prepared: Prepared, _ state: inout State
    ) -> Decided {
        let answer = Result { () throws(EngineFailure) in
            try self.answer(request, prepared, &state)
        }
        return Decided(answer: answer, ticket: state.last, erases: !state.erasing.isEmpty)
    }

    private func answer(
        _ request: Request, _ prepared: Prepared, _ state: inout State
    ) throws(EngineFailure) -> Receipt {
        let now = try now(&state)
        var command = Command(
            by: request.actor, recordedBy: request.recorder,
            occurredAt: request.occurredAt ?? now, recordedAt: now, key: prepared.key,
            expectedVersion: request.expectedVersion, prepared.act)
        number(&command, state)
        var firedCount = 0
        if case .on(let id, let act) = command.act, state.world.hasRunningTimer(id) {
            // What a correction holds back is let go for acts of performers alone.
            firedCount = try fire(
                id, before: now, forAnActAt: act.isOfPerformers ? command.occurredAt : nil,
                &state)
            guard firedCount < Engine.firingsPerRequestMax else {
                throw .tooManyTimersDue(firedCount: firedCount)
            }
        }
        switch state.world.decide(command) {
        case .rejected(let rejection): throw .rejected(rejection)
        case .duplicate(let event):
            return Receipt(
                event: event, isDuplicate: true,
                instance: state.world.instance(startedBy: event)?.id ?? request.instance,
                firedCount: firedCount)
        case .accepted(let event):
            try append(event, &state)
            return Receipt(
                event: event.number, isDuplicate: false, instance: command.instance,
                firedCount: firedCount)
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
    ///
    /// - Returns: how many were fired.
    private func fire(
        _ id: String?, before now: Instant, forAnActAt occurredAt: Instant?, _ state: inout State
    ) throws(EngineFailure) -> Int {
        var count = 0
        while count < Engine.firingsPerRequestMax,
            let due = state.firstDue(id, before: now, forAnActAt: occurredAt)
        {
            let command = Command(
                by: .person(Engine.timekeeper), occurredAt: due.due, recordedAt: now,
                .on(instance: due.instance, .fire(due.timer)))
            guard case .accepted(let event) = state.world.decide(command) else {
                preconditionFailure("a timer that is due can be fired")
            }
            try append(event, &state)
            count += 1
        }
        return count
    }

    /// Hands the entry of an accepted event to the journal and applies the event. It is not on the
    /// disk yet.
    func append(_ event: Event, _ state: inout State) throws(EngineFailure) {
        let bytes = EventForm.bytes(of: event, in: state.world)
        do throws(JournalFailure) { state.last = try journal.begin(.event, bytes) } catch {
            throw EngineFailure(error)
        }
        state.take(event, bytes)
        log?.take(LogRecord(event))
    }
}

extension Engine.State {
    /// The timer that is to be fired first; nil where none is due.
    fileprivate borrowing func firstDue(
        _ id: String?, before now: Instant, forAnActAt occurredAt: Instant?
    ) -> DueTimer? {
        guard let id else { return world.timersDue(before: now).first }
        guard let instance = world.instance(id) else { return nil }
        guard let occurredAt else { return world.timersDue(instance, before: now).first }
        return world.timersDue(instance, before: now, forAnActAt: occurredAt).first
    }

    /// Takes in an event that was accepted.
    ///
    /// - Parameter bytes: as its entry holds it.
    mutating func take(_ event: Event, _ bytes: @autoclosure () -> [UInt8]) {
        world.apply(event)
        lastRecordedAt = event.command.recordedAt
        // Asked of the event: its act is large, and most of them are of no matter here.
        if !event.isOnInstance {
            administration.append(bytes())
        } else if let instance = event.startedInstance {
            numbers.remember(instance)
        } else if let (instance, subject) = event.erasure {
            erasing.append(
                RecordedErasure(number: event.number, instance: instance, subject: subject))
        }
    }
}

extension Request {
    /// The instance that it names.
    fileprivate var instance: String? { act.instance }
}

extension Command {
    /// The instance that it is about.
    var instance: String? { act.instance }
}

extension Act {
    /// The instance that it is about.
    fileprivate var instance: String? {
        switch self {
        case .on(let instance, _): instance
        case .start(let start): start.instance
        default: nil
        }
    }
}
