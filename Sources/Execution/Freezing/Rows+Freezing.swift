import ProcessGraph
import WorkCalendar

/// A row of a fixed number of words.
protocol FreezableRow: Equatable, Sendable {
    static var wordCount: Int { get }
    func freeze(into writer: inout FrozenWriter)
    /// The row that begins at a word.
    init(_ memory: FrozenMemory, at position: Int)
}

extension Rows {
    /// Writes the rows of chains, one chain after the other.
    func freeze(_ chains: [Chain], into writer: inout FrozenWriter) {
        writer.put(chains.reduce(0) { $0 + Int($1.count) })
        for chain in chains {
            for row in all(chain) { row.freeze(into: &writer) }
        }
    }
}

extension Visit: FreezableRow {
    static var wordCount: Int { 4 }

    func freeze(into writer: inout FrozenWriter) {
        writer.put(began.millisecondsSinceEpoch)
        writer.put(ended.millisecondsSinceEpoch)
        writer.put(event, endEvent)
        writer.put(performer, Int32(role) << 16 | Int32(packed))
    }

    init(_ memory: FrozenMemory, at position: Int) {
        let (event, endEvent) = memory.pair(position + 2)
        let (performer, rest) = memory.pair(position + 3)
        self.init(Ref(0), began: memory.instant(position), event: event)
        ended = memory.instant(position + 1)
        self.endEvent = endEvent
        self.performer = performer
        role = Int16(truncatingIfNeeded: rest >> 16)
        packed = UInt16(truncatingIfNeeded: rest)
    }
}

extension Record: FreezableRow {
    static var wordCount: Int { 1 }

    func freeze(into writer: inout FrozenWriter) {
        writer.put(event, Int32(subject) << 8 | Int32(kind.rawValue))
    }

    init(_ memory: FrozenMemory, at position: Int) {
        let (event, rest) = memory.pair(position)
        guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: rest)) else {
            preconditionFailure("what was frozen is whole")
        }
        self.init(event: event, subject: Int16(truncatingIfNeeded: rest >> 8), kind: kind)
    }
}

extension Binding: FreezableRow {
    static var wordCount: Int { 2 }

    func freeze(into writer: inout FrozenWriter) {
        writer.put(event, actor)
        writer.put(Int32(subject), Int32(kind.rawValue))
    }

    init(_ memory: FrozenMemory, at position: Int) {
        let (event, actor) = memory.pair(position)
        let (subject, raw) = memory.pair(position + 1)
        guard let kind = Kind(rawValue: UInt8(truncatingIfNeeded: raw)) else {
            preconditionFailure("what was frozen is whole")
        }
        self.init(
            event: event, actor: actor, subject: Int16(truncatingIfNeeded: subject), kind: kind)
    }
}

extension FrozenMemory {
    func instant(_ position: Int) -> Instant {
        guard let instant = Instant(millisecondsSinceEpoch: number(position)) else {
            preconditionFailure("what was frozen is whole")
        }
        return instant
    }
}
