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
    /// The entries that wait for the next group.
    private var queue: [Handover] = []
    /// Whether one of those who wait for the next group commits it: the first who comes to wait.
    private var hasLeader = false
    /// What that one waits for, where somebody else has the turn.
    private var turn: Signal?
    /// What the others wait for.
    private var gate = Gate()
    /// Those who want the writer alone: they come before the next group.
    private var alone: [Signal] = []
    /// How many callers there seem to be: those of the last group and those who came meanwhile.
    private var callerCount = 1
    /// What stopped the journal: nothing is taken any more.
    private var failure: JournalFailure?
    /// What tells the journal's own thread that tasks wait; nil while there is none.
    private var pulse: Pulse?

    /// An entry that was handed over and waits to be committed.
    package final class Handover: @unchecked Sendable {
        fileprivate let kind: EntryKind
        fileprivate let value: [UInt8]
        /// That of its group.
        fileprivate let gate: Gate
        /// Set before the gate opens, read after it.
        fileprivate var result = Result<Int, JournalFailure>.failure(.stopped)
        /// Whether the result is there, and the task that waits for it. Touched under the lock.
        fileprivate var isDone = false
        fileprivate var waiting: CheckedContinuation<Void, Never>?

        fileprivate init(_ kind: EntryKind, _ value: [UInt8], _ gate: Gate) {
            self.kind = kind
            self.value = value
            self.gate = gate
        }
    }

    package init(_ writer: consuming JournalWriter) { self.writer = writer }

    deinit { pulse?.end() }

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
    ) throws(JournalFailure) -> Handover {
        guard value.count <= JournalLimit.lineBytesMax - EntryLine.overheadBytesMax else {
            throw .entryTooLong(bytes: value.count + EntryLine.overheadBytesMax)
        }
        monitor.lock()
        defer { monitor.unlock() }
        guard failure == nil else { throw .stopped }
        let handover = Handover(kind, value, gate)
        queue.append(handover)
        return handover
    }

    /// Waits until an entry is on the disk, and with it all that were handed over before it.
    ///
    /// - Returns: its number.
    package func finish(_ handover: Handover) throws(JournalFailure) -> Int {
        monitor.lock()
        if handover.gate !== gate || hasLeader {
            monitor.unlock()
            handover.gate.wait()
            return try handover.result.get()
        }
        hasLeader = true
        monitor.unlock()
        lead()
        return try handover.result.get()
    }

    /// As ``finish(_:)``, for tasks: it blocks no thread of theirs.
    ///
    /// - Returns: the entry's number.
    package func finished(_ handover: Handover) async throws(JournalFailure) -> Int {
        await withCheckedContinuation { waiting in
            monitor.lock()
            if handover.isDone {
                monitor.unlock()
                waiting.resume()
                return
            }
            handover.waiting = waiting
            let leads = handover.gate === gate && !hasLeader
            if leads { hasLeader = true }
            let pulse = leads ? self.pulse ?? startThread() : nil
            monitor.unlock()
            if let pulse {
                pulse.signal.send()
            } else if leads {
                lead()
            }
        }
        return try handover.result.get()
    }

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
        commitGroup()
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

    /// Writes and syncs for all who wait, and hands the turn on before they are woken: so the next
    /// group is already gathering while they come back.
    private func commitGroup() {
        let (group, gate) = gather()
        let results = commit(group)
        for (handover, result) in zip(group, results) { handover.result = result }
        monitor.lock()
        for case .failure(let error) in results where failure == nil { failure = error }
        callerCount = group.count + queue.count
        for handover in group { handover.isDone = true }
        monitor.unlock()
        leave()
        gate.open()
        // Who registers later finds that it is done.
        for handover in group { handover.waiting?.resume() }
    }

    /// Takes those who wait. Those who have just been woken come back soon: syncing without them
    /// would have half of them wait for every second sync. So it looks again, but only as long as
    /// more come.
    private func gather() -> ([Handover], Gate) {
        var idleLooks = 0
        monitor.lock()
        while queue.count < callerCount && idleLooks < SharedJournal.idleLooksMax {
            let count = queue.count
            monitor.unlock()
            Threads.yield()
            monitor.lock()
            idleLooks = queue.count == count ? idleLooks + 1 : 0
        }
        defer { monitor.unlock() }
        let (group, gate) = (queue, gate)
        queue = []
        self.gate = Gate()
        hasLeader = false
        return (group, gate)
    }

    private static let idleLooksMax = 16

    private func commit(_ group: [Handover]) -> [Result<Int, JournalFailure>] {
        let numbers = group.map { handover in
            Result { () throws(JournalFailure) in
                try writer.append(handover.kind, handover.value)
            }
        }
        do throws(JournalFailure) {
            try writer.commit()
            return numbers
        } catch {
            return numbers.map { number in
                if case .failure = number { number } else { .failure(error) }
            }
        }
    }
}
