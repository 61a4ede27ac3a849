/// Writes a drawing in the DOT language of Graphviz.
struct DotWriter {
    let text: String

    /// Longer lines make boxes that push their neighbours off the page; a diamond is twice as
    /// wide as its text.
    private static let labelColumnsMax = 32
    private static let diamondColumnsMax = 18

    init(_ drawing: Drawing) {
        let title = DotWriter.label([drawing.title])
        var lines = [
            "digraph procedure {",
            "    graph [fontname=\"sans-serif\", label=\(title), labelloc=t, nodesep=0.5]",
            "    node [fontname=\"sans-serif\"]",
            "    edge [fontname=\"sans-serif\"]",
        ]
        for node in drawing.nodes {
            let width =
                node.shape == .diamond ? DotWriter.diamondColumnsMax : DotWriter.labelColumnsMax
            var attributes = ["label=\(DotWriter.label(node.lines, within: width))"]
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
    private static func label(
        _ lines: [String], within width: Int = labelColumnsMax
    ) -> String {
        let wrapped = lines.flatMap { Lines.wrap($0, to: width) }
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
