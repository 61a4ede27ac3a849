import Canonical

/// What stands in the last segment behind the entries that are known to be committed. A recovery
/// keeps what is right and cuts off the rest, unless something after it says that it was committed.
struct JournalTail: Hashable {
    /// Where the last entry that is right ends.
    private(set) var end: Int
    /// What is not right and comes after it, without room.
    private(set) var tornBytes = 0

    /// How often one looks again.
    private static let attemptsMax = 16

    /// Looks until nothing is torn, or twice the same: a writer may just be writing what is read,
    /// and pages of it come in any order.
    ///
    /// - Parameters:
    ///   - file: the last segment.
    ///   - offset: from where on.
    ///   - size: how many entries come before.
    ///   - block: filled and left so.
    /// - Returns: nil where something is wrong that no crash leaves so.
    static func settled(
        in file: borrowing File, from offset: Int, size: Int, _ block: inout LineBlock
    ) throws(DiskFailure) -> JournalTail? {
        var before: JournalTail??
        for _ in 0..<attemptsMax {
            let tail = try JournalTail.look(in: file, from: offset, size: size, &block)
            if tail?.tornBytes == 0 || before == .some(tail) { return tail }
            before = .some(tail)
        }
        return before ?? nil
    }

    private static func look(
        in file: borrowing File, from start: Int, size: Int, _ block: inout LineBlock
    ) throws(DiskFailure) -> JournalTail? {
        var tail = JournalTail(end: start)
        var (offset, size) = (start, size)
        while true {
            try block.fill(from: file, at: offset, upTo: .max, linesMax: .max)
            for range in block.lines {
                let line = unsafe block.bytes.span.bytes.extracting(range)
                let entry = try? EntryLine(line)
                if tail.tornBytes == 0, entry != nil {
                    tail.end += range.count + 1
                    size += 1
                    continue
                }
                // With its right checksum it was written so.
                if entry == nil, ChecksummedLine.isIntact(line) { return nil }
                if let entry, entry.durable > size { return nil }
                tail.tornBytes += range.count + 1
            }
            switch block.stop {
            case nil: offset = block.end
            case .tooLong?:
                tail.tornBytes += JournalLimit.blockBytes
                offset += JournalLimit.blockBytes
            case .unterminated(let bytes)?:
                tail.tornBytes += bytes
                return tail
            case .file?, .room?: return tail
            }
        }
    }
}
