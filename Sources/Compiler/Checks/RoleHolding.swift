import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// A role is filled in one way, whoever records for others is a person, and only roles held by
/// appointment can be bound by a step.
enum RoleHolding {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        for (position, declaration) in draft.roles.enumerated()
        where declaration.value.kind == .mapping {
            let role = draft.graph.roles[position]
            if let bound = draft.shaped.entry("bound", in: declaration.value),
                let external = draft.shaped.entry("external", in: declaration.value),
                draft.shaped.flag("external", in: declaration.value) == true
            {
                sink.report(
                    Diagnostic(
                        .roleHeldTwoWays, at: external.key.place, ["role": .name(role.id)],
                        labels: [Label("bound", at: bound.key.place)]))
            }
            for recorder in role.recordedBy {
                let found = draft.graph.roles[recorder]
                guard found.holding == .external || Int(recorder.position) == position else {
                    continue
                }
                let node = draft.shaped.scalars("recorded_by", in: declaration.value).first {
                    $0.text == found.id
                }
                sink.report(
                    Diagnostic(
                        .recorderCannotRecord, at: (node ?? declaration.key).place,
                        ["recorder": .name(found.id), "role": .name(role.id)]))
            }
        }
        for position in draft.graph.steps.indices {
            for role in draft.graph.steps[position].binds
            where draft.graph.roles[role].holding != .appointment {
                let id = draft.graph.roles[role].id
                sink.report(
                    Diagnostic(
                        .bindsUnappointed, at: draft.place(of: id, under: "binds", in: position),
                        ["role": .name(id)]))
            }
        }
    }
}
