public import Diagnostics
public import ProcessGraph
public import WorkCalendar

/// A calendar file, compiled.
public struct CalendarFile: Sendable, Hashable {
    public let id: String
    public let title: String
    public let calendar: WorkCalendar
}

/// What a file compiles to.
public enum CompiledFile: Sendable, Hashable {
    case procedure(ProcessGraph)
    case agency(Agency)
    case calendar(CalendarFile)
    case test(ProcedureTest)
}

/// The outcome of compiling one file.
public struct Compilation: Sendable {
    /// What it says; nil where there are errors.
    public let compiled: CompiledFile?
    /// By place, at most `diagnosticsPerFileMax` and one more.
    public let diagnostics: [Diagnostic]
}

/// What lies around a file, as far as its checks need it.
public struct Surroundings: Sendable {
    /// A file beside the one that is compiled.
    public enum Neighbour<File: Sendable>: Sendable {
        case absent
        /// It is there and does not compile.
        case broken
        case present(File)
    }

    /// The agency file in the same folder; for a test, in the folder above.
    public var agency: Neighbour<Agency> = .absent
    /// The ids of the procedures in the same folder, for a test in the folder above, by their file
    /// names; nil where they are not known.
    public var procedures: Set<String>?
    /// The ids of the calendars there are, by their file names; nil where they are not known.
    public var calendars: Set<String>?
    /// For a test, the procedures of the folder above by their ids, as far as they are known.
    public var graphs: [String: Neighbour<ProcessGraph>] = [:]
    /// For a test, the further revisions in the folder `revisions` beside it, by the names of
    /// their files.
    public var revisions: [String: Neighbour<ProcessGraph>] = [:]
    /// The id that the file's name (for an agency, its folder's name) promises; nil where there is
    /// none, as for standard input.
    public var expectedID: String?

    public init() {}
}
