public import Diagnostics
public import Execution
public import ProcessGraph

/// A test of a procedure, as its file says it: who does what and when, and what is expected.
public struct ProcedureTest: Hashable, Sendable {
    public var title: String
    /// The id of the procedure that it tests.
    public var procedure: String
    /// Further revisions that are in use beside it, by the names of their files.
    public var revisions: [String] = []
    /// Who deploys and appoints.
    public var administrator: String
    public var start: TestStart
    public var acts: [TestAct] = []
}

/// When something happened and when it was recorded.
public struct TestTime: Hashable, Sendable {
    public var at: LocalTime
    public var recordedAt: LocalTime

    package init(at: LocalTime, recordedAt: LocalTime) {
        self.at = at
        self.recordedAt = recordedAt
    }
}

/// The start of the instance that a test is about.
public struct TestStart: Hashable, Sendable {
    public var place: Place
    public var time: TestTime
    public var actor: Actor
    public var recorder: String?
    /// Nil for the newest in force.
    public var revision: Int?
    public var bindings: [Naming] = []
    public var acknowledgesNotInForce = false
    public var expectation: TestExpectation?
}

/// Something that happens in a test, with what is expected of it.
public struct TestAct: Hashable, Sendable {
    /// What is done.
    public enum Deed: Hashable, Sendable {
        /// Time passes until then: what ran out has fired.
        case nothing
        /// One after the other, until one is refused.
        case instance([InstanceAct])
        /// Undoes what last ended a visit to the step.
        case correct(step: String, reason: String)
        case extend(Extension.Subject, until: LocalTime, reason: String)
        case appoint(Appointment)
        /// The agency is that of the test.
        case revoke(Revocation)
    }

    /// The entry's first line.
    public var place: Place
    public var time: TestTime
    public var actor: Actor
    public var recorder: String?
    public var deed: Deed
    public var expectation: TestExpectation?
}

/// What is expected after an act; what is nil is not looked at.
public struct TestExpectation: Hashable, Sendable {
    /// A due time, or that there is none.
    public enum Time: Hashable, Sendable {
        case never
        case at(LocalTime)
    }

    /// A person, or that there is nobody.
    public enum Person: Hashable, Sendable {
        case nobody
        case actor(String)
    }

    public var place: Place
    /// The name of the rejection; nil where the act is to be accepted.
    public var rejection: RejectionName?
    /// What the rejection speaks of.
    public var subjects: [String]?
    public var active: String?
    public var visit: Int?
    public var due: Time?
    public var expiry: Time?
    public var escalation: Time?
    public var isProvisional: Bool?
    public var missing: [String]?
    public var holder: Person?
    public var isSuspended: Bool?
    public var late: [String]?
    public var escalated: [String]?
    public var end: String?
    public var isWithdrawn: Bool?

    init(at place: Place) { self.place = place }
}
