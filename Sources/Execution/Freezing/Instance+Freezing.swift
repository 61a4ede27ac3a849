import WorkCalendar

extension Instance {
    /// Ten words: all but the id. Its chains are those of the frozen rows.
    func freeze(into writer: inout FrozenWriter) {
        let parts = packed
        for word in parts.words { writer.put(word) }
        writer.put(deployment, version)
        writer.put(visits.piece, visits.count)
        writer.put(records.piece, records.count)
        writer.put(bindings.piece, bindings.count)
        writer.put(active, holder)
        writer.put(side, parts.statusAndStep)
    }

    init(id: String, thawing reader: inout FrozenReader) {
        let words = [reader.number64(), reader.number64(), reader.number64(), reader.number64()]
        let (deployment, version) = reader.pair()
        self.init(id: id, deployment: deployment)
        self.version = version
        (visits.piece, visits.count) = reader.pair()
        (records.piece, records.count) = reader.pair()
        (bindings.piece, bindings.count) = reader.pair()
        (active, holder) = reader.pair()
        let (side, statusAndStep) = reader.pair()
        self.side = side
        packed = Packed(words: words, statusAndStep: statusAndStep)
    }
}
