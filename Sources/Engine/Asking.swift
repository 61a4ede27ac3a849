import Journal

/// What was decided under the engine's lock.
struct Decided {
    let answer: Result<Receipt, EngineFailure>
    /// What must be on the disk before the answer is given: the entries before it too, since a
    /// refusal may rest on them.
    let ticket: SharedJournal.Ticket?
    /// Whether there are contents to be erased.
    let erases: Bool
}

/// What a task asks, and what becomes of it.
///
/// It belongs to the task until that waits, then to whoever decides, and to the task again when it
/// goes on.
@safe final class Asked: @unchecked Sendable {
    let request: Request
    let prepared: Prepared
    /// Set before the task goes on.
    private var decided: Decided?
    private var ticket: SharedJournal.Ticket?
    /// Resumed once.
    var waiting: UnsafeContinuation<Void, Never>?

    init(_ request: Request, _ prepared: Prepared) {
        self.request = request
        self.prepared = prepared
    }

    func decide(_ decided: Decided) {
        ticket = decided.ticket
        self.decided = decided
    }

    /// What became of it, handed over once: a copy would count what it holds.
    func takeDecided() -> Decided {
        guard let decided = decided.take() else { preconditionFailure("it was decided") }
        return decided
    }

    /// The task, for the journal to wake it.
    var waiter: SharedJournal.Waiter {
        guard let task = unsafe waiting else { preconditionFailure("the task waits") }
        return unsafe SharedJournal.Waiter(for: ticket, task)
    }
}

/// The tasks that wait for a decision. One of them decides for all who come meanwhile: so no thread
/// sleeps for the engine's lock.
final class Asking: Sendable {
    private struct Line: ~Copyable {
        var waiting: [Asked] = []
        var isServed = false
    }

    private let line = Guarded(Line())

    /// - Returns: whether whoever joins is to decide, until ``next()`` has nobody left.
    func join(_ asked: Asked) -> Bool {
        line.withLock { line in
            line.waiting.append(asked)
            defer { line.isServed = true }
            return !line.isServed
        }
    }

    /// Those who wait; empty where nobody does.
    func next() -> [Asked] {
        line.withLock { line in
            defer { line.waiting = [] }
            return line.waiting
        }
    }

    /// - Returns: false where somebody has come, who is to be served first.
    func leave() -> Bool {
        line.withLock { line in
            line.isServed = !line.waiting.isEmpty
            return !line.isServed
        }
    }
}
