/// A way from one step onwards.
public struct Edge: Sendable, Hashable {
    /// What takes an instance along it.
    public enum Cause: Sendable, Hashable {
        /// Completing a process.
        case completion
        /// The outcome at this position of a decision.
        case outcome(Int)
        /// The exit at this position of a process.
        case exit(Int)
        case expiry
    }

    public let cause: Cause
    public let target: Target

    /// Whether the step counts as completed when an instance leaves it this way.
    public var completes: Bool {
        switch cause {
        case .completion, .outcome: true
        case .exit, .expiry: false
        }
    }
}

extension Step {
    /// Every way out of the step, in the order of the file.
    public var edges: [Edge] {
        var edges: [Edge] = []
        edges.append(action: action, exits: exits, expiry: expiry)
        return edges
    }

    /// What completing the step along `edge` puts on file.
    public func produced(along edge: Edge) -> [Ref<Document>] {
        guard edge.completes else { return [] }
        if case .outcome(let position) = edge.cause, case .decision(let outcomes) = action {
            return produces + outcomes[position].produces
        }
        return produces
    }
}

extension [Edge] {
    /// Appends every way out of a step with these parts. It takes the parts and not the step,
    /// which would be copied.
    mutating func append(action: Step.Action, exits: [Exit], expiry: Expiry?) {
        switch action {
        case .process(let next):
            append(Edge(cause: .completion, target: next))
        case .decision(let outcomes):
            for position in outcomes.indices {
                append(Edge(cause: .outcome(position), target: outcomes[position].next))
            }
        }
        for position in exits.indices {
            append(Edge(cause: .exit(position), target: .end(exits[position].end)))
        }
        if let expiry { append(Edge(cause: .expiry, target: expiry.next)) }
    }
}
