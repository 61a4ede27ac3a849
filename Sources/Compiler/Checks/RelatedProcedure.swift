import Diagnostics
import ProcedureSyntax

/// A related procedure that is named by its id is one of the files beside this one.
enum RelatedProcedure {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        guard let known = draft.surroundings.procedures,
            let form = draft.shaped.value("form", in: draft.root), form.kind == .mapping,
            let list = draft.shaped.value("related", in: form)
        else { return }
        for item in list.items {
            FileReference.check(
                draft.shaped.value("procedure", in: item), among: known, .unknownProcedure, &sink)
        }
    }
}
