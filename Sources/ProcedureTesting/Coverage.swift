import Execution
public import ProcessGraph

/// A part of a procedure that a test can visit.
public enum CoverageItem: Hashable, Sendable {
    case step(Ref<Step>)
    /// The outcome at a position of a decision.
    case outcome(Ref<Step>, Int)
    /// The exit at a position of a step.
    case exit(Ref<Step>, Int)
    case expiry(Ref<Step>)
    case escalation(Ref<Step>)
    case end(Ref<End>)
}

/// What tests visited of a procedure.
public struct Coverage: Sendable {
    public let graph: ProcessGraph
    /// All that there is to visit, in the order of the file.
    public let items: [CoverageItem]
    private var visited: Set<CoverageItem> = []

    public init(of graph: ProcessGraph) {
        self.graph = graph
        var items: [CoverageItem] = []
        for (position, step) in graph.steps.enumerated() {
            let reference = Ref<Step>(position)
            items.append(.step(reference))
            if case .decision(let outcomes) = step.action {
                items += outcomes.indices.map { .outcome(reference, $0) }
            }
            items += step.exits.indices.map { .exit(reference, $0) }
            if step.expiry != nil { items.append(.expiry(reference)) }
            if step.escalation != nil { items.append(.escalation(reference)) }
        }
        // The ordinary end is always declared, and need not be used.
        let reached = Set(graph.steps.flatMap(\.edges).map(\.target))
        items += graph.ends.indices.map { Ref<End>($0) }
            .filter { reached.contains(.end($0)) }.map(CoverageItem.end)
        self.items = items
    }

    public mutating func add(_ items: Set<CoverageItem>) { visited.formUnion(items) }

    /// What no test visited, in the order of the file.
    public var unvisited: [CoverageItem] { items.filter { !visited.contains($0) } }

    public var visitedCount: Int { items.count - unvisited.count }
}

extension ProcessGraph {
    /// What an accepted act visits, given the step that was active before.
    func visited(by event: Event, from active: Ref<Step>?) -> [CoverageItem] {
        var items: [CoverageItem] = []
        if let active, case .on(_, let act) = event.command.act {
            let step = steps[active]
            switch act {
            case .complete(let completion):
                if case .decision(let outcomes) = step.action,
                    let position = outcomes.firstIndex(where: { $0.id == completion.outcome })
                {
                    items.append(.outcome(active, position))
                }
            case .exit(_, let end, _):
                if let position = step.exits.firstIndex(where: { ends[$0.end].id == end }) {
                    items.append(.exit(active, position))
                }
            case .fire(.expiry): items.append(.expiry(active))
            case .fire(.escalation): items.append(.escalation(active))
            default: break
            }
        }
        for consequence in event.consequences {
            switch consequence {
            case .visitBegan(let beginning): items.append(.step(beginning.step))
            case .ended(let end): items.append(.end(end))
            default: break
            }
        }
        return items
    }
}
