/// Rows of one kind of all instances, in pieces of a few rows, each linked to the one before.
///
/// Millions of instances with an array for each kind of row would pay for a block of memory and its
/// head every time; here a row costs itself and its part of a link.
struct Rows<Row: FreezableRow>: Sendable {
    /// The rows of one instance: its last piece, and how many rows there are.
    struct Chain: Sendable, Equatable {
        var piece: Int32 = -1
        var count: Int32 = 0
    }

    /// The rows of a piece are two to the power of this.
    private let shift: Int
    /// What lies where no row is yet.
    private let blank: Row
    private var rows: [Row] = []
    /// For each piece the one before it in its chain, or the next one that is free; -1 at the end.
    private var previous: [Int32] = []
    private var free: Int32 = -1
    /// The rows of instances that nothing happened in since the world was thawed.
    private var frozen: FrozenRows<Row>?

    /// - Parameters:
    ///   - shift: a piece has two to the power of this rows.
    ///   - blank: any row.
    init(shift: Int, blank: Row) {
        self.shift = shift
        self.blank = blank
    }

    /// Rows of which the first lie frozen: to be looked at as any others, and to be thawed, a chain
    /// as a whole, before it is changed.
    init(shift: Int, blank: Row, frozen: FrozenRows<Row>) {
        self.init(shift: shift, blank: blank)
        self.frozen = frozen
    }

    // Masked shifts, here and below: the others look every time at how far they are to go.
    private var mask: Int { 1 &<< shift &- 1 }

    // MARK: Reading

    /// Where the row at `position` of a chain lies. O(rows after it).
    private func place(_ position: Int, _ chain: Chain) -> Int {
        precondition(0 <= position && position < Int(chain.count), "the row is there")
        var piece = Int(chain.piece)
        var after = (Int(chain.count) &- 1) &>> shift &- position &>> shift
        while after > 0 {
            piece = Int(previous[piece])
            after &-= 1
        }
        return piece &<< shift | position & mask
    }

    subscript(chain: Chain, position: Int) -> Row {
        get {
            if let start = chain.frozenStart { return frozenRow(start, position, chain) }
            return rows[place(position, chain)]
        }
        set { rows[place(position, chain)] = newValue }
    }

    /// The position of the last row before `end` for which `condition` holds, with the row.
    @inline(__always)
    func last(
        _ chain: Chain, before end: Int? = nil, where condition: (Row) -> Bool
    ) -> (position: Int, row: Row)? {
        if let start = chain.frozenStart {
            return lastFrozen(start, min(end ?? .max, Int(chain.count)), condition)
        }
        var position = Int(chain.count) - 1
        var piece = Int(chain.piece)
        if let end {
            // Whole pieces after the end are passed over.
            while position >= end, position &>> shift != max(0, end - 1) &>> shift {
                piece = Int(previous[piece])
                position = (position &>> shift) &<< shift &- 1
            }
            position = min(position, end - 1)
        }
        while position >= 0 {
            let first = piece &<< shift
            var place = first | position & mask
            while place >= first {
                if condition(rows[place]) { return (position, rows[place]) }
                place &-= 1
                position &-= 1
            }
            piece = Int(previous[piece])
        }
        return nil
    }

    private func lastFrozen(
        _ start: Int, _ end: Int, _ condition: (Row) -> Bool
    ) -> (position: Int, row: Row)? {
        var position = end - 1
        while position >= 0, let frozen {
            let row = frozen[start + position]
            if condition(row) { return (position, row) }
            position -= 1
        }
        return nil
    }

    private func frozenRow(_ start: Int, _ position: Int, _ chain: Chain) -> Row {
        precondition(0 <= position && position < Int(chain.count), "the row is there")
        guard let frozen else { preconditionFailure("a chain that lies frozen has frozen rows") }
        return frozen[start + position]
    }

    /// All rows of a chain, the first one first.
    func all(_ chain: Chain) -> [Row] {
        var all: [Row] = []
        all.reserveCapacity(Int(chain.count))
        _ = last(chain) { row in
            all.append(row)
            return false
        }
        all.reverse()
        return all
    }

    /// What rows and links take.
    var byteCount: Int {
        rows.count * MemoryLayout<Row>.stride + previous.count * MemoryLayout<Int32>.stride
    }

    // MARK: Changing

    /// Moves the rows of a chain from where they lie frozen to where they can be changed.
    mutating func thaw(_ chain: inout Chain) {
        guard chain.frozenStart != nil else { return }
        let rows = all(chain)
        chain = Chain()
        for row in rows { append(row, to: &chain) }
    }

    /// - Precondition: the chain does not lie frozen; so of all that change one.
    mutating func append(_ row: Row, to chain: inout Chain) {
        if Int(chain.count) & mask == 0 {
            let piece = emptyPiece()
            previous[Int(piece)] = chain.piece
            chain.piece = piece
        }
        rows[Int(chain.piece) &<< shift | Int(chain.count) & mask] = row
        chain.count += 1
    }

    private mutating func emptyPiece() -> Int32 {
        if free >= 0 {
            let piece = free
            free = previous[Int(piece)]
            return piece
        }
        for _ in 0...mask { rows.append(blank) }
        previous.append(-1)
        return Int32(previous.count - 1)
    }

    /// Puts other rows in the place of all of a chain.
    private mutating func replace(_ chain: inout Chain, with new: [Row]) {
        while chain.piece >= 0 {
            let piece = Int(chain.piece)
            for place in piece &<< shift...(piece &<< shift | mask) { rows[place] = blank }
            chain.piece = previous[piece]
            previous[piece] = free
            free = Int32(piece)
        }
        chain.count = 0
        for row in new { append(row, to: &chain) }
    }

    /// Puts what `changed` makes of the rows of a chain in their place, and leaves out the others.
    mutating func change(_ chain: inout Chain, _ changed: (Row) -> Row?) {
        let old = all(chain)
        let new = old.compactMap(changed)
        if new != old { replace(&chain, with: new) }
    }

    /// Leaves out the rows of a chain for which `isKept` does not hold.
    mutating func keep(_ chain: inout Chain, where isKept: (Row) -> Bool) {
        change(&chain) { isKept($0) ? $0 : nil }
    }
}
