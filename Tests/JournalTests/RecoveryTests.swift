import Canonical
import Journal
import SimulatedDisk
import SmallJournal
import Testing

/// Opening after a crash: what was committed stays, what is torn is cut and written down, and
/// damage is refused.
@Suite struct RecoveryTests {
    /// Of the last two entries the later is not known to be committed once the head is gone: it may
    /// be torn anywhere. The earlier is: the later says so.
    @Test func everyTornTailIsCutAsideAndWrittenDown() throws {
        let whole = try SmallJournal()
        let name = try #require(whole.segments.last)
        let lines = whole.lines(of: name)
        let bytes = whole.bytes(of: name)
        let lastLine = try #require(lines.last).count
        for cut in stride(from: 1, to: lastLine, by: 7) {
            let journal = try SmallJournal()
            journal.replace("head", with: [])
            journal.replace(name, with: Array(bytes.dropLast(cut)))
            do {
                var writer = try journal.open()
                #expect(writer.size == 18, "17 entries and one about the tail")
                _ = try writer.append(.event, event(500))
                try writer.commit()
                try writer.close()
            }
            let report = try journal.verify()
            #expect(report.findings.isEmpty)
            let line = try #require(journal.lines(of: name).dropLast().last)
            let text = String(decoding: line, as: UTF8.self)
            let torn = bytes.dropLast(cut).suffix(lastLine - cut)
            let copies = journal.disk.names(at: SmallJournal.path).filter { $0.hasPrefix("torn-") }
            #expect(text.contains(#""recovered":{"bytes":\#(torn.count),"#))
            #expect(text.contains(SHA256.hash(Array(torn)).hex))
            #expect(try journal.bytes(of: #require(copies.first)) == Array(torn))
            #expect(copies.count == 1)
        }
    }

    @Test func aTailBelowTheHeadIsDamage() throws {
        let journal = try SmallJournal()
        let name = try #require(journal.segments.last)
        let bytes = journal.bytes(of: name)
        journal.replace(name, with: Array(bytes.dropLast(5)))
        let before = journal.disk.names(at: SmallJournal.path)
        guard case .damaged(let damage) = refusal(of: journal) else {
            Issue.record("opened")
            return
        }
        #expect(damage.intact == 17 && damage.committed == 18)
        #expect(damage.fault == .unterminated && damage.place.file == name)
        #expect(damage.place.line == 4)
        #expect(journal.disk.names(at: SmallJournal.path) == before)
        #expect(journal.bytes(of: name) == Array(bytes.dropLast(5)), "nothing was touched")
    }

    @Test func aChangedByteBelowTheBoundIsDamage() throws {
        for name in try SmallJournal().segments {
            let journal = try SmallJournal()
            let bytes = journal.bytes(of: name)
            for offset in stride(from: 0, to: bytes.count, by: 31) {
                var changed = bytes
                changed[offset] ^= 4
                journal.replace(name, with: changed)
                guard case .damaged? = refusal(of: journal) else {
                    Issue.record("\(name) opens with byte \(offset) changed")
                    continue
                }
            }
        }
    }

    @Test func aTornHeadOrCheckpointLosesNothing() throws {
        let journal = try SmallJournal()
        let checkpoints = journal.bytes(of: "checkpoints.jsonl")
        journal.replace("head", with: Array(journal.bytes(of: "head").dropLast(9)))
        journal.replace("checkpoints.jsonl", with: checkpoints + [UInt8]("{\"crc\":\"0".utf8))
        let writer = try journal.open()
        #expect(writer.size == 19)
        try writer.close()
        let report = try journal.verify()
        #expect(report.findings.isEmpty && report.signedSize == 19)
        #expect(journal.bytes(of: "checkpoints.jsonl").starts(with: checkpoints))
    }

    @Test func aMissingSegmentIsDamage() throws {
        for index in 0..<3 {
            let journal = try SmallJournal()
            journal.replace(journal.segments[index], with: [])
            guard case .damaged? = refusal(of: journal) else {
                Issue.record("opens without segment \(index)")
                continue
            }
        }
    }

    @Test func aRotationWithoutItsCheckpointAsksForBothKeys() throws {
        let journal = try SmallJournal()
        // As after a crash between the entry about the key and the checkpoint.
        let first = journal.lines(of: journal.segments[0])
        journal.replace("head", with: [])
        journal.replace("checkpoints.jsonl", with: journal.lines(of: "checkpoints.jsonl")[0])
        for name in journal.segments.dropFirst() { journal.remove(name) }
        journal.replace(journal.segments[0], with: first[..<6].flatMap { $0 })
        journal.disk.endProcess()
        #expect(throws: JournalFailure.keyMissing(SmallJournal.keys[0].verifier)) {
            _ = try JournalWriter.open(
                SmallJournal.path, keys: [SmallJournal.keys[1]], since: "later", on: journal.disk)
        }
        try journal.open().close()
        let report = try journal.verify(given: [])
        #expect(report.findings.isEmpty && report.signedSize == 6)
    }

    private func refusal(of journal: SmallJournal) -> JournalFailure? {
        do throws(JournalFailure) {
            _ = try journal.open()
            return nil
        } catch {
            return error
        }
    }
}
