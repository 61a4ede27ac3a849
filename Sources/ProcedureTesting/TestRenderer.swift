public import Diagnostics
public import WorkCalendar

/// How many tests there were.
public struct TestSummary: Hashable, Sendable {
    public var passed = 0
    public var failed = 0
    /// Those whose files, or those they need, have errors.
    public var unreadable = 0
    /// The parts of procedures that no test visited.
    public var unvisited = 0

    public init() {}
}

/// The tests of one procedure taken together.
public struct CoverageReport {
    /// The procedure's file.
    public let file: SourceFile
    public let coverage: Coverage
    /// Whether some test was run.
    public let isTested: Bool

    public init(_ file: SourceFile, _ coverage: Coverage, isTested: Bool) {
        self.file = file
        self.coverage = coverage
        self.isTested = isTested
    }
}

/// Turns outcomes into one output format, piece by piece.
public protocol TestRenderer {
    /// What comes before the first test.
    mutating func opening() -> String
    /// One test.
    ///
    /// - Parameters:
    ///   - outcome: what came of it.
    ///   - file: where it stands.
    ///   - zone: that of its agency.
    mutating func rendering(of outcome: TestOutcome, in file: SourceFile, _ zone: ZoneOffset)
        -> String
    /// What was visited of one procedure; after all tests.
    mutating func rendering(of report: CoverageReport) -> String
    /// What comes after the last.
    mutating func closing(_ summary: TestSummary) -> String
}
