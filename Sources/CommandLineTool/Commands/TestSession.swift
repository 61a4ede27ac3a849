import Compiler
import Diagnostics
import ProcedureTesting
import ProcessGraph

/// One run of `sop test`.
struct TestSession {
    var requiresCoverage = false

    /// A procedure with what tests have visited of it.
    private struct Tested {
        let file: SourceFile
        var coverage: Coverage
        var isTested = false
    }

    private let session: Session
    private let workspace: Workspace
    private var renderer: any TestRenderer
    private var summary = TestSummary()
    /// The tests that could be read, whatever they say.
    private var readCount = 0
    /// In the order in which they were met.
    private var tested: [Tested] = []
    /// The files whose errors were shown.
    private var shown: Set<[UInt8]> = []

    init(_ session: Session, renderer: any TestRenderer) {
        self.session = session
        self.renderer = renderer
        workspace = Workspace(session.loader)
    }

    mutating func run(_ path: String) -> ExitStatus {
        let isFolder = session.files.kind(of: path) == .folder
        let walk = Walk([path], in: session.files)
        session.console.print(renderer.opening())
        for group in walk.groups where !session.console.isBroken {
            for found in group.files where !session.console.isBroken {
                if isFolder { visit(found) } else { runTest(found.path) }
            }
        }
        if isFolder {
            for procedure in tested {
                summary.unvisited += procedure.coverage.unvisited.count
                let report = CoverageReport(
                    procedure.file, procedure.coverage, isTested: procedure.isTested)
                session.console.print(renderer.rendering(of: report))
            }
        }
        session.console.print(renderer.closing(summary))
        if summary.unreadable > 0 { return readCount == 0 ? .noInput : .badData }
        if summary.passed + summary.failed == 0 {
            session.complain(
                Wording("there is no test in \(path)", "tidak ada pengujian di \(path)"))
            return .noInput
        }
        let isIncomplete = requiresCoverage && summary.unvisited > 0
        return summary.failed > 0 || isIncomplete ? .failure : .success
    }

    /// Runs what is a test and notes what is a procedure.
    private mutating func visit(_ found: Walk.Found) {
        let folder = found.path.folder
        if workspace.holdsTests(folder) {
            runTest(found.path)
        } else if !workspace.holdsRevisions(folder), let stem = found.path.stem,
            let (file, compilation) = workspace.procedure(stem, in: folder),
            case .procedure(let graph) = compilation.compiled
        {
            _ = position(of: file, graph)
        }
    }

    /// The position of a procedure among those met.
    private mutating func position(of file: SourceFile, _ graph: ProcessGraph) -> Int {
        if let known = tested.firstIndex(where: { $0.file.name.pathBytes == file.name.pathBytes }) {
            return known
        }
        tested.append(Tested(file: file, coverage: Coverage(of: graph)))
        return tested.count - 1
    }

    private mutating func runTest(_ path: String) {
        guard let (file, test) = test(at: path),
            let bench = bench(for: test, in: Workspace.office(ofTests: path.folder), file)
        else {
            summary.unreadable += 1
            return
        }
        let outcome = bench.bench.run(test)
        if outcome.failure == nil { summary.passed += 1 } else { summary.failed += 1 }
        tested[bench.position].isTested = true
        tested[bench.position].coverage.add(outcome.visited)
        session.console.print(renderer.rendering(of: outcome, in: file, bench.bench.zone))
    }

    /// The test that a file holds; nil where it holds none, which is told.
    private mutating func test(at path: String) -> (SourceFile, ProcedureTest)? {
        switch session.loader.load(path, wasListed: false) {
        case .refused(let diagnostic):
            session.complain(of: [diagnostic])
            return nil
        case .file(let file):
            readCount += 1
            let compilation = Compiler.compile(file, in: workspace.surroundings(of: path))
            switch compilation.compiled {
            case .test(let test): return (file, test)
            case .procedure, .agency, .calendar:
                session.complain(Wording("\(path) is not a test", "\(path) bukan pengujian"))
            case nil: complain(of: compilation, in: path)
            }
            return nil
        }
    }

    /// What a test runs in, with the position of its procedure among those met; nil where
    /// something of it is missing or has errors, which is told.
    private mutating func bench(
        for test: ProcedureTest, in office: String, _ file: SourceFile
    ) -> (bench: TestBench, position: Int)? {
        guard let (source, graph) = procedure(test.procedure, in: office) else { return nil }
        let surroundings = workspace.surroundings(of: file.name)
        let agencyPath = office.appending(Workspace.agencyFile)
        guard case .present(let agency) = surroundings.agency else {
            complain(ofFile: agencyPath)
            return nil
        }
        guard let calendar = calendar(agency.calendar, ofAgencyIn: office) else { return nil }
        var revisions: [ProcessGraph] = []
        for name in test.revisions {
            let folder = file.name.folder.appending(Workspace.revisionFolder)
            guard let (_, revision) = procedure(name, in: folder) else { return nil }
            revisions.append(revision)
        }
        let bench = TestBench(
            agency: agency, calendar: calendar, procedure: graph, revisions: revisions)
        return (bench, position(of: source, graph))
    }

    private mutating func procedure(
        _ id: String, in folder: String
    ) -> (SourceFile, ProcessGraph)? {
        guard let (file, compilation) = workspace.procedure(id, in: folder) else {
            complain(ofFile: folder.appending(id + ".yaml"))
            return nil
        }
        if case .procedure(let graph) = compilation.compiled { return (file, graph) }
        complain(of: compilation, in: file.name)
        return nil
    }

    private mutating func calendar(_ id: String, ofAgencyIn folder: String) -> CalendarFile? {
        guard let path = workspace.calendar(id, ofAgencyIn: folder),
            case .file(let file) = session.loader.load(path, wasListed: true)
        else {
            session.complain(
                Wording("there is no calendar \(id)", "tidak ada kalender \(id)"))
            return nil
        }
        let compilation = Compiler.compile(file, in: workspace.surroundings(of: path))
        if case .calendar(let calendar) = compilation.compiled { return calendar }
        complain(of: compilation, in: path)
        return nil
    }

    // MARK: Troubles

    /// Shows the errors of a file, once.
    private mutating func complain(of compilation: Compilation, in path: String) {
        if shown.insert(path.pathBytes).inserted { session.complain(of: compilation.diagnostics) }
    }

    /// Says why a file that a test needs is no use.
    private mutating func complain(ofFile path: String) {
        switch session.loader.load(path) {
        case .refused(let diagnostic):
            if shown.insert(path.pathBytes).inserted { session.complain(of: [diagnostic]) }
        case .file(let file):
            complain(
                of: Compiler.compile(file, in: workspace.surroundings(of: path)), in: path)
        }
    }
}
