import ProcessGraph
import WorkCalendar

/// An agency in use: its zone, its calendar and who holds what.
struct Office: Sendable, Equatable {
    let id: String
    var zone: ZoneOffset
    /// The position of its calendar in the world.
    var calendar: Int
    var hash: String
    /// Every appointment there was, in the order in which they were made.
    private(set) var holdings: [Holding] = []
    /// The roles of its appointments and procedures, and its procedures, as numbers.
    private var roles = Names()
    private var procedures = Names()
    /// For each role who holds it from when to when: what holding is asked of.
    private var tenures: [[Tenure]] = []

    init(id: String, zone: ZoneOffset, calendar: Int, hash: String) {
        self.id = id
        self.zone = zone
        self.calendar = calendar
        self.hash = hash
    }

    /// Whether a person holds a role for a procedure on `date`; both by their numbers here.
    func holds(
        _ actor: Int32, _ role: Int32, for procedure: Int32, on date: CivilDate
    ) -> Bool {
        for tenure in tenures[Int(role)]
        where tenure.actor == actor && tenure.from <= date
            && date.daysSinceEpoch < tenure.until
            && (tenure.procedure < 0 || tenure.procedure == procedure)
        {
            return true
        }
        return false
    }

    mutating func number(ofRole id: String) -> Int32 {
        let number = roles.intern(id)
        if Int(number) == tenures.count { tenures.append([]) }
        return number
    }

    mutating func number(ofProcedure id: String) -> Int32 { procedures.intern(id) }

    mutating func append(_ holding: Holding) {
        holdings.append(holding)
        update(holding.appointment.role)
    }

    mutating func revoke(_ position: Int, from date: CivilDate, isByCommand: Bool) {
        holdings[position].revokedFrom = date
        if isByCommand { holdings[position].isRevokedByCommand = true }
        update(holdings[position].appointment.role)
    }

    /// Works out anew who holds a role.
    private mutating func update(_ role: String) {
        let number = Int(number(ofRole: role))
        tenures[number] = []
        for holding in holdings where holding.appointment.role == role {
            tenures[number].append(
                Tenure(
                    actor: holding.actor,
                    procedure: holding.appointment.procedure.map { procedures.intern($0) } ?? -1,
                    from: holding.appointment.from, until: holding.until))
        }
    }
}

/// The time in which a person holds a role.
private struct Tenure: Sendable, Equatable {
    let actor: Int32
    /// The one procedure for which; -1 for all.
    let procedure: Int32
    let from: CivilDate
    /// The first day on which it no longer holds, in days since 1970-01-01.
    let until: Int32
}

/// An appointment with what became of it.
struct Holding: Sendable, Equatable {
    let appointment: Appointment
    let actor: Int32
    /// Whether the agency file made it; else a command did.
    let isFromFile: Bool
    /// The first day on which it no longer holds by revocation.
    var revokedFrom: CivilDate?
    /// Whether a command revoked it; else the agency file did.
    var isRevokedByCommand = false

    func isInForce(on date: CivilDate) -> Bool {
        appointment.from <= date && date.daysSinceEpoch < until
    }

    /// The first day on which it no longer holds, in days since 1970-01-01.
    fileprivate var until: Int32 {
        min(
            appointment.until.map { $0.daysSinceEpoch + 1 } ?? .max,
            revokedFrom?.daysSinceEpoch ?? .max)
    }
}
