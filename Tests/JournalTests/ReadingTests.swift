import Canonical
import Journal
import SimulatedDisk
import SmallJournal
import Testing

@Suite struct ReadingTests {
    private func read(
        _ journal: SmallJournal, from start: ScanStart? = nil
    ) throws(JournalFailure) -> (numbers: [Int], end: ScanStart) {
        var numbers: [Int] = []
        let reader = try JournalReader(SmallJournal.path, from: start, on: journal.disk) {
            if $0.kind == .event { numbers.append(number(of: $0, $1)) }
        }
        return (numbers, reader.end)
    }

    @Test func readersStopAtTheHeadAndGoOnFromThere() throws {
        let journal = try SmallJournal(uncovered: 0)
        let head = journal.bytes(of: "head")
        let events = Array(0..<12)
        var writer = try journal.open()
        _ = try writer.append(.event, event(50))
        try writer.commit()
        #expect(try read(journal).numbers == events + [50])
        // As between a sync and the writing of the head, and in the middle of a write.
        let name = try #require(journal.segments.last)
        journal.replace(name, with: journal.bytes(of: name) + [UInt8]("{\"crc\":\"00".utf8))
        journal.replace("head", with: head)
        let before = try read(journal)
        #expect(before.numbers == events && before.end.frontier.size == 16)
        journal.replace("head", with: [])
        let bound = try read(journal)
        #expect(bound.numbers == events, "what the last checkpoint covers")
        try journal.open().close()
        let after = try read(journal, from: before.end)
        #expect(after.numbers == [50] && after.end.frontier.size == 18)
    }

    @Test func readingTellsWhereTheDamageIs() throws {
        let journal = try SmallJournal()
        let name = journal.segments[1]
        let lines = journal.lines(of: name)
        var changed = lines
        changed[2][60] ^= 1
        journal.replace(name, with: changed.flatMap { $0 })
        do throws(JournalFailure) {
            _ = try read(journal)
            Issue.record("was read")
        } catch {
            let place = Place(file: name, line: 3, offset: lines[0].count + lines[1].count)
            guard case .damaged(let damage) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(damage.place == place && damage.fault == .checksum && damage.intact == 9)
        }
    }

    @Test func theSameCommandsGiveTheSameJournal() throws {
        let (one, other) = (try SmallJournal(), try SmallJournal())
        for name in one.segments + ["head", "checkpoints.jsonl"] {
            #expect(one.bytes(of: name) == other.bytes(of: name))
        }
    }

    @Test func aRehearsalSaysSoInEverySegment() throws {
        let disk = SimulatedDisk(seed: 1)
        let policy = JournalPolicy(segmentBytesMax: 500)
        var writer = try JournalWriter.create(
            "journal", key: testKey(1), rehearsal: "4711", since: "", policy: policy, on: disk)
        for number in 0..<9 {
            _ = try writer.append(.event, event(number, padding: 50))
            try writer.commit()
        }
        let segments = disk.names(at: "journal").filter { $0.hasPrefix("segment-") }
        #expect(segments.count > 1)
        for name in segments {
            let text = String(decoding: disk.content(of: "journal/" + name) ?? [], as: UTF8.self)
            #expect(text.contains(#""rehearsal":"4711""#))
        }
        #expect(try Verification().run("journal", on: disk).isSound)
    }

    @Test func whereThereIsNoJournalNoneIsRead() {
        let disk = SimulatedDisk(seed: 1)
        #expect(throws: JournalFailure.notAJournal(path: "nowhere")) {
            _ = try JournalReader("nowhere", on: disk) { _, _ in }
        }
        #expect(throws: JournalFailure.notAJournal(path: "nowhere")) {
            _ = try JournalWriter.open("nowhere", keys: [testKey(1)], since: "", on: disk)
        }
        #expect(throws: JournalFailure.notAJournal(path: "nowhere")) {
            _ = try Verification().run("nowhere", on: disk)
        }
    }
}
