/// A journal that many callers append to at once. Who comes first writes and syncs for all who wait;
/// the others sleep until it is done. So concurrent entries share a sync.
///
/// Calls block their thread: from Swift's concurrency they belong on threads of their own.
package final class SharedJournal: @unchecked Sendable {
    private let monitor = Monitor()
    /// Touched only by whoever set `isBusy`.
    private var writer: JournalWriter
    private var isBusy = false
    private var queue: [Request] = []
    /// How many callers there seem to be: those of the last group and those who came meanwhile.
    private var callerCount = 1

    /// An entry that waits to be committed.
    private final class Request {
        let kind: EntryKind
        let value: [UInt8]
        var result: Result<Int, JournalFailure>?

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
        defer { monitor.unlock() }
        queue.append(request)
        while request.result == nil {
            if isBusy {
                monitor.wait()
            } else {
                commitGroup()
            }
        }
        guard let result = request.result else { throw .stopped }
        return try result.get()
    }

    /// Has the writer to itself, between two groups: for a checkpoint, a snapshot, another key.
    package func withWriter<Result>(
        _ body: (inout JournalWriter) throws(JournalFailure) -> Result
    ) throws(JournalFailure) -> Result {
        monitor.lock()
        while isBusy { monitor.wait() }
        isBusy = true
        monitor.unlock()
        defer {
            monitor.lock()
            isBusy = false
            monitor.wakeAll()
            monitor.unlock()
        }
        return try body(&writer)
    }

    /// Writes and syncs for all who wait. The lock is held when it begins and when it ends.
    private func commitGroup() {
        isBusy = true
        gather()
        let group = Array(queue.prefix(JournalLimit.groupEntriesMax))
        queue.removeFirst(group.count)
        monitor.unlock()
        let results = commit(group)
        monitor.lock()
        for (request, result) in zip(group, results) { request.result = result }
        callerCount = group.count + queue.count
        isBusy = false
        monitor.wakeAll()
    }

    /// Those who have just been woken come back soon: syncing without them would have half of them
    /// wait for every second sync. It waits only as long as more come.
    private func gather() {
        var idleLooks = 0
        var count = queue.count
        while count < callerCount && idleLooks < SharedJournal.idleLooksMax {
            monitor.unlock()
            Threads.yield()
            monitor.lock()
            idleLooks = queue.count == count ? idleLooks + 1 : 0
            count = queue.count
        }
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
