import Canonical
package import Compiler
import Diagnostics
import JSON
import ProcedureForm
package import ProcessGraph
package import Records
package import WorkCalendar

/// What the sources of a journal compile to. Each is compiled once. It belongs to one thread at a
/// time: under the engine's lock, or with whoever reads a journal.
package final class CompiledSources: DeployedSources, @unchecked Sendable {
    /// The sources, put together from their parts.
    package var texts = SourceTexts()
    /// What each compiles to; nil where it does not.
    private var files: [String: CompiledFile?] = [:]
    private var digests: [String: String] = [:]

    package init() {}

    /// The digest of a graph: SHA-256 over the JCS form of all that it holds.
    package static func digest(of graph: ProcessGraph) -> String {
        guard let bytes = try? GraphText.json(graph).canonicalBytes() else {
            preconditionFailure("a graph names each thing once and counts with small numbers")
        }
        return SHA256.hash(bytes).hex
    }

    /// The digest of the graph to which a source was compiled.
    package func digest(of graph: ProcessGraph, from source: String) -> String {
        if let digest = digests[source] { return digest }
        let digest = CompiledSources.digest(of: graph)
        digests[source] = digest
        return digest
    }

    /// Remembers what a source compiled to.
    package func keep(_ file: CompiledFile, of source: String) { files[source] = file }

    package func agency(source: String) throws(EventProblem) -> Agency {
        guard case .agency(let agency) = try file(source) else { throw .sourceUnfit(source) }
        return agency
    }

    package func calendar(
        _ id: String, source: String
    ) throws(EventProblem) -> WorkCalendar {
        guard case .calendar(let file) = try file(source), file.id == id else {
            throw .sourceUnfit(source)
        }
        return file.calendar
    }

    package func graph(source: String, semantics: Int) throws(EventProblem) -> ProcessGraph {
        guard semantics == Compiler.semantics, case .procedure(let graph) = try file(source) else {
            throw .sourceUnfit(source)
        }
        return graph
    }

    private func file(_ source: String) throws(EventProblem) -> CompiledFile {
        if let known = files[source] {
            guard let known else { throw .sourceUnfit(source) }
            return known
        }
        guard let text = texts[source] else { throw .sourceMissing(source) }
        let compiled = Compiler.recompile(
            SourceFile(name: source, bytes: text), semantics: Compiler.semantics)
        files[source] = compiled
        guard let compiled else { throw .sourceUnfit(source) }
        return compiled
    }
}
