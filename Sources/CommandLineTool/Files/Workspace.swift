import Compiler
import Diagnostics
import ProcessGraph

/// What lies around files, folder by folder. Each folder is listed and its agency file compiled
/// once, however many of its files are checked.
final class Workspace {
    /// The file in a folder of procedures that says whose they are.
    static let agencyFile = "agency.yaml"
    /// The folder of calendars, beside those of agencies or in one.
    static let calendarFolder = "calendars"
    /// The folder of tests, in an agency's.
    static let testFolder = "tests"
    /// The folder of further revisions that tests need, in that of tests.
    static let revisionFolder = "revisions"

    /// A folder as its files see it.
    private struct Folder {
        let procedures: Set<String>?
        let calendars: Set<String>?
        let hasAgencyFile: Bool
    }

    private let loader: FileLoader
    private var folders: [[UInt8]: Folder] = [:]
    private var calendarNames: [[UInt8]: Set<String>?] = [:]
    private var agencies: [[UInt8]: Surroundings.Neighbour<Agency>] = [:]
    private var graphs: [[UInt8]: [String: Surroundings.Neighbour<ProcessGraph>]] = [:]

    init(_ loader: FileLoader) { self.loader = loader }

    /// What the checks of the file at `path` may look at besides.
    func surroundings(of path: String) -> Surroundings {
        if path == FileLoader.inputOperand { return Surroundings() }
        let name = path.folder
        if holdsTests(name) { return testSurroundings(name) }
        if holdsRevisions(name) {
            let office = Workspace.office(ofTests: name.folder)
            var surroundings = Surroundings()
            surroundings.procedures = folder(office).procedures
            surroundings.calendars = folder(office).calendars
            surroundings.agency = agency(in: office)
            return surroundings
        }
        let folder = folder(name)
        var surroundings = Surroundings()
        surroundings.procedures = folder.procedures
        surroundings.calendars = folder.calendars
        if path.fileName == Workspace.agencyFile {
            surroundings.expectedID = self.name(ofFolder: name)
        } else {
            surroundings.expectedID = path.stem
            surroundings.agency = agency(in: name)
        }
        return surroundings
    }

    // MARK: Tests

    /// Whether a folder is one of tests, or of further revisions that they need.
    static func holdsTests(_ folder: String) -> Bool {
        folder.fileName == testFolder
            || folder.fileName == revisionFolder && folder.folder.fileName == testFolder
    }

    /// The folder of the agency whose tests lie in `folder`.
    static func office(ofTests folder: String) -> String {
        folder.fileName == testFolder ? folder.folder : folder.appending("..")
    }

    /// Whether the files in `folder` are tests.
    func holdsTests(_ folder: String) -> Bool { name(ofFolder: folder) == Workspace.testFolder }

    /// Whether the files in `folder` are further revisions that tests need.
    func holdsRevisions(_ folder: String) -> Bool {
        folder.fileName == Workspace.revisionFolder && holdsTests(folder.folder)
    }

    /// What lies around tests: the agency's folder above them, and further revisions below.
    private func testSurroundings(_ name: String) -> Surroundings {
        let office = Workspace.office(ofTests: name)
        var surroundings = Surroundings()
        surroundings.procedures = folder(office).procedures
        surroundings.agency = agency(in: office)
        surroundings.graphs = procedureGraphs(in: office)
        surroundings.revisions = procedureGraphs(in: name.appending(Workspace.revisionFolder))
        return surroundings
    }

    /// The procedures of a folder by the names of their files, each compiled once.
    private func procedureGraphs(
        in name: String
    ) -> [String: Surroundings.Neighbour<ProcessGraph>] {
        if let known = graphs[name.pathBytes] { return known }
        var found: [String: Surroundings.Neighbour<ProcessGraph>] = [:]
        for stem in folder(name).procedures ?? [] {
            found[stem] = .broken
            if let (_, compilation) = procedure(stem, in: name),
                case .procedure(let graph) = compilation.compiled
            {
                found[stem] = .present(graph)
            }
        }
        graphs[name.pathBytes] = found
        return found
    }

    /// A procedure by the name of its file, with what it compiles to; nil where there is none that
    /// can be read.
    func procedure(
        _ stem: String, in folder: String
    ) -> (file: SourceFile, compilation: Compilation)? {
        for ending in [".yaml", ".yml"] {
            let path = folder.appending(stem + ending)
            guard loader.files.kind(of: path) != nil,
                case .file(let file) = loader.load(path, wasListed: true)
            else { continue }
            return (file, Compiler.compile(file, in: surroundings(of: path)))
        }
        return nil
    }

    /// The path of a calendar that an agency in `folder` names; nil where there is none.
    func calendar(_ id: String, ofAgencyIn folder: String) -> String? {
        for above in [folder.appending(".."), folder] {
            for ending in [".yaml", ".yml"] {
                let path = above.appending(Workspace.calendarFolder).appending(id + ending)
                if loader.files.kind(of: path) != nil { return path }
            }
        }
        return nil
    }

    /// The id of the agency that a procedure belongs to: as its folder's agency file says, else the
    /// folder's name.
    func agencyID(ofFileAt path: String) -> String {
        if case .present(let agency) = surroundings(of: path).agency { return agency.id }
        return name(ofFolder: path.folder) ?? ""
    }

    /// Notes what the agency file of `folder` compiles to, so that it is not read again.
    func note(_ compilation: Compilation, ofAgencyIn folder: String) {
        if case .agency(let agency) = compilation.compiled {
            agencies[folder.pathBytes] = .present(agency)
        } else {
            agencies[folder.pathBytes] = .broken
        }
    }

    /// The names of a folder's YAML files without their endings, that of its agency left out.
    func procedures(in folder: String) -> Set<String>? { self.folder(folder).procedures }

    private func agency(in name: String) -> Surroundings.Neighbour<Agency> {
        if let known = agencies[name.pathBytes] { return known }
        guard folder(name).hasAgencyFile else { return .absent }
        let path = name.appending(Workspace.agencyFile)
        switch loader.load(path, wasListed: true) {
        case .file(let file):
            note(Compiler.compile(file, in: surroundings(of: path)), ofAgencyIn: name)
        case .refused:
            agencies[name.pathBytes] = .broken
        }
        return agencies[name.pathBytes] ?? .broken
    }

    private func folder(_ name: String) -> Folder {
        if let known = folders[name.pathBytes] { return known }
        var procedures: Set<String>?
        var hasAgencyFile = false
        if let names = names(in: name) {
            hasAgencyFile = names.contains(Workspace.agencyFile)
            var stems = Set(names.compactMap(\.stem))
            stems.remove("agency")
            procedures = stems
        }
        let calendars =
            calendars(in: name.appending("..").appending(Workspace.calendarFolder))
            ?? calendars(in: name.appending(Workspace.calendarFolder))
        let folder = Folder(
            procedures: procedures, calendars: calendars, hasAgencyFile: hasAgencyFile)
        folders[name.pathBytes] = folder
        return folder
    }

    private func calendars(in folder: String) -> Set<String>? {
        if let known = calendarNames[folder.pathBytes] { return known }
        let names = names(in: folder).map { Set($0.compactMap(\.stem)) }
        calendarNames[folder.pathBytes] = .some(names)
        return names
    }

    private func names(in folder: String) -> [String]? {
        do throws(SystemFailure) {
            return try loader.files.entries(of: folder)
                .filter { !$0.isFolder && !$0.name.hasPrefix(".") }.map(\.name)
        } catch {
            return nil
        }
    }

    /// The name that a folder goes by: as it was written, else as the disk knows it.
    private func name(ofFolder folder: String) -> String? {
        let written = folder.fileName
        if written != ".", written != "..", !written.isEmpty { return written }
        return loader.files.realPath(folder)?.fileName
    }
}
