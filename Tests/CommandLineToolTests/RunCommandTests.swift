import CommandLineTool
import Engine
import Execution
import Expected
import Foundation
import Testing
import WorkCalendar

/// `sop run`, answered through its input.
@Suite struct RunCommandTests {
    private static let procedure = "klaten/penerbitan-sertifikat-elektronik"

    private func run(_ bench: Workbench, _ subject: String, _ answers: [String])
        -> Workbench.Outcome
    {
        bench.input = Array(answers.map { $0 + "\n" }.joined().utf8)
        return bench.run("run", subject, "--at", "2026-06-08T08:00:00+07:00")
    }

    /// The answers that bring Klaten's issuance to its end: an empty line takes what is offered.
    private static let answers = [
        // Who starts it, who it is about, when; then who does the step, who types it, when.
        "andi", "", "08:05", "", "", "",
        "-", "kartu.txt", "-", "andi@klaten.go.id",
        "", "",
        "", "08:10",
        "", "", "klt-005",
        "", "08:20",
        "", "", "08:30",
        "", "08:35", "sesuai",
        "", "", "",
        "bsre", "klt-005", "2026-06-08 09:00", "1",
        "", "", "10:00", "", "", "10:05",
    ]

    @Test func answersBringAnInstanceToItsEnd() throws {
        for language in ["id", "en"] {
            let bench = try Workbench.office()
            try bench.write("kartu.txt", "kartu")
            bench.environment["LANG"] = language
            let outcome = run(bench, RunCommandTests.procedure, RunCommandTests.answers)
            try Golden.expect(
                outcome.errors.replacingOccurrences(of: bench.folder + "/", with: ""),
                is: "looking/run.\(language).txt")
            #expect(outcome.status == 0)
            #expect(outcome.output == "kla-penerbitan-2026-1\tended\tend\t\n", "\(outcome.output)")
            #expect(bench.run("journal", "verify").status == 0)
        }
    }

    @Test func whoStopsGoesOnLater() throws {
        let bench = try Workbench.office()
        let first = run(bench, RunCommandTests.procedure, Array(RunCommandTests.answers.prefix(7)))
        #expect(first.status == 0)
        #expect(first.errors.contains("stopped; `sop run kla-penerbitan-2026-1` goes on"))
        #expect(first.output.hasPrefix("kla-penerbitan-2026-1\trunning\tajukan\t"))
        bench.input = Array("\n\n08:07\n-\n-\nandi@klaten.go.id\n".utf8)
        let second = bench.run(
            "run", "kla-penerbitan-2026-1", "--at", "2026-06-08T08:06:00+07:00", "--json")
        #expect(second.status == 0)
        #expect(second.output.contains("\"disposisi\""))
        let shown = bench.run("show", "kla-penerbitan-2026-1")
        #expect(shown.output.contains("2026-06-08 08:07"))
    }

    @Test func wrongAnswersAreAskedForAgain() throws {
        let bench = try Workbench.office()
        let outcome = run(
            bench, "kepulauan-meranti/pencabutan-sertifikat-elektronik",
            [
                "", "umar", "", "kemarin", "08:05", "", "mrt-004", "", "", "nowhere.txt", "-",
                "umar", "", "", "7", "mutasi",
            ])
        #expect(outcome.errors.contains("an answer is needed"))
        #expect(outcome.errors.contains("a time from 2026-06-08 08:00 on"))
        #expect(outcome.errors.contains("nowhere.txt cannot be read"))
        #expect(outcome.errors.contains("that is none of them"), "\(outcome.errors)")
    }

    /// What has not the form of a person's id or of a number is said when it is typed; where only a
    /// file will do no paper is offered.
    @Test func formsAreLookedAtWhenTyped() throws {
        let bench = try Workbench()
        try FileManager.default.copyItem(
            atPath: Scenario.folder.appending(path: "Files").path, toPath: bench.path("files"))
        bench.environment = ["SOP_JOURNAL": "jurnal"]
        try bench.type(
            """
            init --rehearsal --seed 7 --administrator admin --at 2026-06-08T08:00:00+07:00
            deploy files/uji files/calendars --as admin --at 2026-06-08T08:00:00+07:00
            """)
        try bench.write("formulir.txt", "formulir")
        let outcome = run(
            bench, "izin",
            [
                "Siti Aminah", "siti", "", "tono", "", "", "", "", "formulir.txt", "-", "1",
                "seribu", "1000", "2026-06-09", "yes", "baru", "33", "1990-05-02",
            ])
        #expect(outcome.errors.contains("did you mean siti-aminah?"), "\(outcome.errors)")
        #expect(outcome.errors.contains("Formulir: a file:"))
        let jumlah = outcome.errors.components(separatedBy: "Jumlah (a number").count - 1
        #expect(jumlah == 2, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("uji-izin-2026-1\trunning\tperiksa\t"))
    }

    @Test func nothingIsStartedWithoutAnswers() throws {
        let bench = try Workbench.office()
        let before = try bench.journalFiles()
        let outcome = run(bench, RunCommandTests.procedure, [])
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(try bench.journalFiles()["head"] == before["head"])
        let unknown = run(bench, "klaten/penerbitan", [])
        #expect(unknown.status == 1)
        #expect(unknown.errors.contains("there is no procedure"))
    }

    /// While a person thinks, another writes: the journal is free, and the answer is refused.
    @Test func othersWriteBetweenTwoAnswers() throws {
        let bench = try Workbench.office()
        try bench.write("kartu.txt", "kartu")
        let started = run(
            bench, RunCommandTests.procedure, Array(RunCommandTests.answers.prefix(10)))
        #expect(started.output.hasPrefix("kla-penerbitan-2026-1\trunning\tdisposisi\t"))
        let input = InterruptedSource(["", "08:20"]) {
            let other = bench.run(
                "complete", "kla-penerbitan-2026-1", "disposisi", "--as", "klt-001", "--at",
                "2026-06-08T08:15:00+07:00")
            #expect(other.status == 0, "\(other.errors)")
        }
        let (output, errors) = (MemorySink(isTerminal: false), MemorySink(isTerminal: false))
        let status = CommandLineTool.run(
            arguments: ["run", "kla-penerbitan-2026-1"], environment: bench.environment,
            currentDirectory: bench.folder, input: input, output: output, errors: errors)
        #expect(status == 0)
        #expect(errors.text.contains("\"disposisi\" is not the active step"), "\(errors.text)")
        #expect(output.text.hasPrefix("kla-penerbitan-2026-1\trunning\tteruskan-ke-kasi\t"))
    }

    @Test func scenariosSayWhatTheyNeed() throws {
        let bench = try Workbench.office()
        let path = "Procedures/klaten/tests/lancar.yaml"
        bench.environment = [:]
        let other = bench.run(
            "run", "lain", "--scenario", path, "--journal", "gladi")
        #expect(other.status == 1)
        #expect(other.errors.contains("is about klaten/penerbitan-sertifikat-elektronik, not lain"))
        try bench.type("init --journal sungguh --administrator root")
        let counting = bench.run(
            "run", RunCommandTests.procedure, "--scenario", path, "--journal", "sungguh")
        #expect(counting.status == 2)
        #expect(counting.errors.contains("sungguh counts"))
        let missing = bench.run(
            "run", RunCommandTests.procedure, "--scenario", "lain.yaml", "--journal", "gladi")
        #expect(missing.status == 66)
        try bench.write("rusak.yaml", "test: 1\nprocedure: [")
        let broken = bench.run(
            "run", RunCommandTests.procedure, "--scenario", "rusak.yaml", "--journal", "gladi",
            "--json")
        #expect(broken.status == 65)
        #expect(broken.output.contains(#""code": "scenario-unfit""#))
    }

    /// Two runs of a scenario give the same journal, byte for byte.
    @Test func aScenarioGivesTheSameBytesAgain() throws {
        let benches = [try Workbench(), try Workbench()]
        for bench in benches {
            try bench.copyProcedures()
            _ = try bench.runScenario("Procedures/klaten/tests/lancar.yaml", into: "jurnal")
        }
        #expect(try benches[0].journalFiles() == benches[1].journalFiles())
    }
}

/// Answers, before the last of which something happens.
private final class InterruptedSource: InputSource {
    private var bytes: ArraySlice<UInt8>
    private let last: Int
    private var happens: (() -> Void)?

    init(_ answers: [String], happens: @escaping () -> Void) {
        bytes = Array(answers.map { $0 + "\n" }.joined().utf8)[...]
        last = (answers.last?.utf8.count ?? 0) + 1
        self.happens = happens
    }

    func read(atMost limit: Int) -> [UInt8]? {
        if bytes.count == last {
            happens?()
            happens = nil
        }
        let read = bytes.prefix(limit)
        bytes = bytes.dropFirst(limit)
        return Array(read)
    }
}

/// Looking beside somebody who writes.
@Suite struct ReadersBesideWritersTests {
    private let bench: Workbench
    private let engine: Engine

    init() throws {
        bench = try Workbench.office()
        let time = try #require(Instant(rfc3339: "2026-06-08T01:05:00.000Z"))
        engine = try Engine.open(
            bench.path("jurnal"), keys: bench.path("jurnal-keys"), Engine.Setting(clock: { time }))
    }

    /// Has the engine start instances.
    private static func start(_ count: Int, with engine: Engine) throws {
        let start = Start(
            agency: "klaten", procedure: "penerbitan-sertifikat-elektronik", instance: "",
            bindings: [Naming("pemohon", "andi")])
        for _ in 0..<count {
            _ = try engine.perform(Request(.start(start), by: .person("andi")))
        }
    }

    @Test func aReaderSeesWhatWasCommittedAndNeverLess() throws {
        for round in 1...5 {
            try Self.start(8, with: engine)
            let list = bench.run("list")
            #expect(list.status == 0, "\(list.errors)")
            #expect(list.output.split(separator: "\n").count == 8 * round + 1)
            #expect(bench.run("show", "kla-penerbitan-2026-\(8 * round)").status == 0)
        }
        // Who wants to write is told that somebody does.
        let busy = bench.run(
            "note", "kla-penerbitan-2026-1", "halo", "--as", "andi", "--at",
            "2026-06-08T08:06:00+07:00")
        #expect(busy.status == 75, "\(busy.errors)")
        try engine.close()
    }

    @Test func readersAndAWriterAtOnce() async throws {
        let count = 60
        let engine = engine
        let writing = Task.detached { try Self.start(count, with: engine) }
        let path = bench.path("jurnal")
        var seen = 0
        for _ in 0..<20 {
            let now = try JournalView(path).world.instances.count
            #expect(now >= seen && now <= count)
            seen = now
        }
        try await writing.value
        #expect(try JournalView(path).world.instances.count == count)
    }
}
