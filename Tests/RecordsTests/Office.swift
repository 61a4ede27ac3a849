import Compiler
import Diagnostics
import Execution
import Foundation
import ProcessGraph
import Records
import WorkCalendar

/// A world with one instance of the procedure that has every construct, and its sources.
struct Office: DeployedSources {
    static let sources = "0123456789abcdef"
    let agency: Agency
    let calendar: WorkCalendar
    let graph: ProcessGraph
    let world: World
    static let start = Instant(rfc3339: "2026-02-10T02:00:00.000Z")!

    init() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        let fixtures = tests.appending(path: "ExecutionTests/Fixtures")
        let calendars = tests.deletingLastPathComponent().appending(path: "Procedures/calendars")
        guard case .agency(let agency) = try Self.compile(fixtures.appending(path: "agency.yaml")),
            case .procedure(let graph) = try Self.compile(fixtures.appending(path: "permit.yaml")),
            case .calendar(let file) = try Self.compile(
                calendars.appending(path: "aparatur-sipil-negara.yaml"))
        else { throw CocoaError(.fileReadCorruptFile) }
        self.agency = agency
        self.graph = graph
        calendar = file.calendar
        let acts: [Act] = [
            .initialize(administrator: "root"),
            .deployCalendar(
                CalendarDeployment(agency.calendar, file.calendar, hash: Self.source(1))),
            .deployAgency(AgencyDeployment(agency, hash: Self.source(2))),
            .deployProcedure(
                ProcedureDeployment(
                    agency: agency.id, graph, hash: Self.source(4), source: Self.source(3),
                    semantics: 1)),
            .start(
                Start(
                    agency: agency.id, procedure: graph.id, instance: "i",
                    bindings: [Naming("applicant", "ani")])),
        ]
        var world = World()
        for act in acts {
            let command = Command(
                by: .person("root"), occurredAt: Self.start, recordedAt: Self.start, act)
            guard case .accepted(let event) = world.decide(command) else {
                preconditionFailure("\(world.decide(command))")
            }
            world.apply(event)
        }
        self.world = world
    }

    private static func compile(_ url: URL) throws -> CompiledFile? {
        let bytes = Array(try Data(contentsOf: url))
        return Compiler.compile(SourceFile(name: url.lastPathComponent, bytes: bytes)).compiled
    }

    func read(_ bytes: [UInt8], version: Int = 1) throws(EventProblem) -> Event {
        try EventForm.read(
            unsafe bytes.span.bytes, version: version, in: world, from: self)
    }

    static func source(_ digit: Int) -> String { String(repeating: "\(digit)", count: 64) }

    func agency(source: String) throws(EventProblem) -> Agency {
        guard source == Self.source(2) else { throw .sourceMissing(source) }
        return agency
    }

    func calendar(_ id: String, source: String) throws(EventProblem) -> WorkCalendar {
        guard source == Self.source(1) else { throw .sourceMissing(source) }
        return calendar
    }

    func graph(source: String, semantics: Int) throws(EventProblem) -> ProcessGraph {
        guard source == Self.source(3), semantics == 1 else { throw .sourceMissing(source) }
        return graph
    }
}
