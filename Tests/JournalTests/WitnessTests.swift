import Canonical
import Foundation
import Journal
import Seeded
import SimulatedDisk
import SmallJournal
import Synchronization
import Testing

@Suite struct WitnessTests {
    let folder: TemporaryFolder
    private let log = GrowingLog()

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder.path + "/witness" }
    private var keys: String { folder.path + "/witness-keys" }

    private func create() throws -> Witness {
        try Witness.create(path, keys: keys, name: "saksi.example.org/w", since: "then")
    }

    private func cosign(
        _ witness: borrowing Witness, _ history: Int, _ size: Int, at seconds: Int = 100
    ) throws(WitnessFailure) -> Witness.Cosigned {
        let old = try witness.kept(of: log.key.verifier.name)?.checkpoint.size ?? 0
        return try witness.cosign(
            log.note(history, size), by: [log.key.verifier], old: old,
            path: log.path(history, from: old, to: size), atSeconds: seconds)
    }

    private func failure(_ body: () throws(WitnessFailure) -> Void) -> WitnessFailure? {
        do throws(WitnessFailure) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    // MARK: What it keeps

    @Test func itIsFoundAgain() throws {
        let verifier: VerifierKey
        do {
            let witness = try create()
            verifier = witness.key.verifier
            #expect(verifier.algorithm == .cosignature)
            #expect(try witness.kept(of: log.key.verifier.name) == nil)
            let first = try cosign(witness, 0, 5)
            #expect(first.former == nil && first.checkpoint == log.checkpoint(0, 5))
        }
        let again = try Witness.open(path, keys: keys, since: "later")
        #expect(again.key.verifier == verifier)
        let kept = try #require(try again.kept(of: log.key.verifier.name))
        #expect(kept.checkpoint == log.checkpoint(0, 5) && kept.atSeconds == 100)
        let next = try cosign(again, 0, 9, at: 200)
        #expect(next.former == log.checkpoint(0, 5))
        let both = try next.note.verified(by: [log.key.verifier, verifier])
        #expect(both.map(\.signedAtSeconds) == [nil, 200])
        #expect(try again.kept(of: "another") == nil)
    }

    /// A rename that got to the disk in part leaves both names on the same file: what is written
    /// next must not go into what is kept.
    @Test func whatIsKeptIsNeverWrittenTo() throws {
        let witness = try create()
        _ = try cosign(witness, 0, 5)
        let kept = witness.keptPath(of: log.key.verifier.name)
        let before = try Data(contentsOf: URL(filePath: kept))
        for name in [kept + ".part", folder.path + "/the-same-file"] {
            try FileManager.default.linkItem(atPath: kept, toPath: name)
        }
        _ = try cosign(witness, 0, 9)
        #expect(try Data(contentsOf: URL(filePath: folder.path + "/the-same-file")) == before)
        #expect(try witness.kept(of: log.key.verifier.name)?.checkpoint == log.checkpoint(0, 9))
        #expect(!FileManager.default.fileExists(atPath: kept + ".part"))
    }

    @Test func aRefusalChangesNothing() throws {
        let witness = try create()
        _ = try cosign(witness, 0, 20)
        let file = try Data(contentsOf: URL(filePath: witness.keptPath(of: log.key.verifier.name)))
        let none = MerkleProof([])
        let note = log.note(0, 30)
        let stranger = testKey(9)
        let refusals: [(WitnessRefusal, () throws(WitnessFailure) -> Void)] = [
            (.fork(size: 20), { () throws(WitnessFailure) in _ = try cosign(witness, 1, 20) }),
            (
                .wrongProof(kept: 20, size: 30),
                { () throws(WitnessFailure) in _ = try cosign(witness, 1, 30) }
            ),
            (
                .rollback(kept: 20, size: 19),
                { () throws(WitnessFailure) in _ = try cosign(witness, 0, 19) }
            ),
            (
                .clockBehind(last: 100),
                { () throws(WitnessFailure) in _ = try cosign(witness, 0, 30, at: 99) }
            ),
            (
                .otherSize(kept: 20, old: 0),
                { () throws(WitnessFailure) in
                    _ = try witness.cosign(
                        note, by: [log.key.verifier], old: 0, path: none, atSeconds: 100)
                }
            ),
            (
                .unbelievable(.unknownKeys),
                { () throws(WitnessFailure) in
                    _ = try witness.cosign(
                        note, by: [stranger.verifier], old: 0, path: none, atSeconds: 100)
                }
            ),
        ]
        for (refusal, body) in refusals { #expect(failure(body) == .refused(refusal)) }
        let now = try Data(contentsOf: URL(filePath: witness.keptPath(of: log.key.verifier.name)))
        #expect(now == file)
        #expect(try cosign(witness, 0, 30).checkpoint.size == 30)
    }

    @Test func theSameAgainIsCosignedAgain() throws {
        let witness = try create()
        let first = try cosign(witness, 0, 20, at: 100)
        let again = try cosign(witness, 0, 20, at: 100)
        #expect(again.note == first.note)
        // What was cosigned already may come back with the cosignature.
        let later = try witness.cosign(
            first.note, by: [log.key.verifier], old: 3, path: MerkleProof([]), atSeconds: 101)
        #expect(later.note.signatures.count == 2)
        #expect(try later.note.verified(by: [witness.key.verifier])[0].signedAtSeconds == 101)
    }

    @Test func itBeginsWithNothing() throws {
        let witness = try create()
        #expect(try cosign(witness, 0, 0).checkpoint.size == 0)
        #expect(try cosign(witness, 0, 7).former?.size == 0)
    }

    @Test func logsAreKeptApart() throws {
        let witness = try create()
        _ = try cosign(witness, 0, 20)
        let name = "../example.org/other"
        let key = testKey(3, name: name)
        let checkpoint = try #require(
            Checkpoint(origin: name, size: 1, root: SHA256.hash([1])))
        _ = try witness.cosign(
            checkpoint.signed(with: [key]), by: [key.verifier, log.key.verifier], old: 0,
            path: MerkleProof([]), atSeconds: 1)
        #expect(try witness.kept(of: name)?.checkpoint == checkpoint)
        #expect(try witness.kept(of: log.key.verifier.name)?.checkpoint.size == 20)
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        #expect(names.filter { $0.hasSuffix(".checkpoint") }.count == 2)
    }

    /// A witness that forgot, or whose memory somebody wrote, does not guess.
    @Test func everyChangedByteOfWhatItKeepsIsFound() throws {
        let disk = SimulatedDisk(seed: 1)
        let witness = try Witness.create(
            "witness", keys: "keys", name: "w", since: "then", on: disk)
        _ = try cosign(witness, 0, 5)
        let file = witness.keptPath(of: log.key.verifier.name)
        let whole = try #require(disk.content(of: file))
        // The log's own signature line is for others: its changes are not the witness's matter.
        let note = try SignedNote(parsing: whole)
        let end = note.text.utf8.count + 1
        let own = whole.count - "— w \(String(repeating: "x", count: 104))\n".utf8.count
        for offset in Array(0..<end) + Array(own..<whole.count) {
            var bytes = whole
            bytes[offset] ^= 1
            disk.put(file, bytes)
            #expect(
                failure { () throws(WitnessFailure) in
                    _ = try witness.kept(of: log.key.verifier.name)
                } == .keptUnusable(path: file), "byte \(offset)")
        }
        for count in 0..<whole.count {
            disk.put(file, Array(whole[..<count]))
            #expect((try? witness.kept(of: log.key.verifier.name)) == nil, "\(count) bytes")
        }
    }

    // MARK: The folder

    @Test func thereIsOneAtATime() throws {
        let witness = try create()
        let holder = LockHolder(process: Int(getpid()), since: "then")
        #expect(
            failure { () throws(WitnessFailure) in
                _ = try Witness.open(path, keys: keys, since: "later")
            } == .busy(path: path + "/lock", holder: holder))
        _ = try cosign(witness, 0, 1)
    }

    @Test func itIsMadeOnceAndNeverInsideAJournal() throws {
        _ = try create()
        #expect(
            failure { () throws(WitnessFailure) in
                _ = try Witness.create(path, keys: keys, name: "w", since: "")
            } == .alreadyThere(path: path))
        let journal = folder.path + "/journal"
        try JournalWriter.create(journal, key: testKey(1), since: "").close()
        for inside in [journal, journal + "/witness"] {
            let found = failure { () throws(WitnessFailure) in
                _ = try Witness.create(inside, keys: keys + "2", name: "w", since: "")
            }
            let wanted: WitnessFailure =
                inside == journal
                ? .alreadyThere(path: inside) : .journal(.keyInsideJournal(path: inside))
            #expect(found == wanted)
        }
        #expect(!FileManager.default.fileExists(atPath: keys + "2"))
        for name in ["", "a b", "a+b"] {
            #expect(
                failure { () throws(WitnessFailure) in
                    _ = try Witness.create(path + "3", keys: keys, name: name, since: "")
                } == .nameUnusable(name))
        }
        #expect(!FileManager.default.fileExists(atPath: path + "3"))
    }

    @Test func itNeedsItsFolderAndItsKey() throws {
        let missing = folder.path + "/nothing"
        #expect(
            failure { () throws(WitnessFailure) in
                _ = try Witness.open(missing, keys: keys, since: "")
            } == .notAWitness(path: missing))
        let verifier = try create().key.verifier
        for other in [folder.path, missing] {
            #expect(
                failure { () throws(WitnessFailure) in
                    _ = try Witness.open(path, keys: other, since: "")
                } == .keyMissing(verifier))
        }
    }

    @Test func theKeyOfARehearsalFollowsFromItsSeed() throws {
        func key(_ folder: String, _ name: String, _ seed: String) throws -> VerifierKey {
            let path = self.folder.path + "/" + folder
            let made = try Witness.create(
                path, keys: path + "-keys", name: name, rehearsal: seed, since: "")
            #expect(made.rehearsal == seed)
            return made.key.verifier
        }
        let first = try key("a", "w", "7")
        #expect(try key("b", "w", "7") == first)
        #expect(try key("c", "w", "8").publicKey != first.publicKey)
        #expect(try key("d", "v", "7").publicKey != first.publicKey)
        #expect(KeyFile.rehearsalKey(1, of: "w", seed: "7")?.verifier.publicKey != first.publicKey)
        let again = try Witness.open(
            folder.path + "/a", keys: folder.path + "/a-keys", since: "")
        #expect(again.rehearsal == "7")
    }

    // MARK: Failing disks, and others at the same time

    @Test func whatWentOutIsNeverContradicted() {
        var next = SeededGenerator(seed: SeededGenerator.seed)
        for round in 0..<SeededGenerator.rounds(400) {
            let seed = round == 0 ? SeededGenerator.seed : next.next()
            var simulation = WitnessSimulation(seed: seed)
            simulation.run()
            guard simulation.problems.isEmpty else {
                let trace = simulation.trace.joined(separator: "\n")
                Issue.record("SOP_SEED=\(seed) SOP_ROUNDS=1: \(simulation.problems)\n\(trace)")
                return
            }
        }
    }

    /// Each takes the next size as long as there is one. Where two got the same, one of them had
    /// not seen what the other cosigned.
    @Test func manyAtOnceTakeTurns() async throws {
        _ = try create()
        let desk = Desk(path: path, keys: keys)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { await desk.work() } }
        }
        #expect(desk.sizes.withLock { $0 }.sorted() == Array(1...GrowingLog.sizeMax))
    }

    private final class Desk: Sendable {
        let path: String
        let keys: String
        let log = GrowingLog()
        let sizes = Mutex<[Int]>([])

        init(path: String, keys: String) {
            self.path = path
            self.keys = keys
        }

        func work() async {
            while true {
                do throws(WitnessFailure) {
                    guard try cosignNext() else { return }
                } catch .busy {
                    await Task.yield()
                } catch {
                    Issue.record("\(error)")
                    return
                }
            }
        }

        /// Whether there was one.
        private func cosignNext() throws(WitnessFailure) -> Bool {
            let witness = try Witness.open(path, keys: keys, since: "then")
            let old = try witness.kept(of: log.key.verifier.name)?.checkpoint.size ?? 0
            guard old < GrowingLog.sizeMax else { return false }
            _ = try witness.cosign(
                log.note(0, old + 1), by: [log.key.verifier], old: old,
                path: log.path(0, from: old, to: old + 1), atSeconds: 1)
            sizes.withLock { $0.append(old + 1) }
            return true
        }
    }
}
