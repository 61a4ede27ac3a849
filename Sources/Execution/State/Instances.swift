/// All instances in the order of their starts, found by id.
struct Instances: Sendable {
    private(set) var list: [Instance] = []
    private var table = PositionTable()

    func position(of id: String) -> Int? {
        table.position(table.hashing.hash(id)) { list[$0].id == id }
    }

    mutating func append(_ instance: Instance) {
        list.append(instance)
        table.insert(list.count - 1, table.hashing.hash(instance.id)) {
            [hashing = table.hashing, list] in
            hashing.hash(list[$0].id)
        }
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
