/// A journal that many callers append to at once. Who comes first writes and syncs for all who
/// wait; the others sleep until it is done. So concurrent entries share a sync.
///
/// Calls block their thread: from Swift's concurrency they belong on threads of their own.
package final class SharedJournal: @unchecked Sendable {
    private let monitor = Monitor()
    /// Touched only by whoever has the turn.
    private var writer: JournalWriter
    /// Whether somebody has the turn.
    private var isBusy = false
    /// The entries that wait for the next group. The first of them gets the turn and commits them
    /// all.
    private var queue: [Request] = []
    /// What the first of them waits for, where somebody else has the turn.
    private var turn: Signal?
    /// What the others wait for.
    private var gate = Gate()
    /// Those who want the writer alone: they come before the next group.
    private var alone: [Signal] = []
    /// How many callers there seem to be: those of the last group and those who came meanwhile.
    private var callerCount = 1

    /// An entry that waits to be committed.
    private final class Request: @unchecked Sendable {
        let kind: EntryKind
        let value: [UInt8]
        /// Set before the gate opens, read after it.
        var result = Result<Int, JournalFailure>.failure(.stopped)

        init(_ kind: EntryKind, _ value: [UInt8]) {
            self.kind = kind
            self.value = value
        }
    }

    package init(_ writer: consuming JournalWriter) { self.writer = writer }

    /// Appends an entry and returns its number when it is on the disk.
    ///
    /// - Parameters:
    ///   - kind: `event` or `source`.
    ///   - value: a JSON object in JCS form.
    package func append(_ kind: EntryKind, _ value: [UInt8]) throws(JournalFailure) -> Int {
        let request = Request(kind, value)
        monitor.lock()
        queue.append(request)
        if queue.count > 1 {
            let gate = gate
            monitor.unlock()
            gate.wait()
        } else {
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
        return try request.result.get()
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
        for (request, result) in zip(group, results) { request.result = result }
        monitor.lock()
        callerCount = group.count + queue.count
        monitor.unlock()
        leave()
        gate.open()
    }

    /// Takes those who wait. Those who have just been woken come back soon: syncing without them
    /// would have half of them wait for every second sync. So it looks again, but only as long as
    /// more come.
    private func gather() -> ([Request], Gate) {
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
        return (group, gate)
    }

    private static let idleLooksMax = 16

    private func commit(_ group: [Request]) -> [Result<Int, JournalFailure>] {
        let numbers = group.map { request in
            Result { () throws(JournalFailure) in
                try writer.append(request.kind, request.value)
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
