import Execution
import ProcessGraph

/// The members of `with`.
extension EventWriter1 {
    mutating func write(_ act: Act) {
        switch act {
        case .initialize(let administrator): text("administrator", administrator)
        case .deployAgency(let deployment):
            text("agency", deployment.agency.id)
            flag("confirmed", deployment.isConfirmed)
            text("source", deployment.hash)
        case .deployCalendar(let deployment):
            text("calendar", deployment.id)
            text("source", deployment.hash)
        case .deployProcedure(let deployment):
            text("agency", deployment.agency)
            text("graph", deployment.hash)
            text("procedure", deployment.graph.id)
            number("revision", deployment.graph.revision)
            number("semantics", deployment.semantics)
            text("source", deployment.source)
        case .appoint(let agency, let appointment): write(appointment, agency: agency)
        case .revoke(let revocation): write(revocation)
        case .grant(let actor): text("actor", actor)
        case .replace(let replacement):
            text("agency", replacement.agency)
            date("from", replacement.from)
            text("procedure", replacement.procedure)
            number("revision", replacement.revision)
            number("successor", replacement.successor)
        case .retire(let retirement):
            text("agency", retirement.agency)
            date("from", retirement.from)
            text("procedure", retirement.procedure)
            number("revision", retirement.revision)
        case .start(let start): write(start)
        case .on(_, let act): write(act)
        }
    }

    private mutating func write(_ revocation: Revocation) {
        text("actor", revocation.actor)
        text("agency", revocation.agency)
        text("decree", ifAny: revocation.decree)
        date("from", revocation.from)
        text("procedure", ifAny: revocation.procedure)
        text("role", revocation.role)
    }

    private mutating func write(_ start: Start) {
        text("agency", start.agency)
        namings("bindings", start.bindings)
        flag("not_in_force", start.acknowledgesNotInForce)
        text("procedure", start.procedure)
        if let revision = start.revision { number("revision", revision) }
    }

    mutating func namings(_ key: StaticString, _ namings: [Naming]) {
        list(key, ifAny: namings) { writer, naming in
            writer.text("actor", naming.actor)
            writer.text("role", naming.role)
        }
    }

    /// - Parameter agency: for an appointment by command; a consequence leaves it out, since it
    ///   is that of the deployment.
    mutating func write(_ appointment: Appointment, agency: String? = nil) {
        text("acting", ifAny: appointment.acting?.rawValue)
        text("actor", appointment.actor)
        text("agency", ifAny: agency)
        text("decree", ifAny: appointment.decree)
        date("from", appointment.from)
        text("procedure", ifAny: appointment.procedure)
        text("role", appointment.role)
        if let until = appointment.until { date("until", until) }
    }
}
