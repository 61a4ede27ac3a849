public import ProcessGraph
public import WorkCalendar

/// One running of a procedure, as it stands in the world from which it was taken.
///
/// What happened to it is kept as flat rows, each with the number of its event: what a correction
/// undoes are the rows of one event. They lie in the world; here is what finds them, with what
/// every command looks at.
public struct Instance: Sendable, Equatable {
    public enum Status: Hashable, Sendable {
        case running
        case ended(Ref<End>)
        case withdrawn
    }

    public let id: String
    private var packedTimers = PackedTimers()
    private var packedSuspension = Int64.min
    var deployment: Int32
    /// The number of events on it.
    public internal(set) var version: Int32 = 1
    var visits = Rows<Visit>.Chain()
    var records = Rows<Record>.Chain()
    var bindings = Rows<Binding>.Chain()
    /// The position of the visit that is, or was last, active.
    var active: Int32 = 0
    /// Who claimed the active step or was given it; `Performer.nobody` where nobody.
    var holder = Performer.nobody
    /// Where its ``Side`` lies; -1 where it has none.
    var side: Int32 = -1
    private var packedStatus: Int16 = -1
    private var packedStep: Int16 = 0

    init(id: String, deployment: Int32) {
        self.id = id
        self.deployment = deployment
    }

    public internal(set) var status: Status {
        get {
            switch packedStatus {
            case -1: .running
            case -2: .withdrawn
            default: .ended(Ref(Int(packedStatus)))
            }
        }
        set {
            switch newValue {
            case .running: packedStatus = -1
            case .withdrawn: packedStatus = -2
            case .ended(let end): packedStatus = Int16(end.position)
            }
        }
    }

    /// Whether it has not ended.
    public var isRunning: Bool { packedStatus == -1 }

    /// Whether it ended by being withdrawn.
    public var isWithdrawn: Bool { packedStatus == -2 }

    /// The step it is in, or was in last.
    public internal(set) var step: Ref<Step> {
        get { Ref(Int(packedStep)) }
        set { packedStep = Int16(newValue.position) }
    }

    public internal(set) var suspendedAt: Instant? {
        get { Instant(millisecondsSinceEpoch: packedSuspension) }
        set { packedSuspension = newValue?.millisecondsSinceEpoch ?? .min }
    }

    public internal(set) var timers: VisitTimers {
        get { packedTimers.timers }
        set { packedTimers = PackedTimers(newValue) }
    }

    /// Whether a timer runs that fires.
    var hasFiringTimer: Bool { packedTimers.hasFiringTimer }
}

/// What an instance packs: its timers and suspension, its status and step.
extension Instance {
    struct Packed {
        /// The due times, and since when it is suspended.
        var words: [Int64]
        var statusAndStep: Int32
    }

    var packed: Packed {
        get {
            Packed(
                words: [
                    packedTimers.due, packedTimers.expiry, packedTimers.escalation,
                    packedSuspension,
                ],
                statusAndStep: Int32(packedStatus) << 16 | Int32(UInt16(bitPattern: packedStep)))
        }
        set {
            packedTimers.due = newValue.words[0]
            packedTimers.expiry = newValue.words[1]
            packedTimers.escalation = newValue.words[2]
            packedSuspension = newValue.words[3]
            packedStatus = Int16(truncatingIfNeeded: newValue.statusAndStep >> 16)
            packedStep = Int16(truncatingIfNeeded: newValue.statusAndStep)
        }
    }
}

/// Three due times in three words.
private struct PackedTimers: Sendable, Equatable {
    fileprivate var due = Self.none
    fileprivate var expiry = Self.none
    fileprivate var escalation = Self.none

    private static let none = Int64.min

    init() {}

    init(_ timers: VisitTimers) {
        due = Self.packed(timers.due)
        expiry = Self.packed(timers.expiry)
        escalation = Self.packed(timers.escalation)
    }

    var timers: VisitTimers {
        VisitTimers(
            due: Self.unpacked(due), expiry: Self.unpacked(expiry),
            escalation: Self.unpacked(escalation))
    }

    var hasFiringTimer: Bool { expiry != Self.none || escalation != Self.none }

    /// An instant uses 49 bits: the lowest says whether it is provisional.
    private static func packed(_ due: Due?) -> Int64 {
        guard let due else { return none }
        return due.instant.millisecondsSinceEpoch << 1 | (due.isProvisional ? 1 : 0)
    }

    private static func unpacked(_ packed: Int64) -> Due? {
        guard packed != none, let instant = Instant(millisecondsSinceEpoch: packed >> 1) else {
            return nil
        }
        return Due(instant: instant, isProvisional: packed & 1 == 1)
    }
}

/// Who did something, as a number: a person's, or one for a role outside the agency.
enum Performer {
    /// A timer, or nobody.
    static let nobody = Int32.min
    /// A person whom no event has named.
    static let unknown = Int32.min + 1
    /// Another one: who types for an unknown person and is unknown as well.
    static let unknownRecorder = Int32.min + 2

    /// A role outside the agency, which stands for whoever it was.
    static func external(_ role: Ref<Role>) -> Int32 { -1 - role.position }

    /// The position of the role that a performer stands for; nil for a person and for nobody.
    static func role(_ performer: Int32) -> Int? {
        unknownRecorder < performer && performer < 0 ? Int(-1 - performer) : nil
    }
}
