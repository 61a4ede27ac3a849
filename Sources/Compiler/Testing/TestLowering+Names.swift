import Diagnostics
import Execution
import ProcedureSyntax
import ProcessGraph

/// The names of the procedure that a test uses.
extension TestLowering {
    /// What a name of the procedure stands for.
    enum Named {
        case step, role, document, data, end
    }

    /// The text of a scalar that names a part of the procedure; reports where it names none.
    mutating func name(_ node: Node, _ kind: Named) -> String {
        let text = node.text
        guard node.kind == .scalar, !graphs.isEmpty,
            node.withText({ kind == .data ? $0.isDataName : $0.isID })
        else { return text }
        let known = graphs.flatMap { names(of: kind, in: $0) }
        if known.contains(where: { $0.name == text }) { return text }
        let (code, sort): (Code, ReferencedNames.Kind) =
            switch kind {
            case .step: (.unknownStep, .steps)
            case .role: (.unknownRole, .roles)
            case .document: (.unknownDocument, .documents)
            case .data: (.unknownData, .data)
            case .end: (.unknownEnd, .ends)
            }
        ReferencedNames(sort, known).report(node, code, [:], &sink)
        return text
    }

    private func names(of kind: Named, in graph: ProcessGraph) -> [(name: String, title: String)] {
        switch kind {
        case .step: graph.steps.map { ($0.id, $0.title) }
        case .role: graph.roles.map { ($0.id, $0.title) }
        case .document: graph.documents.map { ($0.id, $0.title) }
        case .data: graph.dataItems.map { ($0.name, $0.title) }
        case .end: graph.ends.map { ($0.id, $0.title) }
        }
    }

    /// The names of a list, or of a name alone.
    mutating func names(_ node: Node?, _ kind: Named) -> [String] {
        guard let node else { return [] }
        if node.kind == .scalar { return [name(node, kind)] }
        return node.items.filter { $0.kind == .scalar }.map { name($0, kind) }
    }

    /// The outcome of a step's decision; reports where there is none of the name.
    mutating func outcome(_ node: Node, of step: String) -> String {
        let text = node.text
        let outcomes = graphs.flatMap { graph -> [Outcome] in
            guard let step = graph.steps.first(where: { $0.id == step }),
                case .decision(let outcomes) = step.action
            else { return [] }
            return outcomes
        }
        // That the step decides nothing is for running to refuse: it may be what is tested.
        guard !outcomes.isEmpty, node.withText(Identifier.isID),
            !outcomes.contains(where: { $0.id == text })
        else { return text }
        ReferencedNames(.ends, outcomes.map { ($0.id, $0.label) })
            .report(node, .unknownOutcome, ["step": .name(step)], &sink)
        return text
    }
}
