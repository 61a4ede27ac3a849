/// A file of lines of a copy while it is being written.
final class CopyFile {
    private let file: File
    private var pending: [UInt8] = []
    private var offset = 0

    init(_ file: consuming File) { self.file = file }

    /// Appends a line, with its line feed.
    func append(_ line: RawSpan) throws(CopyFailure) {
        unsafe line.withUnsafeBytes { unsafe pending.append(contentsOf: $0) }
        pending.append(UInt8(ascii: "\n"))
        if pending.count >= JournalLimit.blockBytes { try flush() }
    }

    /// Writes what is left, and brings the file to the disk.
    func finish() throws(CopyFailure) {
        try flush()
        try writingCopy { () throws(DiskFailure) in try file.sync() }
    }

    private func flush() throws(CopyFailure) {
        try writingCopy { () throws(DiskFailure) in try file.write(pending, at: offset) }
        offset += pending.count
        pending.removeAll(keepingCapacity: true)
    }
}

/// Writes the entries of a copy, a file a segment, in the order in which they are read.
final class EntriesCopy {
    private let target: CopyFolder
    private var segment: CopyFile?
    /// The copies of torn tails of which the entries speak.
    private(set) var tornCopies: Set<String> = []
    /// What stopped it.
    private(set) var failure: CopyFailure?

    init(to target: CopyFolder) { self.target = target }

    func take(_ entry: EntryLine, _ line: RawSpan) {
        guard failure == nil else { return }
        do throws(CopyFailure) {
            if entry.kind == .journal {
                try segment?.finish()
                segment = CopyFile(try target.begin(FileName.segment(first: entry.sequence)))
            }
            try segment?.append(line)
        } catch {
            failure = error
        }
        // The name comes from the journal: it must not lead anywhere else.
        if let copy = entry.recovered(in: line)?.copy, TornName.isName(copy) {
            tornCopies.insert(copy)
        }
    }

    func finish() throws(CopyFailure) {
        if let failure { throw failure }
        try segment?.finish()
    }
}
