import Canonical
import Journal
import SimulatedDisk
import SmallJournal
import Testing

@Suite struct SnapshotTests {
    @Test func openingGoesOnFromASnapshot() throws {
        let journal = try SmallJournal()
        do {
            var writer = try journal.open()
            try writer.keepSnapshot([1, 2, 3], semantics: 4)
            _ = try writer.append(.event, event(77))
            try writer.close()
        }
        #expect(try Snapshot.latest(of: SmallJournal.path, semantics: 5, on: journal.disk) == nil)
        let latest = try Snapshot.latest(of: SmallJournal.path, semantics: 4, on: journal.disk)
        let snapshot = try #require(latest)
        #expect(snapshot.contentBytes == [1, 2, 3] && snapshot.frontier.size == 18)
        var visited: [Int] = []
        journal.disk.endProcess()
        let writer = try JournalWriter.open(
            SmallJournal.path, keys: SmallJournal.keys, since: "", from: snapshot, on: journal.disk
        ) { entry, line in visited.append(number(of: entry, line)) }
        #expect(visited == [77] && writer.size == 19)
    }

    /// A snapshot is trusted only where it is whole, and of this very journal.
    @Test func aSnapshotThatIsAlteredOrOfAnotherJournalCountsForNothing() throws {
        let (journal, other) = (try SmallJournal(), try SmallJournal(salt: 1000))
        // More than one block has a checksum of its own.
        let content = (0..<4_100).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        for each in [journal, other] {
            var writer = try each.open()
            try writer.keepSnapshot(content, semantics: 4)
            try writer.close()
        }
        let name = try #require(
            journal.disk.names(at: SmallJournal.path).first { $0.hasPrefix("snapshot-") })
        let whole = journal.bytes(of: name)
        for offset in whole.indices {
            var bytes = whole
            bytes[offset] ^= 2
            journal.replace(name, with: bytes)
            #expect(
                try Snapshot.latest(of: SmallJournal.path, semantics: 4, on: journal.disk) == nil)
        }
        for count in [0, 1, 100, whole.count / 2, whole.count - 65, whole.count - 1] {
            journal.replace(name, with: Array(whole.prefix(count)))
            #expect(
                try Snapshot.latest(of: SmallJournal.path, semantics: 4, on: journal.disk) == nil)
        }
        journal.replace(name, with: whole + [0x0A])
        #expect(try Snapshot.latest(of: SmallJournal.path, semantics: 4, on: journal.disk) == nil)
        journal.replace(name, with: whole)
        let found = try Snapshot.latest(of: SmallJournal.path, semantics: 4, on: journal.disk)
        #expect(try #require(found).contentBytes == content)
        journal.replace(name, with: other.bytes(of: name))
        #expect(try Snapshot.latest(of: SmallJournal.path, semantics: 4, on: journal.disk) == nil)
    }
}
