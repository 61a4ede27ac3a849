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
    private let files: TestFiles
    private var renderer: any TestRenderer
    private var summary = TestSummary()
    /// In the order in which they were met.
    private var tested: [Tested] = []

    init(_ session: Session, renderer: any TestRenderer) {
        self.session = session
        self.renderer = renderer
        files = TestFiles(session)
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
        if summary.unreadable > 0 { return files.readCount == 0 ? .noInput : .badData }
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
        if files.workspace.holdsTests(folder) {
            runTest(found.path)
        } else if !files.workspace.holdsRevisions(folder), let stem = found.path.stem,
            let (file, compilation) = files.workspace.procedure(stem, in: folder),
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
        guard let (file, test) = files.test(at: path),
            let setting = files.setting(of: test, in: file)
        else {
            summary.unreadable += 1
            return
        }
        let outcome = setting.bench.run(test)
        if outcome.failure == nil { summary.passed += 1 } else { summary.failed += 1 }
        let position = position(of: setting.procedure.file, setting.procedure.graph)
        tested[position].isTested = true
        tested[position].coverage.add(outcome.visited)
        session.console.print(renderer.rendering(of: outcome, in: file, setting.bench.zone))
    }
}
