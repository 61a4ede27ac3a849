import Diagnostics
import ProcedureSyntax
import ProcessGraph
import WorkCalendar

/// A role that performs, records or manages and that nobody is appointed to stops every instance
/// that reaches it.
enum RoleUnappointed {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        guard case .present(let agency) = draft.surroundings.agency else { return }
        let used = usedRoles(draft.graph)
        for (position, role) in draft.graph.roles.enumerated()
        where role.holding == .appointment && used.contains(Ref(position)) {
            let begins = draft.graph.form.inForceFrom
            let isHeld = agency.appointments.contains { appointment in
                appointment.role == role.id
                    && (appointment.procedure ?? draft.graph.id) == draft.graph.id
                    && !isOver(appointment.until, before: begins)
            }
            guard !isHeld else { continue }
            sink.report(
                Diagnostic(
                    .roleUnappointed, at: draft.roles[position].key.place,
                    ["role": .name(role.id), "agency": .name(agency.id)], helps: ["appoint"]))
        }
    }

    /// Whether an appointment ended before the procedure came into force.
    private static func isOver(_ until: CivilDate?, before begins: CivilDate?) -> Bool {
        guard let until, let begins else { return false }
        return until < begins
    }

    private static func usedRoles(_ graph: ProcessGraph) -> Set<Ref<Role>> {
        var used = Set(graph.managers)
        for step in graph.steps {
            used.formUnion(step.performers)
            used.formUnion(step.escalation?.to ?? [])
        }
        for role in graph.roles { used.formUnion(role.recordedBy) }
        return used
    }
}
