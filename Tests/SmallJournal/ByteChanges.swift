import Canonical
import Journal
import Seeded

/// Every byte of the files of a small journal changed, one at a time, and the journal verified
/// after each.
package struct ByteChanges: Sendable {
    /// What became of them.
    package struct Result: Sendable {
        /// Whether the journal was sound before the first change and after the last was undone.
        package var isSoundUntouched = false
        package var byteCount = 0
        package var triedCount = 0
        /// The changes with which the journal was called sound.
        package var missed: [String] = []
    }

    /// How many of the 255 other values each byte takes.
    package let valuesPerByte: Int
    /// Whether the checkpoints that were kept elsewhere are given.
    package let withCheckpoints: Bool

    package init(valuesPerByte: Int, withCheckpoints: Bool) {
        precondition(1...255 ~= valuesPerByte, "a byte has 255 other values")
        self.valuesPerByte = valuesPerByte
        self.withCheckpoints = withCheckpoints
    }

    package func tryAll() throws -> Result {
        let journal = try SmallJournal()
        let given = withCheckpoints ? journal.kept : []
        var generator = SeededGenerator()
        var result = Result()
        let wasSound = try journal.verify(given: given).isSound
        for name in journal.segments + ["head", "checkpoints.jsonl"] {
            let count = journal.bytes(of: name).count
            result.byteCount += count
            for offset in 0..<count {
                for mask in masks(at: offset, &generator) {
                    journal.flip(name, at: offset, mask: mask)
                    defer { journal.flip(name, at: offset, mask: mask) }
                    result.triedCount += 1
                    if try journal.verify(given: given).isSound {
                        result.missed.append("\(name) at \(offset) with \(mask)")
                    }
                }
            }
        }
        result.isSoundUntouched = try wasSound && journal.verify(given: given).isSound
        return result
    }

    /// What is changed in a byte: a single bit, and then other values from one drawn at random on.
    private func masks(at offset: Int, _ generator: inout SeededGenerator) -> [UInt8] {
        let first = Int.random(in: 0..<255, using: &generator)
        let bit: UInt8 = 1 << (offset % 8)
        let others = (0..<255).map { UInt8((first + $0) % 255 + 1) }.filter { $0 != bit }
        return [bit] + others.prefix(valuesPerByte - 1)
    }
}
