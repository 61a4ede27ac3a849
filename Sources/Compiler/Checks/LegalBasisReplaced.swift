import Diagnostics
import ProcedureSyntax

/// A procedure that rests on a regulation which was replaced needs a new basis.
enum LegalBasisReplaced {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        guard let form = draft.shaped.value("form", in: draft.root), form.kind == .mapping,
            let list = draft.shaped.value("legal_basis", in: form)
        else { return }
        for item in list.items {
            guard let node = draft.shaped.value("replaced_by", in: item),
                let replacement = draft.shaped.text(node),
                let title = draft.shaped.value("title", in: item)
            else { continue }
            sink.report(
                Diagnostic(
                    .legalBasisReplaced, at: title.textPlace, ["replacement": .name(replacement)],
                    helps: ["revision"]))
        }
    }
}
