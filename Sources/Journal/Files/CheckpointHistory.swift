import Canonical

/// The checkpoints that were ever made, in a file of their own: each a line with its checksum and
/// the signed note as a string. The file only grows.
struct CheckpointHistory: ~Copyable {
    private let file: File
    /// Where the next line begins.
    private var end: Int
    /// The last that was made, and the note that it was signed as.
    private(set) var last: Checkpoint?
    private(set) var lastNote: SignedNote?

    private static let version = 1

    /// What stands in the file: the checkpoints in their order and where they end.
    struct Content {
        var notes: [SignedNote] = []
        var checkpoints: [Checkpoint] = []
        /// How many bytes are whole and right lines.
        var intactBytes = 0
        /// How many bytes there are.
        var bytes = 0
        /// Where the last line begins.
        var lastStart = 0
        /// Whether right lines follow after wrong ones, or a wrong one has its right checksum: then
        /// it was written so, by a program that comes after this one.
        var isDamaged = false

        /// That it is, where so many entries are right and were committed.
        func damage(intact: Int, committed: Int) -> Damage {
            let place = Place(file: FileName.checkpoints, line: nil, offset: intactBytes)
            return Damage(
                place: place, fault: .checkpointUnreadable, intact: intact, committed: committed)
        }
    }

    init(_ file: consuming File, content: Content) {
        self.file = file
        end = content.intactBytes
        last = content.checkpoints.last
        lastNote = content.notes.last
    }

    /// Brings a checkpoint to the disk.
    mutating func append(_ note: SignedNote, of checkpoint: Checkpoint) throws(DiskFailure) {
        let line = CheckpointHistory.line(note)
        try file.write(line, at: end)
        try file.sync()
        end += line.count
        last = checkpoint
        lastNote = note
    }

    static func line(_ note: SignedNote) -> [UInt8] {
        let line = ChecksummedLine.line { line in
            line.member("note", note.written)
            line.member("v", version)
        }
        precondition(line.count <= JournalLimit.checkpointLineBytesMax, "a note of a few lines")
        return line
    }

    /// Reads what stands in the file, and on after what is wrong.
    static func read(_ bytes: [UInt8]) -> Content {
        var content = Content()
        content.bytes = bytes.count
        var start = 0
        var isIntact = true
        while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
            let line = unsafe bytes.span.bytes.extracting(start..<end)
            if let (note, checkpoint) = CheckpointHistory.read(line: line) {
                content.isDamaged = content.isDamaged || !isIntact
                content.notes.append(note)
                content.checkpoints.append(checkpoint)
                if isIntact {
                    content.lastStart = start
                    content.intactBytes = end + 1
                }
            } else {
                isIntact = false
                content.isDamaged = content.isDamaged || ChecksummedLine.isIntact(line)
            }
            start = end + 1
        }
        return content
    }

    static func read(line: RawSpan) -> (note: SignedNote, checkpoint: Checkpoint)? {
        guard line.byteCount <= JournalLimit.checkpointLineBytesMax,
            ChecksummedLine.isIntact(line)
        else { return nil }
        do {
            var reader = CanonicalReader(line)
            try reader.open("crc")
            _ = try reader.value()
            try reader.pass("note")
            let note = try SignedNote(parsing: [UInt8](try reader.word().utf8))
            try reader.pass("v")
            guard try reader.number() == version else { return nil }
            try reader.closeAll()
            guard let checkpoint = Checkpoint(text: note.text), checkpoint.extensions.isEmpty
            else { return nil }
            return (note, checkpoint)
        } catch {
            return nil
        }
    }
}
