import Compiler
import Diagnostics
import Foundation
import ProcedureTesting
import ProcessGraph
import Testing

/// The agency and the procedure of the tests of the core, with tests of our own beside them.
enum Samples {
    static let here = URL(filePath: #filePath).deletingLastPathComponent()
    static let root = here.deletingLastPathComponent().deletingLastPathComponent()
    static let office = here.deletingLastPathComponent().appending(path: "ExecutionTests/Fixtures")
    static let procedures = root.appending(path: "Procedures")

    /// A test with what it runs in.
    struct Sample: CustomTestStringConvertible, Sendable {
        let file: SourceFile
        let test: ProcedureTest
        let bench: TestBench
        let surroundings: Surroundings

        var testDescription: String { file.name }
    }

    static func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
            .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// A test of `Fixtures/<folder>`.
    static func fixture(_ folder: String, _ name: String) throws -> Sample {
        let url = here.appending(path: "Fixtures/\(folder)/\(name).yaml")
        let permit = try graph(office.appending(path: "permit.yaml"))
        let next = try graph(office.appending(path: "permit-2.yaml"))
        let agency = try agency(office.appending(path: "agency.yaml"))
        return try sample(
            url, called: "office/tests/\(name).yaml", agency, ["permit": permit],
            ["permit-2": next])
    }

    /// Every test of `Procedures`.
    static func real() throws -> [Sample] {
        try FileManager.default.contentsOfDirectory(atPath: procedures.path).sorted().flatMap {
            folder -> [Sample] in
            let office = procedures.appending(path: folder)
            guard FileManager.default.fileExists(atPath: office.path + "/tests") else { return [] }
            let agency = try agency(office.appending(path: "agency.yaml"))
            let graphs = try names(in: office).filter { $0 != "agency" }.map {
                ($0, try graph(office.appending(path: $0 + ".yaml")))
            }
            return try names(in: office.appending(path: "tests")).map { name in
                try sample(
                    office.appending(path: "tests/\(name).yaml"),
                    called: "\(folder)/tests/\(name).yaml", agency,
                    Dictionary(uniqueKeysWithValues: graphs))
            }
        }
    }

    private static func sample(
        _ url: URL, called name: String, _ agency: Agency, _ graphs: [String: ProcessGraph],
        _ revisions: [String: ProcessGraph] = [:]
    ) throws -> Sample {
        var surroundings = Surroundings()
        surroundings.agency = .present(agency)
        surroundings.procedures = Set(graphs.keys)
        surroundings.graphs = graphs.mapValues { .present($0) }
        surroundings.revisions = revisions.mapValues { .present($0) }
        let file = SourceFile(name: name, bytes: Array(try Data(contentsOf: url)))
        let compilation = Compiler.compile(file, in: surroundings)
        guard case .test(let test)? = compilation.compiled, let graph = graphs[test.procedure],
            case .calendar(let calendar)? = try compile(
                procedures.appending(path: "calendars/\(asn).yaml"))
        else {
            print(compilation.diagnostics.map { "\(name): \($0.message(in: .english))" })
            throw CocoaError(.fileReadCorruptFile)
        }
        let bench = TestBench(
            agency: agency, calendar: calendar, procedure: graph,
            revisions: test.revisions.compactMap { revisions[$0] })
        return Sample(file: file, test: test, bench: bench, surroundings: surroundings)
    }

    private static let asn = "aparatur-sipil-negara"

    static func source(_ url: URL) throws -> SourceFile {
        SourceFile(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
    }

    private static func compile(_ url: URL) throws -> CompiledFile? {
        Compiler.compile(try source(url)).compiled
    }

    static func graph(_ url: URL) throws -> ProcessGraph {
        guard case .procedure(let graph)? = try compile(url) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return graph
    }

    private static func agency(_ url: URL) throws -> Agency {
        guard case .agency(let agency)? = try compile(url) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return agency
    }
}
