import ProcessGraph
import WorkCalendar

/// What a world holds.
struct WorldState: Sendable, Equatable {
    let limits: WorldLimits
    var eventCount = 0
    /// Every person whom an event named.
    var actors = Names()
    var administrators: [Int32] = []
    var calendars: [DeployedCalendar] = []
    var offices: [Office] = []
    var deployments: [Deployment] = []
    var instances = Instances()
    // A visit ends where most instances are short: pieces of four waste little.
    var visits = Rows(shift: 2, blank: Visit.blank)
    var records = Rows(shift: 2, blank: Record.blank)
    var bindings = Rows(shift: 0, blank: Binding.blank)
    var sides: [Side] = []
    var timers: [RunningTimer] = []
    var keys: AcceptedKeys

    init(limits: WorldLimits) {
        self.limits = limits
        keys = AcceptedKeys(countMax: limits.keysMax)
    }

    func isAdministrator(_ actor: Int32?) -> Bool {
        guard let actor else { return false }
        return administrators.contains(actor)
    }

    func office(_ id: String) throws(Rejection) -> Int {
        guard let index = offices.firstIndex(where: { $0.id == id }) else {
            throw .unknownAgency(id)
        }
        return index
    }

    /// The side of an instance, where it has one.
    func side(of instance: Instance) -> Side? {
        instance.side < 0 ? nil : sides[Int(instance.side)]
    }

    /// Changes the side of an instance, which gets one where it has none.
    mutating func changeSide(_ index: Int, _ change: (inout Side) -> Void) {
        if instances[index].side < 0 {
            instances[index].side = Int32(sides.count)
            sides.append(Side())
        }
        change(&sides[Int(instances[index].side)])
    }
}

/// All instances in the order of their starts, found by id.
struct Instances: Sendable {
    private(set) var list: [Instance] = []
    private var table = PositionTable()

    func position(of id: String) -> Int? {
        table.position(table.hashing.hash(id)) { list[$0].id == id }
    }

    mutating func append(_ instance: Instance) {
        list.append(instance)
        table.insert(list.count - 1, table.hashing.hash(instance.id)) { [hashing = table.hashing, list] in
            hashing.hash(list[$0].id)
        }
    }

    var count: Int { list.count }

    subscript(index: Int) -> Instance {
        @inline(__always) _read { yield list[index] }
        @inline(__always) _modify { yield &list[index] }
    }
}

extension Instances: Equatable {
    static func == (left: Instances, right: Instances) -> Bool { left.list == right.list }
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
