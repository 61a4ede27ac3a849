import Diagnostics
import ProcedureSyntax

/// What tests compare: the diagnostics as `SOP0122@1:11-1:12 quote`, and the tree in brackets.
func diagnose(_ text: String) -> [String] { diagnose([UInt8](text.utf8)) }

func diagnose(_ bytes: [UInt8]) -> [String] {
    YAMLReader.read(SourceFile(name: "test.yaml", bytes: bytes)).diagnostics.map { diagnostic in
        let start = diagnostic.place.start
        let end = diagnostic.place.end
        let span = end.line == start.line ? "\(end.column)" : "\(end.line):\(end.column)"
        return "\(diagnostic.code)@\(start.line):\(start.column)-\(span)"
    }
}

func tree(_ text: String) -> String? {
    YAMLReader.read(SourceFile(name: "test.yaml", bytes: [UInt8](text.utf8))).tree.map {
        describe($0.root)
    }
}

/// The tree in one line: `{a: [b, "c"]}`; every text that is not plain stands in quotes.
func describe(_ node: Node) -> String {
    switch node.kind {
    case .sequence:
        "[" + node.items.map { describe($0) }.joined(separator: ", ") + "]"
    case .mapping:
        "{"
            + node.entries.map { describe($0.key) + ": " + describe($0.value) }
            .joined(separator: ", ") + "}"
    case .scalar:
        switch node.style {
        case .plain: node.text
        case .absent: ""
        default: node.text.debugDescription
        }
    }
}

/// The text after every edit that the diagnostics offer.
func mended(_ text: String) -> String {
    let file = SourceFile(name: "test.yaml", bytes: [UInt8](text.utf8))
    var bytes = file.bytes
    let edits = YAMLReader.read(file).diagnostics.flatMap(\.fix)
    for edit in edits.sorted(by: { $0.place.span.start > $1.place.span.start }) {
        bytes.replaceSubrange(
            edit.place.span.start..<edit.place.span.end, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
}
