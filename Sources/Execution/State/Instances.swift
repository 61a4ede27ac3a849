/// All instances in the order of their starts, found by id.
struct Instances: Sendable {
    private(set) var list: [Instance] = []
    private var table = PositionTable()

    func position(of id: String) -> Int? {
        table.position(table.hashing.hash(id)) { list[$0].id == id }
    }

    /// - Parameter id: its UTF-8.
    func position(of id: RawSpan) -> Int? {
        table.position(table.hashing.hash(id)) { id.isText(list[$0].id) }
    }

    /// - Parameter perhaps: where it may well lie; -1 where nobody knows.
    @inline(__always)
    func position(of id: String, perhaps: Int32) -> Int? {
        let place = Int(perhaps)
        if list.indices.contains(place), list[place].id == id { return place }
        return position(of: id)
    }

    /// The id of the instance at a position: cheaper than of the instance.
    func id(_ position: Int) -> String { list[position].id }

    /// Where the revision lies under which the instance at a position runs.
    func deployment(_ position: Int) -> Int { Int(list[position].deployment) }

    mutating func append(_ instance: Instance) {
        list.append(instance)
        table.insert(list.count - 1, table.hashing.hash(instance.id))
    }

    var count: Int { list.count }

    mutating func reserve(_ count: Int) { list.reserveCapacity(count) }

    var slotByteCount: Int { table.byteCount }

    subscript(index: Int) -> Instance {
        @inline(__always) _read { yield list[index] }
        @inline(__always) _modify { yield &list[index] }
    }
}

extension Instances: Equatable {
    static func == (left: Instances, right: Instances) -> Bool { left.list == right.list }
}
