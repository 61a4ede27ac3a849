import ProcessGraph
import WorkCalendar

/// The journal's whole world: all that has been accepted, as far as it matters for what comes.
///
/// It is a value. ``decide(_:)`` says what becomes of a command and changes nothing; ``apply(_:)``
/// takes an event in and decides nothing. Whoever applies the same events has an equal world.
public struct World: Sendable {
    let limits: WorldLimits
    /// The number of events applied, which is the number of the last.
    public internal(set) var eventCount = 0
    /// Every person whom an event named.
    var actors = Names()
    var administrators: [Int32] = []
    var calendars: [DeployedCalendar] = []
    var offices: [Office] = []
    /// Every revision of every procedure, in the order of deployment.
    public internal(set) var deployments: [Deployment] = []
    var started = Instances()
    // Instances are short: pieces of four waste little and spare most links.
    var visits = Rows(shift: 2, blank: Visit.blank)
    var records = Rows(shift: 2, blank: Record.blank)
    var bindings = Rows(shift: 0, blank: Binding.blank)
    /// Of those instances that need one.
    var sides = ThawingArray<Side>()
    /// A heap, the first to run out at its head.
    var timers: [RunningTimer] = []
    var keys: AcceptedKeys

    public init() { self.init(limits: WorldLimits()) }

    /// A world with limits that a test can reach.
    package init(limits: WorldLimits) {
        self.limits = limits
        keys = AcceptedKeys(countMax: limits.keysMax)
    }

    /// Whether it has an administrator.
    public var isInitialized: Bool { !administrators.isEmpty }

    /// The persons who are administrators, in the order in which they became so.
    public var administratorIDs: [String] { administrators.map { actors[$0] } }

    /// In the order of their starts.
    public var instances: [Instance] { started.all }

    /// How many instances were started.
    package var instanceCount: Int { started.count }

    /// The instance of that id.
    public func instance(_ id: String) -> Instance? {
        started.position(of: id).map { started.instance($0) }
    }

    /// The revision under which an instance runs.
    public func deployment(of instance: Instance) -> Deployment {
        deployments[Int(instance.deployment)]
    }

    func isAdministrator(_ actor: Int32?) -> Bool {
        guard let actor else { return false }
        return administrators.contains(actor)
    }

    /// The number of a person; `Performer.unknown` of one whom no event has named.
    func person(_ id: String) -> Int32 { actors.number(of: id) ?? Performer.unknown }

    func office(_ id: String) throws(Rejection) -> Int {
        guard let index = offices.firstIndex(where: { $0.id == id }) else {
            throw .unknownAgency(id)
        }
        return index
    }

    /// The side of an instance, where it has one.
    func side(of instance: Instance) -> Side? {
        instance.side < 0 ? nil : sides.element(Int(instance.side))
    }

    /// Changes the side of an instance, which gets one where it has none.
    mutating func changeSide(_ index: Int, _ change: (inout Side) -> Void) {
        if started[index].side < 0 {
            started[index].side = Int32(sides.count)
            sides.append(Side())
        }
        change(&sides[Int(started[index].side)])
    }
}
