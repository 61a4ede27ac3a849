import Canonical
import Journal
import SimulatedDisk
import SmallJournal
import Testing

/// Reading so many lines at once that another thread hashes them.
@Suite struct LeafHashingTests {
    private let disk = SimulatedDisk(seed: 1)
    private static let count = 2000
    private static let segment = "journal/segment-00000000000000000000.jsonl"

    init() throws {
        let policy = JournalPolicy(checkpointEntriesMax: 300, roomBytes: 0)
        var writer = try JournalWriter.create(
            "journal", key: testKey(1), since: "then", policy: policy, on: disk)
        for number in 1..<LeafHashingTests.count {
            _ = try writer.append(.event, event(number))
            if number % 50 == 0 { try writer.commit() }
        }
        try writer.close()
    }

    private func read(
        from start: ScanStart? = nil, upTo count: Int = .max
    ) throws(JournalFailure) -> ScanStart {
        try JournalReader("journal", from: start, upTo: count, on: disk) { _, _ in }.end
    }

    private func damage() throws -> Damage? {
        do throws(JournalFailure) {
            _ = try read()
            return nil
        } catch {
            guard case .damaged(let damage) = error else { throw error }
            return damage
        }
    }

    /// Puts another line in the place of one.
    private func change(_ number: Int, _ change: (inout [UInt8]) -> Void) throws {
        let bytes = try #require(disk.content(of: LeafHashingTests.segment))
        var lines = bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
        change(&lines[number])
        disk.put(LeafHashingTests.segment, lines.flatMap { $0 })
    }

    @Test func theTreeIsThatOfTheLines() throws {
        let end = try read()
        let report = try Verification(threadCount: 1).run("journal", on: disk)
        #expect(report.isSound && report.checkpointCount > 5)
        #expect(end.frontier.size == LeafHashingTests.count && end.frontier.root == report.root)
    }

    @Test(arguments: [1, 299, 300, 301, 1024, 1777])
    func itIsTheSameInPieces(first: Int) throws {
        let rest = try read(from: read(upTo: first))
        #expect(try rest == read())
        #expect(try read(from: read(upTo: first), upTo: 1800) == read(upTo: 1800))
    }

    @Test func whatIsRightBeforeDamageIsCounted() throws {
        try change(1234) { $0[9] ^= 1 }
        let damage = try damage()
        #expect(damage?.intact == 1234 && damage?.place.line == 1235)
        #expect(damage?.fault == .checksum)
    }

    @Test func anotherTreeThanThatOfACheckpointIsFound() throws {
        try change(600) { line in
            let text = String(decoding: line, as: UTF8.self)
            line = sealed(Array(text.replacing(#""n":600"#, with: #""n":601"#).utf8))
        }
        let damage = try damage()
        guard case .forked(let size)? = damage?.fault else {
            Issue.record("\(String(describing: damage))")
            return
        }
        #expect((601...901).contains(size) && damage?.intact == size)
    }
}
