import Execution
import WorkCalendar

/// What was put on file in instances, gathered while a journal is read.
struct FilingGathering: Sendable {
    enum Kind: UInt8, Sendable {
        /// Handed in.
        case submitted
        /// Put on file by completing a step.
        case produced
        /// Taken back.
        case withdrawn
    }

    /// A document that was put on file or taken back.
    struct Row: Sendable {
        let at: Instant
        let event: Int32
        let deployment: Int32
        let document: Int16
        let kind: Kind
        var isUndone = false
        /// Positions among the actors; -1 for none.
        let actor: Int32
        let recorder: Int32
        /// The position of the commitment; -1 where there is no file.
        var commitment: Int32 = -1
        /// The next of the instance; -1 at its end.
        var next: Int32 = -1
    }

    private(set) var rows: [Row] = []
    private(set) var commitments: [String] = []
    /// The first and the last row of each instance, by its position.
    private var ends: [Int: (first: Int32, last: Int32)] = [:]

    mutating func append(_ row: Row, _ evidence: Evidence?, of member: Int) {
        var row = row
        if case .file(let commitment)? = evidence {
            row.commitment = Int32(commitments.count)
            commitments.append(commitment)
        }
        let position = Int32(rows.count)
        rows.append(row)
        if let known = ends[member] {
            rows[Int(known.last)].next = position
            ends[member] = (known.first, position)
        } else {
            ends[member] = (position, position)
        }
    }

    /// Takes back what an event put on file, which was corrected.
    mutating func undo(_ event: Int, of member: Int) {
        var row = ends[member]?.first ?? -1
        while row >= 0 {
            if rows[Int(row)].event == Int32(event) { rows[Int(row)].isUndone = true }
            row = rows[Int(row)].next
        }
    }

    /// What counts of an instance, in the order of the events.
    func rows(of member: Int) -> [Row] {
        var found: [Row] = []
        var row = ends[member]?.first ?? -1
        while row >= 0 {
            if !rows[Int(row)].isUndone { found.append(rows[Int(row)]) }
            row = rows[Int(row)].next
        }
        return found
    }
}
