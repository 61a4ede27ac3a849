import Diagnostics
import ProcedureSyntax

/// An entry of a test: its keys under their right names, in the order of the file.
struct TestEntry {
    let node: Node
    let fields: [(name: String, key: Node, value: Node)]

    init(_ node: Node, in shaped: Shaped) {
        self.node = node
        fields = node.entries.map { entry in
            let name = shaped.renamed[entry.key.span.start]?.description ?? entry.key.text
            return (name, entry.key, entry.value)
        }
    }

    func value(_ name: String) -> Node? { fields.first { $0.name == name }?.value }

    /// The text of a scalar; nil where it is missing, empty or no scalar.
    func text(_ name: String) -> String? {
        guard let value = value(name), value.kind == .scalar, value.textByteCount > 0 else {
            return nil
        }
        return value.text
    }

    /// The keys that say what is done.
    var verbs: [(verb: TestVerb, key: Node, value: Node)] {
        fields.compactMap { field in
            TestVerb(rawValue: field.name).map { ($0, field.key, field.value) }
        }
    }
}
