import Diagnostics
import ProcedureSyntax

/// A text with a comma in `{ }`, which ends there: `{name: Drs. Ahmad Yani, M.Si}`. What follows
/// the comma is then a key with nothing to it.
struct CommaInBraces {
    /// The text and all that its commas cut off.
    private let span: Span
    private let file: SourceFile

    /// Nil unless `key`, unknown in `mapping`, and what stands between it and a value before it are
    /// such pieces.
    init?(before key: Node, in mapping: Node) {
        guard mapping.isInBrackets else { return nil }
        var start: Int?
        for entry in mapping.entries {
            if entry.value.style == .absent, entry.key.style == .plain {
                if entry.key.span == key.span { break }
            } else {
                start = entry.value.style == .plain ? entry.value.span.start : nil
            }
            if entry.key.span.start > key.span.start { return nil }
        }
        guard let start else { return nil }
        var end = key.span.end
        for entry in mapping.entries where entry.key.span.start > key.span.start {
            guard entry.value.style == .absent, entry.key.style == .plain else { break }
            end = entry.key.span.end
        }
        file = mapping.tree.file
        span = Span(start: start, end: end)
    }

    /// The edit that quotes all of it.
    var fix: [Edit] { QuotedText.fix(span, in: file) }

    /// Whether `key` is one of the pieces.
    func covers(_ key: Node) -> Bool { span.start <= key.span.start && key.span.end <= span.end }
}
