import Compiler
import Diagnostics
import Foundation
import ProcessGraph
import WorkCalendar

/// The files that the tests compile: those of the repository and the fixtures beside the tests.
enum Files {
    static let here = URL(filePath: #filePath).deletingLastPathComponent()
    static let procedures = here.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Procedures")

    static func procedure(_ path: String) throws -> ProcessGraph {
        try graph(procedures.appending(path: path))
    }

    static func fixture(_ name: String) throws -> ProcessGraph {
        try graph(here.appending(path: "Fixtures/" + name))
    }

    static func agency(_ folder: String) throws -> Agency {
        try agency(at: procedures.appending(path: folder + "/agency"))
    }

    static func fixtureAgency() throws -> Agency {
        try agency(at: here.appending(path: "Fixtures/agency"))
    }

    private static func graph(_ url: URL) throws -> ProcessGraph {
        guard case .procedure(let graph) = try compile(url) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return graph
    }

    private static func agency(at url: URL) throws -> Agency {
        guard case .agency(let agency) = try compile(url) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return agency
    }

    static func calendar() throws -> CalendarFile {
        let file = try compile(procedures.appending(path: "calendars/aparatur-sipil-negara"))
        guard case .calendar(let calendar) = file else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return calendar
    }

    /// What a text compiles to, or what is wrong with it.
    static func procedure(text: String) throws -> ProcessGraph {
        let compilation = Compiler.compile(SourceFile(name: "random.yaml", bytes: Array(text.utf8)))
        guard case .procedure(let graph)? = compilation.compiled else {
            print(text, compilation.diagnostics.filter { $0.severity == .error })
            throw CocoaError(.fileReadCorruptFile)
        }
        return graph
    }

    private static func compile(_ url: URL) throws -> CompiledFile {
        let bytes = try Data(contentsOf: url.appendingPathExtension("yaml"))
        let compilation = Compiler.compile(
            SourceFile(name: url.lastPathComponent, bytes: Array(bytes)))
        guard let compiled = compilation.compiled else {
            print(compilation.diagnostics.filter { $0.severity == .error })
            throw CocoaError(.fileReadCorruptFile)
        }
        return compiled
    }
}
