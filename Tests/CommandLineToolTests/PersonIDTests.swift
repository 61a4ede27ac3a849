import Engine
import Testing
import WorkCalendar

/// Persons on command lines, and clocks of several agencies.
@Suite struct PersonIDTests {
    private static let time = "2026-06-08T08:00:00+07:00"

    /// A journal that was begun before ids of persons had to have a form stays usable by whom it
    /// names, and takes in nobody else of such a name.
    @Test func whomAJournalNamesStaysUsable() throws {
        let bench = try Workbench.office()
        try makeJournal(in: bench)
        func run(_ words: String...) -> Workbench.Outcome {
            bench.run(words + ["--journal", "lama", "--at", PersonIDTests.time])
        }
        let deployed = run("deploy", "Procedures", "--as", "Kepala Dinas")
        #expect(deployed.status == 0, "\(deployed.errors)")
        let other = run("grant", "Budi S", "--as", "Kepala Dinas")
        #expect(other.status == 2)
        #expect(other.errors.contains("did you mean budi-s?"))
        #expect(run("grant", "budi-s", "--as", "Kepala Dinas").status == 0)
        #expect(run("grant", "siti", "--as", "budi-s").status == 0)
        #expect(run("grant", "tono", "--as", "Budi S").status == 2)
        #expect(bench.run("journal", "verify", "--journal", "lama").status == 0)
    }

    /// The engine asks nothing of the ids of persons. It holds the journal as long as it lives.
    private func makeJournal(in bench: Workbench) throws {
        let instant = try #require(Instant(rfc3339: PersonIDTests.time))
        let engine = try Engine.create(
            bench.path("lama"), keys: bench.path("lama-keys"), id: "lama",
            administrator: "Kepala Dinas", rehearsal: "7", Engine.Setting(clock: { instant }))
        try engine.close()
    }

    /// A local time is by the clock of the agencies: where they have several it must say which.
    @Test func aLocalTimeNeedsOneClock() throws {
        let bench = try Workbench.office()
        let outcome = bench.run("audit", "--as-of", "2026-06-08 10:30", "--json")
        #expect(outcome.status == 2)
        #expect(outcome.output.contains(#""code": "zone-unknown""#), "\(outcome.output)")
        #expect(bench.run("audit", "--as-of", PersonIDTests.time).status == 0)
    }
}
