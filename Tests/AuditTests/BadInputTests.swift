import Audit
import Canonical
import Diagnostics
import Execution
import Foundation
import Glibc
import Journal
import Seeded
import SimulatedDisk
import SmallJournal
import Testing

/// Whatever lies where a journal should: a clear finding or failure, never a crash, never a pass.
struct BadInputTests {
    /// A journal of a few short entries.
    private static func small(_ manner: Written.Manner = Written.Manner()) throws -> Written {
        var ledger = Ledger()
        ledger.take(.initialize(administrator: "root"))
        for person in ["budi", "siti", "wati", "joko"] { ledger.take(.grant(person)) }
        return try Written(ledger, manner)
    }

    private static func kept(_ written: Written) -> [[UInt8]] {
        written.checkpoints.suffix(1).map { Array($0.written.utf8) }
    }

    /// Where a checkpoint was kept every cut is an error; without one the verdict is never `holds`.
    @Test func aJournalThatIsCutAnywhereIsNoWholeOne() throws {
        let written = try Self.small()
        let name = written.last
        let whole = written.bytes(of: name)
        let kept = Self.kept(written)
        for count in 0..<whole.count {
            written.replace(name, with: Array(whole[..<count]))
            let held = try written.audit { $0.given = kept }
            let alone = try written.audit()
            if held.count(of: .error) == 0 || alone.verdict(on: .integrity) == .holds {
                Issue.record("cut to \(count) of \(whole.count) bytes")
            }
        }
        written.replace(name, with: whole)
        #expect(try written.audit { $0.given = kept }.verdict(on: .integrity) == .holds)
    }

    @Test(arguments: ["head", "checkpoints.jsonl"])
    func aFileBesideTheEntriesThatIsCutIsNoWholeOne(_ name: String) throws {
        let written = try Self.small()
        let whole = written.bytes(of: name)
        for count in 0..<whole.count {
            written.replace(name, with: Array(whole[..<count]))
            let report = try written.audit { $0.given = Self.kept(written) }
            let isTold = !report.isClean || report.count(of: .unsigned) > 0
            if !isTold { Issue.record("\(name) cut to \(count) of \(whole.count) bytes") }
        }
    }

    /// Bytes at random in the place of others, in a journal with all kinds of entries.
    @Test func damageAtRandomIsFound() throws {
        let seed = SeededGenerator.seed
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let written = try Written(Ledger.noted, Attack.manner)
        let kept = Self.kept(written)
        for round in 0..<SeededGenerator.rounds(60) {
            let name = written.segments.randomElement(using: &random) ?? ""
            let whole = written.bytes(of: name)
            let start = Int.random(in: 0..<whole.count, using: &random)
            let end = min(whole.count, start + Int.random(in: 1...400, using: &random))
            var bytes = whole
            let junk = (0..<Int.random(in: 0...400, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            bytes.replaceSubrange(start..<end, with: junk)
            written.replace(name, with: bytes)
            let report = try written.audit { $0.given = kept }
            if report.count(of: .error) == 0 { Issue.record("seed \(seed), round \(round)") }
            written.replace(name, with: whole)
        }
    }

    @Test func entriesOfALaterVersionAreNotGuessedAt() throws {
        let written = try Self.small()
        let size = written.lines(of: written.last).count
        let line =
            #"{"crc":"00000000","durable":\#(size),"novel":{"act":"dance"},"seq":\#(size),"v":2}"#
        written.change { $0.append(sealed(Array((line + "\n").utf8))) }
        let report = try written.audit { $0.given = Self.kept(written) }
        #expect(report.codes(.error, .warning) == [.entryOfLaterVersion])
        // In the version that we know there is no such entry.
        written.change {
            let known = line.replacing(#""v":2"#, with: #""v":1"#)
            $0[$0.count - 1] = sealed(Array((known + "\n").utf8))
        }
        let other = try written.audit { $0.given = Self.kept(written) }
        #expect(other.codes(.error, .warning) == [.entryAltered])
        // What is of a later version as its checksum is wrong is no entry at all.
        written.change { $0[$0.count - 1] = Array((line + "\n").utf8) }
        let torn = try written.audit { $0.given = Self.kept(written) }
        #expect(torn.codes(.error, .warning) == [.tornTail])
    }

    @Test func aJournalOfALaterFormatIsNotGuessedAt() throws {
        let written = try Self.small()
        written.edit(0, #""format":1"#, #""format":2"#, isSealed: true)
        let report = try written.audit()
        #expect(report.verdict(on: .integrity) == .fails)
        #expect(report.verification.journal == nil)
    }

    @Test func eachMissingOrEmptyFileIsTold() throws {
        let written = try Written(Ledger.noted, Attack.manner)
        let kept = Self.kept(written)
        #expect(written.segments.count > 2)
        for name in written.segments + ["head", "checkpoints.jsonl"] {
            let whole = written.bytes(of: name)
            for isRemoved in [true, false] {
                if isRemoved {
                    written.remove(name)
                } else {
                    written.replace(name, with: [])
                }
                let report = try written.audit { $0.given = kept }
                #expect(!report.isClean, "\(name), removed: \(isRemoved)")
                #expect(report.verdict(on: .integrity) != .holds)
                written.replace(name, with: whole)
            }
        }
    }

    @Test func nothingAtAllIsNoJournal() throws {
        let written = try Self.small()
        for name in written.disk.names(at: Written.path) { written.replace(name, with: []) }
        #expect(try written.audit().isClean == false)
        for name in written.disk.names(at: Written.path) { written.remove(name) }
        let report = try written.audit()
        #expect(!report.isClean && report.verdict(on: .integrity) != .holds)
        let disk = SimulatedDisk(seed: 1)
        #expect(throws: JournalFailure.self) { try Audit(Audit.Setting()).run("none", on: disk) }
    }

    /// Longer than any line may be, and longer than what is read at once.
    @Test(arguments: [70_000, 3_000_000])
    func aLineThatIsTooLongIsTold(_ count: Int) throws {
        for place in [0, 2] {
            let written = try Self.small()
            written.change {
                $0.insert([UInt8](repeating: UInt8(ascii: "x"), count: count) + [0x0A], at: place)
            }
            let report = try written.audit { $0.given = Self.kept(written) }
            #expect(report.count(of: .entryAltered) > 0)
            #expect(report.verdict(on: .integrity) == .fails)
        }
    }
}
