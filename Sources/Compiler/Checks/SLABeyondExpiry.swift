import Diagnostics
import ProcedureSyntax
import ProcessGraph
import WorkCalendar

/// An SLA or an escalation that comes due only after the visit has expired can never be missed or
/// told. Compared only where both run on the same clock.
enum SLABeyondExpiry {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        let steps = draft.graph.steps
        for position in steps.indices {
            guard let expiry = steps[position].expiry else { continue }
            let node = draft.steps[position]
            let expires = draft.shaped.value("expires", in: node)
            let after = expires.flatMap { draft.shaped.value("after", in: $0) }
            let labels = after.map { [Label("expiry", at: $0.place)] } ?? []
            if let sla = steps[position].sla, sla.since == nil,
                sla.within.compare(to: expiry.after) == .longer
            {
                sink.report(
                    Diagnostic(
                        .slaBeyondExpiry, at: place("within", of: "sla", in: position, draft),
                        [
                            "sla": .verbatim(sla.within.description),
                            "expiry": .verbatim(expiry.after.description),
                        ], labels: labels))
            }
            if let escalation = steps[position].escalation,
                let wait = escalation.after.compare(to: expiry.after), wait != .shorter
            {
                sink.report(
                    Diagnostic(
                        .escalationBeyondExpiry,
                        at: place("after", of: "escalate", in: position, draft),
                        [
                            "escalation": .verbatim(escalation.after.description),
                            "expiry": .verbatim(expiry.after.description),
                        ], labels: labels))
            }
        }
    }

    /// The place of a duration that stands alone or under `part`.
    private static func place(
        _ part: StaticString, of key: StaticString, in step: Int, _ draft: Draft
    ) -> Place {
        let value = draft.shaped.value(key, in: draft.steps[step])
        let node = value.flatMap { draft.shaped.value(part, in: $0) }
        return node?.place ?? draft.place(of: key, in: step)
    }
}
