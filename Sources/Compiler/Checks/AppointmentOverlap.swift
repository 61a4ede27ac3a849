import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// One person holds one role once at a time: of two appointments that overlap, one is a mistake.
enum AppointmentOverlap {
    static func check(
        _ appointments: [(appointment: Appointment, node: Node)], _ sink: inout DiagnosticSink
    ) {
        var earlier: [String: [Int]] = [:]
        for (position, (appointment, node)) in appointments.enumerated() {
            let key = appointment.actor + " " + appointment.role
            let clash = earlier[key, default: []].first {
                appointments[$0].appointment.overlaps(appointment)
            }
            if let clash {
                let first = appointments[clash].node
                sink.report(
                    Diagnostic(
                        .appointmentsOverlap, at: (node["from"] ?? node).place,
                        ["actor": .name(appointment.actor), "role": .name(appointment.role)],
                        labels: [Label("first", at: (first["from"] ?? first).place)]))
            }
            earlier[key, default: []].append(position)
        }
    }
}
