/// Writes a drawing as a Mermaid flowchart.
struct MermaidWriter {
    let text: String

    init(_ drawing: Drawing) {
        var lines = ["flowchart TD"]
        for node in drawing.nodes {
            let label = "\"\(node.lines.map(MermaidWriter.escaped).joined(separator: "<br/>"))\""
            let shape =
                switch node.shape {
                case .capsule: "([\(label)])"
                case .box: "[\(label)]"
                case .diamond: "{\(label)}"
                }
            lines.append("    \(node.name)\(shape)")
        }
        for line in drawing.lines {
            let arrow = line.stroke == .solid ? "-->" : "-.->"
            let label =
                line.label.isEmpty ? "" : "|\"\(MermaidWriter.escaped(line.label))\"|"
            lines.append("    \(line.from) \(arrow)\(label) \(line.to)")
        }
        // Mermaid has one broken line; a dash pattern tells expiries from exits.
        for (position, line) in drawing.lines.enumerated() where line.stroke == .dashed {
            lines.append("    linkStyle \(position) stroke-dasharray:8 4")
        }
        let implied = drawing.nodes.filter(\.isImplied).map(\.name)
        if !implied.isEmpty {
            lines.append("    classDef implied stroke-dasharray:4 4")
            lines.append("    class \(implied.joined(separator: ",")) implied")
        }
        text = lines.map { $0 + "\n" }.joined()
    }

    /// A text for a quoted label, with everything that Mermaid or Markdown would read as markup in
    /// Mermaid's numeric entities. That includes the mark after a leading number or dash, which
    /// would make the label a list.
    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        var isLeading = true
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "#", "&", "<", ">", "\\", "`", "*", "_", "~", ";":
                escaped.append(contentsOf: "#\(scalar.value);".unicodeScalars)
            case ".", ")", "-", "+":
                if isLeading {
                    escaped.append(contentsOf: "#\(scalar.value);".unicodeScalars)
                } else {
                    escaped.append(scalar)
                }
            default: escaped.append(scalar)
            }
            isLeading = isLeading && ("0"..."9").contains(scalar)
        }
        return String(escaped)
    }
}
