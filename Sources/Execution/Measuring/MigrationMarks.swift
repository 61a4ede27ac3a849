/// The migrations of an instance in their order, taken down while its events are read.
package struct MigrationMarks: Sendable {
    /// That an instance was migrated.
    struct Mark: Sendable {
        /// The number of the event.
        let event: Int
        /// The revision under which it ran until then.
        let from: Deployment
        /// The position of the visit that was active and began under that revision: it keeps its
        /// due time. Nil where there is none, or where that time was set anew since.
        var visit: Int32?
    }

    private(set) var marks: [Mark] = []

    /// None.
    package init() {}

    /// Takes down what an event says of them.
    ///
    /// - Parameters:
    ///   - event: the next about the instance.
    ///   - instance: as the event left it.
    ///   - from: the revision under which it ran until then.
    package mutating func take(_ event: Event, _ instance: Instance, from: Deployment) {
        guard case .on(_, let act) = event.command.act else { return }
        switch act {
        case .migrate:
            let isKept = marks.contains { $0.visit == instance.active }
            let visit = instance.isRunning && !isKept ? instance.active : nil
            marks.append(Mark(event: event.number, from: from, visit: visit))
        case .recompute, .correct:
            for index in marks.indices where marks[index].visit == instance.active {
                marks[index].visit = nil
            }
        default: break
        }
    }
}
