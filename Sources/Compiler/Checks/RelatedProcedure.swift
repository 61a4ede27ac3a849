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
            guard let node = draft.shaped.value("procedure", in: item),
                node.withText(Identifier.isID), let id = draft.shaped.text(node),
                !known.contains(id)
            else { continue }
            let suggestion = FuzzyMatch.best(for: id, among: known.sorted())
            sink.report(
                Diagnostic(
                    .unknownProcedure, at: node.place,
                    ["name": .name(id), "suggestion": .name(suggestion ?? "")],
                    helps: suggestion == nil ? ["file"] : ["suggestion"],
                    fix: FuzzyMatch.fix(id, with: suggestion, at: node.place)))
        }
    }
}
