import Canonical

/// How far readers may read: one line in a file of its own that the writer writes over after every
/// sync. It is not synced itself; after a crash it can raise the bound of what was committed, never
/// lower it, and one whose checksum is wrong says nothing.
package struct Head: Hashable, Sendable {
    package let journal: String
    /// How many entries were committed.
    package let size: Int

    private static let version = 1

    /// The line with its line feed. In one journal it never gets shorter.
    var line: [UInt8] {
        ChecksummedLine.line { line in
            line.member("journal", journal)
            line.member("size", size)
            line.member("v", Head.version)
        }
    }

    init(journal: String, size: Int) {
        self.journal = journal
        self.size = size
    }

    /// Reads the head in a journal's folder; nil where it is missing, torn, or of another journal.
    ///
    /// - Parameter journal: which journal it is; nil where nobody can say.
    init?(
        in folder: borrowing Folder, of journal: SegmentHeader?
    ) throws(DiskFailure) {
        let content = try folder.read(FileName.head, upTo: JournalLimit.smallFileBytesMax)
        guard let content, let head = Head(content), journal?.isCalled(head.journal) ?? true
        else { return nil }
        self = head
    }

    /// Reads the first line of the file; nil where it is torn or something else.
    init?(_ content: [UInt8]) {
        guard let end = content.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let line = unsafe content.span.bytes.extracting(..<end)
        guard ChecksummedLine.isIntact(line) else { return nil }
        do throws(EntryFault) {
            try self.init(line: line)
        } catch {
            return nil
        }
    }

    private init(line: RawSpan) throws(EntryFault) {
        var reader = CanonicalReader(line)
        try reader.open("crc")
        _ = try reader.value()
        try reader.pass("journal")
        journal = try reader.word()
        try reader.pass("size")
        size = try reader.count()
        try reader.pass("v")
        guard try reader.number() == Head.version else { throw .members }
        try reader.closeAll()
    }
}
