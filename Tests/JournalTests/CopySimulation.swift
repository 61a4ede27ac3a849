import Canonical
import Journal
import Seeded
import SimulatedDisk
import SmallJournal

/// A journal and its store that are copied while they are written to, all as one seed says. Either
/// somebody writes between the calls of the copy, or the copy is made between those of a writer.
/// Every copy must be sound by itself, a prefix of the journal, and whole with its store.
final class CopySimulation {
    private(set) var problems: [String] = []
    private(set) var copyCount = 0
    /// How many copies had entries that came after they were begun.
    private(set) var grownCount = 0

    private let disk: SimulatedDisk
    private let writerDisk: MeddledDisk
    private var generator: SeededGenerator
    private let policy: JournalPolicy
    private var keys = [testKey(1)]
    private var writer: Writer?
    private var committed = 0
    private var eventCount = 0
    /// The contents that an entry names and none erased.
    private var contents: [Commitment] = []

    /// How much is erased until the next copy is done: fewer than it takes the head again.
    private var erasuresLeft = 10

    private static let path = "journal"
    private static let store = "journal-store"

    /// A writer that there may be none of.
    private final class Writer {
        var writer: JournalWriter

        init(_ writer: consuming JournalWriter) { self.writer = writer }
    }

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        disk = SimulatedDisk(seed: seed ^ 0x5EED)
        writerDisk = MeddledDisk(disk)
        policy = JournalPolicy(
            segmentBytesMax: Int.random(in: 400...2000, using: &generator),
            checkpointEntriesMax: Int.random(in: 2...20, using: &generator),
            roomBytes: Int.random(in: 0...500, using: &generator),
            commitsBeforeRoom: Int.random(in: 0...4, using: &generator))
    }

    func run() throws {
        disk.setFaults(.init(shortTransfers: Bool.random(using: &generator) ? 100 : 0))
        let made = try JournalWriter.create(
            CopySimulation.path, key: keys[0], since: "then", policy: policy, on: writerDisk)
        writer = Writer(made)
        _ = try Store(CopySimulation.store, rehearsal: nil, on: disk)
        for _ in 0..<Int.random(in: 1...5, using: &generator) {
            for _ in 0..<Int.random(in: 0...20, using: &generator) { try work() }
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: try reopen()
            case 1: copyBesideWriter()
            default: try copyInsideWriter()
            }
            guard problems.isEmpty else { return }
        }
        copyBesideWriter()
    }

    // MARK: Writing

    private func work() throws {
        guard let writer else { return }
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: _ = try writer.writer.checkpoint()
        case 1 where keys.count < 4:
            let key = testKey(UInt8(keys.count + 1))
            keys.append(key)
            try writer.writer.rotateKey(to: key)
        case 2, 3: try put(writer)
        case 4 where contents.count > 2 && erasuresLeft > 0:
            erasuresLeft -= 1
            try erase(writer)
        default: try append(#""x":"\#(String(repeating: "x", count: eventCount % 150))""#, writer)
        }
        committed = writer.writer.size
    }

    private func append(_ member: String, _ writer: Writer) throws {
        eventCount += 1
        _ = try writer.writer.append(.event, [UInt8]("{\(member)}".utf8))
        try writer.writer.commit()
    }

    private func put(_ writer: Writer) throws {
        let store = try Store(CopySimulation.store, rehearsal: nil, on: writerDisk)
        let commitment = try store.put([UInt8]("content \(eventCount)".utf8))
        try append(#""put":"\#(commitment.text)""#, writer)
        contents.append(commitment)
    }

    private func erase(_ writer: Writer) throws {
        let place = Int.random(in: contents.indices, using: &generator)
        let commitment = contents.remove(at: place)
        try append(#""erase":"\#(commitment.text)""#, writer)
        try Store(reading: CopySimulation.store, on: writerDisk).erase(commitment)
    }

    /// The process ends, perhaps inside a write, and another opens the journal.
    private func reopen() throws {
        writer = nil
        disk.endProcess()
        if Bool.random(using: &generator) {
            let last = disk.names(at: CopySimulation.path).last { $0.hasPrefix("segment-") }
            let path = CopySimulation.path + "/" + (last ?? "")
            disk.put(path, (disk.content(of: path) ?? []) + [UInt8]("{\"crc\":\"00".utf8))
        }
        writer = Writer(
            try JournalWriter.open(
                CopySimulation.path, keys: keys, since: "then", policy: policy, on: writerDisk))
    }

    // MARK: Copying

    /// Somebody writes between the calls of the copy.
    private func copyBesideWriter() {
        let often = Int.random(in: 1...40, using: &generator)
        let meddled = MeddledDisk(disk)
        meddled.before = { [unowned self] _ in
            guard Int.random(in: 0..<often, using: &generator) == 0 else { return nil }
            do { try work() } catch { problems.append("a writer beside a copy: \(error)") }
            return nil
        }
        copy(on: meddled)
    }

    /// The copy is made between two calls of whoever writes.
    private func copyInsideWriter() throws {
        var left = Int.random(in: 0..<60, using: &generator)
        writerDisk.before = { [unowned self] _ in
            left -= 1
            if left == 0 { copy(on: MeddledDisk(disk)) }
            return nil
        }
        while left > 0 { try work() }
        writerDisk.before = { _ in nil }
    }

    private func copy(on disk: MeddledDisk) {
        copyCount += 1
        erasuresLeft = 10
        let (target, store) = ("copy-\(copyCount)", "copy-\(copyCount)-store")
        let before = committed
        do throws(CopyFailure) {
            let copy = try JournalCopy(
                of: CopySimulation.path, to: target, store: (CopySimulation.store, store),
                on: disk)
            if copy.size < before { problems.append("\(before) were committed: \(copy)") }
            if copy.size > before { grownCount += 1 }
            check(copy, target, store)
        } catch {
            problems.append("no copy \(copyCount): \(error)")
        }
    }

    // MARK: What must hold

    private func check(_ copy: JournalCopy, _ target: String, _ store: String) {
        do {
            let trusted = [keys[0].verifier]
            let report = try Verification(trusted: trusted, threadCount: 1).run(target, on: disk)
            problems += report.findings.map { "\(target): \($0)" }
            if report.size != copy.size || report.signedSize != copy.signedSize {
                problems.append("\(target): \(copy) is \(report.size), \(report.signedSize)")
            }
            let segments = disk.names(at: target).filter { $0.hasPrefix("segment-") }
            for name in segments + ["checkpoints.jsonl"] {
                let (ours, theirs) = (bytes(target, name), bytes(CopySimulation.path, name))
                let isWhole = name == segments.last || name == "checkpoints.jsonl"
                if !theirs.starts(with: ours) || (!isWhole && ours.count != theirs.count) {
                    problems.append("\(target)/\(name) is no beginning of the journal's")
                }
            }
            // What the copy signs, the journal holds.
            let notes = try JournalReader.checkpoints(in: target, on: disk).map {
                [UInt8]($0.note.written.utf8)
            }
            let source = try Verification(trusted: trusted, given: notes, threadCount: 1)
                .run(CopySimulation.path, on: disk)
            if source.anchoredSize != copy.signedSize {
                problems.append("\(target): \(source.anchoredSize), not \(copy.signedSize)")
            }
            try checkContents(target, store)
        } catch {
            problems.append("\(target): \(error)")
        }
    }

    private func checkContents(_ target: String, _ store: String) throws {
        var (named, erased): ([Commitment], Set<Commitment>) = ([], [])
        _ = try JournalReader(target, on: disk) { entry, line in
            guard entry.kind == .event else { return }
            var reader = CanonicalReader(line.extracting(entry.value))
            guard (try? reader.beginObject()) != nil, let key = try? reader.nextKey(),
                let text = try? reader.string(), let hash = Hash(hex: text)
            else { return }
            if reader.matches(key, "put") { named.append(Commitment(hash)) }
            if reader.matches(key, "erase") { erased.insert(Commitment(hash)) }
        }
        var check = try StoreCheck(store, on: disk)
        for content in named {
            let state = try check.check(content, isErased: erased.contains(content))
            // Between its entry and the erasing a content is still there, in the journal too.
            if ![.present, .erased, .unerased].contains(state) {
                problems.append("\(store): \(content.text) is \(state)")
            }
        }
    }

    private func bytes(_ folder: String, _ name: String) -> [UInt8] {
        disk.content(of: folder + "/" + name) ?? []
    }
}
