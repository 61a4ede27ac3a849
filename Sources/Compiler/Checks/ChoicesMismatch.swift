import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// A data item of type `choice` lists its choices, and no other does.
enum ChoicesMismatch {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        for declaration in draft.dataItems where declaration.value.kind == .mapping {
            let type = draft.shaped.value("type", in: declaration.value)
            let choices = draft.shaped.entry("choices", in: declaration.value)
            let isChoice = type?.hasText("choice") ?? false
            let name = Argument.name(declaration.key.text)
            if isChoice, choices == nil, let type {
                sink.report(
                    Diagnostic(
                        .choicesMismatch, at: type.place, ["data": name], helps: ["missing"]))
            } else if let choices, let type, isAnother(type) {
                sink.report(
                    Diagnostic(
                        .choicesMismatch, at: choices.key.place, ["data": name],
                        labels: [Label("type", at: type.place)], helps: ["other"]))
            }
        }
    }

    /// Whether it is a type, and not that of choices; what is no type was reported.
    private static func isAnother(_ type: Node) -> Bool {
        guard let kind = DataItem.Kind(rawValue: type.text) else { return false }
        return kind != .choice
    }
}
