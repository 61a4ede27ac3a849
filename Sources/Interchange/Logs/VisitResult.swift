package import ProcessGraph

/// How a visit ended.
package enum VisitResult: Hashable, Sendable {
    /// A process was completed.
    case completed
    /// A decision was made, with the outcome at this position.
    case outcome(Int)
    /// It was left by the exit at this position.
    case exit(Int)
    /// Its time ran out.
    case expired
    /// The instance was withdrawn.
    case withdrawn

    /// What tables call it.
    package var word: String {
        switch self {
        case .completed: "completed"
        case .outcome: "decided"
        case .exit: "exited"
        case .expired: "expired"
        case .withdrawn: "withdrawn"
        }
    }

    /// The id of the outcome or of the end that was chosen; nil where nothing was.
    package func choice(of step: Step, in graph: ProcessGraph) -> String? {
        switch self {
        case .outcome(let position):
            guard case .decision(let outcomes) = step.action else { return nil }
            return outcomes[position].id
        case .exit(let position): return graph.ends[step.exits[position].end].id
        case .completed, .expired, .withdrawn: return nil
        }
    }

    /// What logs call the end of a visit, and nets the transition: `periksa`, `periksa: ya`,
    /// `periksa (expired)`. Each way out of a step has a label that no other way has.
    package func label(of step: Step, in graph: ProcessGraph) -> String {
        if let choice = choice(of: step, in: graph) { return "\(step.id): \(choice)" }
        return self == .completed ? step.id : "\(step.id) (\(word))"
    }
}

extension Edge.Cause {
    /// The result of a visit that is left this way.
    package var result: VisitResult {
        switch self {
        case .completion: .completed
        case .outcome(let position): .outcome(position)
        case .exit(let position): .exit(position)
        case .expiry: .expired
        }
    }
}
