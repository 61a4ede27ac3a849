import Diagnostics
import JSON
import ProcedureForm
import ProcessGraph

/// A procedure in the forms that `show` and `graph` print, by the words of their `--format`.
enum Forms {
    /// The columns of a table where no terminal says how wide it is.
    static let columns = 120

    /// The outline as `text` or `json`.
    static func outline(
        of graph: ProcessGraph, as format: String, in language: Language
    ) -> String {
        let outline = Outline(graph)
        return format == "json" ? text(outline.json) : outline.text(in: language)
    }

    /// The printed table as `text`, `tsv` or `json`.
    static func rows(of graph: ProcessGraph, as format: String, columns: Int?) -> String {
        let table = RowTable(graph)
        return switch format {
        case "json": text(table.json)
        case "tsv": table.tabSeparated
        default: table.text(width: columns ?? Forms.columns)
        }
    }

    /// The flow as `dot`, `mermaid` or `json`.
    static func graph(of graph: ProcessGraph, as format: String) -> String {
        switch format {
        case "json": text(GraphText.json(graph))
        case "mermaid": GraphText.mermaid(graph)
        default: GraphText.dot(graph)
        }
    }

    private static func text(_ json: JSON) -> String { json.text(indented: true) + "\n" }
}
