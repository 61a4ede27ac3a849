import ProcessGraph
import WorkCalendar

/// A row of a fixed number of words.
protocol FreezableRow {
    func freeze(into writer: inout FrozenWriter)
    @_lifetime(reader: copy reader)
    init(thawing reader: inout FrozenReader)
}

extension Rows where Row: FreezableRow {
    func freeze(into writer: inout FrozenWriter) {
        writer.put(links.count)
        for link in links { writer.put(Int(link)) }
        writer.put(Int(firstFree))
        writer.put(all.count)
        for row in all { row.freeze(into: &writer) }
    }

    @_lifetime(reader: copy reader)
    mutating func thaw(_ reader: inout FrozenReader) {
        var links: [Int32] = []
        let linkCount = reader.count()
        links.reserveCapacity(linkCount)
        for _ in 0..<linkCount { links.append(Int32(truncatingIfNeeded: reader.number())) }
        let firstFree = Int32(truncatingIfNeeded: reader.number())
        var rows: [Row] = []
        let rowCount = reader.count()
        rows.reserveCapacity(rowCount)
        for _ in 0..<rowCount { rows.append(Row(thawing: &reader)) }
        if !refill(rows, links, firstFree) { reader.fail() }
    }
}

extension Visit: FreezableRow {
    func freeze(into writer: inout FrozenWriter) {
        writer.put(began.millisecondsSinceEpoch)
        writer.put(ended.millisecondsSinceEpoch)
        writer.put(event, endEvent)
        writer.put(performer, Int32(role) << 16 | Int32(packed))
    }

    @_lifetime(reader: copy reader)
    init(thawing reader: inout FrozenReader) {
        let began = Instant(millisecondsSinceEpoch: reader.number64())
        let ended = Instant(millisecondsSinceEpoch: reader.number64())
        let (event, endEvent) = reader.pair()
        let (performer, rest) = reader.pair()
        if began == nil || ended == nil { reader.fail() }
        self.init(Ref(0), began: began ?? .min, event: event)
        self.ended = ended ?? .min
        self.endEvent = endEvent
        self.performer = performer
        role = Int16(truncatingIfNeeded: rest >> 16)
        packed = UInt16(truncatingIfNeeded: rest)
        if !isWhole { reader.fail() }
    }
}

extension Record: FreezableRow {
    func freeze(into writer: inout FrozenWriter) {
        writer.put(event, Int32(subject) << 8 | Int32(kind.rawValue))
    }

    @_lifetime(reader: copy reader)
    init(thawing reader: inout FrozenReader) {
        let (event, rest) = reader.pair()
        let kind = Kind(rawValue: UInt8(truncatingIfNeeded: rest))
        if kind == nil { reader.fail() }
        self.init(
            event: event, subject: Int16(truncatingIfNeeded: rest >> 8), kind: kind ?? .file)
    }
}

extension Binding: FreezableRow {
    func freeze(into writer: inout FrozenWriter) {
        writer.put(event, actor)
        writer.put(Int32(subject), Int32(kind.rawValue))
    }

    @_lifetime(reader: copy reader)
    init(thawing reader: inout FrozenReader) {
        let (event, actor) = reader.pair()
        let (subject, raw) = reader.pair()
        let kind = Kind(rawValue: UInt8(truncatingIfNeeded: raw))
        if kind == nil { reader.fail() }
        self.init(
            event: event, actor: actor, subject: Int16(truncatingIfNeeded: subject),
            kind: kind ?? .role)
    }
}
