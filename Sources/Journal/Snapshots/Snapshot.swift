package import Canonical

/// What somebody knew after so many entries, kept so that opening need not read them again. It is
/// disposable: who opens with it trusts it, and only verifying proves what lies before it.
///
/// The file is a line in JCS form that says of what it is, the bytes that were handed in, the
/// CRC-32C of each block of these, and the SHA-256 of the line and of those checksums. So all of it
/// is checked whenever it is opened, at a fraction of what hashing all of it takes.
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

    private static let version = 2
    /// The bytes of a block: a checksum of 32 bits finds any three wrong bits in so many.
    private static let blockBytes = 4_096
    /// How many snapshots of a journal are kept.
    static let keptMax = 2
    private static let digestBytes = 2 * Hash.byteCount + 1
    /// The most bytes of the line.
    private static let headerBytesMax = 16_384

    /// Where the entries stand that come after it.
    package var start: ScanStart { ScanStart(frontier: frontier, position: position, key: key) }

    /// What was handed in.
    package var content: RawSpan {
        @_lifetime(borrow self) get { unsafe file.span.bytes.extracting(place) }
    }

    /// The file, and where in it stands what was handed in, for whoever keeps it as it is.
    package var parts: (file: [UInt8], content: Range<Int>) { (file, place) }

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
            object.member("bytes", content.count)
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
        let line = header + [UInt8(ascii: "\n")]
        let sums = Snapshot.sums(of: unsafe content.span.bytes)
        let digest = Snapshot.digest(unsafe line.span.bytes, unsafe sums.span.bytes)
        file = line + content + sums + digest
        place = line.count..<line.count + content.count
    }

    /// Reads a file; nil where it is not whole and right.
    init?(_ file: [UInt8]) {
        let end = file.count - Snapshot.digestBytes
        guard end > 0,
            let feed = file.prefix(Snapshot.headerBytesMax).firstIndex(of: UInt8(ascii: "\n")),
            feed < end
        else { return nil }
        let bytes = unsafe file.span.bytes
        let line = bytes.extracting(...feed)
        do throws(EntryFault) {
            try self.init(header: bytes.extracting(..<feed), file: file, from: feed + 1)
        } catch {
            return nil
        }
        let sums = bytes.extracting(place.upperBound..<end)
        guard Array(file[end...]) == Snapshot.digest(line, sums) else { return nil }
        let found = Snapshot.sums(of: bytes.extracting(place))
        let isRight = unsafe sums.withUnsafeBytes { unsafe $0.elementsEqual(found) }
        guard isRight else { return nil }
    }

    /// The CRC-32C of each block, the lowest byte of each first.
    private static func sums(of content: RawSpan) -> [UInt8] {
        var sums: [UInt8] = []
        sums.reserveCapacity(sumsByteCount(content.byteCount))
        var start = 0
        while start < content.byteCount {
            let end = min(start + blockBytes, content.byteCount)
            let sum = CRC32C.value(of: content.extracting(start..<end))
            for shift in [0, 8, 16, 24] as [UInt32] {
                sums.append(UInt8(truncatingIfNeeded: sum >> shift))
            }
            start = end
        }
        return sums
    }

    private static func sumsByteCount(_ contentByteCount: Int) -> Int {
        4 * ((contentByteCount + blockBytes - 1) / blockBytes)
    }

    /// The SHA-256 of the line with its line feed and of the checksums, as hexadecimal digits and a
    /// line feed.
    private static func digest(_ line: RawSpan, _ sums: RawSpan) -> [UInt8] {
        var hash = SHA256()
        hash.update(line)
        hash.update(sums)
        return [UInt8](hash.finalize().hex.utf8) + [UInt8(ascii: "\n")]
    }

    private init(
        header: RawSpan, file: [UInt8], from start: Int
    ) throws(EntryFault) {
        var reader = CanonicalReader(header)
        try reader.open("bytes")
        let byteCount = try reader.count()
        try reader.pass("frontier")
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
        let rest = file.count - start - Snapshot.digestBytes
        guard byteCount <= rest, rest - byteCount == Snapshot.sumsByteCount(byteCount) else {
            throw .members
        }
        self.frontier = frontier
        self.file = file
        place = start..<start + byteCount
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
                journal.isCalled(snapshot.journal), snapshot.frontier.size == size,
                history.checkpoints.contains(where: {
                    $0.size == size && $0.root == snapshot.frontier.root
                })
            else { continue }
            return snapshot
        }
        return nil
    }
}
