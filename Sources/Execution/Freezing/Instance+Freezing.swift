import WorkCalendar

extension Instance {
    func freeze(into writer: inout FrozenWriter) {
        writer.put(id)
        let parts = packed
        for word in parts.words { writer.put(word) }
        writer.put(deployment, version)
        visits.freeze(into: &writer)
        records.freeze(into: &writer)
        bindings.freeze(into: &writer)
        writer.put(active, holder)
        writer.put(side, parts.statusAndStep)
    }

    @_lifetime(reader: copy reader)
    init(thawing reader: inout FrozenReader) {
        let id = reader.text()
        let words = [reader.number64(), reader.number64(), reader.number64(), reader.number64()]
        let (deployment, version) = reader.pair()
        self.init(id: id, deployment: deployment)
        self.version = version
        visits = Rows<Visit>.Chain(thawing: &reader)
        records = Rows<Record>.Chain(thawing: &reader)
        bindings = Rows<Binding>.Chain(thawing: &reader)
        (active, holder) = reader.pair()
        let (side, statusAndStep) = reader.pair()
        self.side = side
        packed = Packed(words: words, statusAndStep: statusAndStep)
    }
}

extension Rows.Chain {
    func freeze(into writer: inout FrozenWriter) { writer.put(piece, count) }

    @_lifetime(reader: copy reader)
    init(thawing reader: inout FrozenReader) {
        self.init()
        (piece, count) = reader.pair()
    }
}
