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
    var holdings: [Holding] = []

    /// Whether a person holds `role` for `procedure` on `date`.
    func holds(_ actor: Int32, _ role: String, for procedure: String, on date: CivilDate) -> Bool {
        holdings.contains {
            $0.actor == actor && $0.isInForce(on: date) && $0.appointment.role == role
                && ($0.appointment.procedure == nil || $0.appointment.procedure == procedure)
        }
    }
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
        guard appointment.from <= date else { return false }
        if let until = appointment.until, until < date { return false }
        if let revokedFrom, revokedFrom <= date { return false }
        return true
    }
}
