public import Diagnostics
import ProcedureSyntax
public import ProcessGraph

/// Where the parts of a procedure stand in its file.
public struct CoveragePlaces {
    private let graph: ProcessGraph
    private let root: Node?
    private let file: SourceFile

    /// - Parameters:
    ///   - file: a procedure that compiles.
    ///   - graph: what it compiles to.
    public init(_ file: SourceFile, _ graph: ProcessGraph) {
        self.file = file
        self.graph = graph
        root = YAMLReader.read(file).tree?.root
    }

    /// Where the item is declared; for the ordinary end, where the first way leads to it.
    public func place(of item: CoverageItem) -> Place {
        node(of: item)?.place ?? Place(file, Span(at: 0))
    }

    private func node(of item: CoverageItem) -> Node? {
        switch item {
        case .step(let step): return mapping(of: step)?["id"]
        case .outcome(let step, let position):
            guard case .decision(let outcomes) = graph.steps[step].action else { return nil }
            return key(outcomes[position].id, in: mapping(of: step)?["decide"])
        case .exit(let step, let position):
            let end = graph.steps[step].exits[position].end
            return key(graph.ends[end].id, in: mapping(of: step)?["may_end"])
        case .expiry(let step): return key("expires", in: mapping(of: step))
        case .escalation(let step): return key("escalate", in: mapping(of: step))
        case .end(let end):
            if end != ProcessGraph.ordinaryEnd { return key(graph.ends[end].id, in: root?["ends"]) }
            let last = graph.steps.firstIndex { step in
                step.edges.contains { $0.target == .end(end) }
            }
            guard let mapping = last.flatMap({ mapping(of: Ref($0)) }) else { return nil }
            return mapping["next"] ?? mapping["id"]
        }
    }

    private func mapping(of step: Ref<Step>) -> Node? {
        var position = 0
        for node in root?["steps"]?.items.map({ $0 }) ?? [] {
            if position == Int(step.position) { return node }
            position += 1
        }
        return nil
    }

    private func key(_ name: String, in mapping: Node?) -> Node? {
        guard let mapping, mapping.kind == .mapping else { return nil }
        return mapping.entries.first { $0.key.text == name }?.key
    }
}
