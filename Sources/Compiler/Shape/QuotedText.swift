import Diagnostics
import ProcedureSyntax

/// A text in quotes, as an edit puts it in the place of one that needs them.
enum QuotedText {
    static func quoted(_ text: String) -> String {
        let isPlain = !text.contains("\"") && !text.contains("\\")
        return isPlain ? "\"\(text)\"" : "'\(text.replacing("'", with: "''"))'"
    }

    /// The edit that quotes all of `span` as one text; empty where it runs over lines.
    static func fix(_ span: Span, in file: SourceFile) -> [Edit] {
        guard file.lineIndex(of: span.start) == file.lineIndex(of: span.end) else { return [] }
        return [Edit(replace: Place(file, span), with: quoted(file.text(span)))]
    }
}

extension Node {
    /// Whether it is a list or mapping in brackets.
    var isInBrackets: Bool {
        let start = span.start
        guard kind != .scalar, start < tree.file.bytes.count else { return false }
        return [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(tree.file.bytes[start])
    }
}
