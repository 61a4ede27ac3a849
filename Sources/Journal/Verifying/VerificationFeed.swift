import Canonical

/// Cuts the journal's files into blocks of lines, in order. A block never reaches over a segment's
/// end or the size of a checkpoint, so that the tree is at hand where it is to be compared.
struct VerificationFeed: ~Copyable {
    /// A block's number in the order, where it stands, and what is to be compared after it.
    struct Ticket {
        let number: Int
        /// The number of its first entry, by its place.
        let first: Int
        /// The segment, by the number of its first entry.
        let segment: Int
        let place: Place
        /// Checkpoints of the history that are of the size after the block, or should have come
        /// before.
        var due: [CheckpointCursor.Record] = []
        var findings: [VerificationFinding] = []
        /// Whether another segment than the first begins with this block.
        var beginsSegment = false
        /// Whether the feed ended: there is no block.
        var isEnd = false
    }

    /// An open file that there may be none of.
    private final class OpenFile {
        let file: File

        init(_ file: consuming File) { self.file = file }
    }

    private let folder: Folder
    private let segments: [Int]
    /// How many entries the head says were committed.
    private let committed: Int
    /// The sizes of the checkpoints that were given, in order.
    private var stops: ArraySlice<Int>
    private var history: CheckpointCursor?
    /// The next checkpoint of the history, and the lines before it that are none.
    private var record: CheckpointCursor.Record?
    private var passed: [CheckpointCursor.Record] = []

    private var segment = 0
    private var file: OpenFile?
    private var offset = 0
    private var line = 1
    private var number = 0
    private var sequence = 0
    private var isEnd = false
    /// What comes after the entries that are known to be committed; nil as long as it was not
    /// looked at, and where something of it was committed too and is damaged.
    private var tail: JournalTail?
    private var hasLooked = false

    /// - Parameters:
    ///   - committed: how many entries the head says were committed; none where it says nothing.
    ///   - stops: the sizes of the checkpoints that were given.
    ///   - historyBytes: how far the history of checkpoints is read.
    init(
        _ folder: consuming Folder, segments: [Int], committed: Int, stops: [Int],
        historyBytes: Int
    ) throws(DiskFailure) {
        self.segments = segments
        self.committed = committed
        self.stops = stops.sorted()[...]
        var cursor: CheckpointCursor?
        if try folder.status(of: FileName.checkpoints) != nil {
            cursor = CheckpointCursor(
                try folder.open(FileName.checkpoints, for: .read), upTo: historyBytes)
        }
        record = try VerificationFeed.record(in: &cursor, passing: &passed)
        history = cursor
        self.folder = folder
    }

    /// Fills `block` with the next lines.
    mutating func next(_ block: inout LineBlock) throws(DiskFailure) -> Ticket {
        var ticket = Ticket(
            number: number, first: sequence, segment: 0,
            place: Place(file: "", line: nil, offset: 0))
        while !isEnd {
            guard try openSegment(&ticket) else { break }
            let name = FileName.segment(first: segments[segment])
            let place = Place(file: name, line: line, offset: offset)
            try fill(&block)
            switch block.stop {
            case nil:
                let isFirst = offset == 0
                offset = block.end
                line += block.lines.count
                sequence += block.lines.count
                var full = Ticket(
                    number: ticket.number, first: ticket.first, segment: segments[segment],
                    place: place)
                full.findings = ticket.findings
                full.beginsSegment = isFirst && segment > 0
                full.due = try takeDue(sequence)
                number += 1
                return full
            case .file?:
                if let bytes = tail?.tornBytes, bytes > 0 {
                    ticket.findings.append(
                        VerificationFinding(.tornTail(bytes: bytes), at: place))
                }
            case .room? where isInLastSegment: break
            case .unterminated(let bytes)? where isInLastSegment && !isCommitted:
                ticket.findings.append(VerificationFinding(.tornTail(bytes: bytes), at: place))
            case .unterminated?, .room?:
                ticket.findings.append(VerificationFinding(.entry(.unterminated), at: place))
            case .tooLong?:
                ticket.findings.append(VerificationFinding(.entry(.tooLong), at: place))
            }
            file = nil
            segment += 1
        }
        // What is left in the history is of more entries than there are.
        if !isEnd { ticket.due = try takeDue(.max) }
        isEnd = true
        ticket.isEnd = true
        number += 1
        return ticket
    }

    /// The ticket after which there are no more, because a file could not be read.
    mutating func end(with failure: DiskFailure) -> Ticket {
        isEnd = true
        record = nil
        var ticket = Ticket(
            number: number, first: sequence, segment: 0,
            place: Place(file: "", line: nil, offset: 0))
        number += 1
        ticket.findings = [VerificationFinding(.disk(failure))]
        ticket.isEnd = true
        return ticket
    }

    private mutating func fill(_ block: inout LineBlock) throws(DiskFailure) {
        while let stop = stops.first, stop <= sequence { stops.removeFirst() }
        // One of no entries is told with the first.
        let next = max(min(stops.first ?? .max, record?.checkpoint?.size ?? .max), 1)
        guard let open = file else { return }
        if isInLastSegment, !isCommitted, !hasLooked {
            hasLooked = true
            tail = try JournalTail.settled(
                in: open.file, from: offset, size: sequence, &block)
        }
        let linesMax = min(next, sequence < committed ? committed : .max) - sequence
        try block.fill(
            from: open.file, at: offset, upTo: tail?.end ?? .max, linesMax: linesMax)
    }

    private var isInLastSegment: Bool { segment == segments.count - 1 }

    /// Whether the next entry is known to have been committed.
    private var isCommitted: Bool { sequence < committed || record != nil }

    /// Opens the segment that comes next, where none is open.
    private mutating func openSegment(_ ticket: inout Ticket) throws(DiskFailure) -> Bool {
        guard file == nil else { return true }
        guard segment < segments.count else { return false }
        let first = segments[segment]
        let name = FileName.segment(first: first)
        guard first == sequence else {
            let fault: EntryFault =
                first > sequence
                ? .segmentMissing(first: sequence) : .segmentMisplaced(first: first)
            ticket.findings.append(
                VerificationFinding(.entry(fault), at: Place(file: name, line: 1, offset: 0)))
            return false
        }
        file = OpenFile(try folder.open(name, for: .read))
        offset = 0
        line = 1
        return true
    }

    /// Takes the checkpoints up to a size, and lines that are none, out of the history.
    private mutating func takeDue(_ size: Int) throws(DiskFailure) -> [CheckpointCursor.Record] {
        var due: [CheckpointCursor.Record] = []
        while true {
            due += passed
            passed = []
            guard let found = record, let next = found.checkpoint?.size, next <= size else {
                return due
            }
            due.append(found)
            record = try VerificationFeed.record(in: &history, passing: &passed)
        }
    }

    /// Reads on to the next line that is a checkpoint: where it stands in the tree nothing before
    /// it tells. Of those that are none so many are kept as can be told.
    private static func record(
        in history: inout CheckpointCursor?, passing passed: inout [CheckpointCursor.Record]
    ) throws(DiskFailure) -> CheckpointCursor.Record? {
        while let found = try history?.read() {
            if found.checkpoint != nil { return found }
            let kept = passed.count { $0.isTorn == found.isTorn }
            if kept < JournalLimit.findingsMax { passed.append(found) }
        }
        return nil
    }
}
