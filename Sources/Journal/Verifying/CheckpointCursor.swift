import Canonical

/// The history of checkpoints, read one after the other.
struct CheckpointCursor: ~Copyable {
    struct Record {
        /// Nil where the line is not right.
        let note: SignedNote?
        let checkpoint: Checkpoint?
        let place: Place
        /// Whether it is one that a write left which was not finished, if none that is right
        /// follows.
        let isTorn: Bool
    }

    private let file: File
    /// How far the file is read, in bytes.
    private let limit: Int
    private var block = LineBlock()
    private var next = 0
    private var line = 1
    private var isAtEnd = false

    init(_ file: consuming File, upTo limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// The next line; nil at the end.
    mutating func read() throws(DiskFailure) -> Record? {
        if next == block.lines.count {
            guard !isAtEnd else { return nil }
            let offset = block.end
            try block.fill(from: file, at: offset, upTo: limit, linesMax: .max)
            next = 0
            if let stop = block.stop {
                isAtEnd = true
                return stop == .file
                    ? nil
                    : Record(
                        note: nil, checkpoint: nil, place: place(offset), isTorn: stop != .tooLong)
            }
        }
        let range = block.lines[next]
        let place = place(block.start + range.lowerBound)
        next += 1
        line += 1
        let bytes = unsafe block.bytes.span.bytes.extracting(range)
        let found = CheckpointHistory.read(line: bytes)
        return Record(
            note: found?.note, checkpoint: found?.checkpoint, place: place,
            isTorn: !ChecksummedLine.isIntact(bytes))
    }

    private func place(_ offset: Int) -> Place {
        Place(file: FileName.checkpoints, line: line, offset: offset)
    }
}
