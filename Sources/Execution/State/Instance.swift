public import ProcessGraph
public import WorkCalendar

/// One running of a procedure.
///
/// What happened to it is kept as flat records, each with the number of its event: what a
/// correction undoes are the records of one event.
public struct Instance: Sendable, Equatable {
    public enum Status: Hashable, Sendable {
        case running
        case ended(Ref<End>)
        case withdrawn
    }

    public let id: String
    var deployment: Int32
    /// The number of events on it.
    public internal(set) var version: Int32 = 1
    public internal(set) var status = Status.running
    /// The position of the visit that is, or was last, active.
    var active: Int32 = 0
    /// Who claimed the active step or was given it; `Performer.nobody` where nobody.
    var holder = Performer.nobody
    /// Whether the holder was given the step by somebody else.
    var isAssigned = false
    /// Whether a correction holds the expiry back for acts that occurred before it.
    var isExpiryHeld = false
    public internal(set) var suspendedAt: Instant?
    public internal(set) var timers = VisitTimers()
    var visits: [Visit] = []
    var records: [Record] = []
    var values: [ValueRecord] = []
    var suspensions: [Suspension] = []
    var extensions: [ExtendedTimer] = []
}

/// Who did something, as a number: a person's, or one for a role outside the agency.
enum Performer {
    /// A timer, or nobody.
    static let nobody = Int32.min

    /// A role outside the agency, which stands for whoever it was.
    static func external(_ role: Ref<Role>) -> Int32 { -1 - role.position }
}

/// One time that an instance is in a step.
struct Visit: Sendable, Equatable {
    enum End: UInt8, Sendable {
        case open, completed, exited, expired, withdrawn
        /// What began it was corrected: it does not count.
        case cancelled
    }

    var began: Instant
    /// When it ended; when it began while it is open.
    var ended: Instant
    var step: Ref<Step>
    /// The event that began it, and the one that ended it.
    var event: Int32
    var endEvent: Int32 = 0
    /// Who ended it, and in which role.
    var performer = Performer.nobody
    var role: Int16 = -1
    var end = End.open
    var hasEscalated = false
    /// A bit for each point of the checklist.
    var ticks: UInt32 = 0
}

/// Something on record in an instance.
struct Record: Sendable, Equatable {
    enum Kind: UInt8, Sendable {
        /// A version of the document `subject`.
        case file, attestation
        /// As those, withdrawn.
        case withdrawnFile, withdrawnAttestation
        /// The document `subject` was asked for anew.
        case renewal
        /// The role `subject` is filled by `actor`.
        case binding
        /// `actor` counts as having completed the step `subject`.
        case standIn
        /// The document `subject` was erased up to here.
        case erasure
    }

    var event: Int32
    var actor: Int32
    var subject: Int16
    var kind: Kind
}

/// A value that was recorded.
struct ValueRecord: Sendable, Equatable {
    var event: Int32
    var item: Int16
    /// Nil where it is personal or was erased: it lies outside, or nowhere.
    var value: Value?
}

/// A time during which the working clocks stood still.
struct Suspension: Sendable, Equatable {
    var from: Instant
    var until: Instant
}

/// A due time of a visit that was moved by command.
struct ExtendedTimer: Sendable, Equatable {
    var visit: Int32
    var subject: Extension.Subject
    var until: Instant
    var at: Instant
}
