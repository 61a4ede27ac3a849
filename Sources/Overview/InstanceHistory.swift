public import Execution

/// What happened to one instance, gathered while a journal is read.
public struct InstanceHistory: Sendable {
    /// An event with the revisions by which it reads.
    struct Moment: Sendable {
        let event: Event
        /// The revision of what was done.
        let deployment: Deployment
        /// The revision of what followed: another one where the instance was migrated.
        let resulting: Deployment
    }

    /// The id of the instance.
    public let instance: String
    private(set) var moments: [Moment] = []
    private(set) var migrations = MigrationMarks()

    /// - Parameter instance: the id of the instance whose events are kept.
    public init(of instance: String) { self.instance = instance }

    /// Keeps an event where it is about the instance.
    ///
    /// - Parameters:
    ///   - event: the next of the journal.
    ///   - world: as the event left it.
    public mutating func take(_ event: Event, _ world: borrowing World) {
        switch event.command.act {
        case .start(let start) where start.instance == instance: break
        case .on(instance, _): break
        default: return
        }
        guard let found = world.instance(instance) else {
            preconditionFailure("an event is of an instance that was started")
        }
        let resulting = world.deployment(of: found)
        let deployment = moments.last?.resulting ?? resulting
        moments.append(Moment(event: event, deployment: deployment, resulting: resulting))
        migrations.take(event, found, from: deployment)
    }
}
