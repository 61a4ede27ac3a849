import Canonical
import Glibc
import Journal
import Seeded
import SimulatedDisk
import SmallJournal
import Testing

@Suite struct CopyTests {
    /// Each seed is a journal that is copied a few times while it is written to.
    @Test func copiesBesideAWriterAreSoundAndGoTogether() throws {
        var next = SeededGenerator(seed: SeededGenerator.seed)
        var (copyCount, grownCount) = (0, 0)
        let rounds = SeededGenerator.rounds(60)
        for round in 0..<rounds {
            // SOP_SEED with SOP_ROUNDS=1 repeats the one that is printed.
            let seed = round == 0 ? SeededGenerator.seed : next.next()
            let simulation = CopySimulation(seed: seed)
            do {
                try simulation.run()
            } catch {
                Issue.record("SOP_SEED=\(seed) SOP_ROUNDS=1: \(error)")
            }
            #expect(simulation.problems == [], "SOP_SEED=\(seed) SOP_ROUNDS=1")
            guard simulation.problems.isEmpty else { return }
            copyCount += simulation.copyCount
            grownCount += simulation.grownCount
        }
        // Not all writing was over when the copying began.
        if rounds >= 50 { #expect(copyCount > 2 * rounds && grownCount > rounds / 10) }
    }

    // MARK: Failures

    /// A journal with a store and a copy of a torn tail, closed and complete.
    private func journal() throws -> SmallJournal {
        let journal = try SmallJournal()
        journal.disk.endProcess()
        let last = try #require(journal.segments.last)
        journal.replace(last, with: journal.bytes(of: last) + [UInt8]("{\"crc\":".utf8))
        try journal.open().close()
        let store = try Store("journal-store", rehearsal: nil, on: journal.disk)
        for number in 0..<3 { _ = try store.put([UInt8(number)]) }
        try store.erase(try store.put([9]))
        journal.disk.endProcess()
        return journal
    }

    private func copy(
        _ journal: SmallJournal, on disk: any Disk
    ) throws(CopyFailure) -> JournalCopy {
        try JournalCopy(
            of: SmallJournal.path, to: "copy", store: ("journal-store", "copy-store"), on: disk)
    }

    /// Each call fails in turn: nothing is left, and the next try gets through.
    @Test(arguments: [EIO, ENOSPC])
    func whatFailsLeavesNothingThatPassesForAJournal(error: Int32) throws {
        let journal = try journal()
        let files = journal.segments.map { journal.bytes(of: $0) }
        var (failed, place) = (0, 0)
        while place < 1_000 {
            let disk = MeddledDisk(journal.disk)
            var left = place
            disk.before = { isWriting in
                guard isWriting || error == EIO else { return nil }
                left -= 1
                return left == -1 ? Errno(error) : nil
            }
            do throws(CopyFailure) {
                let made = try copy(journal, on: disk)
                #expect(left >= 0 && made.contentCount == 3)
                break
            } catch {
                failed += 1
                switch error {
                case .target, .source(.disk): break
                default: Issue.record("call \(place) is told as \(error)")
                }
            }
            try #require(journal.disk.names(at: "copy") == [], "call \(place)")
            try #require(journal.disk.names(at: "copy-store") == [], "call \(place)")
            #expect(throws: JournalFailure.notAJournal(path: "copy")) {
                _ = try JournalReader("copy", on: journal.disk) { _, _ in }
            }
            place += 1
        }
        #expect(failed > 30)
        #expect(try Verification().run("copy", on: journal.disk).isSound)
        #expect(journal.disk.names(at: "copy").filter { $0.hasPrefix("torn-") }.count == 1)
        #expect(journal.segments.map { journal.bytes(of: $0) } == files)
    }

    /// All ends at each call in turn: what is left then is no journal, or all of it.
    @Test func whatIsCutOffIsNoJournalOrAllOfIt() throws {
        var (none, whole) = (0, 0)
        for place in 0..<1_000 {
            let journal = try journal()
            let size = try Verification().run(SmallJournal.path, on: journal.disk).size
            journal.disk.dieAfter(calls: place)
            if (try? copy(journal, on: journal.disk)) != nil {
                #expect(none > 30 && whole > 0, "\(none) \(whole)")
                return
            }
            if place % 2 == 0 { journal.disk.failPower() } else { journal.disk.endProcess() }
            do throws(JournalFailure) {
                let report = try Verification().run("copy", on: journal.disk)
                // All is there before the first segment has its name.
                if report.size == size {
                    whole += 1
                } else {
                    #expect(!report.isSound && report.journal == nil, "call \(place)")
                    none += 1
                }
            } catch {
                #expect(error == .notAJournal(path: "copy"), "call \(place)")
                none += 1
            }
        }
        Issue.record("a copy makes no end of calls")
    }

    // MARK: What is copied, and what not

    @Test func nothingIsCopiedOverAnythingThatIsThere() throws {
        for name in ["copy/catatan.txt", "copy-store/catatan.txt"] {
            let journal = try journal()
            let folder = name.split(separator: "/").first.map(String.init) ?? ""
            try journal.disk.makeFolder(folder, mode: 0o755)
            journal.disk.put(name, [1])
            #expect(throws: CopyFailure.taken(path: folder)) {
                try copy(journal, on: journal.disk)
            }
            #expect(journal.disk.names(at: folder) == ["catatan.txt"])
        }
        let journal = try journal()
        journal.disk.put("copy", [1])
        #expect(throws: CopyFailure.taken(path: "copy")) { try copy(journal, on: journal.disk) }
        #expect(journal.disk.content(of: "copy") == [1])
    }

    @Test func aDamagedJournalIsNotCopied() throws {
        for name in try journal().segments + ["checkpoints.jsonl"] {
            let journal = try journal()
            journal.flip(name, at: 200, mask: 1)
            do throws(CopyFailure) {
                _ = try copy(journal, on: journal.disk)
                Issue.record("\(name) was copied")
            } catch {
                guard case .source(.damaged(let damage)) = error else {
                    Issue.record("\(name): \(error)")
                    continue
                }
                #expect(damage.place.file == name)
            }
            #expect(journal.disk.names(at: "copy") == [])
        }
    }

    /// After a crash the head can be gone or old: what checkpoints cover was committed too.
    @Test func whatCheckpointsCoverIsCopiedWithoutAHead() throws {
        for head in [[], [UInt8]("torn".utf8)] {
            let journal = try journal()
            let size = try Verification().run(SmallJournal.path, on: journal.disk).size
            journal.replace("head", with: head)
            #expect(try copy(journal, on: journal.disk).size == size)
            #expect(try Verification().run("copy", on: journal.disk).isSound)
        }
    }

    /// Only what a journal and its store are made of, as its owner's group may read it.
    @Test func aCopyHoldsNothingElse() throws {
        let journal = try journal()
        for name in ["journal/catatan.txt", "journal/lock", "journal/x.part", "journal-store/x"] {
            journal.disk.put(name, [1])
        }
        _ = try copy(journal, on: journal.disk)
        let names = journal.disk.names(at: SmallJournal.path).filter {
            !["catatan.txt", "lock", "x.part"].contains($0)
        }
        #expect(journal.disk.names(at: "copy") == names)
        #expect(journal.disk.names(at: "copy-store").count == 4)
        let folder = try journal.disk.openFolder("copy")
        #expect(try journal.disk.status(of: folder).permissions == 0o750)
        for name in names {
            #expect(try journal.disk.status(of: name, in: folder).permissions == 0o640)
            #expect(journal.disk.content(of: "copy/" + name) == journal.bytes(of: name))
        }
        let noJournal = CopyFailure.source(.notAJournal(path: "nowhere"))
        #expect(throws: noJournal) { _ = try JournalCopy(of: "nowhere", to: "x", on: journal.disk) }
    }
}
