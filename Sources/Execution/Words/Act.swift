public import ProcessGraph
public import WorkCalendar

/// What is asked for, in the caller's words: things are called by their ids.
public enum Act: Hashable, Sendable {
    /// Begins a journal; the one named is its first administrator.
    case initialize(administrator: String)
    // What is seldom and large lies elsewhere, so that every other command stays small.
    indirect case deployAgency(AgencyDeployment)
    indirect case deployCalendar(CalendarDeployment)
    indirect case deployProcedure(ProcedureDeployment)
    indirect case appoint(agency: String, Appointment)
    indirect case revoke(Revocation)
    /// Makes a person an administrator.
    case grant(String)
    indirect case replace(Replacement)
    indirect case retire(Retirement)
    case start(Start)
    case on(instance: String, InstanceAct)
}

/// An agency file.
public struct AgencyDeployment: Hashable, Sendable {
    public var agency: Agency
    /// The digest of its source, as the shell writes digests.
    public var hash: String
    /// Whether it may undo what was appointed or revoked by command.
    public var isConfirmed: Bool

    public init(_ agency: Agency, hash: String, isConfirmed: Bool = false) {
        self.agency = agency
        self.hash = hash
        self.isConfirmed = isConfirmed
    }
}

/// A calendar file.
public struct CalendarDeployment: Hashable, Sendable {
    public var id: String
    public var calendar: WorkCalendar
    public var hash: String

    public init(_ id: String, _ calendar: WorkCalendar, hash: String) {
        self.id = id
        self.calendar = calendar
        self.hash = hash
    }
}

/// A procedure file, compiled by the shell.
public struct ProcedureDeployment: Hashable, Sendable {
    public var agency: String
    public var graph: ProcessGraph
    /// The digest of the graph.
    public var hash: String
    /// The digest of its source.
    public var source: String
    /// The version of the semantics that lowered it.
    public var semantics: Int

    public init(
        agency: String, _ graph: ProcessGraph, hash: String, source: String = "", semantics: Int
    ) {
        self.agency = agency
        self.graph = graph
        self.hash = hash
        self.source = source
        self.semantics = semantics
    }
}

/// The end of an appointment before its time.
public struct Revocation: Hashable, Sendable {
    public var agency: String
    public var actor: String
    public var role: String
    /// As the appointment has it.
    public var procedure: String?
    /// The first day on which it no longer holds.
    public var from: CivilDate
    public var decree: String?

    public init(agency: String, actor: String, role: String, from: CivilDate) {
        self.agency = agency
        self.actor = actor
        self.role = role
        self.from = from
    }
}

/// One revision takes the place of another.
public struct Replacement: Hashable, Sendable {
    public var agency: String
    public var procedure: String
    public var revision: Int
    public var successor: Int
    /// The first day on which only the successor can be started.
    public var from: CivilDate

    public init(
        agency: String, procedure: String, revision: Int, successor: Int, from: CivilDate
    ) {
        self.agency = agency
        self.procedure = procedure
        self.revision = revision
        self.successor = successor
        self.from = from
    }
}

/// A revision is no longer started.
public struct Retirement: Hashable, Sendable {
    public var agency: String
    public var procedure: String
    public var revision: Int
    /// The first day on which it cannot be started.
    public var from: CivilDate

    public init(agency: String, procedure: String, revision: Int, from: CivilDate) {
        self.agency = agency
        self.procedure = procedure
        self.revision = revision
        self.from = from
    }
}

/// A new instance.
public struct Start: Hashable, Sendable {
    public var agency: String
    public var procedure: String
    /// Nil for the newest that is in force.
    public var revision: Int?
    /// Given by the caller; unique in the journal.
    public var instance: String
    /// Who fills each role that is bound to an instance.
    public var bindings: [Naming]
    /// Whether the caller knows that the file gives no date from which it is in force.
    public var acknowledgesNotInForce: Bool

    public init(
        agency: String, procedure: String, revision: Int? = nil, instance: String,
        bindings: [Naming], acknowledgesNotInForce: Bool = false
    ) {
        self.agency = agency
        self.procedure = procedure
        self.revision = revision
        self.instance = instance
        self.bindings = bindings
        self.acknowledgesNotInForce = acknowledgesNotInForce
    }
}

/// A person named for a role.
public struct Naming: Hashable, Sendable {
    public var role: String
    public var actor: String

    public init(_ role: String, _ actor: String) {
        self.role = role
        self.actor = actor
    }
}
