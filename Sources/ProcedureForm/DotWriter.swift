/// Writes a drawing in the DOT language of Graphviz.
struct DotWriter {
    let text: String

    /// A box wider than this pushes its neighbours off the page.
    private static let labelColumnsMax = 32

    init(_ drawing: Drawing) {
        var lines = [
            "digraph procedure {",
            "    graph [label=\(DotWriter.label([drawing.title])), labelloc=t]",
            "    node [fontname=\"sans-serif\"]",
            "    edge [fontname=\"sans-serif\"]",
        ]
        for node in drawing.nodes {
            var attributes = ["label=\(DotWriter.label(node.lines))"]
            var styles: [String] = []
            switch node.shape {
            case .capsule:
                attributes.append("shape=box")
                styles.append("rounded")
            case .box: attributes.append("shape=box")
            case .diamond: attributes.append("shape=diamond")
            }
            if node.isImplied { styles.append("dashed") }
            if !styles.isEmpty { attributes.append("style=\"\(styles.joined(separator: ","))\"") }
            lines.append("    \(node.name) [\(attributes.joined(separator: ", "))]")
        }
        for line in drawing.lines {
            var attributes: [String] = []
            if !line.label.isEmpty { attributes.append("label=\(DotWriter.label([line.label]))") }
            switch line.stroke {
            case .solid: break
            case .dashed: attributes.append("style=dashed")
            case .dotted: attributes.append("style=dotted")
            }
            let list = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
            lines.append("    \(line.from) -> \(line.to)\(list)")
        }
        lines.append("}")
        text = lines.map { $0 + "\n" }.joined()
    }

    /// A quoted label. Graphviz reads escapes (`\N` is the node's name) and HTML entities in it.
    private static func label(_ lines: [String]) -> String {
        let wrapped = lines.flatMap { Lines.wrap($0, to: labelColumnsMax) }
        return "\"\(wrapped.map(escaped).joined(separator: "\\n"))\""
    }

    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": escaped.append(contentsOf: "\\\"".unicodeScalars)
            case "\\": escaped.append(contentsOf: "\\\\".unicodeScalars)
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
