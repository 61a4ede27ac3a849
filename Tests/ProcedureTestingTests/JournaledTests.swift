import Audit
import CommandLineTool
import Compiler
import Diagnostics
import Engine
import Execution
import Foundation
import ProcedureTesting
import Testing

/// Tests of procedures run into journals: what comes of them there is what comes of them in a world
/// of their own.
@Suite struct JournaledTests {
    @Test(arguments: try Samples.real())
    func theJournalEndsAsTheTestExpects(sample: Samples.Sample) throws {
        try expectSame(
            sample, scenario: Samples.procedures.appending(path: sample.file.name).path)
    }

    @Test func everyActGoesIntoAJournal() throws {
        let office = try TemporaryOffice()
        let sample = try Samples.fixture("passing", "every-act")
        try expectSame(sample, scenario: office.add(sample, revisions: ["permit-2"]))
    }

    @Test func aScenarioThatFailsLeavesNothing() throws {
        let office = try TemporaryOffice()
        let sample = try Samples.fixture("failing", "wrong-step")
        let scenario = try office.add(sample, revisions: [])
        let (status, output, errors) = run(sample, scenario, into: office.folder)
        #expect(status == 1)
        #expect(output == "")
        #expect(errors.contains("FAILED"))
        #expect(errors.contains("nothing was recorded"))
        #expect(!FileManager.default.fileExists(atPath: office.folder + "/jurnal"))
    }

    @Test func aSecondScenarioDoesNotGoBackInTime() throws {
        let office = try TemporaryOffice()
        let sample = try Samples.fixture("passing", "every-act")
        let scenario = try office.add(sample, revisions: ["permit-2"])
        #expect(run(sample, scenario, into: office.folder).status == 0)
        let again = run(sample, scenario, into: office.folder)
        #expect(again.status == 1)
        #expect(again.errors.contains("time runs forward only"), "\(again.errors)")
    }

    private func expectSame(_ sample: Samples.Sample, scenario: String) throws {
        let office = try TemporaryOffice()
        let (status, output, errors) = run(sample, scenario, into: office.folder)
        #expect(status == 0, "\(errors)")
        // What the engine wrote an audit has nothing against.
        let report = try Audit(Audit.Setting()).run(office.folder + "/jurnal")
        #expect(report.findings.filter { $0.code.severity == .error }.map(\.code) == [])
        let id = String(output.prefix { $0 != "\t" })
        let view = try JournalView(office.folder + "/jurnal")
        var world = World()
        for tested in sample.bench.run(sample.test).commands {
            guard case .accepted(let event) = world.decide(tested.command) else { continue }
            world.apply(event)
        }
        #expect(view.isRehearsal)
        #expect(view.world.instances.count == world.instances.count)
        guard let theirs = world.instances.first else {
            // It tests that nothing can be started.
            #expect(output == "")
            return
        }
        let mine = try #require(view.world.instance(id))
        #expect(mine.status == theirs.status)
        #expect(mine.version == theirs.version)
        #expect(mine.timers == theirs.timers)
        #expect(mine.suspendedAt == theirs.suspendedAt)
        let now = try #require(view.lastRecordedAt)
        #expect(view.world.situation(of: mine, at: now) == world.situation(of: theirs, at: now))
        #expect(view.world.service(of: mine, at: now) == world.service(of: theirs, at: now))
    }

    private func run(
        _ sample: Samples.Sample, _ scenario: String, into folder: String
    ) -> (status: Int32, output: String, errors: String) {
        let output = Sink()
        let errors = Sink()
        let status = CommandLineTool.run(
            arguments: [
                "run", sample.test.procedure, "--scenario", scenario, "--journal", "jurnal",
            ],
            environment: [:], currentDirectory: folder, input: NoInput(), output: output,
            errors: errors)
        return (status, output.text, errors.text)
    }
}

/// A folder of an agency with the files of the tests of the core; it is removed with the office.
private final class TemporaryOffice {
    let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("sop-journaled-" + UUID().uuidString).path

    init() throws {
        try FileManager.default.createDirectory(
            atPath: folder + "/office/tests/revisions", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Samples.procedures.appending(path: "calendars").path,
            toPath: folder + "/calendars")
        for name in ["agency", "permit"] { try copy(name, to: "office/\(name).yaml") }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func copy(_ name: String, to path: String) throws {
        try FileManager.default.copyItem(
            atPath: Samples.office.appending(path: name + ".yaml").path,
            toPath: folder + "/" + path)
    }

    /// Puts a test into the folder.
    ///
    /// - Returns: its path.
    func add(_ sample: Samples.Sample, revisions: [String]) throws -> String {
        for name in revisions { try copy(name, to: "office/tests/revisions/\(name).yaml") }
        let path = folder + "/" + sample.file.name
        try Data(sample.file.bytes).write(to: URL(fileURLWithPath: path))
        return path
    }
}

private final class Sink: OutputSink {
    let isTerminal = false
    private(set) var text = ""

    func write(_ text: String) throws(WriteFailure) { self.text += text }
    func flush() throws(WriteFailure) {}
}

private final class NoInput: InputSource {
    func read(atMost limit: Int) -> [UInt8]? { [] }
}
