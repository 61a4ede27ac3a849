import Compiler
import Diagnostics
import ProcessGraph

/// An agency's folder with the calendars beside it, checked file by file as the command line does.
struct Office {
    /// The name of the agency's folder.
    let name: String
    /// The files by their paths: `agency.yaml`, `<procedure>.yaml`, `calendars/<calendar>.yaml`.
    let files: [(path: String, source: SourceFile)]

    init(name: String, files: [(path: String, bytes: [UInt8])]) {
        self.name = name
        self.files = files.map { ($0.path, SourceFile(name: $0.path, bytes: $0.bytes)) }
    }

    /// The office of an explanation's example.
    init(_ example: [Explanation.ExampleFile]) {
        self.init(name: "contoh", files: example.map { ($0.path, Array($0.content.utf8)) })
    }

    /// What is said of the file at `path`.
    func diagnostics(of path: String) -> [Diagnostic] {
        guard let file = source(path) else { return [] }
        let compilation = Compiler.compile(file, in: surroundings(of: path))
        guard path == Office.agencyPath, compilation.compiled != nil else {
            return compilation.diagnostics
        }
        let graphs = procedures.map { graph($0) }
        guard graphs.allSatisfy({ $0 != nil }) else { return compilation.diagnostics }
        return compilation.diagnostics
            + Compiler.crossCheck(agency: file, procedures: graphs.compactMap { $0 })
    }

    /// The content at `path`.
    func bytes(of path: String) -> [UInt8] { source(path)?.bytes ?? [] }

    /// The same office with other content at `path`.
    func replacing(_ path: String, with bytes: [UInt8]) -> Office {
        Office(
            name: name,
            files: files.map { ($0.path, $0.path == path ? bytes : $0.source.bytes) })
    }

    private static let agencyPath = "agency.yaml"
    private static let calendarFolder = "calendars/"
    private static let testFolder = "tests/"
    private static let revisionFolder = "tests/revisions/"

    private func source(_ path: String) -> SourceFile? {
        files.first { $0.path == path }?.source
    }

    private var procedures: [String] {
        files.map(\.path).filter {
            $0 != Office.agencyPath && !$0.hasPrefix(Office.calendarFolder)
                && !$0.hasPrefix(Office.testFolder)
        }
    }

    private var calendars: [String] {
        files.map(\.path).filter { $0.hasPrefix(Office.calendarFolder) }
    }

    /// What the procedure at `path` compiles to; nil where it does not.
    func graph(_ path: String) -> ProcessGraph? {
        guard let file = source(path) else { return nil }
        let compilation = Compiler.compile(file, in: surroundings(of: path))
        if case .procedure(let graph) = compilation.compiled { return graph }
        return nil
    }

    private func surroundings(of path: String) -> Surroundings {
        var around = Surroundings()
        around.procedures = Set(procedures.map(id))
        around.calendars = calendars.isEmpty ? nil : Set(calendars.map(id))
        around.expectedID = path == Office.agencyPath ? name : id(path)
        if path.hasPrefix(Office.testFolder) {
            around.expectedID = nil
            if !path.hasPrefix(Office.revisionFolder) {
                around.graphs = neighbours(procedures)
                around.revisions = neighbours(
                    files.map(\.path).filter { $0.hasPrefix(Office.revisionFolder) })
            }
        }
        guard path != Office.agencyPath, let agency = source(Office.agencyPath) else {
            return around
        }
        if case .agency(let found) = Compiler.compile(agency).compiled {
            around.agency = .present(found)
        } else {
            around.agency = .broken
        }
        return around
    }

    /// What procedures compile to, by the names of their files.
    private func neighbours(_ paths: [String]) -> [String: Surroundings.Neighbour<ProcessGraph>] {
        let found = paths.map { path in (id(path), graph(path)) }
        return Dictionary(uniqueKeysWithValues: found).mapValues { graph in
            graph.map { .present($0) } ?? .broken
        }
    }

    private func id(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    }
}
