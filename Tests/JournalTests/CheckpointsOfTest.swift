import Canonical
import JSON

/// The history of checkpoints, read otherwise than the journal reads it.
enum CheckpointsOfTest {
    static func read(_ bytes: [UInt8]) -> [Checkpoint] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
            guard let start = line.firstRange(of: #""note":""#)?.upperBound,
                let end = line[start...].firstIndex(of: "\"")
            else { return nil }
            let text = line[start..<end].replacing("\\n", with: "\n")
            let note = try? SignedNote(parsing: [UInt8](text.utf8))
            return note.flatMap { Checkpoint(text: $0.text) }
        }
    }
}
