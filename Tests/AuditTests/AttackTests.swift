import Audit
import Canonical
import Diagnostics
import Foundation
import Testing

/// Each attack on a journal comes to what the auditors' guide says of it.
struct AttackTests {
    @Test(arguments: Attack.all)
    func comesToWhatIsSaid(_ attack: Attack) throws {
        let original = try Written(Ledger.noted, attack.manner)
        let kept = original.checkpoints.suffix(1).map { Array($0.written.utf8) }
        let written = try attack.perform()
        let alone = try written.audit()
        #expect(alone.codes(.error, .warning) == attack.alone, "nothing kept")
        let held = try written.audit { $0.given = kept }
        #expect(held.codes(.error, .warning) == attack.kept, "a checkpoint kept")
        let witness = try AskedWitness(original, attack.manner)
        let watched = try written.audit { setting in
            setting.given = [Array(witness.cosigned.written.utf8)]
            setting.witnesses = [witness.key]
        }
        #expect(watched.codes(.error, .warning) == attack.cosigned, "a checkpoint of a witness")
        #expect(try witness.answer(to: written) == attack.witness)
        // Where nothing is found it is said what that rests on, and never that all is proven.
        for report in [alone, held, watched] where report.codes(.error).isEmpty {
            #expect(report.verdict(on: .integrity) != .holds)
            #expect(report.count(of: .unanchored) + report.count(of: .unsigned) > 0)
        }
    }

    @Test func theJournalThatIsAttackedIsSound() throws {
        let written = try Written(Ledger.noted, Attack.manner)
        #expect(written.segments.count >= 3)
        let kept = written.checkpoints.suffix(1).map { Array($0.written.utf8) }
        let report = try written.audit { $0.given = kept }
        #expect(report.isClean && report.verdict(on: .integrity) == .holds)
    }

    private static let head = "| What somebody does "

    /// The table of the guide is this one; `SOP_UPDATE=1` writes it.
    @Test func theGuideSaysTheSame() throws {
        var lines = Ledger.file("docs/auditors-guide.md")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let first = try #require(lines.firstIndex { $0.hasPrefix(Self.head) }) + 2
        let end = lines[first...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
        let rows = Attack.all.map { $0.row }
        if ProcessInfo.processInfo.environment["SOP_UPDATE"] == "1" {
            lines.replaceSubrange(first..<end, with: rows)
            try lines.joined(separator: "\n").write(
                to: Ledger.repository.appending(path: "docs/auditors-guide.md"), atomically: true,
                encoding: .utf8)
        } else {
            #expect(Array(lines[first..<end]) == rows)
        }
    }
}
