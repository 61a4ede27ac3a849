public import Compiler
public import Diagnostics
public import Execution

/// Where a test went otherwise than it says, and how.
public struct TestFailure: Hashable, Sendable {
    /// The entry.
    public let place: Place
    public let time: LocalTime
    /// At least one.
    public let differences: [Difference]
    /// How the instance stands there; nil where there is none.
    public let standing: Standing?
}

/// Something that is not as it was expected.
public struct Difference: Hashable, Sendable {
    /// What was looked at.
    public enum Aspect: String, CaseIterable, Hashable, Sendable {
        case act, of, active, visit, due, expires, escalates, provisional, missing, holder
        case suspended, late, escalated, end, withdrawn
    }

    /// A value of either side. A renderer puts it into words.
    public enum Side: Hashable, Sendable {
        case accepted
        /// By name alone, as a test expects it.
        case rejectedAs(RejectionName)
        case rejected(Rejection)
        case name(String)
        case names([String])
        case number(Int)
        case flag(Bool)
        case time(LocalTime)
        /// No time, nobody, nothing.
        case nothing
        /// It is running, in that step.
        case runningIn(String)
        case endedAt(String)
        case withdrawn
        /// There is no instance.
        case nothingStarted
    }

    public let aspect: Aspect
    public let expected: Side
    public let actual: Side

    init(_ aspect: Aspect, _ expected: Side, _ actual: Side) {
        self.aspect = aspect
        self.expected = expected
        self.actual = actual
    }
}

/// How an instance stands, by names and titles.
public struct Standing: Hashable, Sendable {
    /// A role that performs the step, and who holds it.
    public struct Performer: Hashable, Sendable {
        public let role: String
        public let title: String
        public let persons: [String]
    }

    /// The end that it came to; nil while it runs or where it was withdrawn.
    public let end: String?
    public let isWithdrawn: Bool
    public let isSuspended: Bool
    /// The step that it is in, or was in last.
    public let step: String
    public let stepTitle: String
    public let visit: Int
    public let performers: [Performer]
    public let holder: String?
    /// Documents and data that are wanted.
    public let missing: [String]
    public let due: LocalTime?
}
