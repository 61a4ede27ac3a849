import ProcessGraph
import WorkCalendar

/// One time that an instance is in a step: 32 bytes.
struct Visit: Sendable, Equatable {
    enum End: UInt8, Sendable {
        case open, completed, exited, expired, withdrawn
        /// What began it was corrected: it does not count.
        case cancelled
    }

    /// The most steps that a procedure may have, by the bits that are kept for them.
    static let stepsMax = 1 << 11
    /// Stands for a step that the revision does not have; no compiled graph has so many.
    static let stepGone = Ref<Step>(stepsMax - 1)

    var began: Instant
    /// When it ended; when it began while it is open.
    var ended: Instant
    /// The event that began it, and the one that ended it.
    var event: Int32
    var endEvent: Int32 = 0
    /// Who ended it, and in which role.
    var performer = Performer.nobody
    var role: Int16 = -1
    /// The step in 11 bits, the end in 3, whether it escalated in 1.
    var packed: UInt16

    init(_ step: Ref<Step>, began: Instant, event: Int32) {
        self.began = began
        ended = began
        self.event = event
        packed = UInt16(step.position)
    }

    var step: Ref<Step> {
        get { Ref(Int(packed & 0x7FF)) }
        set { packed = packed & ~0x7FF | UInt16(newValue.position) }
    }

    var end: End {
        get {
            guard let end = End(rawValue: UInt8(packed >> 11 & 7)) else {
                preconditionFailure("an end is one of six")
            }
            return end
        }
        set { packed = packed & ~0x3800 | UInt16(newValue.rawValue) << 11 }
    }

    var hasEscalated: Bool {
        get { packed & 0x4000 != 0 }
        set { packed = newValue ? packed | 0x4000 : packed & ~0x4000 }
    }

    /// Makes it as if it had not ended.
    mutating func reopen() {
        end = .open
        ended = began
        endEvent = 0
        performer = Performer.nobody
        role = -1
    }

    /// Whether its end is one that there is.
    var isWhole: Bool { End(rawValue: UInt8(packed >> 11 & 7)) != nil }

    static let blank = Visit(Ref(0), began: .min, event: 0)
}

/// Something on record in an instance: 8 bytes.
struct Record: Sendable, Equatable {
    enum Kind: UInt8, Sendable {
        /// A version of the document `subject`.
        case file, attestation
        /// As those, withdrawn, or with a completion that was corrected.
        case withdrawnFile, withdrawnAttestation
        /// The document `subject` was asked for anew.
        case renewal
        /// The document `subject` was erased up to here.
        case erasure
        /// The data item `subject` got a value.
        case value
        /// The point `subject` of the active step's checklist was ticked.
        case tick
        /// A value of the data item `subject` whose event was corrected: it counts no longer, and
        /// can still be erased.
        case undoneValue
        /// The values of the data item `subject` were erased up to here.
        case dataErasure
    }

    var event: Int32
    var subject: Int16
    var kind: Kind

    static let blank = Record(event: 0, subject: 0, kind: .file)
}

/// A person named in an instance.
struct Binding: Sendable, Equatable {
    enum Kind: UInt8, Sendable {
        /// The role `subject` is filled by `actor`.
        case role
        /// `actor` counts as having completed the step `subject`.
        case standIn
    }

    var event: Int32
    var actor: Int32
    var subject: Int16
    var kind: Kind

    static let blank = Binding(event: 0, actor: 0, subject: 0, kind: .role)
}

/// What few instances have.
struct Side: Sendable, Equatable {
    var suspensions: [Suspension] = []
    var extensions: [ExtendedTimer] = []
    /// The values that lie here: those that are not personal and were not erased.
    var values: [RecordedValue] = []
    /// Whether a correction holds the expiry back for acts that occurred before it.
    var isExpiryHeld = false
    /// Where its next timer lies among those that run; -1 where none runs.
    var timer: Int32 = -1
}

struct RecordedValue: Sendable, Equatable {
    var event: Int32
    var item: Int16
    var value: Value
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
