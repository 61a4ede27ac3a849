import ProcessGraph
import WorkCalendar

/// The journal's whole world: all that has been accepted, as far as it matters for what comes.
///
/// It is a value. ``decide(_:)`` says what becomes of a command and changes nothing; ``apply(_:)``
/// takes an event in and decides nothing. Whoever applies the same events has an equal world.
public struct World: Sendable, Equatable {
    /// The number of events applied, which is the number of the last.
    public internal(set) var eventCount = 0
    /// Every person whom an event named.
    var actors = Names()
    var administrators: [Int32] = []
    var calendars: [DeployedCalendar] = []
    var offices: [Office] = []
    /// Every revision of every procedure, in the order of deployment.
    public internal(set) var deployments: [Deployment] = []
    /// In the order of their starts.
    public internal(set) var instances: [Instance] = []
    var instanceNumbers: [String: Int32] = [:]
    var acceptedKeys: [KeyScope: AcceptedKey] = [:]

    public init() {}

    /// Whether it has an administrator.
    public var isInitialized: Bool { !administrators.isEmpty }

    /// The instance of that id.
    public func instance(_ id: String) -> Instance? {
        instanceNumbers[id].map { instances[Int($0)] }
    }

    /// The revision under which an instance runs.
    public func deployment(of instance: Instance) -> Deployment {
        deployments[Int(instance.deployment)]
    }

    func isAdministrator(_ actor: Actor) -> Bool {
        guard case .person(let id) = actor, let number = actors.number(of: id) else {
            return false
        }
        return administrators.contains(number)
    }

    func office(_ id: String) throws(Rejection) -> Int {
        guard let index = offices.firstIndex(where: { $0.id == id }) else {
            throw .unknownAgency(id)
        }
        return index
    }
}

/// A key that its caller used.
struct KeyScope: Hashable, Sendable {
    var caller: Actor
    var text: String
}

/// What a key stood for.
struct AcceptedKey: Hashable, Sendable {
    var digest: Digest
    var event: Int32
}

/// A calendar in use: an object, as a ``Plan`` is.
final class DeployedCalendar: Sendable, Equatable {
    let id: String
    let calendar: WorkCalendar
    let hash: String

    init(_ deployment: CalendarDeployment) {
        id = deployment.id
        calendar = deployment.calendar
        hash = deployment.hash
    }

    static func == (left: DeployedCalendar, right: DeployedCalendar) -> Bool {
        left === right
            || left.id == right.id && left.hash == right.hash && left.calendar == right.calendar
    }
}
