import Canonical
import Foundation
import Journal
import SimulatedDisk
import SmallJournal
import Testing

/// Folders that no crash leaves so and nobody altered: of other programs, other versions, by hand.
/// What is told of them is true, and nothing that is right is lost.
@Suite struct StrangeFolderTests {
    private let history = "checkpoints.jsonl"

    // MARK: The history

    /// What is torn there is told as torn: a recovery mends it.
    @Test func aTornEndOfTheHistoryIsToldAsThat() throws {
        let lines = try SmallJournal().lines(of: "checkpoints.jsonl")
        let last = try #require(lines.last)
        let start = lines.dropLast().reduce(0) { $0 + $1.count }
        var flipped = last
        flipped[60] ^= 1
        for torn in [Array(last.dropLast()), Array(last.prefix(30)), flipped, flipped + [32, 32]] {
            let journal = try SmallJournal()
            journal.replace(history, with: lines.dropLast().flatMap { $0 } + torn)
            let finding = VerificationFinding(
                .tornTail(bytes: torn.count),
                at: Place(file: history, line: lines.count, offset: start))
            #expect(try journal.verify(given: []).findings == [finding])
            try journal.open().close()
            #expect(try journal.verify().isSound)
        }
        // With a right one behind it it was altered.
        let journal = try SmallJournal()
        journal.replace(history, with: flipped + lines.flatMap { $0 })
        let report = try journal.verify(given: [])
        #expect(report.findings.map(\.problem) == [.checkpointUnreadable])
        #expect(throws: JournalFailure.self) { _ = try journal.open() }
    }

    /// What has its right checksum was written so, by a program that knows more: nobody cuts it.
    @Test(arguments: [
        #""note":"\#(note)","v":2"#, #""note":"\#(note)","v":1,"w":0"#, #""note":"","v":1"#,
        #""note":"example.org/journal\n18\n\#(root)\nmore\n\n\#(signature)","v":1"#,
    ])
    func aLineOfTheHistoryOfAnotherVersionIsKept(members: String) throws {
        let journal = try SmallJournal()
        let line = sealed(Array("{\"crc\":\"00000000\",\(members)}\n".utf8))
        let bytes = journal.bytes(of: history) + line
        journal.replace(history, with: bytes)
        #expect(try journal.verify().findings.map(\.problem) == [.checkpointUnreadable])
        #expect(try damage(of: journal)?.fault == .checkpointUnreadable)
        #expect(journal.bytes(of: history) == bytes)
    }

    private static let root = SHA256.hash([]).base64
    private static let signature =
        "\u{2014} example.org/journal AAAAAAAAAAAAAAAA\\n"
    private static let note = "example.org/journal\\n18\\n\(root)\\n\\n\(signature)"

    /// A writer hands out the last checkpoint as its own: so it looks at the signature first.
    @Test func aWriterGoesOnFromNoCheckpointOfOthers() throws {
        let root = try SmallJournal().verify().root
        for (origin, key) in [
            ("example.org/journal", testKey(9)), ("example.org/journal", SmallJournal.keys[0]),
            ("example.org/other", SmallJournal.keys[1]),
        ] {
            let journal = try SmallJournal()
            let checkpoint = try #require(Checkpoint(origin: origin, size: 18, root: root))
            let text = checkpoint.signed(with: [key]).written.replacing("\n", with: "\\n")
            let line = sealed(
                Array("{\"crc\":\"00000000\",\"note\":\"\(text)\",\"v\":1}\n".utf8))
            journal.replace(history, with: journal.bytes(of: history) + line)
            #expect(try damage(of: journal)?.fault == .checkpointUnsigned(size: 18))
        }
    }

    /// One of no entries holds of every journal; in a history there is none.
    @Test func aCheckpointOfNoEntriesSaysNothing() throws {
        let journal = try SmallJournal()
        let root = SHA256.hash([])
        let empty = try #require(Checkpoint(origin: "example.org/journal", size: 0, root: root))
            .signed(with: [SmallJournal.keys[0]])
        let report = try journal.verify(given: [empty])
        #expect(report.isSound && report.anchoredSize == 0 && report.size == 18)
        let text = empty.written.replacing("\n", with: "\\n")
        let line = sealed(Array("{\"crc\":\"00000000\",\"note\":\"\(text)\",\"v\":1}\n".utf8))
        journal.replace(history, with: line + journal.bytes(of: history))
        #expect(try journal.verify().findings.map(\.problem) == [.checkpoint(.order, size: 0)])
    }

    // MARK: Entries

    /// An entry of a later version above what is known to be committed is no torn tail.
    @Test func anEntryOfAnotherVersionIsNotCut() throws {
        let journal = try SmallJournal()
        let name = try #require(journal.segments.last)
        let line = sealed(
            Array(
                #"{"crc":"00000000","durable":17,"event":{},"new":1,"seq":18,"v":2}"#.utf8
            ) + [0x0A])
        let bytes = journal.bytes(of: name) + line
        journal.replace(name, with: bytes)
        #expect(try journal.verify().findings.map(\.problem) == [.entry(.version(2))])
        #expect(try damage(of: journal)?.fault == .version(2))
        #expect(journal.bytes(of: name) == bytes)
        // Where its checksum is wrong nobody wrote it so.
        journal.replace(name, with: bytes.dropLast(2) + [0x7C, 0x0A])
        try journal.open().close()
        #expect(try journal.verify().isSound)
    }

    /// What is gone with its entry is told once, and of no other journal.
    @Test func aFirstEntryThatIsWrongAccusesNothingElse() throws {
        let journal = try SmallJournal()
        let name = journal.segments[0]
        journal.flip(name, at: 60, mask: 1)
        let findings = try journal.verify().findings
        let root = VerificationFinding.Problem.given(.root, size: 5)
        #expect(findings.first?.problem == .entry(.checksum))
        #expect(findings.contains { $0.problem == root })
        for finding in findings {
            switch finding.problem {
            case .checkpoint(.origin, _), .given(.origin, _), .headUnusable, .given(.signature, _):
                Issue.record("\(finding)")
            default: break
            }
        }
    }

    /// A cut line says what it was only where nothing says that it was committed.
    @Test(arguments: [
        (18, "example.org/journal", false), (17, "example.org/journal", true),
        (99, "example.org/other", true), (99, "example.org/journal", false),
    ])
    func aCutLineIsTornWhereNothingSaysThatItWasCommitted(
        size: Int, id: String, isTorn: Bool
    ) throws {
        let journal = try SmallJournal()
        let name = try #require(journal.segments.last)
        journal.replace(name, with: Array(journal.bytes(of: name).dropLast(5)))
        journal.replace("head", with: head(size, id))
        let findings = try journal.verify().findings.map(\.problem)
        let bytes = try #require(journal.lines(of: name).last).count - 1
        if isTorn {
            #expect(findings.contains(.tornTail(bytes: bytes)))
        } else {
            #expect(findings == [.entry(.unterminated), .headAhead(size: size)])
        }
        #expect(try (damage(of: journal) == nil) == isTorn)
    }

    private func head(_ size: Int, _ id: String) -> [UInt8] {
        sealed(Array(#"{"crc":"00000000","journal":"\#(id)","size":\#(size),"v":1}"#.utf8) + [0x0A])
    }

    /// What follows its first line says nothing, however much it is.
    @Test func aHeadIsItsFirstLine() throws {
        let journal = try SmallJournal()
        let junk = [UInt8](repeating: 0x6A, count: 10_000)
        journal.replace("head", with: journal.bytes(of: "head") + junk)
        #expect(try journal.verify().isSound)
        try journal.open().close()
        #expect(try journal.verify().isSound)
    }

    // MARK: Copies of torn tails

    /// Names that no recovery gives are left alone: such a file is not spoken of as one.
    @Test(arguments: [
        "torn-x_5_0123456789abcdef.open", "torn-checkpoints.jsonl_5_y.open",
        "torn-checkpoints.jsonl_+5_0123456789abcdef.open",
        "torn-checkpoints.jsonl_5_0123456789ABCDEF.open", "torn-__.open",
        "torn-\u{FFFD}_5_0123456789abcdef.open", "laporan.pdf.part", "segment-7.jsonl.part",
    ])
    func aFileThatNoRecoveryMadeIsLeftAlone(name: String) throws {
        let journal = try SmallJournal()
        journal.replace(name, with: [1, 2, 3])
        let writer = try journal.open()
        #expect(writer.size == 18)
        try writer.close()
        #expect(journal.bytes(of: name) == [1, 2, 3])
    }

    /// Whatever an entry names as a copy: what is found is told, and the rest is verified.
    @Test(arguments: [
        "", "../x", "/etc/passwd", "head", "torn-", "torn-\\u0000a",
        "torn-" + String(repeating: "x", count: 300), "torn-" + String(repeating: "x", count: 248),
    ])
    func aCopyOfWhateverNameIsAFinding(name: String) throws {
        let journal = try SmallJournal()
        let segment = try #require(journal.segments.last)
        let members =
            #""durable":17,"recovered":{"bytes":1,"copy":"\#(name)","file":"head","#
            + #""hash":"\#(SHA256.hash([1]).hex)","offset":1},"seq":18,"v":1"#
        let line = sealed(Array("{\"crc\":\"00000000\",\(members)}\n".utf8))
        journal.replace(segment, with: journal.bytes(of: segment) + line)
        let report = try journal.verify()
        #expect(report.size == 19 && report.anchoredSize == 16)
        let told = name.replacing("\\u0000", with: "\0")
        #expect(report.findings.map(\.problem) == [.copy(name: told)])
    }

    /// What stands in a copy's place and is none is told like one that is not there.
    @Test func aLinkOrFolderInACopysPlaceIsAFinding() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/journal"
        let segment = path + "/segment-00000000000000000000.jsonl"
        try JournalWriter.create(path, key: testKey(1), since: "").close()
        let file = try #require(FileHandle(forWritingAtPath: segment))
        try file.seekToEnd()
        try file.write(contentsOf: [1, 2, 3])
        try JournalWriter.open(path, keys: [testKey(1)], since: "").close()
        #expect(try Verification().run(path).isSound)
        let names = try FileManager.default.contentsOfDirectory(atPath: path)
        let name = try #require(names.first { $0.hasPrefix("torn-") })
        let place = path + "/" + name
        try FileManager.default.moveItem(atPath: place, toPath: folder.path + "/aside")
        for make in [
            { unsafe symlink(folder.path + "/aside", place) }, { unsafe mkfifo(place, 0o600) },
            { unsafe mkdir(place, 0o700) },
        ] {
            #expect(make() == 0)
            #expect(try Verification().run(path).findings.map(\.problem) == [.copy(name: name)])
            try FileManager.default.removeItem(atPath: place)
        }
    }

    /// A file that is called as the next segment would be may be the first under another name.
    @Test func whatARecoveryTakesAwayIsNotEmptiedUnderItsOtherName() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/journal"
        var writer = try JournalWriter.create(path, key: testKey(1), since: "")
        for number in 0..<7 { _ = try writer.append(.event, event(number)) }
        try writer.close()
        let first = path + "/segment-00000000000000000000.jsonl"
        #expect(unsafe link(first, path + "/segment-00000000000000000008.jsonl") == 0)
        try JournalWriter.open(path, keys: [testKey(1)], since: "").close()
        let report = try Verification().run(path)
        #expect(report.isSound && report.size == 9 && report.signedSize == 9)
    }

    private func damage(of journal: SmallJournal) throws -> Damage? {
        do throws(JournalFailure) {
            try journal.open().close()
            return nil
        } catch {
            guard case .damaged(let damage) = error else { throw error }
            return damage
        }
    }
}
