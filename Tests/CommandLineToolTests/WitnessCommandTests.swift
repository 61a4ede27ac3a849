import Expected
import Foundation
import Journal
import Testing

/// `sop journal witness`, and what `sop journal verify` says of cosignatures.
@Suite struct WitnessCommandTests {
    /// A bench with a journal, another history of it in `salinan`, and a witness; all rehearse.
    private struct Office {
        let bench: Workbench
        /// The verifier keys of the journal and of the witness.
        let key: String
        let witness: String

        init() throws {
            let bench = try Workbench.withJournal(events: 3)
            let key = try bench.firstKey()
            bench.environment["SOP_JOURNAL"] = nil
            let made = bench.run(
                "journal", "witness", "--create", "saksi.example.org/w", "--folder", "saksi",
                "--seed", "3")
            try #require(made.status == 0, "\(made.errors)")
            let lines = made.output.split(separator: "\n").map(String.init)
            self.bench = bench
            self.key = key
            witness = try #require(lines.last)
        }

        /// Runs a line in which KEY and WITNESS stand for the two keys.
        func run(_ line: String) -> Workbench.Outcome {
            bench.run(
                line.split(separator: " ").map {
                    $0 == "KEY" ? key : $0 == "WITNESS" ? witness : String($0)
                })
        }

        func transcript(_ line: String) -> String {
            let outcome = run(line)
            var text = "$ sop \(line)\n" + outcome.output
            if !outcome.errors.isEmpty { text += "[errors]\n" + outcome.errors }
            return text.replacingOccurrences(of: bench.folder + "/", with: "")
                + "[\(outcome.status)]\n\n"
        }
    }

    @Test(arguments: ["en", "id"])
    func theLifeOfAWitnessIsToldAsItWas(language: String) throws {
        let office = try Office()
        let bench = office.bench
        bench.environment["LANG"] = language
        var text = office.transcript(
            "journal witness --create saksi-2 --folder saksi-2 --seed 4 --json")
        text += office.transcript("journal witness --create w --folder saksi")
        text += office.transcript("journal witness --create w --folder s --keys s/keys")
        text += office.transcript("journal witness --create a+b --folder s")
        bench.environment["SOP_WITNESS"] = "saksi"
        func witness(_ rest: String, at time: String) {
            text += office.transcript("journal witness \(rest) --key KEY --at \(time)")
        }
        let day = ["2026-02-01T08:00:00Z", "2026-02-02T08:00:00Z", "2026-02-03T08:00:00Z"]
        text += office.transcript("journal checkpoint --journal jurnal --out a.checkpoint")
        text += "# the first checkpoint alone\n\n"
        witness("a.checkpoint --out a.cosigned", at: day[0])
        witness("a.checkpoint --out a.cosigned", at: day[0])
        text += office.transcript(
            "journal verify --journal jurnal --key KEY --checkpoint a.cosigned --witness WITNESS")
        text += "# the journal grows, and a copy of it in another way\n\n"
        try bench.copyJournal(to: "salinan")
        try bench.append(3..<5)
        try bench.append(7..<9, to: "salinan")
        for journal in ["jurnal", "salinan"] {
            _ = office.run("journal checkpoint --journal \(journal) --out \(journal).checkpoint")
        }
        witness("jurnal.checkpoint", at: day[1])
        witness("--journal jurnal", at: day[1])
        witness("--journal jurnal", at: day[0])
        witness("--journal jurnal --json", at: day[1])
        witness("--journal salinan", at: day[1])
        witness("salinan.checkpoint --json", at: day[1])
        text += "# the copy grows on\n\n"
        try bench.append(9..<11, to: "salinan")
        _ = office.run("journal checkpoint --journal salinan")
        witness("--journal salinan", at: day[1])
        text += "# a checkpoint of before\n\n"
        witness("a.checkpoint", at: day[1])
        text += "# another key signs from here on\n\n"
        _ = office.run("journal keys --rotate --journal jurnal")
        try bench.append(5..<6)
        _ = office.run("journal checkpoint --journal jurnal --out b.checkpoint")
        let proof = office.run("journal consistency jurnal.checkpoint --journal jurnal")
        try bench.write("b.proof", proof.output)
        witness("--proof b.proof", at: day[2])
        witness("--proof a.checkpoint", at: day[2])
        witness("--journal jurnal", at: day[2])
        witness("--proof hilang", at: day[2])
        text += office.transcript(
            "journal verify --journal jurnal --checkpoint b.checkpoint --witness WITNESS")
        text += office.transcript("journal verify --journal jurnal --witness WITNESS")
        text += office.transcript(
            "journal verify --journal jurnal --checkpoint a.cosigned --witness KEY")
        text += office.transcript(
            "journal verify --journal jurnal --checkpoint a.cosigned --witness WITNESS --json")
        text += "# what goes wrong\n\n"
        for line in [
            "journal witness", "journal witness --key KEY", "journal witness --key WITNESS",
            "journal witness --journal jurnal --key KEY", "journal witness --seed 3",
            "journal witness --create w --key KEY", "journal witness --create w x",
            "journal witness --proof p --journal j --key KEY",
            "journal witness --proof p x --key KEY", "journal witness --folder lain x --key KEY",
            "journal witness a.checkpoint --folder lain --key KEY",
            "journal witness a.checkpoint --keys lain --key KEY",
        ] {
            text += office.transcript(line)
        }
        bench.environment["SOP_WITNESS"] = nil
        text += office.transcript("journal witness a.checkpoint --key KEY")
        try Golden.expect(text, is: "journal/witness.\(language).txt")
    }

    /// Nothing but a witness's own cosignature over what it is handed counts.
    @Test func anAlteredCosignatureDoesNotCount() throws {
        let office = try Office()
        let bench = office.bench
        _ = office.run("journal checkpoint --journal jurnal --out a.checkpoint")
        let line =
            "journal witness a.checkpoint --folder saksi --key KEY --at 2026-02-01T08:00:00Z"
        let note = office.run(line).output
        func verify(_ content: String) throws -> Int32 {
            try bench.write("note", content)
            return office.run(
                "journal verify --journal jurnal --checkpoint note --witness WITNESS"
            ).status
        }
        #expect(try verify(note) == 0)
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let own = try #require(lines.firstIndex { $0.contains("saksi.example.org/w") })
        let words = lines[own].split(separator: " ").map(String.init)
        let content = Array(try #require(Data(base64Encoded: words[2])))
        for place in content.indices {
            var changed = content
            changed[place] ^= 1
            var all = lines
            let word = Data(changed).base64EncodedString()
            all[own] = (words[..<2] + [word]).joined(separator: " ")
            #expect(try verify(all.joined(separator: "\n")) == 1, "byte \(place)")
        }
        let bare = lines.enumerated().filter { $0.offset != own }.map(\.element)
        #expect(try verify(bare.joined(separator: "\n")) == 1)
    }

    /// A witness that does not rehearse goes by the clock of the machine, beside a writer.
    @Test func itGoesByTheClock() throws {
        let office = try Office()
        let bench = office.bench
        let made = bench.run("journal", "witness", "--create", "w", "--folder", "w")
        #expect(made.status == 0)
        _ = office.run("journal checkpoint --journal jurnal")
        var writer = try bench.openWriter()
        let before = try bench.journalFiles()
        let line = "journal witness --folder w --journal jurnal --key KEY"
        #expect(office.run(line + " --at 2026-02-01").status == 2)
        let now = Date().timeIntervalSince1970
        let outcome = office.run(line + " --json")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let members = try #require(json as? [String: Any])
        let at = try #require(members["at"] as? String)
        let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        #expect(abs(try format.parse(at).timeIntervalSince1970 - now) < 60)
        #expect(members["rehearsal"] is NSNull && members["former"] is NSNull)
        #expect(try bench.journalFiles() == before)
        _ = try writer.append(.event, [UInt8](#"{"nomor":3}"#.utf8))
        try writer.commit()
    }
}
