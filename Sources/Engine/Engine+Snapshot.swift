import Canonical
import Compiler
import DeployedFiles
import Execution
import Journal
import Records
import WorkCalendar

/// The version of what snapshots hold: of the semantics and of the layout together, so that
/// neither is read as another.
private let snapshotVersion = Compiler.semantics * 1_000 + World.frozenLayout

extension Engine {
    /// Opening a journal with so many events after the latest snapshot has ``close()`` keep
    /// another: reading them takes some hundredths of a second.
    public static let snapshotEventsMin = 10_000

    /// Keeps what the journal tells so far, so that opening need not read it again. It is trusted
    /// when the journal is opened, and never when it is verified.
    ///
    /// - Throws: where it cannot be written; the journal stands all the same.
    public func keepSnapshot() throws(EngineFailure) {
        try state.withLock { state throws(EngineFailure) in
            // Nothing is decided meanwhile, so what is committed is what is known.
            try self.settle(state.last)
            guard state.erasing.isEmpty else { return }
            do throws(JournalFailure) {
                let root = try self.journal.withWriter { writer throws(JournalFailure) in
                    writer.frontier.root
                }
                let content = state.frozen(after: root)
                try self.journal.withWriter { writer throws(JournalFailure) in
                    try writer.keepSnapshot(content, semantics: snapshotVersion)
                }
            } catch {
                throw EngineFailure(error)
            }
            state.replayedCount = 0
        }
    }
}

extension Snapshot {
    /// The latest one that this program can go on from; nil where there is none.
    static func usable(_ path: String, on disk: any Disk) -> Snapshot? {
        // A folder that cannot be read is told by whoever opens it for good.
        try? Snapshot.latest(of: path, semantics: snapshotVersion, on: disk)
    }
}

extension Engine.State {
    /// A line in JCS form, with what is neither an instance nor happened in one, and the world's
    /// words.
    ///
    /// - Parameter root: of the journal's tree.
    fileprivate borrowing func frozen(after root: Hash) -> [UInt8] {
        var writer = CanonicalWriter()
        writer.beginObject()
        writer.key("administration")
        writer.beginArray()
        for event in administration { writer.string(String(decoding: event, as: UTF8.self)) }
        writer.endArray()
        writer.key("numbers")
        writer.beginObject()
        for (prefix, number) in numbers.sorted {
            writer.key(prefix)
            writer.integer(number)
        }
        writer.endObject()
        writer.key("recorded_at")
        writer.string(lastRecordedAt.description)
        writer.key("sources")
        writer.beginArray()
        for text in sources.texts.sorted { writer.string(String(decoding: text, as: UTF8.self)) }
        writer.endArray()
        writer.endObject()
        return writer.finish() + [UInt8(ascii: "\n")]
            + world.frozen(seed: Digest(root).words.0)
    }

    /// What was frozen.
    ///
    /// - Returns: nil where the content is not whole or not of this form.
    init?(thawing snapshot: Snapshot) {
        self.init()
        let content = snapshot.content
        var feed = 0
        while feed < content.byteCount,
            unsafe content.unsafeLoad(fromUncheckedByteOffset: feed, as: UInt8.self) != 0x0A
        {
            feed += 1
        }
        guard feed < content.byteCount else { return nil }
        do throws(CanonicalFailure) {
            guard try readHeader(content.extracting(..<feed)) else { return nil }
        } catch {
            return nil
        }
        var events: [Event] = []
        for bytes in administration {
            let event = try? EventForm.read(
                unsafe bytes.span.bytes, version: EventForm.version, in: world, from: sources)
            guard let event else { return nil }
            events.append(event)
        }
        let (file, place) = snapshot.parts
        let words = place.lowerBound + feed + 1..<place.upperBound
        guard let world = World(thawing: file, words, events) else { return nil }
        self.world = world
    }

    private mutating func readHeader(_ header: RawSpan) throws(CanonicalFailure) -> Bool {
        var reader = CanonicalReader(header)
        try reader.beginObject()
        guard try reader.nextKey(is: "administration") else { return false }
        try reader.beginArray()
        while try reader.more() { administration.append(Array(try reader.string().utf8)) }
        guard try reader.nextKey(is: "numbers") else { return false }
        try reader.beginObject()
        while let prefix = try reader.nextKey() {
            numbers.remember(reader.string(of: prefix), try reader.integer())
        }
        guard try reader.nextKey(is: "recorded_at") else { return false }
        guard let instant = Instant(rfc3339: try reader.string()) else { return false }
        lastRecordedAt = instant
        guard try reader.nextKey(is: "sources") else { return false }
        try reader.beginArray()
        while try reader.more() {
            for part in SourcePart.parts(of: Array(try reader.string().utf8)) {
                guard (try? sources.texts.take(part)) != nil else { return false }
            }
        }
        guard try reader.nextKey() == nil else { return false }
        try reader.end()
        return true
    }
}
