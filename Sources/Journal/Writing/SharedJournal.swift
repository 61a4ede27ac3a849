/// A journal that many callers append to at once. Who is the first to wait writes and syncs for
/// all; the others sleep until it is done. So concurrent entries share a sync.
///
/// Calls that do not await block their thread. Tasks await instead: then a thread of the journal's
/// own writes and syncs, and they go on when it is done.
package final class SharedJournal: @unchecked Sendable {
    private let monitor = Monitor()
    /// Touched only by whoever has the turn.
    private var writer: JournalWriter
    /// Whether somebody has the turn.
    private var isBusy = false
    /// The entries that wait for the next sync, and those who wait for them.
    private var gathering = Group()
    /// Whether one of those who wait for that group commits it: the first who comes to wait.
    private var hasLeader = false
    /// What that one waits for, where somebody else has the turn.
    private var turn: Signal?
    /// Those who want the writer alone: they come before the next group.
    private var alone: [Signal] = []
    /// How many callers there seem to be: those of the last group and those who came meanwhile.
    private var callerCount = 1
    /// How long writing and syncing took of late, in nanoseconds. Touched only by whoever has the
    /// turn.
    private var syncNanoseconds: Int64 = 0
    /// What stopped the journal: nothing is taken any more.
    private var failure: JournalFailure?
    /// What tells the journal's own thread that tasks wait; nil while there is none.
    private var pulse: Pulse?

    /// Entries that share a sync. Touched under the lock, but for the result and the tasks once
    /// there is a result: they never change again.
    @safe fileprivate final class Group: @unchecked Sendable {
        /// How many entries there are.
        var count = 0
        /// Those of them that the writer does not have yet.
        var values: [EntryValue] = []
        /// The number of the first entry, or why none is acknowledged; nil until that is known.
        var result: Result<Int, JournalFailure>?
        /// How many wait.
        var waiterCount = 0
        /// Each is resumed once, with the group.
        var tasks: [UnsafeContinuation<Void, Never>] = unsafe []
        /// What threads wait for; nil while none does.
        var gate: Gate?
    }

    /// An entry that was handed over.
    package struct Ticket: Sendable {
        fileprivate let group: Group
        /// Its place among those that share its sync.
        fileprivate let place: Int

        /// The entry's number.
        fileprivate func number() throws(JournalFailure) -> Int {
            guard let result = group.result else { preconditionFailure("it was waited for") }
            return try result.get() + place
        }
    }

    /// A task that waits for an entry.
    @safe package struct Waiter: Sendable {
        fileprivate let ticket: Ticket?
        fileprivate let task: UnsafeContinuation<Void, Never>

        /// - Parameters:
        ///   - ticket: what it waits for; nil where it need not.
        ///   - task: resumed once.
        package init(for ticket: Ticket?, _ task: UnsafeContinuation<Void, Never>) {
            self.ticket = ticket
            unsafe self.task = task
        }
    }

    package init(_ writer: consuming JournalWriter) { self.writer = writer }

    deinit { pulse?.end() }

    // MARK: Appending

    /// Appends an entry and returns its number when it is on the disk.
    ///
    /// - Parameters:
    ///   - kind: `event` or `source`.
    ///   - value: a JSON object in JCS form.
    package func append(_ kind: EntryKind, _ value: [UInt8]) throws(JournalFailure) -> Int {
        try finish(try begin(kind, value))
    }

    /// Hands an entry over without waiting for the disk. Entries come into the journal in the order
    /// in which they were handed over; whoever must be sure waits by ``finish(_:)``.
    ///
    /// - Parameters:
    ///   - kind: `event` or `source`.
    ///   - value: a JSON object in JCS form.
    /// - Throws: where the entry would be too long, or the journal has stopped.
    package func begin(
        _ kind: EntryKind, _ value: [UInt8]
    ) throws(JournalFailure) -> Ticket {
        precondition(kind.isOfCallers, "the journal writes its own entries")
        let value = try EntryValue(kind, value)
        monitor.lock()
        defer { monitor.unlock() }
        guard failure == nil else { throw .stopped }
        gathering.values.append(value)
        gathering.count += 1
        return Ticket(group: gathering, place: gathering.count - 1)
    }

    /// Waits until an entry is on the disk, and with it all that were handed over before it.
    ///
    /// - Returns: its number.
    package func finish(_ ticket: Ticket) throws(JournalFailure) -> Int {
        let group = ticket.group
        monitor.lock()
        if group.result == nil {
            group.waiterCount += 1
            if group !== gathering || hasLeader {
                let gate = group.gate ?? Gate()
                group.gate = gate
                monitor.unlock()
                gate.wait()
            } else {
                hasLeader = true
                monitor.unlock()
                lead()
            }
        } else {
            monitor.unlock()
        }
        return try ticket.number()
    }

    /// As ``finish(_:)``, for tasks: it blocks no thread of theirs.
    ///
    /// - Returns: the entry's number.
    package func finished(_ ticket: Ticket) async throws(JournalFailure) -> Int {
        await unsafe withUnsafeContinuation { task in
            wake([unsafe Waiter(for: ticket, task)])
        }
        return try ticket.number()
    }

    /// Has tasks go on when what they wait for is on the disk, or cannot be: ``finish(_:)`` does
    /// not wait then. It blocks no thread but where the system gives the journal none of its own.
    package func wake(_ waiters: [Waiter]) {
        var leads = false
        monitor.lock()
        for waiter in waiters {
            guard let group = waiter.ticket?.group, group.result == nil else {
                unsafe waiter.task.resume()
                continue
            }
            group.waiterCount += 1
            unsafe group.tasks.append(waiter.task)
            if group === gathering && !hasLeader { (leads, hasLeader) = (true, true) }
        }
        let pulse = leads ? self.pulse ?? startThread() : nil
        monitor.unlock()
        if let pulse {
            pulse.signal.send()
        } else if leads {
            lead()
        }
    }

    // MARK: The journal's own thread

    /// What keeps the journal's own thread going; it does not keep the journal.
    private final class Pulse: @unchecked Sendable {
        let signal = Signal()
        weak var journal: SharedJournal?

        init(_ journal: SharedJournal) { self.journal = journal }

        func end() { signal.send() }

        func run() {
            while true {
                signal.wait()
                guard let journal else { return }
                journal.lead()
            }
        }
    }

    /// What wakes the journal's own thread; nil where the system gives none: then whoever waits
    /// does its work.
    ///
    /// - Precondition: the lock is held.
    private func startThread() -> Pulse? {
        let pulse = Pulse(self)
        guard Threads.start({ pulse.run() }) else { return nil }
        self.pulse = pulse
        return pulse
    }

    // MARK: Taking turns

    /// Waits for the turn and commits the group that waits.
    private func lead() {
        monitor.lock()
        if isBusy {
            let signal = Signal()
            turn = signal
            monitor.unlock()
            signal.wait()
        } else {
            isBusy = true
            monitor.unlock()
        }
        commit()
        leave()
    }

    /// Has the writer to itself, between two groups: for a checkpoint, a snapshot, another key.
    package func withWriter<Result>(
        _ body: (inout JournalWriter) throws(JournalFailure) -> Result
    ) throws(JournalFailure) -> Result {
        monitor.lock()
        if isBusy {
            let signal = Signal()
            alone.append(signal)
            monitor.unlock()
            signal.wait()
        } else {
            isBusy = true
            monitor.unlock()
        }
        defer { leave() }
        return try body(&writer)
    }

    /// Hands the turn to who waits for it.
    private func leave() {
        monitor.lock()
        let next = alone.isEmpty ? turn : alone.removeFirst()
        if next === turn { turn = nil }
        isBusy = next != nil
        monitor.unlock()
        next?.send()
    }

    /// Writes and syncs for all who wait. They go on before the tree is brought up to date: so they
    /// come back with their next entries while it is.
    private func commit() {
        let first = writer.size
        let group = gather()
        do throws(JournalFailure) {
            let stopwatch = Stopwatch()
            try append(group.values)
            try writer.commit {
                syncNanoseconds = (3 * syncNanoseconds + stopwatch.nanoseconds) / 4
                finish(group, .success(first))
            }
        } catch {
            finish(group, .failure(error))
        }
    }

    /// Hands the writer what those who wait have handed over. Those who have just been woken come
    /// back soon: syncing without them would have half of them wait for every second sync. So it
    /// looks again, but only as long as more come, and come so fast that all are there before a
    /// sync would be done: those who are slower had better work while others are synced.
    ///
    /// - Returns: those who wait for the next sync, with what the writer does not have yet.
    private func gather() -> Group {
        let stopwatch = Stopwatch()
        var idleLooks = 0
        monitor.lock()
        let first = gathering.waiterCount
        while gathering.waiterCount < callerCount && gathering.count < SharedJournal.groupEntriesMax
            && idleLooks < SharedJournal.idleLooksMax
            && isWorthWaiting(stopwatch, come: gathering.waiterCount - first)
        {
            let values = gathering.values
            gathering.values = []
            monitor.unlock()
            idleLooks = values.isEmpty ? idleLooks + 1 : 0
            if values.isEmpty { Threads.yield() }
            // A writer that has stopped says so when it is to commit.
            try? append(values)
            monitor.lock()
        }
        defer { monitor.unlock() }
        let group = gathering
        gathering = Group()
        hasLeader = false
        return group
    }

    /// Whether all callers come in less time than a sync takes, at the pace of those who came. All
    /// count, and not those who are missing: who takes half of them at once has the other half
    /// there for the next sync.
    private func isWorthWaiting(_ stopwatch: Stopwatch, come: Int) -> Bool {
        let waited = stopwatch.nanoseconds
        // Nobody comes at once, and so tells no pace.
        if waited < syncNanoseconds / 16 { return true }
        return waited * Int64(callerCount) <= syncNanoseconds * Int64(come)
    }

    private func append(_ values: [EntryValue]) throws(JournalFailure) {
        for value in values { _ = try writer.append(value) }
    }

    private static let idleLooksMax = 64
    /// The entries after which it looks for no more.
    private static let groupEntriesMax = 4096

    /// Tells all who wait what became of their entries.
    private func finish(_ group: Group, _ result: Result<Int, JournalFailure>) {
        monitor.lock()
        if case .failure(let error) = result, failure == nil { failure = error }
        callerCount = group.waiterCount + gathering.waiterCount
        group.result = result
        monitor.unlock()
        // Who comes to wait from here on finds the result.
        for place in unsafe group.tasks.indices { unsafe group.tasks[place].resume() }
        unsafe group.tasks = []
        group.gate?.open()
    }
}
