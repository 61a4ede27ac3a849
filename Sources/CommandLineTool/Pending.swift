import Diagnostics
import JSON
import ProcessGraph

// PENDING: what colleagues write right now, behind the names that this module calls. Replace the
// bodies by calls of `ProcedureForm` and of the explanations, and drop this file.

/// The printed and drawn forms of a procedure.
enum Forms {
    /// - Parameter format: `text` or `json`.
    static func outline(
        of graph: ProcessGraph, as format: String, in language: Language
    ) -> String {
        graph.title + "\n"
    }

    /// - Parameter format: `text`, `tsv` or `json`.
    static func rows(of graph: ProcessGraph, as format: String, in language: Language) -> String {
        graph.steps.map { $0.title + "\n" }.joined()
    }

    /// - Parameter format: `dot`, `mermaid` or `json`.
    static func graph(of graph: ProcessGraph, as format: String, in language: Language) -> String {
        graph.id + "\n"
    }
}

extension Code {
    /// What `sop explain` says of the code; nil while that is not written.
    var explanation: Explanation? { nil }
}
