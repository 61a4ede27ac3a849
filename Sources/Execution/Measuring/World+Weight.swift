/// What an instance weighs by the sizes of what is kept of it, in bytes.
package struct InstanceWeight: Sendable {
    package var instance = 0
    package var visits = 0
    package var records = 0
    package var bindings = 0
    /// Its part of the table that finds it by its id.
    package var slots = 0

    package init() {}
}

extension World {
    /// What all instances that do not lie frozen weigh together, without what few have and without
    /// texts of ids that do not fit into a string's own sixteen bytes.
    package var weight: InstanceWeight {
        var weight = InstanceWeight()
        weight.instance = MemoryLayout<Instance>.stride * (started.count - started.frozenCount)
        weight.visits = visits.byteCount
        weight.records = records.byteCount
        weight.bindings = bindings.byteCount
        weight.slots = started.slotByteCount
        return weight
    }
}
