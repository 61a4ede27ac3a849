public import Compiler
package import Diagnostics
package import Execution
public import ProcessGraph
public import WorkCalendar

/// What a test runs in: an agency with its calendar, the procedure and further revisions of it.
public struct TestBench: Sendable {
    let agency: Agency
    let calendar: CalendarFile
    let procedure: ProcessGraph
    let revisions: [ProcessGraph]

    /// - Parameters:
    ///   - agency: whose appointments hold, and in whose zone times are told.
    ///   - calendar: the agency's.
    ///   - procedure: what is tested, and what coverage speaks of.
    ///   - revisions: others of the same procedure that are in use too.
    public init(
        agency: Agency, calendar: CalendarFile, procedure: ProcessGraph,
        revisions: [ProcessGraph] = []
    ) {
        self.agency = agency
        self.calendar = calendar
        self.procedure = procedure
        self.revisions = revisions
    }

    /// The agency's zone.
    public var zone: ZoneOffset { agency.zone }

    /// Runs a test up to the first act that goes otherwise than it says.
    public func run(_ test: ProcedureTest) -> TestOutcome {
        var run = TestRun(test, on: self)
        let failure = run.run()
        return TestOutcome(
            test: test, failure: failure, visited: run.visited, commands: run.commands)
    }
}

/// What came of a test.
public struct TestOutcome: Sendable {
    public let test: ProcedureTest
    /// Nil where it passed.
    public let failure: TestFailure?
    /// What it visited of the procedure, a failed one up to its failure.
    public let visited: Set<CoverageItem>
    /// What it asked of the core, in order: deploying, starting, acting, and timers that fired.
    package let commands: [TestedCommand]
}

/// Something that a test asked of the core.
package struct TestedCommand: Sendable {
    /// What came of it.
    package enum Answer: Hashable, Sendable {
        /// It became the event of that number.
        case accepted(Int)
        case rejected(Rejection)
    }

    /// The entry that asks for it.
    package let place: Place
    package let command: Command
    package let answer: Answer

    init(place: Place, command: Command, _ answer: Answer) {
        self.place = place
        self.command = command
        self.answer = answer
    }
}
