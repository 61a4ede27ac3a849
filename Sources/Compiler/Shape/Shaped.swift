import Diagnostics
import ProcedureSyntax

/// A tree whose shape was checked, read by the keys of the language: a misspelt key that has one
/// obvious mend answers under its right name, so that its mistake is told once.
struct Shaped: Sendable {
    let tree: SyntaxTree
    /// The right name of each misspelt key, by the offset at which it is written.
    var renamed: [Int: StaticString] = [:]

    init(_ tree: SyntaxTree) { self.tree = tree }

    /// The entry under `key`, by its right or its misspelt name.
    @inline(__always) func entry(
        _ key: StaticString, in mapping: Node
    ) -> (key: Node, value: Node)? {
        if let entry = mapping.entry(key) { return entry }
        return renamed.isEmpty ? nil : renamedEntry(key, in: mapping)
    }

    /// The value under `key`, by its right or its misspelt name.
    @inline(__always) func value(_ key: StaticString, in mapping: Node) -> Node? {
        if let value = mapping[key] { return value }
        return renamed.isEmpty ? nil : renamedEntry(key, in: mapping)?.value
    }

    private func renamedEntry(
        _ key: StaticString, in mapping: Node
    ) -> (key: Node, value: Node)? {
        for entry in mapping.entries {
            if let name = renamed[entry.key.span.start], Text.areEqual(name, key) { return entry }
        }
        return nil
    }

    /// The scalar's text; nil where it is missing, empty or no scalar.
    @inline(__always) func text(_ key: StaticString, in mapping: Node) -> String? {
        guard let node = value(key, in: mapping) else { return nil }
        return text(node)
    }

    func text(_ node: Node) -> String? {
        node.kind == .scalar && node.textByteCount > 0 ? node.text : nil
    }

    /// The texts of a list, or of a text alone.
    @inline(__always) func texts(_ key: StaticString, in mapping: Node) -> [String] {
        guard let node = value(key, in: mapping) else { return [] }
        return texts(node)
    }

    func texts(_ node: Node) -> [String] {
        if let alone = text(node) { return [alone] }
        return node.items.compactMap(text)
    }

    /// The scalars of a list, or a scalar alone.
    func scalars(_ key: StaticString, in mapping: Node) -> [Node] {
        guard let node = value(key, in: mapping) else { return [] }
        return node.kind == .scalar ? [node] : node.items.filter { $0.kind == .scalar }
    }

    /// Whether a flag is set.
    @inline(__always) func flag(_ key: StaticString, in mapping: Node) -> Bool? {
        guard let node = value(key, in: mapping) else { return nil }
        return node.hasText("true") ? true : node.hasText("false") ? false : nil
    }

    /// The entries under a key whose value is a mapping with names of the author's.
    func entries(_ key: StaticString, in mapping: Node) -> Node.Entries? {
        guard let node = value(key, in: mapping), node.kind == .mapping else { return nil }
        return node.entries
    }
}

extension Node {
    /// The part of a list or mapping that is worth underlining.
    var firstLine: Place {
        let file = tree.file
        let line = file.lineSpan(file.lineIndex(of: span.start))
        return Place(file, Span(start: span.start, end: max(span.start, min(span.end, line.end))))
    }

    /// Where the reader finds the text: its first line where it stands below a `|` or `>`.
    var textPlace: Place {
        guard style == .literal || style == .folded else { return place }
        let file = tree.file
        let first = file.lineIndex(of: span.start)
        for line in (first + 1)..<max(first + 2, file.lineIndex(of: span.end) + 1)
        where line < file.lineStarts.count {
            let whole = file.lineSpan(line)
            var start = whole.start
            while start < whole.end, file.bytes[start] == UInt8(ascii: " ") { start += 1 }
            if start < whole.end { return Place(file, Span(start: start, end: whole.end)) }
        }
        return place
    }
}

/// Comparisons of static text, which Swift does not offer.
enum Text {
    static func areEqual(_ left: StaticString, _ right: StaticString) -> Bool {
        guard left.utf8CodeUnitCount == right.utf8CodeUnitCount else { return false }
        return left.description == right.description
    }
}
