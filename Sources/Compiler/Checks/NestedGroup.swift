import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// A group stands for papers and facts, not for other groups or for means.
enum NestedGroup {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        for (position, declaration) in draft.documents.enumerated() {
            for member in draft.graph.documents[position].members {
                let found = draft.graph.documents[member]
                guard !found.members.isEmpty || found.kind == .means else { continue }
                let node = draft.shaped.scalars("group", in: declaration.value).first {
                    $0.text == found.id
                }
                sink.report(
                    Diagnostic(
                        .nestedGroup, at: (node ?? declaration.key).place,
                        [
                            "member": .name(found.id),
                            "group": .name(draft.graph.documents[position].id),
                        ]))
            }
        }
    }
}
