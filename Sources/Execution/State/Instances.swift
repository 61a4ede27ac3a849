import ProcessGraph
import WorkCalendar

/// All instances in the order of their starts, found by id.
struct Instances: Sendable {
    private var list = ThawingArray<Instance>()
    /// Finds those that do not lie frozen.
    private var table = PositionTable()
    private var frozen: FrozenInstances?

    init() {}

    init(_ frozen: FrozenInstances) {
        self.frozen = frozen
        list = ThawingArray(frozen: frozen.count, blank: Instance(id: "", deployment: 0)) {
            frozen.instance($0)
        }
    }

    /// How many lie frozen, thawed ones counted too.
    var frozenCount: Int { list.frozenCount }

    /// All of them.
    var all: [Instance] { list.all }

    func position(of id: String) -> Int? {
        if let found = table.position(
            table.hashing.hash(id), where: { list.look($0) { $0.id == id } })
        {
            return found
        }
        return frozen?.position(of: id)
    }

    /// - Parameter id: its UTF-8.
    func position(of id: RawSpan) -> Int? {
        if let found = table.position(
            table.hashing.hash(id), where: { list.look($0) { id.isText($0.id) } })
        {
            return found
        }
        return frozen?.position(of: id)
    }

    /// - Parameter perhaps: where it may well lie; -1 where nobody knows.
    @inline(__always)
    func position(of id: String, perhaps: Int32) -> Int? {
        let place = Int(perhaps)
        if 0 <= place, place < list.count, list.look(place, { $0.id == id }) { return place }
        return position(of: id)
    }

    /// The id of the instance at a position: cheaper than of the instance.
    func id(_ position: Int) -> String {
        if list.isKept(position) { return list.keptElements[position].id }
        return frozen?.id(position) ?? ""
    }

    /// Where the revision lies under which the instance at a position runs.
    func deployment(_ position: Int) -> Int { Int(list.look(position) { $0.deployment }) }

    /// The revision, step and due time of the visit that is, or was last, active.
    func activeVisit(_ position: Int) -> (deployment: Int, step: Ref<Step>, due: Due?) {
        list.look(position) { (Int($0.deployment), $0.step, $0.timers.due) }
    }

    /// Whether the instance at a position has a timer that fires.
    func hasFiringTimer(_ position: Int) -> Bool { list.look(position) { $0.hasFiringTimer } }

    /// Where the side of the instance at a position lies; -1 where it has none.
    func side(_ position: Int) -> Int32 { list.look(position) { $0.side } }

    /// The instance at a position, wherever it lies.
    @inline(__always)
    func instance(_ position: Int) -> Instance { list.element(position) }

    mutating func append(_ instance: Instance) {
        list.append(instance)
        table.insert(list.count - 1, table.hashing.hash(instance.id))
    }

    var count: Int { list.count }

    var slotByteCount: Int { table.byteCount }

    /// One that is kept; see ``ThawingArray/subscript(_:)``.
    subscript(index: Int) -> Instance {
        @inline(__always) _read { yield list[index] }
        @inline(__always) _modify { yield &list[index] }
    }
}
