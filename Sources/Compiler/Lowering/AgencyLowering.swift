import Diagnostics
import ProcedureSyntax
import ProcessGraph
import WorkCalendar

/// Turns a checked agency file into an `Agency`, with its checks: they are few and all about
/// appointments.
struct AgencyLowering {
    let shaped: Shaped
    let surroundings: Surroundings
    var sink: DiagnosticSink
    private(set) var agency: Agency?
    private var appointments: [(appointment: Appointment, node: Node)] = []

    init(_ shaped: Shaped, in surroundings: Surroundings, _ sink: consuming DiagnosticSink) {
        self.shaped = shaped
        self.surroundings = surroundings
        self.sink = sink
    }

    mutating func lower() {
        let root = shaped.tree.root
        FileName.check(shaped, expected: surroundings.expectedID, &sink)
        FileReference.check(
            shaped.value("calendar", in: root), among: surroundings.calendars, .unknownCalendar,
            &sink)
        for item in shaped.value("appointments", in: root)?.items.map({ $0 }) ?? []
        where item.kind == .mapping {
            lowerAppointment(item)
        }
        AppointmentOverlap.check(appointments, &sink)
        guard let id = shaped.text("id", in: root), let name = shaped.text("name", in: root),
            let zone = shaped.text("zone", in: root).flatMap({ ZoneOffset($0) }),
            let calendar = shaped.text("calendar", in: root)
        else { return }
        var agency = Agency(id: id, name: name, zone: zone, calendar: calendar)
        agency.unit = shaped.text("unit", in: root)
        agency.address = shaped.texts("address", in: root)
        agency.logo = shaped.text("logo", in: root)
        agency.appointments = appointments.map(\.appointment)
        self.agency = agency
    }

    /// The appointment that a mapping says; nil where that was reported with the shape.
    static func appointment(_ node: Node, _ shaped: Shaped) -> Appointment? {
        guard let actor = shaped.text("actor", in: node), let role = shaped.text("role", in: node),
            let from = shaped.text("from", in: node).flatMap({ CivilDate(iso: $0) })
        else { return nil }
        var appointment = Appointment(actor: actor, role: role, from: from)
        appointment.procedure = shaped.text("procedure", in: node)
        appointment.until = shaped.text("until", in: node).flatMap { CivilDate(iso: $0) }
        appointment.acting = shaped.text("acting", in: node).flatMap(Appointment.Acting.init)
        appointment.decree = shaped.text("decree", in: node)
        return appointment
    }

    private mutating func lowerAppointment(_ node: Node) {
        guard let appointment = AgencyLowering.appointment(node, shaped) else { return }
        let (actor, from) = (appointment.actor, appointment.from)
        PersonNumber.check(shaped.value("actor", in: node), shaped, &sink)
        FileReference.check(
            shaped.value("procedure", in: node), among: surroundings.procedures,
            .unknownProcedure, &sink)
        if let until = appointment.until, until < from,
            let first = shaped.value("from", in: node), let last = shaped.value("until", in: node)
        {
            sink.report(
                Diagnostic(
                    .appointmentReversed, at: last.place,
                    ["from": .verbatim(from.description), "until": .verbatim(until.description)],
                    labels: [Label("from", at: first.place)]))
            return
        }
        if let acting = appointment.acting, appointment.decree == nil,
            let place = shaped.value("acting", in: node)?.place
        {
            sink.report(
                Diagnostic(
                    .actingWithoutDecree, at: place,
                    ["actor": .name(actor), "acting": .verbatim(acting.rawValue)],
                    helps: ["decree"]))
        }
        appointments.append((appointment, node))
    }
}
