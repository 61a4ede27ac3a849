import Canonical
import Foundation
import Journal
import SmallJournal
import Synchronization
import Testing

/// The same on the disk of this machine: what only a real one can show.
@Suite(.serialized) struct RealDiskTests {
    let folder: TemporaryFolder
    let key = testKey(1)

    init() throws { folder = try TemporaryFolder() }

    var path: String { folder.path + "/journal" }

    func create(
        _ policy: JournalPolicy = JournalPolicy()
    ) throws(JournalFailure) -> JournalWriter {
        try JournalWriter.create(path, key: key, since: "08:00", policy: policy)
    }

    func failure(_ body: () throws(JournalFailure) -> Void) -> JournalFailure? {
        do throws(JournalFailure) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    func open() -> JournalFailure? {
        failure { () throws(JournalFailure) in
            try JournalWriter.open(path, keys: [key], since: "09:00").close()
        }
    }

    @Test func aJournalIsThereAgain() throws {
        do {
            var writer = try create()
            for number in 0..<10 { _ = try writer.append(.event, event(number)) }
            try writer.commit()
            try writer.close()
        }
        var found: [Int] = []
        let reader = try JournalReader(path) { entry, line in
            if entry.kind == .event { found.append(number(of: entry, line)) }
        }
        #expect(found == Array(0..<10))
        #expect(reader.end.frontier.size == 11)
        #expect(try Verification().run(path).isSound)
        let again = failure { () throws(JournalFailure) in _ = try create() }
        #expect(again == .alreadyThere(path: path))
    }

    @Test func aSecondWriterIsToldWhoTheFirstIs() throws {
        let writer = try create()
        let holder = LockHolder(process: Int(getpid()), since: "08:00")
        #expect(open() == .locked(path: path + "/lock", holder: holder))
        try writer.close()
        #expect(open() == nil)
    }

    @Test func linksPipesAndFoldersAreRefused() throws {
        try create().close()
        for name in ["segment-00000000000000000000.jsonl", "head", "checkpoints.jsonl", "lock"] {
            let place = path + "/" + name
            let aside = folder.path + "/aside"
            try FileManager.default.moveItem(atPath: place, toPath: aside)
            try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: aside)
            #expect(meaning(of: open()) == .link, "\(name) is a link")
            unsafe unlink(place)
            unsafe mkfifo(place, 0o600)
            #expect(meaning(of: open()) == .notAFile, "\(name) is a pipe")
            unsafe unlink(place)
            unsafe mkdir(place, 0o700)
            #expect(meaning(of: open()) == .notAFile, "\(name) is a folder")
            unsafe rmdir(place)
            try FileManager.default.moveItem(atPath: aside, toPath: place)
        }
        #expect(open() == nil)
        let other = folder.path + "/other"
        try FileManager.default.createSymbolicLink(atPath: other, withDestinationPath: path)
        let linked = failure { () throws(JournalFailure) in
            try JournalWriter.open(other, keys: [key], since: "").close()
        }
        #expect([.link, .notAFile].contains(meaning(of: linked)))
    }

    private func meaning(of failure: JournalFailure?) -> DiskFailure.Meaning? {
        guard case .disk(let failure)? = failure else { return nil }
        return failure.meaning
    }

    @Test func aFileInTheSegmentsPlaceStopsTheWriter() throws {
        var writer = try create()
        let place = path + "/segment-00000000000000000000.jsonl"
        try FileManager.default.copyItem(atPath: place, toPath: place + "~")
        let renamed = unsafe rename(place + "~", place)
        #expect(renamed == 0)
        _ = try writer.append(.event, event(1))
        let stopped = failure { () throws(JournalFailure) in try writer.commit() }
        #expect(meaning(of: stopped) == .replaced)
        #expect(failure { () throws(JournalFailure) in try writer.commit() } == .stopped)
    }

    @Test func anEntryThatIsTooLongIsRefusedAlone() throws {
        var writer = try create()
        let longest = event(1, padding: JournalLimit.lineBytesMax - 120)
        let tooLong = event(2, padding: JournalLimit.lineBytesMax)
        _ = try writer.append(.event, longest)
        let refused = failure { () throws(JournalFailure) in
            _ = try writer.append(.event, tooLong)
        }
        guard case .entryTooLong? = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
        _ = try writer.append(.event, event(3))
        try writer.close()
        #expect(try Verification().run(path).size == 3)
    }

    /// Tasks and threads at once: every entry has its number, and the journal is sound.
    @Test func tasksAndThreadsShareAJournal() async throws {
        let shared = SharedJournal(try create(JournalPolicy(segmentBytesMax: 20_000)))
        let (callers, each) = (32, 20)
        let threads = Mutex<[Int]>([])
        let group = DispatchGroup()
        for caller in 0..<4 {
            group.enter()
            Thread.detachNewThread {
                for turn in 0..<each {
                    let number = try? shared.append(.event, event(caller * each + turn))
                    threads.withLock { $0.append(number ?? -1) }
                }
                group.leave()
            }
        }
        let tasks = await withTaskGroup(of: [Int].self) { tasks in
            for caller in 0..<callers {
                tasks.addTask {
                    var numbers: [Int] = []
                    for turn in 0..<each {
                        guard let handover = try? shared.begin(.event, event(caller + turn))
                        else { return [-1] }
                        numbers.append((try? await shared.finished(handover)) ?? -1)
                    }
                    return numbers
                }
            }
            return await tasks.reduce(into: [Int]()) { $0 += $1 }
        }
        await withCheckedContinuation { done in group.notify(queue: .global()) { done.resume() } }
        let numbers = tasks + threads.withLock { $0 }
        #expect(numbers.count == (callers + 4) * each)
        #expect(Set(numbers).count == numbers.count && !numbers.contains(-1))
        try shared.withWriter { writer throws(JournalFailure) in _ = try writer.checkpoint() }
        #expect(try Verification().run(path).isSound)
    }

    @Test func manyCallersShareAJournalThatIsRead() throws {
        let policy = JournalPolicy(segmentBytesMax: 20_000, checkpointEntriesMax: 50)
        let shared = SharedJournal(try create(policy))
        let (callers, each) = (16, 40)
        let numbers = Mutex<[Int]>([])
        let isDone = Atomic(false)
        let readings = Mutex<[Int]>([])
        let group = DispatchGroup()
        let path = path
        for caller in 0..<callers {
            Thread.detachNewThread {
                for turn in 0..<each {
                    let number = try? shared.append(.event, event(caller * each + turn))
                    numbers.withLock { $0.append(number ?? -1) }
                }
                group.leave()
            }
            group.enter()
        }
        group.enter()
        Thread.detachNewThread {
            while !isDone.load(ordering: .acquiring) {
                // Never past the head, never half an entry, never fewer than before.
                let reader = try? JournalReader(path) { _, _ in }
                readings.withLock { $0.append(reader?.end.frontier.size ?? -1) }
            }
            group.leave()
        }
        while numbers.withLock({ $0.count }) < callers * each { usleep(1000) }
        isDone.store(true, ordering: .releasing)
        group.wait()
        let sizes = readings.withLock { $0 }
        #expect(!sizes.contains(-1) && sizes == sizes.sorted() && !sizes.isEmpty)
        try shared.withWriter { writer throws(JournalFailure) in _ = try writer.checkpoint() }
        let given = numbers.withLock { $0 }
        #expect(Set(given).count == callers * each && !given.contains(-1))
        let report = try Verification().run(path)
        #expect(report.findings.isEmpty && report.signedSize == report.size)
        var found: Set<Int> = []
        _ = try JournalReader(path) { entry, line in
            if entry.kind == .event { found.insert(number(of: entry, line)) }
        }
        #expect(found == Set(0..<(callers * each)))
    }
}
