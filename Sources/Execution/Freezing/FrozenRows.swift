/// The rows of all instances of a frozen world, those of an instance one after the other.
struct FrozenRows<Row: FreezableRow>: Sendable {
    private let memory: FrozenMemory
    private let start: Int
    private let count: Int

    /// Passes them where they lie.
    init(_ reader: inout FrozenReader) {
        memory = reader.memory
        count = reader.count()
        start = reader.pass(count * Row.wordCount)
    }

    subscript(position: Int) -> Row {
        precondition(0 <= position && position < count, "a row lies there")
        return Row(memory, at: start + position * Row.wordCount)
    }
}

extension Rows.Chain {
    /// A chain of rows that lie frozen, from `first` on.
    init(frozen first: Int, _ count: Int) {
        self.init()
        self.count = Int32(count)
        piece = count == 0 ? -1 : Int32(-2 - first)
    }

    /// Where its rows begin among the frozen ones; nil where they do not lie there.
    var frozenStart: Int? { piece < -1 ? -2 - Int(piece) : nil }
}
