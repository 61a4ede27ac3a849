import Execution

/// The values that were recorded in instances and are not personal, gathered while a journal is
/// read.
struct DataGathering: Sendable {
    private struct Recorded: Sendable {
        let event: Int32
        var isUndone = false
        let item: String
        let value: Value
    }

    /// By the position of the instance, in the order of the events.
    private var values: [Int: [Recorded]] = [:]

    mutating func append(_ entries: [DataValue], _ event: Int, of member: Int) {
        for entry in entries {
            // What stands for a personal value is nobody's to read here.
            if case .commitment = entry.value { continue }
            values[member, default: []].append(
                Recorded(event: Int32(event), item: entry.item, value: entry.value))
        }
    }

    /// Takes back what an event recorded, which was corrected.
    mutating func undo(_ event: Int, of member: Int) {
        guard var found = values[member] else { return }
        for index in found.indices where found[index].event == Int32(event) {
            found[index].isUndone = true
        }
        values[member] = found
    }

    /// Forgets every value of an item.
    mutating func erase(_ item: String, of member: Int) {
        values[member]?.removeAll { $0.item == item }
    }

    /// The last value of each item that was recorded in a visit.
    ///
    /// - Parameters:
    ///   - since: the event before which it was not yet this visit.
    ///   - last: the event that ended it. What that event recorded is told though it was undone.
    func values(of member: Int, after since: Int32, through last: Int32) -> [DataValue] {
        var found: [DataValue] = []
        for recorded in values[member] ?? []
        where recorded.event > since && recorded.event <= last
            && (!recorded.isUndone || recorded.event == last)
        {
            found.removeAll { $0.item == recorded.item }
            found.append(DataValue(recorded.item, recorded.value))
        }
        return found
    }
}
