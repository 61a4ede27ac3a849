/// How far a journal reached when somebody began to read it beside a writer: what the head and the
/// history of checkpoints say is of entries in these segments, and each segment's checkpoint is in
/// that history.
struct JournalExtent {
    /// The numbers of the segments' first entries, in order.
    let segments: [Int]
    let head: Head?
    let historyBytes: Int

    /// How often one looks again where a segment began meanwhile, or the head was being written.
    private static let attemptsMax = 16

    init(_ folder: borrowing Folder) throws(DiskFailure) {
        // Whoever reads the entries next tells why they cannot be read.
        let journal = (try? Opening.journal(folder)) ?? nil
        var segments = try folder.names().compactMap(FileName.segmentFirst)
        var head: Head?
        var historyBytes = 0
        for _ in 0..<JournalExtent.attemptsMax {
            let before = segments
            historyBytes = try folder.status(of: FileName.checkpoints)?.bytes ?? 0
            head = try Head(in: folder, of: journal)
            segments = try folder.names().compactMap(FileName.segmentFirst)
            if segments == before, head != nil { break }
        }
        self.segments = segments
        self.head = head
        self.historyBytes = historyBytes
    }
}
