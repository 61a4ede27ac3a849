public import ProcessGraph

/// A compiled graph in the languages of other tools. The same graph gives the same bytes.
public enum GraphText {
    /// The graph as a Graphviz digraph.
    ///
    /// Processes are boxes, decisions diamonds, the start and the ends capsules. Outcomes label
    /// their edges; an expiry is dashed and says after how long; an exit is dotted. An implied step
    /// has a dashed outline.
    public static func dot(_ graph: ProcessGraph) -> String {
        DotWriter(Drawing(graph)).text
    }

    /// The graph as a Mermaid flowchart, drawn as ``dot(_:)`` draws it.
    public static func mermaid(_ graph: ProcessGraph) -> String {
        MermaidWriter(Drawing(graph)).text
    }
}
