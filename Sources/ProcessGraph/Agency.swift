public import WorkCalendar

/// An agency as its file declares it.
public struct Agency: Sendable, Hashable {
    public var id: String
    public var name: String
    public var unit: String?
    public var address: [String] = []
    public var logo: String?
    public var zone: ZoneOffset
    /// The id of the calendar of its working time.
    public var calendar: String
    public var appointments: [Appointment] = []

    public init(id: String, name: String, zone: ZoneOffset, calendar: String) {
        self.id = id
        self.name = name
        self.zone = zone
        self.calendar = calendar
    }
}

/// One person holds one role for a time.
public struct Appointment: Sendable, Hashable {
    public enum Acting: String, Sendable {
        /// Pelaksana tugas: for a vacant post.
        case plt
        /// Pelaksana harian: for a holder who is absent.
        case plh
    }

    /// The person, an opaque id.
    public var actor: String
    public var role: String
    /// The one procedure it holds for; nil for all of the agency's.
    public var procedure: String?
    public var from: CivilDate
    /// The last day; nil without end.
    public var until: CivilDate?
    public var acting: Acting?
    public var decree: String?

    public init(actor: String, role: String, from: CivilDate) {
        self.actor = actor
        self.role = role
        self.from = from
    }

    /// Whether both hold on some day for some procedure.
    public func overlaps(_ other: Appointment) -> Bool {
        if let mine = procedure, let theirs = other.procedure, mine != theirs { return false }
        let endsBefore = until.map { $0 < other.from } ?? false
        let beginsAfter = other.until.map { $0 < from } ?? false
        return !endsBefore && !beginsAfter
    }
}
