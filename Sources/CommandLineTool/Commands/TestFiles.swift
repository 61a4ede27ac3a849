import Compiler
import Diagnostics
import ProcedureTesting
import ProcessGraph

/// What a test runs in, with the files that it comes from.
struct TestSetting {
    let procedure: (file: SourceFile, graph: ProcessGraph)
    let agency: (file: SourceFile, agency: Agency)
    let calendar: (file: SourceFile, calendar: CalendarFile)
    let revisions: [(file: SourceFile, graph: ProcessGraph)]

    var bench: TestBench {
        TestBench(
            agency: agency.agency, calendar: calendar.calendar, procedure: procedure.graph,
            revisions: revisions.map(\.graph))
    }
}

/// Reads tests and what they run in. What is wrong with a file is told, once.
final class TestFiles {
    let workspace: Workspace
    private let session: Session
    /// The tests that could be read, whatever they say.
    private(set) var readCount = 0
    /// The files whose errors were shown.
    private var shown: Set<[UInt8]> = []

    init(_ session: Session) {
        self.session = session
        workspace = Workspace(session.loader)
    }

    /// The test that a file holds; nil where it holds none, which is told.
    func test(at path: String) -> (SourceFile, ProcedureTest)? {
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

    /// What a test runs in; nil where something of it is missing or has errors, which is told.
    func setting(of test: ProcedureTest, in file: SourceFile) -> TestSetting? {
        let folder = file.name.folder
        let office = Workspace.office(ofTests: folder)
        guard let procedure = procedure(test.procedure, in: office),
            let agency = agency(in: office),
            let calendar = calendar(agency.agency.calendar, ofAgencyIn: office)
        else { return nil }
        var revisions: [(SourceFile, ProcessGraph)] = []
        for name in test.revisions {
            let above = folder.appending(Workspace.revisionFolder)
            guard let revision = self.procedure(name, in: above) else { return nil }
            revisions.append(revision)
        }
        return TestSetting(
            procedure: procedure, agency: agency, calendar: calendar, revisions: revisions)
    }

    private func procedure(
        _ id: String, in folder: String
    ) -> (file: SourceFile, graph: ProcessGraph)? {
        guard let (file, compilation) = workspace.procedure(id, in: folder) else {
            complain(ofFile: folder.appending(id + ".yaml"))
            return nil
        }
        if case .procedure(let graph) = compilation.compiled { return (file, graph) }
        complain(of: compilation, in: file.name)
        return nil
    }

    private func agency(in folder: String) -> (file: SourceFile, agency: Agency)? {
        let path = folder.appending(Workspace.agencyFile)
        guard case .file(let file) = session.loader.load(path),
            case .agency(let agency) = Compiler.compile(
                file, in: workspace.surroundings(of: path)
            ).compiled
        else {
            complain(ofFile: path)
            return nil
        }
        return (file, agency)
    }

    private func calendar(
        _ id: String, ofAgencyIn folder: String
    ) -> (file: SourceFile, calendar: CalendarFile)? {
        guard let path = workspace.calendar(id, ofAgencyIn: folder),
            case .file(let file) = session.loader.load(path, wasListed: true)
        else {
            session.complain(
                Wording("there is no calendar \(id)", "tidak ada kalender \(id)"))
            return nil
        }
        let compilation = Compiler.compile(file, in: workspace.surroundings(of: path))
        if case .calendar(let calendar) = compilation.compiled { return (file, calendar) }
        complain(of: compilation, in: path)
        return nil
    }

    // MARK: Troubles

    /// Shows the errors of a file, once.
    private func complain(of compilation: Compilation, in path: String) {
        if shown.insert(path.pathBytes).inserted { session.complain(of: compilation.diagnostics) }
    }

    /// Says why a file that a test needs is no use.
    private func complain(ofFile path: String) {
        switch session.loader.load(path) {
        case .refused(let diagnostic):
            if shown.insert(path.pathBytes).inserted { session.complain(of: [diagnostic]) }
        case .file(let file):
            complain(
                of: Compiler.compile(file, in: workspace.surroundings(of: path)), in: path)
        }
    }
}
