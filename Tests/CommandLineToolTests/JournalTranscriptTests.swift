import Expected
import Foundation
import Testing

/// Every command of journals in the life of one: what it prints in both languages.
@Suite struct JournalTranscriptTests {
    /// Runs commands and writes down what they were and what they said.
    private final class Transcript {
        let bench: Workbench
        private(set) var text = ""

        init(_ bench: Workbench) { self.bench = bench }

        func run(_ line: String, key: String? = nil) {
            let words = line.split(separator: " ").map { $0 == "VKEY" ? key ?? "" : String($0) }
            let outcome = bench.run(words)
            text += "$ sop \(line)\n" + outcome.output
            if !outcome.errors.isEmpty { text += "[errors]\n" + outcome.errors }
            text += "[\(outcome.status)]\n\n"
        }

        func note(_ what: String) { text += "# \(what)\n\n" }

        var normalized: String {
            text.replacingOccurrences(of: bench.folder + "/", with: "")
        }
    }

    private func live(in language: String) throws -> Transcript {
        let bench = try Workbench()
        bench.environment = ["SOP_JOURNAL": Workbench.journal, "LANG": language]
        let transcript = Transcript(bench)
        transcript.run("journal verify")
        transcript.run("init --rehearsal --seed 7 --id \(Workbench.id)")
        transcript.run("init")
        let key = try bench.firstKey()
        transcript.note("three events")
        try bench.append(0..<3)
        transcript.run("journal checkpoint --out a.checkpoint")
        transcript.run("journal verify --checkpoint a.checkpoint --key VKEY", key: key)
        transcript.note("two events, of which no checkpoint is made")
        try bench.append(3..<5)
        transcript.run("journal verify --checkpoint a.checkpoint --key VKEY", key: key)
        transcript.run("journal verify --json --checkpoint a.checkpoint --key VKEY", key: key)
        transcript.run("journal tail -n 2")
        transcript.run("journal prove 4")
        transcript.run("journal checkpoint")
        transcript.run("journal checkpoint --newest --json")
        transcript.run("journal keys --rotate")
        transcript.run("journal keys --json")
        transcript.run("journal prove 1")
        transcript.run("journal prove 1 --checkpoint a.checkpoint --json")
        transcript.run("journal prove 99")
        transcript.run("journal consistency a.checkpoint")
        transcript.run("journal consistency a.checkpoint --json")
        transcript.note("a write that was cut off")
        try bench.tear()
        transcript.run("journal verify")
        transcript.run("journal recover")
        transcript.run("journal recover --json")
        transcript.note("an altered byte")
        try bench.flip(bench.segment, at: 700)
        transcript.run("journal verify --checkpoint a.checkpoint")
        transcript.run("journal tail")
        transcript.run("journal checkpoint --json")
        return transcript
    }

    @Test(arguments: ["en", "id"])
    func theLifeOfAJournalIsToldAsItWas(language: String) throws {
        let transcript = try live(in: language)
        try Golden.expect(transcript.normalized, is: "journal/life.\(language).txt")
    }

    @Test func aRehearsalGivesTheSameBytesWhateverTheLanguage() throws {
        let one = try live(in: "en").bench.journalFiles()
        let other = try live(in: "id").bench.journalFiles()
        #expect(one == other)
        #expect(one.keys.contains { $0.hasPrefix("torn-") })
    }

    @Test func anotherSeedGivesAnotherKey() throws {
        let bench = try Workbench()
        for seed in ["7", "8"] {
            let made = bench.run(
                "init", "--journal", seed, "--rehearsal", "--seed", seed, "--id", "a")
            #expect(made.status == 0)
        }
        #expect(try bench.bytes("7-keys/1.key") != bench.bytes("8-keys/1.key"))
    }
}
