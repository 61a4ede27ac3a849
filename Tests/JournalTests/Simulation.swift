import Canonical
import Journal
import Seeded
import SimulatedDisk
import SmallJournal

/// Lives of a journal on a disk that fails, all as one seed says: each life opens it, appends, and
/// ends of itself, by an error, with its process or with the power. What must hold is checked
/// whenever it was opened: acknowledged ⊆ recovered ⊆ attempted, in order.
struct Simulation {
    private(set) var problems: [String] = []
    private(set) var trace: [String] = []

    private let disk: SimulatedDisk
    private var generator: SeededGenerator
    private let policy: JournalPolicy
    private var keys: [SigningKey]
    /// The numbers of the events that somebody tried to append go up; these were acknowledged.
    private var acknowledged: [Int] = []
    private var attempted = 0
    private var notes: [SignedNote] = []

    private static let path = "journal"
    private static let livesMax = 7
    private static let semantics = 1

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        disk = SimulatedDisk(seed: seed ^ 0x5EED)
        policy = JournalPolicy(
            segmentBytesMax: Int.random(in: 400...3000, using: &generator),
            checkpointEntriesMax: Int.random(in: 2...20, using: &generator),
            roomBytes: Int.random(in: 0...1000, using: &generator),
            commitsBeforeRoom: Int.random(in: 0...4, using: &generator))
        keys = [testKey(1)]
    }

    /// Keeps the calls in the trace.
    mutating func keepLog() { disk.keepLog() }

    mutating func run() {
        let lives = 0..<Int.random(in: 2...Simulation.livesMax, using: &generator)
        let hardest = Int.random(in: lives, using: &generator)
        for life in lives {
            setFaults(all: life == hardest)
            live(isLast: false)
            endLife()
            disk.setFaults(.init())
            disk.dieAfter(calls: nil)
            verifyWhatACrashLeft()
            guard problems.isEmpty else { return }
        }
        live(isLast: true)
        if problems.isEmpty { turnBits() }
    }

    /// Turns bits of one byte of a file in which everything counts. Verifying finds it; opening
    /// refuses it, or loses nothing.
    private mutating func turnBits() {
        disk.endProcess()
        let files = disk.names(at: Simulation.path).filter {
            $0.hasPrefix("segment-") || $0 == "checkpoints.jsonl" || $0 == "head"
        }
        let name = files[Int.random(in: files.indices, using: &generator)]
        let path = Simulation.path + "/" + name
        let offset = Int.random(in: 0..<(disk.content(of: path)?.count ?? 1), using: &generator)
        disk.flip(path, at: offset, mask: UInt8.random(in: 1...255, using: &generator))
        let report = try? Verification(threadCount: 2).run(Simulation.path, on: disk)
        if report?.isSound ?? true { problems.append("\(name) at \(offset) was turned unseen") }
        do throws(JournalFailure) {
            _ = try open(trusts: false)
            if name.hasPrefix("segment-") { problems.append("\(name) opens, turned at \(offset)") }
        } catch {
            guard case .damaged = error else {
                problems.append("turned bits are told as \(error)")
                return
            }
        }
    }

    /// In one life of each seed everything goes wrong that can; in the others it is a part.
    private mutating func setFaults(all: Bool) {
        let kinds = all ? 7 : Int.random(in: 0..<8, using: &generator)
        disk.setFaults(
            .init(
                errors: kinds & 1 != 0 ? 8 : 0, failedSyncs: kinds & 2 != 0 ? 40 : 0,
                shortTransfers: kinds & 4 != 0 ? 100 : 0))
        let calls = Int.random(in: 0...150, using: &generator)
        let isSpared = Int.random(in: 0..<4, using: &generator) == 0
        disk.dieAfter(calls: isSpared && !all ? nil : calls)
    }

    private mutating func endLife() {
        trace += disk.takeLog()
        if Bool.random(using: &generator) {
            trace.append("power fails")
            disk.failPower()
        } else {
            trace.append("process ends")
            disk.endProcess()
        }
    }

    // MARK: A life

    private mutating func live(isLast: Bool) {
        do throws(JournalFailure) {
            var writer = try open()
            try work(&writer, isLast: isLast)
            if isLast || Bool.random(using: &generator) {
                try writer.close()
                trace.append("closed")
            }
        } catch {
            trace.append("\(error)")
            if isLast {
                problems.append("a sound disk is refused: \(error)")
            } else if case .damaged = error {
                problems.append("what was committed is damaged: \(error)")
            }
        }
        if isLast { verify() }
    }

    /// - Parameter trusts: whether a snapshot may stand for what comes before it.
    private mutating func open(trusts: Bool = true) throws(JournalFailure) -> JournalWriter {
        let snapshot =
            trusts && Bool.random(using: &generator)
            ? try? Snapshot.latest(
                of: Simulation.path, semantics: Simulation.semantics, on: disk) : nil
        var found = snapshot?.contentBytes.map(Int.init) ?? []
        do throws(JournalFailure) {
            let writer = try JournalWriter.open(
                Simulation.path, keys: keys, since: "then", policy: policy, from: snapshot,
                on: disk
            ) { entry, line in
                if entry.kind == .event { found.append(number(of: entry, line)) }
            }
            trace.append("opened with \(found.count), \(disk.callCount) calls")
            check(found)
            return writer
        } catch {
            guard case .notAJournal = error else { throw error }
            if !acknowledged.isEmpty { problems.append("the journal is gone") }
        }
        trace.append("creating")
        return try JournalWriter.create(
            Simulation.path, key: keys[0], since: "then", policy: policy, on: disk)
    }

    private mutating func check(_ found: [Int]) {
        if !zip(found, found.dropFirst()).allSatisfy({ $0 < $1 }) {
            problems.append("out of order: \(found)")
        }
        if let last = found.last, last >= attempted {
            problems.append("\(last) was never attempted")
        }
        let lost = Set(acknowledged).subtracting(found).sorted()
        if !lost.isEmpty { problems.append("acknowledged and lost: \(lost)") }
        // What was found once must be found for ever.
        acknowledged = found
    }

    private mutating func work(
        _ writer: inout JournalWriter, isLast: Bool
    ) throws(JournalFailure) {
        for _ in 0..<Int.random(in: 0...15, using: &generator) {
            switch Int.random(in: 0..<20, using: &generator) {
            case 0: notes.append(try writer.checkpoint())
            case 1 where acknowledged.allSatisfy { $0 < 256 }:
                try writer.keepSnapshot(
                    acknowledged.map { UInt8($0) }, semantics: Simulation.semantics)
            case 2 where keys.count < 4:
                let key = testKey(UInt8(keys.count + 1))
                keys.append(key)
                try writer.rotateKey(to: key)
            default: try appendSome(&writer)
            }
        }
    }

    private mutating func appendSome(_ writer: inout JournalWriter) throws(JournalFailure) {
        var group: [Int] = []
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let padding = Int.random(in: 0...200, using: &generator)
            group.append(attempted)
            attempted += 1
            _ = try writer.append(.event, event(group[group.count - 1], padding: padding))
        }
        do throws(JournalFailure) {
            try writer.commit()
        } catch {
            // Who tries again after a failure must get nowhere.
            if (try? writer.commit()) != nil { problems.append("goes on after \(error)") }
            throw error
        }
        acknowledged += group
    }

    /// What a recovery will mend is a write that was not finished, and nothing that was altered.
    private mutating func verifyWhatACrashLeft() {
        guard let report = try? Verification(threadCount: 1).run(Simulation.path, on: disk),
            report.journal != nil
        else { return }
        for finding in report.findings {
            switch finding.problem {
            case .tornTail, .headUnusable: break
            default: problems.append("before it is recovered: \(finding)")
            }
        }
    }

    /// Everything is proven, by the checkpoints that were handed out too.
    private mutating func verify() {
        do throws(JournalFailure) {
            let report = try Verification(
                trusted: [keys[0].verifier], given: notes.map { [UInt8]($0.written.utf8) },
                threadCount: 1
            ).run(Simulation.path, on: disk)
            problems += report.findings.map { "\($0)" }
            if report.signedSize != report.size { problems.append("not all is signed") }
        } catch {
            problems.append("cannot be verified: \(error)")
        }
    }
}

/// The number of an event of ``event(_:padding:)``.
func number(of entry: EntryLine, _ line: RawSpan) -> Int {
    var reader = CanonicalReader(line.extracting(entry.value))
    do {
        try reader.beginObject()
        guard let key = try reader.nextKey(), reader.matches(key, "n") else { return -1 }
        return try reader.integer()
    } catch {
        return -1
    }
}
