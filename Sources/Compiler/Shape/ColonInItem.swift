import Diagnostics
import ProcedureSyntax

/// A text with a colon that YAML takes for a key with its value: `- Perbup 12: Pelimpahan`.
enum ColonInItem {
    /// Reports `node`, a mapping where one of `alternatives` is allowed, if it is such a text.
    static func isReported(
        _ node: Node, allowed alternatives: [ValueForm], _ sink: inout DiagnosticSink
    ) -> Bool {
        guard node.kind == .mapping, node.count == 1, !node.isInBrackets,
            alternatives.contains(where: isText),
            let entry = node.entries.first(where: { _ in true }), entry.key.style == .plain,
            entry.value.kind == .scalar, entry.value.style != .literal,
            entry.value.style != .folded, !isKey(entry.key.text, among: alternatives)
        else { return false }
        let file = node.tree.file
        let span = Span(start: entry.key.span.start, end: entry.value.span.end)
        let colon = Span(start: entry.key.span.end, end: entry.key.span.end + 1)
        guard file.bytes.indices.contains(colon.start),
            file.bytes[colon.start] == UInt8(ascii: ":")
        else { return false }
        let fix = QuotedText.fix(Span(start: span.start, end: max(span.end, colon.end)), in: file)
        guard !fix.isEmpty else { return false }
        sink.report(Diagnostic(.colonInText, at: Place(file, colon), helps: ["quote"], fix: fix))
        return true
    }

    private static func isText(_ form: ValueForm) -> Bool {
        if case .scalar(.text) = form { true } else { false }
    }

    /// Whether `text` is, or nearly is, a key of a mapping that is allowed here as well.
    private static func isKey(_ text: String, among alternatives: [ValueForm]) -> Bool {
        for case .shape(let shape) in alternatives {
            let names = shape.keys.map(\.name.description)
            if names.contains(text) || KeySynonyms.key(for: text, among: names) != nil {
                return true
            }
            if !text.contains(" "), FuzzyMatch.best(for: text, among: names) != nil {
                return true
            }
        }
        return alternatives.contains { if case .entries = $0 { true } else { false } }
    }
}
