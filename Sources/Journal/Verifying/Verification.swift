package import Canonical

/// Proves a journal from its files alone: every line's form, checksum and number, the tree, every
/// checkpoint of the history and every one that was kept elsewhere, signatures and keys.
///
/// Memory does not grow with the journal. Threads check blocks of lines each for itself and put
/// what they found together in the journal's order.
package struct Verification: Sendable {
    /// The keys of which the journal's first must be one; any where there are none.
    package var trusted: [VerifierKey]
    /// Notes with checkpoints that were kept elsewhere.
    package var given: [[UInt8]]
    /// The keys of witnesses, each of which must have cosigned what was kept elsewhere.
    package var witnesses: [VerifierKey]
    package var threadCount: Int

    package init(
        trusted: [VerifierKey] = [], given: [[UInt8]] = [], witnesses: [VerifierKey] = [],
        threadCount: Int = 2
    ) {
        self.trusted = trusted
        self.given = given
        self.witnesses = witnesses
        self.threadCount = threadCount
    }

    /// What is done with each line in the order of the journal, by one thread at a time: what it
    /// says, nil where it is no entry; where it stands; the line itself. It reads the value of an
    /// event strictly, whose form was not looked at, and tells whether it is one that an entry may
    /// have: it asks ``EntryLine/isWhole(_:)`` of what it could not read.
    package typealias Visit = (_ entry: EntryLine?, _ spot: EntrySpot, _ line: RawSpan) -> Bool

    /// Verifies the journal in a folder.
    ///
    /// - Parameter visit: is handed each line once it was checked; nil where nobody wants them.
    ///   While one thread is at it the others go on checking.
    package func run(
        _ path: String, on disk: any Disk = RealDisk(), visit: Visit? = nil
    ) throws(JournalFailure) -> VerificationReport {
        let checkpoints = given.compactMap(SignedCheckpoint.init)
            .sorted { $0.checkpoint.size < $1.checkpoint.size }
        do throws(DiskFailure) {
            let folder = try Folder(path, on: disk)
            let extent = try JournalExtent(folder)
            let feed = try VerificationFeed(
                folder, segments: extent.segments, committed: extent.head?.size ?? 0,
                stops: checkpoints.map(\.checkpoint.size), historyBytes: extent.historyBytes)
            let fold = VerificationFold(
                given: checkpoints, trusted: trusted, witnesses: witnesses)
            let run = VerificationRun(feed, fold, visit)
            Threads.run(threadCount) { run.work() }
            var result = run.result
            if result.report.journal == nil, result.report.findings.isEmpty,
                !extent.segments.isEmpty
            {
                result.report(.entry(.headerMissing), at: Opening.firstPlace)
            }
            for _ in checkpoints.count..<given.count { result.report(.givenUnreadable) }
            result.finish(extent)
            try result.compareCopies(in: Folder(path, on: disk))
            return result.report
        } catch {
            throw JournalFailure(error, opening: path)
        }
    }
}

/// One verification while it runs: the threads take blocks in turn, check them side by side, and
/// put them together in turn again.
private final class VerificationRun: @unchecked Sendable {
    private let feedMonitor = Monitor()
    private var feed: VerificationFeed
    private let foldMonitor = Monitor()
    private var fold: VerificationFold
    /// The number of the block that is put in next.
    private var turn = 0
    private let visit: Verification.Visit?

    init(
        _ feed: consuming VerificationFeed, _ fold: VerificationFold,
        _ visit: Verification.Visit?
    ) {
        self.feed = feed
        self.fold = fold
        self.visit = visit
    }

    /// What all threads found, when they are done.
    var result: VerificationFold { foldMonitor.locked { fold } }

    func work() {
        var block = LineBlock()
        while let ticket = next(&block) {
            let check = BlockCheck(
                block, first: ticket.first, at: ticket.place, keepsEntries: visit != nil)
            inTurn(ticket) { fold in
                fold.append(check, ticket)
                if let visit { show(block, check, ticket, to: visit, &fold) }
            }
        }
    }

    private func show(
        _ block: borrowing LineBlock, _ check: BlockCheck, _ ticket: VerificationFeed.Ticket,
        to visit: Verification.Visit, _ fold: inout VerificationFold
    ) {
        for (index, range) in block.lines.enumerated() {
            let spot = EntrySpot(
                segment: ticket.segment, line: (ticket.place.line ?? 1) + index,
                offset: ticket.place.offset + range.lowerBound)
            let line = unsafe block.bytes.span.bytes.extracting(range)
            if visit(check.entries[index], spot, line) { continue }
            do throws(EntryFault) { _ = try EntryLine(line) } catch {
                fold.report(.entry(error), at: spot.place)
            }
        }
    }

    /// Fills the block; nil at the end, or where a file cannot be read.
    private func next(_ block: inout LineBlock) -> VerificationFeed.Ticket? {
        feedMonitor.lock()
        let ticket: VerificationFeed.Ticket
        do throws(DiskFailure) {
            ticket = try feed.next(&block)
        } catch {
            ticket = feed.end(with: error)
        }
        feedMonitor.unlock()
        guard ticket.isEnd else { return ticket }
        inTurn(ticket) { _ in }
        return nil
    }

    private func inTurn(
        _ ticket: VerificationFeed.Ticket, _ body: (inout VerificationFold) -> Void
    ) {
        foldMonitor.lock()
        while turn != ticket.number { foldMonitor.wait() }
        for finding in ticket.findings { fold.report(finding.problem, at: finding.place) }
        body(&fold)
        for record in ticket.due { fold.compare(record) }
        fold.compareGiven()
        turn += 1
        foldMonitor.wakeAll()
        foldMonitor.unlock()
    }
}
