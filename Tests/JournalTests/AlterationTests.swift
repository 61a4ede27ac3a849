import Canonical
import Journal
import Seeded
import SmallJournal
import Testing

/// Whatever is changed in a journal is found.
@Suite struct AlterationTests {
    @Test func anUntouchedJournalIsSound() throws {
        let journal = try SmallJournal()
        let report = try journal.verify()
        #expect(report.findings.isEmpty)
        #expect(journal.segments.count == 3)
        #expect(report.size == 18 && report.signedSize == 16 && report.anchoredSize == 16)
        #expect(report.unanchoredCount == 2)
        let alone = try journal.verify(given: [], threadCount: 2)
        #expect(alone.isSound && alone.unanchoredCount == 18 && alone.root == report.root)
    }

    /// How many of the 255 other values are tried for each byte: `make soak` tries them all.
    static let valuesPerByte = min(255, SeededGenerator.rounds(2))

    @Test(arguments: [true, false])
    func everyChangedByteIsFound(withCheckpoints: Bool) throws {
        let changes = ByteChanges(
            valuesPerByte: Self.valuesPerByte, withCheckpoints: withCheckpoints)
        let result = try changes.tryAll()
        #expect(result.isSoundUntouched)
        #expect(result.missed.isEmpty, "SOP_SEED")
        #expect(result.triedCount == result.byteCount * Self.valuesPerByte)
    }

    /// A reader who leaves the form of events to others finds a change too.
    @Test func aReaderThatLeavesEventsFindsEveryChange() throws {
        let journal = try SmallJournal()
        func read() throws(JournalFailure) -> Int {
            var count = 0
            _ = try JournalReader(SmallJournal.path, on: journal.disk, leavesEvents: true) {
                _, _ in count += 1
            }
            return count
        }
        let count = try read()
        for name in journal.segments {
            let whole = journal.bytes(of: name)
            for offset in whole.indices {
                var bytes = whole
                bytes[offset] ^= UInt8(1 << (offset % 8))
                journal.replace(name, with: bytes)
                #expect(throws: JournalFailure.self, "\(name) at \(offset)") { try read() }
            }
            journal.replace(name, with: whole)
        }
        #expect(try read() == count)
    }

    /// Who knows the format puts the checksum right. Below a checkpoint the tree shows it; above
    /// the last one nothing can, and the report says that those entries are unanchored.
    @Test func aChangeWithItsChecksumIsFoundByTheTree() throws {
        let journal = try SmallJournal()
        for (index, name) in journal.segments.enumerated() {
            let lines = journal.lines(of: name)
            for (number, line) in lines.enumerated() {
                guard let place = line.firstIndex(of: UInt8(ascii: "x")), line.count > place + 6
                else { continue }
                var changed = line
                changed[place + 5] = UInt8(ascii: "y")
                var all = lines
                all[number] = sealed(changed)
                journal.replace(name, with: all.flatMap { $0 })
                let report = try journal.verify()
                let isAbove = index == 2 && number >= lines.count - 2
                #expect(report.isSound == isAbove, "\(name) line \(number + 1)")
                #expect(report.unanchoredCount == 2 || !isAbove)
            }
            journal.replace(name, with: lines.flatMap { $0 })
        }
    }

    @Test func linesThatAreGoneDoubledOrSwappedAreFound() throws {
        let journal = try SmallJournal()
        for name in journal.segments {
            let lines = journal.lines(of: name)
            for index in lines.indices {
                var others: [[[UInt8]]] = []
                var gone = lines
                gone.remove(at: index)
                // Without its last two lines the journal is one that was never longer.
                if name != journal.segments.last || index < lines.count - 1 { others.append(gone) }
                var doubled = lines
                doubled.insert(lines[index], at: index)
                others.append(doubled)
                if index > 0 {
                    var swapped = lines
                    swapped.swapAt(index, index - 1)
                    others.append(swapped)
                }
                for other in others {
                    journal.replace(name, with: other.flatMap { $0 })
                    #expect(try !journal.verify(given: []).isSound)
                }
            }
            journal.replace(name, with: lines.flatMap { $0 })
        }
    }

    @Test func aCutTailIsFoundByTheHeadOrAKeptCheckpoint() throws {
        let journal = try SmallJournal()
        let name = try #require(journal.segments.last)
        let lines = journal.lines(of: name)
        journal.replace(name, with: lines.dropLast().flatMap { $0 })
        let byHead = try journal.verify(given: [])
        #expect(byHead.findings.map(\.problem) == [.headAhead(size: 18)])
        journal.replace(name, with: lines.dropLast(3).flatMap { $0 })
        let report = try journal.verify()
        #expect(report.findings.map(\.problem).contains(.given(.ahead, size: 16)))
        #expect(report.findings.map(\.problem).contains(.checkpoint(.ahead, size: 16)))
    }

    @Test func aCopyFromEarlierIsFoundByAKeptCheckpoint() throws {
        let earlier = try SmallJournal(uncovered: 0)
        let later = try SmallJournal()
        var writer = try later.open()
        let note = try writer.checkpoint()
        #expect(try later.verify(given: [note]).isSound)
        // All files of the copy agree with each other; it ends before what was kept.
        #expect(try earlier.verify(given: []).isSound)
        let report = try earlier.verify(given: [note])
        #expect(report.findings.map(\.problem) == [.given(.ahead, size: 18)])
        // Anybody can write one down; it shows nothing.
        let checkpoint = try #require(
            Checkpoint(origin: "example.org/journal", size: 18, root: SHA256.hash([])))
        let forged = try earlier.verify(given: [checkpoint.signed(with: [testKey(9)])])
        #expect(forged.findings.map(\.problem) == [.given(.aheadUnproven, size: 18)])
    }

    /// One that is larger than the journal too: nothing was cut off.
    @Test(arguments: [1, 5, 99])
    func aKeptCheckpointOfAnotherJournalSaysNothingOfThisOne(size: Int) throws {
        let journal = try SmallJournal()
        let key = try #require(
            SigningKey(name: "elsewhere.example", seed: [UInt8](repeating: 9, count: 32)))
        let checkpoint = try #require(
            Checkpoint(origin: "elsewhere.example", size: size, root: SHA256.hash([])))
        let note = checkpoint.signed(with: [key])
        let report = try journal.verify(given: [note])
        #expect(report.findings.map(\.problem) == [.given(.origin, size: size)])
    }

    @Test func aForkIsFoundByAKeptCheckpoint() throws {
        let journal = try SmallJournal()
        let fork = try SmallJournal(salt: 1000)
        let report = try fork.verify(given: journal.kept)
        let problems = report.findings.map(\.problem)
        #expect(problems == [.given(.root, size: 5), .given(.root, size: 16)])
        #expect(report.anchoredSize == 0)
    }

    @Test func missingAndForeignSegmentsAreFound() throws {
        let journal = try SmallJournal()
        let other = try SmallJournal(salt: 1000)
        for name in journal.segments {
            let whole = journal.bytes(of: name)
            journal.replace(name, with: other.bytes(of: name))
            #expect(try !journal.verify(given: []).isSound, "\(name) of another journal")
            journal.replace(name, with: [])
            #expect(try !journal.verify(given: []).isSound, "\(name) empty")
            journal.replace(name, with: whole)
        }
        #expect(try journal.verify().isSound)
    }

    @Test func checkpointsOfOtherKeysAndSizesAreFound() throws {
        let journal = try SmallJournal()
        let lines = journal.lines(of: "checkpoints.jsonl")
        // The last checkpoint again, signed by the key that was in force before.
        let checkpoint = try #require(Checkpoint(text: journal.kept[1].text))
        let old = checkpoint.signed(with: [SmallJournal.keys[0]])
        let both = checkpoint.signed(with: SmallJournal.keys)
        let stranger = checkpoint.signed(with: [testKey(9)])
        for (note, fault) in [
            (old, CheckpointFault.signature), (both, .foreignKey), (stranger, .signature),
        ] {
            journal.replace(
                "checkpoints.jsonl", with: lines.dropLast().flatMap { $0 } + line(of: note))
            let report = try journal.verify(given: [])
            #expect(report.findings.map(\.problem) == [.checkpoint(fault, size: 16)])
        }
        journal.replace("checkpoints.jsonl", with: lines[0] + lines[2] + lines[1])
        #expect(try !journal.verify().isSound)
        // The checkpoint with which the first segment ended.
        let without = lines.filter { !String(decoding: $0, as: UTF8.self).contains("\\n7\\n") }
        journal.replace("checkpoints.jsonl", with: without.flatMap { $0 })
        let missing = try journal.verify()
        #expect(missing.findings.map(\.problem) == [.checkpoint(.missing, size: 7)])
        // The one that was to carry both signatures is gone: the next has only one.
        journal.replace(
            "checkpoints.jsonl", with: lines[0] + lines[2...].flatMap { $0 })
        let former = try journal.verify()
        #expect(former.findings.map(\.problem) == [.checkpoint(.formerSignature, size: 7)])
        journal.replace("checkpoints.jsonl", with: lines.flatMap { $0 })
        let untrusted = try journal.verify(trusted: [testKey(7).verifier])
        #expect(
            untrusted.findings.map(\.problem) == [.keyUntrusted(SmallJournal.keys[0].verifier)])
    }

    /// Whoever can write into the folder can name a key in an entry, and another that takes over
    /// from it. No such key signs anything, unless all before it sign too.
    @Test func aKeyIsVouchedForByTheOneBeforeIt() throws {
        let journal = try SmallJournal()
        let name = try #require(journal.segments.last)
        let own = [testKey(8), testKey(9)]
        var lines = journal.lines(of: name)
        for (index, key) in own.enumerated() {
            lines.append(entry(18 + index, #""key":{"key":"\#(key.verifier)"}"#))
        }
        journal.replace(name, with: lines.flatMap { $0 })
        let unsigned = try journal.verify()
        #expect(unsigned.isSound && unsigned.signedSize == 16)
        let checkpoint = try #require(
            Checkpoint(origin: "example.org/journal", size: 20, root: unsigned.root))
        let history = journal.bytes(of: "checkpoints.jsonl")
        let all = [SmallJournal.keys[1]] + own
        let cases: [([SigningKey], CheckpointFault?)] = [
            (own, .formerSignature), ([all[0], all[2]], .formerSignature),
            ([all[0], all[1]], .signature), ([all[2]], .formerSignature), (all, nil),
        ]
        for (signers, fault) in cases {
            let note = checkpoint.signed(with: signers)
            journal.replace("checkpoints.jsonl", with: history + line(of: note))
            let report = try journal.verify()
            #expect(
                report.findings.map(\.problem) == fault.map { [.checkpoint($0, size: 20)] } ?? [])
            #expect(report.signedSize == (fault == nil ? 20 : 16))
            // Kept elsewhere it says no more, where the history has none of so many entries.
            journal.replace("checkpoints.jsonl", with: history)
            let kept = try journal.verify(given: [note])
            #expect(kept.findings.map(\.problem) == fault.map { [.given($0, size: 20)] } ?? [])
            #expect(kept.anchoredSize == (fault == nil ? 20 : 0))
        }
        // Whoever has the key from somewhere else needs nobody to vouch for it.
        let trusted = [SmallJournal.keys[0].verifier, own[1].verifier]
        let note = checkpoint.signed(with: [own[1]])
        #expect(try journal.verify(given: [note], trusted: trusted).isSound)
        // A writer goes on only with all of them.
        #expect(throws: JournalFailure.keyMissing(own[0].verifier)) { _ = try journal.open() }
    }

    /// A key is the journal's by its name, and signs notes.
    @Test(arguments: [
        testKey(8, name: "example.org/other").verifier.description,
        VerifierKey(name: "example.org/journal", algorithm: .cosignature, publicKey: zeros)
            .map(\.description) ?? "",
        "example.org/journal", "",
    ])
    func whatIsNoKeyOfTheJournalTakesOverNothing(key: String) throws {
        let journal = try SmallJournal()
        let name = try #require(journal.segments.last)
        let lines = journal.lines(of: name) + [entry(18, #""key":{"key":"\#(key)"}"#)]
        journal.replace(name, with: lines.flatMap { $0 })
        let report = try journal.verify()
        #expect(report.findings.map(\.place?.line) == [lines.count])
        #expect(report.keys.count == 2)
        // It was not committed, and so a writer cuts it off.
        #expect(try journal.open().key == SmallJournal.keys[1].verifier)
        #expect(try journal.verify().isSound)
    }

    private static let zeros = [UInt8](repeating: 0, count: 32)

    /// A line that says what somebody wants, and that so many entries were on the disk as a writer
    /// that syncs each says.
    private func entry(_ number: Int, _ member: String) -> [UInt8] {
        sealed(
            Array(
                #"{"crc":"00000000","durable":17,\#(member),"seq":\#(number),"v":1}"#.utf8
            ) + [0x0A])
    }

    private func line(of note: SignedNote) -> [UInt8] {
        let text = note.written.replacing("\n", with: "\\n")
        return sealed([UInt8]("{\"crc\":\"00000000\",\"note\":\"\(text)\",\"v\":1}\n".utf8))
    }
}
