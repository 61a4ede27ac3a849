public import Diagnostics
public import ProcessGraph

/// A procedure as people read it: who does what, with what, how long it may take and where it goes.
public struct Outline: Sendable {
    let graph: ProcessGraph
    public let summary: ServiceSummary

    public init(_ graph: ProcessGraph) {
        self.graph = graph
        summary = ServiceSummary(graph)
    }

    /// The outline as lines of text. The headings are in `language`, the contents as the procedure
    /// has them. Steps are numbered in the order of the file, those that are not printed too.
    public func text(in language: Language) -> String {
        var writer = OutlineWriter(graph, language)
        writer.writeHeader()
        writer.writeRoles()
        writer.writeSteps()
        writer.writeEnds()
        writer.writeSummary(summary)
        writer.writeAssumptions()
        return writer.lines.map { $0 + "\n" }.joined()
    }
}
