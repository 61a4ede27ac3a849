/// The keys under which commands were accepted: the latest ``WorldLimit/keysMax`` of them.
///
/// Which are remembered follows from the events alone: a key is forgotten when so many later ones
/// were accepted. Whoever sends a command again so late has it judged as a new one.
struct AcceptedKeys: Sendable {
    struct Row: Sendable, Equatable {
        let caller: Actor
        let text: String
        let digest: Digest
        let event: Int32
    }

    private let countMax: Int
    /// In the order of their events, the oldest at `oldest` once it is full.
    private var rows: [Row] = []
    private var oldest = 0
    private var table = PositionTable()

    /// The rows, the oldest first.
    var inOrder: [Row] { Array(rows[oldest...] + rows[..<oldest]) }

    init(countMax: Int) { self.countMax = countMax }

    func row(_ caller: Actor, _ text: String) -> Row? {
        table.position(table.hashing.hash(text)) {
            rows[$0].text == text && rows[$0].caller == caller
        }
        .map { rows[$0] }
    }

    /// - Precondition: its caller has no such key.
    mutating func append(_ row: Row) {
        var position = rows.count
        if rows.count == countMax {
            position = oldest
            table.remove(oldest, table.hashing.hash(rows[oldest].text))
            rows[oldest] = row
            oldest = (oldest + 1) % countMax
        } else {
            rows.append(row)
        }
        table.insert(position, table.hashing.hash(row.text))
    }
}

extension AcceptedKeys: Equatable {
    static func == (left: AcceptedKeys, right: AcceptedKeys) -> Bool {
        left.rows == right.rows && left.oldest == right.oldest
    }
}
