import Diagnostics
import ProcedureSyntax
import ProcessGraph
import WorkCalendar

/// An SLA or an escalation that comes due only after the visit has expired can never be missed or
/// told. Compared only where both run on the same clock.
enum SLABeyondExpiry {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        for (position, step) in draft.graph.steps.enumerated() {
            guard let expiry = step.expiry else { continue }
            let node = draft.steps[position]
            let expires = draft.shaped.value("expires", in: node)
            let after = expires.flatMap { draft.shaped.value("after", in: $0) }
            let labels = after.map { [Label("expiry", at: $0.place)] } ?? []
            if let sla = step.sla, sla.since == nil,
                sla.within.compare(to: expiry.after) == .longer
            {
                sink.report(
                    Diagnostic(
                        .slaBeyondExpiry, at: draft.place(of: "sla", in: position),
                        [
                            "sla": .verbatim(sla.within.description),
                            "expiry": .verbatim(expiry.after.description),
                        ], labels: labels))
            }
            if let escalation = step.escalation,
                let wait = escalation.after.compare(to: expiry.after), wait != .shorter
            {
                sink.report(
                    Diagnostic(
                        .escalationBeyondExpiry, at: draft.place(of: "escalate", in: position),
                        [
                            "escalation": .verbatim(escalation.after.description),
                            "expiry": .verbatim(expiry.after.description),
                        ], labels: labels))
            }
        }
    }
}
