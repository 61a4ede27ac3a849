package import Canonical

/// What somebody knew after so many entries, kept so that opening need not read them again. It is
/// disposable: who opens with it trusts it, and only verifying proves what lies before it.
///
/// The file is a line in JCS form that says of what it is, the bytes that were handed in, and the
/// SHA-256 of all that as 64 hexadecimal digits and a line feed.
package struct Snapshot: Sendable {
    /// What the bytes mean: the version of the semantics that made them.
    package let semantics: Int
    /// The journal's id.
    package let journal: String
    package let frontier: MerkleFrontier
    package let position: Position
    /// The key in force.
    package let key: VerifierKey
    /// The file's bytes.
    let file: [UInt8]
    /// Where what was handed in stands among them.
    private let place: Range<Int>

    private static let version = 1
    /// How many snapshots of a journal are kept.
    static let keptMax = 2
    private static let digestBytes = 2 * Hash.byteCount + 1

    /// Where the entries stand that come after it.
    package var start: ScanStart { ScanStart(frontier: frontier, position: position, key: key) }

    /// What was handed in.
    package var content: RawSpan {
        @_lifetime(borrow self) get { unsafe file.span.bytes.extracting(place) }
    }

    init(
        semantics: Int, journal: String, frontier: MerkleFrontier, position: Position,
        key: VerifierKey, content: [UInt8]
    ) {
        self.semantics = semantics
        self.journal = journal
        self.frontier = frontier
        self.position = position
        self.key = key
        let header = CanonicalWriter.object { object in
            object.key("frontier")
            object.beginArray()
            for subtree in frontier.subtrees { object.string(subtree) }
            object.endArray()
            object.member("journal", journal)
            object.member("key", key)
            object.member("offset", position.offset)
            object.member("root", frontier.root)
            object.member("segment", position.segment)
            object.member("semantics", semantics)
            object.member("size", frontier.size)
            object.member("v", Snapshot.version)
        }
        let bytes = header + [UInt8(ascii: "\n")] + content
        file = bytes + [UInt8](SHA256.hash(bytes).hex.utf8) + [UInt8(ascii: "\n")]
        place = header.count + 1..<bytes.count
    }

    /// Reads a file; nil where it is not whole and right.
    init?(_ file: [UInt8]) {
        let end = file.count - Snapshot.digestBytes
        guard end > 0, file.last == UInt8(ascii: "\n"),
            let feed = file.firstIndex(of: UInt8(ascii: "\n")), feed < end
        else { return nil }
        let bytes = unsafe file.span.bytes
        let digest = String(decoding: file[end...].dropLast(), as: UTF8.self)
        guard SHA256.hash(bytes.extracting(..<end)).hex == digest else { return nil }
        do throws(EntryFault) {
            try self.init(header: bytes.extracting(..<feed), file: file, feed + 1..<end)
        } catch {
            return nil
        }
    }

    private init(
        header: RawSpan, file: [UInt8], _ place: Range<Int>
    ) throws(EntryFault) {
        var reader = CanonicalReader(header)
        try reader.open("frontier")
        let subtrees = try reader.hashes()
        try reader.pass("journal")
        journal = try reader.word()
        try reader.pass("key")
        key = try reader.verifierKey()
        try reader.pass("offset")
        let offset = try reader.count()
        try reader.pass("root")
        let root = try reader.hash()
        try reader.pass("segment")
        position = Position(segment: try reader.count(), offset: offset)
        try reader.pass("semantics")
        semantics = try reader.count()
        try reader.pass("size")
        let size = try reader.count()
        try reader.pass("v")
        guard try reader.number() == Snapshot.version else { throw .members }
        try reader.closeAll()
        guard let frontier = MerkleFrontier(size: size, subtrees: subtrees), frontier.root == root
        else { throw .members }
        self.frontier = frontier
        self.file = file
        self.place = place
    }
}

extension JournalWriter {
    /// Keeps what is known after all that was committed, which gets a checkpoint first.
    ///
    /// - Parameters:
    ///   - content: whatever the caller goes on from.
    ///   - semantics: the version of the semantics by which it was made.
    package mutating func keepSnapshot(
        _ content: [UInt8], semantics: Int
    ) throws(JournalFailure) {
        _ = try checkpoint()
        let snapshot = Snapshot(
            semantics: semantics, journal: journal.journal, frontier: frontier,
            position: position, key: key, content: content)
        try reportingDisk { () throws(DiskFailure) in
            try files.folder.replace(FileName.snapshot(size: size), with: snapshot.file)
            // The one before stays, should this one turn out damaged.
            let kept = try files.folder.names().filter { FileName.snapshotSize(of: $0) != nil }
            for name in kept.sorted().dropLast(Snapshot.keptMax) {
                try files.folder.remove(name)
            }
        }
    }
}

extension Snapshot {
    /// The latest snapshot of a journal that is whole, of these semantics, and of a tree that a
    /// checkpoint of the journal confirms; nil where there is none.
    package static func latest(
        of path: String, semantics: Int, on disk: any Disk = RealDisk()
    ) throws(DiskFailure) -> Snapshot? {
        let folder = try Folder(path, on: disk)
        guard let journal = try Opening.journal(folder) else { return nil }
        let history = CheckpointHistory.read(
            try folder.read(FileName.checkpoints, atMost: JournalLimit.checkpointsBytesMax) ?? [])
        for name in try folder.names().reversed() {
            guard let size = FileName.snapshotSize(of: name),
                let file = try folder.read(name, atMost: JournalLimit.snapshotBytesMax),
                let snapshot = Snapshot(file), snapshot.semantics == semantics,
                snapshot.journal == journal.journal, snapshot.frontier.size == size,
                history.checkpoints.contains(where: {
                    $0.size == size && $0.root == snapshot.frontier.root
                })
            else { continue }
            return snapshot
        }
        return nil
    }
}
