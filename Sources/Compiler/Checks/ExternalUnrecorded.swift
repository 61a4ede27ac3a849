import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// An external party never types: some role must record what it did.
enum ExternalUnrecorded {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        for (position, role) in draft.graph.roles.enumerated() where role.holding == .external {
            let declaration = draft.roles[position]
            guard draft.shaped.value("recorded_by", in: declaration.value) == nil else { continue }
            let performs = draft.graph.steps.contains { $0.performers.contains(Ref(position)) }
            guard performs else { continue }
            sink.report(
                Diagnostic(
                    .externalUnrecorded, at: declaration.key.place, ["role": .name(role.id)],
                    helps: ["record"]))
        }
    }
}
