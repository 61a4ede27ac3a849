import ProcessGraph
import WorkCalendar

/// The journal's whole world: all that has been accepted, as far as it matters for what comes.
///
/// It is a value. ``decide(_:)`` says what becomes of a command and changes nothing; ``apply(_:)``
/// takes an event in and decides nothing. Whoever applies the same events has an equal world.
public struct World: Sendable, Equatable {
    /// Shared by copies until one of them changes. What looks at a world holds one reference.
    private(set) var box: Box

    final class Box: @unchecked Sendable {
        // Written only by a world to which alone it belongs, which nobody looks at meanwhile.
        @safe @exclusivity(unchecked) fileprivate(set) var state: WorldState

        init(_ state: WorldState) { self.state = state }
    }

    public init() { box = Box(WorldState(limits: WorldLimits())) }

    /// A world with limits that a test can reach.
    package init(limits: WorldLimits) { box = Box(WorldState(limits: limits)) }

    /// Takes in an event that was decided on this very world. It uses the event and the state,
    /// and decides nothing.
    ///
    /// - Precondition: the event is the next, and ``decide(_:)`` on this world gave it or would
    ///   give it for its command: whoever does not trust an event decides its command first and
    ///   compares.
    public mutating func apply(_ event: Event) {
        if !isKnownUniquelyReferenced(&box) { box = Box(box.state) }
        box.state.apply(event)
    }

    public static func == (left: World, right: World) -> Bool {
        left.box === right.box || left.box.state == right.box.state
    }

    /// The number of events applied, which is the number of the last.
    public var eventCount: Int { box.state.eventCount }

    /// Whether it has an administrator.
    public var isInitialized: Bool { !box.state.administrators.isEmpty }

    /// Every revision of every procedure, in the order of deployment.
    public var deployments: [Deployment] { box.state.deployments }

    /// In the order of their starts.
    public var instances: [Instance] { box.state.instances.list }

    /// The instance of that id.
    public func instance(_ id: String) -> Instance? {
        box.state.instances.position(of: id).map { box.state.instances[$0] }
    }

    /// The revision under which an instance runs.
    public func deployment(of instance: Instance) -> Deployment {
        box.state.deployments[Int(instance.deployment)]
    }
}
