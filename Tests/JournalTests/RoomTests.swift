import Canonical
import Glibc
import Journal
import SimulatedDisk
import SmallJournal
import Testing

/// What a writer prepares behind the last entry: there while it writes, no part of the journal,
/// and gone when it has ended.
@Suite struct RoomTests {
    private let disk = SimulatedDisk(seed: 1)
    private let key = testKey(1)
    private let policy = JournalPolicy(roomBytes: 900, commitsBeforeRoom: 2)
    private static let segment = "journal/segment-00000000000000000000.jsonl"

    private func create(on disk: any Disk) throws(JournalFailure) -> JournalWriter {
        try JournalWriter.create("journal", key: key, since: "then", policy: policy, on: disk)
    }

    private func append(_ numbers: Range<Int>, to writer: inout JournalWriter) throws {
        for number in numbers {
            _ = try writer.append(.event, event(number, padding: 100))
            try writer.commit()
        }
    }

    private func reopen() throws -> JournalWriter {
        disk.endProcess()
        return try JournalWriter.open(
            "journal", keys: [key], since: "later", policy: policy, on: disk)
    }

    /// The segment up to its last line feed, and how many spaces come after it.
    private func content() throws -> (lines: [UInt8], roomBytes: Int) {
        let bytes = try #require(disk.content(of: RoomTests.segment))
        let end = try #require(bytes.lastIndex(of: UInt8(ascii: "\n"))) + 1
        #expect(bytes[end...].allSatisfy { $0 == UInt8(ascii: " ") })
        return (Array(bytes[..<end]), bytes.count - end)
    }

    private func put(_ bytes: [UInt8]) {
        disk.endProcess()
        disk.put(RoomTests.segment, bytes)
    }

    private func findings() throws -> [VerificationFinding] {
        try Verification(trusted: [key.verifier], threadCount: 1).run("journal", on: disk).findings
    }

    private func spaces(_ count: Int) -> [UInt8] {
        Array(repeating: UInt8(ascii: " "), count: count)
    }

    @Test func roomIsMadeOnceItIsWorthItAndIsGoneAtTheEnd() throws {
        var writer = try create(on: disk)
        try append(0..<2, to: &writer)
        #expect(try content().roomBytes == 0, "who writes little needs none")
        try append(2..<3, to: &writer)
        #expect(try content().roomBytes == 900)
        for number in 3..<30 {
            let before = try content().roomBytes
            try append(number..<(number + 1), to: &writer)
            let after = try content().roomBytes
            #expect(after < before || after == 900, "used, and made again where there was none")
            #expect(try JournalReader("journal", on: disk) { _, _ in }.end.frontier.size > number)
            #expect(try findings().isEmpty)
        }
        try writer.close()
        let (lines, roomBytes) = try content()
        #expect(roomBytes == 0 && lines.split(separator: 0x0A).count == 31)
        #expect(try findings().isEmpty)
    }

    @Test func aProcessThatEndsLeavesRoomAndNothingThatIsTorn() throws {
        var writer = try create(on: disk)
        try append(0..<5, to: &writer)
        let before = try content()
        #expect(before.roomBytes > 0)
        disk.endProcess()
        #expect(try findings().isEmpty)
        let again = try reopen()
        #expect(again.size == 6)
        #expect(try content() == (before.lines, 0))
        #expect(!disk.names(at: "journal").contains { $0.hasPrefix("torn-") })
        try again.close()
    }

    @Test func whatIsTornInTheRoomIsCutWithoutIt() throws {
        var writer = try create(on: disk)
        try append(0..<5, to: &writer)
        let (lines, roomBytes) = try content()
        let others = try ["journal/head", "journal/checkpoints.jsonl"].map {
            ($0, try #require(disk.content(of: $0)))
        }
        // The first page of a write was lost, the second got there.
        for torn in ["{\"crc\":\"0123", "{\"crc\":\"0  1", "     \"v\":1}\n{\"crc\""] {
            let torn = [UInt8](torn.utf8)
            put(lines + torn + spaces(roomBytes - torn.count))
            #expect(try findings().map(\.problem) == [.tornTail(bytes: torn.count)])
            try reopen().close()
            let copies = disk.names(at: "journal").filter { $0.hasPrefix("torn-") }
            let copy = try #require(copies.first)
            #expect(copies.count == 1 && disk.content(of: "journal/" + copy) == torn)
            #expect(try findings().isEmpty)
            disk.takeAway("journal/" + copy)
            for (name, bytes) in others { disk.put(name, bytes) }
        }
    }

    @Test func everyByteOfTheRoomCounts() throws {
        var writer = try create(on: disk)
        try append(0..<5, to: &writer)
        let (lines, roomBytes) = try content()
        for place in 0..<roomBytes {
            var room = spaces(roomBytes)
            room[place] ^= 1
            put(lines + room)
            #expect(try findings().map(\.problem) == [.tornTail(bytes: place + 1)])
        }
    }

    @Test func aSegmentThatAnotherFollowsHasNone() throws {
        let journal = try SmallJournal()
        let name = journal.segments[1]
        journal.replace(name, with: journal.bytes(of: name) + spaces(200))
        #expect(try journal.verify().findings.map(\.problem) == [.entry(.unterminated)])
        #expect(throws: JournalFailure.self) { try journal.open().close() }
        #expect(try content(of: name, in: journal) == 200, "nothing was touched")
    }

    @Test func aTailWithoutALineFeedIsTornHoweverLongItIs() throws {
        var writer = try create(on: disk)
        try append(0..<5, to: &writer)
        let lines = try content().lines
        for (filler, count) in [(UInt8(ascii: "x"), 70_000), (0, 500_000)] {
            put(lines + Array(repeating: filler, count: count) + spaces(500_000))
            #expect(try findings().map(\.problem) == [.tornTail(bytes: count)])
        }
    }

    @Test func roomEndsWithinWhatIsReadAtOnce() throws {
        var writer = try create(on: disk)
        try append(0..<5, to: &writer)
        let lines = try content().lines
        let most = (1 << 20) - 1
        put(lines + spaces(most))
        #expect(try findings().isEmpty)
        put(lines + spaces(most + 1))
        #expect(try findings().map(\.problem) == [.tornTail(bytes: most + 1)])
        #expect(try JournalReader("journal", on: disk) { _, _ in }.end.frontier.size == 6)
        let again = try reopen()
        #expect(again.size == 6)
        #expect(try content() == (lines, 0), "spaces alone are cut without a word")
    }

    @Test func theHistoryHasNone() throws {
        let journal = try SmallJournal()
        let name = "checkpoints.jsonl"
        let bytes = journal.bytes(of: name)
        journal.replace(name, with: bytes + spaces(3))
        #expect(try journal.verify().findings.map(\.problem) == [.tornTail(bytes: 3)])
        try journal.open().close()
        let after = journal.bytes(of: name)
        #expect(after.starts(with: bytes) && !after[bytes.count...].starts(with: spaces(1)))
    }

    private func content(of name: String, in journal: SmallJournal) throws -> Int {
        journal.bytes(of: name).reversed().prefix { $0 == UInt8(ascii: " ") }.count
    }

    @Test func whereThereIsNoSpaceForItEntriesGoOn() throws {
        let meddled = MeddledDisk(disk)
        var writer = try create(on: meddled)
        try append(0..<2, to: &writer)
        var writes = 0
        meddled.before = { isWriting in
            writes += isWriting ? 1 : 0
            return isWriting && writes == 2 ? Errno(ENOSPC) : nil
        }
        try append(2..<3, to: &writer)
        // Entries, room, its cutting, the sync, the head.
        #expect(writes == 5)
        try append(3..<9, to: &writer)
        #expect(try content().roomBytes == 0 && writes == 5 + 6 * 3, "it is not tried again")
        try writer.close()
        #expect(try findings().isEmpty)
    }

    /// A reader sees a write grow; without a second look it were torn.
    @Test func whatIsBeingWrittenIsReadAgain() throws {
        var writer = try create(on: disk)
        try append(0..<5, to: &writer)
        let (lines, roomBytes) = try content()
        let head = try #require(disk.content(of: "journal/head"))
        _ = try writer.append(.event, event(5, padding: 500))
        try writer.commit()
        let grown = try content()
        let line = Array(grown.lines[lines.count...])
        put(lines + spaces(roomBytes))
        disk.put("journal/head", head)
        let folder = try disk.openFolder("journal")
        let file = try disk.open(
            "segment-00000000000000000000.jsonl", in: folder, for: .write, mode: 0)
        let meddled = MeddledDisk(disk)
        var written = 0
        meddled.before = { _ in
            let part = Array(line[written..<min(written + 25, line.count)])
            let count = try? unsafe part.withUnsafeBytes { part throws(Errno) in
                try unsafe disk.write(file, part, at: lines.count + written)
            }
            written += count ?? 0
            return nil
        }
        let report = try Verification(threadCount: 1).run("journal", on: meddled)
        #expect(report.findings.isEmpty && report.size == 7 && written == line.count)
    }

    /// What a reader catches of a write depends on which page it comes to first.
    enum Glimpse: CaseIterable { case beginning, beginningIsMissing, middle, head }

    @Test(arguments: Glimpse.allCases)
    func aGlimpseOfAWriteIsNoFinding(_ glimpse: Glimpse) throws {
        var writer = try create(on: disk)
        try append(0..<5, to: &writer)
        let lines = try content().lines
        let head = try #require(disk.content(of: "journal/head"))
        for number in 5..<7 {
            _ = try writer.append(.event, event(number, padding: 60_000))
        }
        try writer.commit()
        let grown = Array(try content().lines[lines.count...])
        let seen: [UInt8] =
            switch glimpse {
            case .beginning: Array(grown[..<100])
            case .beginningIsMissing: spaces(100) + grown[100...]
            // More than a line may have, and no line feed.
            case .middle: spaces(61_000) + grown[61_000..<66_000]
            case .head: []
            }
        put(lines + spaces(200_000))
        disk.put("journal/head", head)
        let folder = try disk.openFolder("journal")
        let meddled = MeddledDisk(disk)
        let write = { (bytes: [UInt8], name: String, offset: Int) in
            guard let file = try? disk.open(name, in: folder, for: .write, mode: 0) else { return }
            _ = try? unsafe bytes.withUnsafeBytes { bytes throws(Errno) in
                try unsafe disk.write(file, bytes, at: offset)
            }
        }
        let segment = "segment-00000000000000000000.jsonl"
        var (first, calls) = (0, 0)
        repeat {
            calls = 0
            write(spaces(200_000), segment, lines.count)
            meddled.before = { _ in
                if calls == first {
                    write(seen, segment, lines.count)
                    if glimpse == .head { write(spaces(9), "head", 8) }
                } else if calls == first + 1 {
                    write(grown, segment, lines.count)
                    write(head, "head", 0)
                }
                calls += 1
                return nil
            }
            let report = try Verification(threadCount: 1).run("journal", on: meddled)
            #expect(report.findings.isEmpty, "it begins at call \(first)")
            #expect(report.size == 6 || report.size == 8)
            first += 1
        } while first < calls
        #expect(calls > 10)
    }
}
