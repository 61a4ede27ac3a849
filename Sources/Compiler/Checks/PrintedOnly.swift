import Diagnostics
import ProcedureSyntax

/// `output` and `requires_text` are printed and nothing else. Where one says just the id of a
/// document, `produces` or `requires` was meant.
enum PrintedOnly {
    private static let keys: [(printed: StaticString, meant: StaticString)] = [
        ("output", "produces"), ("requires_text", "requires"),
    ]

    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        let documents = Set(draft.documents.map(\.key.text))
        if documents.isEmpty { return }
        for node in draft.steps + draft.rows.map(\.value) {
            for (printed, meant) in keys {
                for text in draft.shaped.scalars(printed, in: node)
                where documents.contains(text.text) {
                    sink.report(
                        Diagnostic(
                            .printedOnly, at: text.place,
                            [
                                "key": .name(printed.description), "document": .name(text.text),
                                "meant": .verbatim("\(meant): [\(text.text)]"),
                            ], helps: ["meant"]))
                }
            }
        }
    }
}
