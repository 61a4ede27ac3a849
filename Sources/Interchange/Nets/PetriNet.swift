package import ProcessGraph

/// A procedure as a workflow net: a place for each step that an instance can be in, a transition
/// for each way out of it.
///
/// One token moves from the source to the sink, so the net is a state machine. As every step of a
/// whole graph can be reached and reaches an end, it is sound.
package struct PetriNet: Sendable {
    package struct Place: Sendable {
        package let id: String
        package let name: String
    }

    /// A transition with the place that it takes the token from and the one that it puts it on.
    package struct Transition: Sendable {
        package let id: String
        /// As logs call what happened; nil where nothing is seen of it.
        package let label: String?
        /// Positions of places.
        package let from: Int
        package let to: Int
    }

    package let name: String
    /// The source first, the sink last.
    package let places: [Place]
    package let transitions: [Transition]

    package var sink: Int { places.count - 1 }

    package init(_ graph: ProcessGraph) {
        name = graph.title
        let sink = graph.steps.count + 1
        var transitions = [Transition(id: "begin", label: nil, from: 0, to: 1)]
        func add(_ label: String, from: Int, to: Int) {
            let id = "t\(transitions.count)"
            transitions.append(Transition(id: id, label: label, from: from, to: to))
        }
        for (position, step) in graph.steps.enumerated() {
            for edge in step.edges {
                let to =
                    switch edge.target {
                    case .step(let next): Int(next.position) + 1
                    case .end: sink
                    }
                let label = edge.cause.result.label(of: step, in: graph)
                add(label, from: position + 1, to: to)
            }
            // Whoever manages an instance may withdraw it wherever it is.
            let label = VisitResult.withdrawn.label(of: step, in: graph)
            add(label, from: position + 1, to: sink)
        }
        places =
            [Place(id: "source", name: "source")]
            + graph.steps.enumerated().map { Place(id: "p\($0 + 1)", name: $1.id) }
            + [Place(id: "sink", name: "sink")]
        self.transitions = transitions
    }
}
