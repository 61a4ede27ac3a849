// Writes a journal that rehearses anew, with its keys and what callers wrote, in segments of
// another size: what a journal of years looks like. Prints the checkpoint before the first rotation
// of its keys.
//
//     SegmentCutter FROM TO BYTES

import Canonical
import Glibc
import Journal

func complain(_ text: String) -> Never {
    let line = "error: \(text)\n"
    _ = unsafe write(STDERR_FILENO, line, line.utf8.count)
    exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count == 4, let bytesMax = Int(arguments[3]), bytesMax > 0 else {
    complain("usage: SegmentCutter FROM TO BYTES")
}
do throws(JournalFailure) {
    var entries: [(kind: EntryKind, value: [UInt8])] = []
    let reader = try JournalReader(arguments[1]) { entry, line in
        let value = line.extracting(entry.value)
        entries.append((entry.kind, unsafe value.withUnsafeBytes { unsafe Array($0) }))
    }
    let (id, rehearsal) = (reader.journal.journal, reader.journal.rehearsal)
    func key(_ number: Int) -> SigningKey {
        guard let seed = rehearsal, let key = KeyFile.rehearsalKey(number, of: id, seed: seed)
        else { complain("the journal does not rehearse") }
        return key
    }
    var writer = try JournalWriter.create(
        arguments[2], key: key(1), rehearsal: rehearsal, since: "now",
        policy: JournalPolicy(segmentBytesMax: bytesMax))
    var keyCount = 1
    for entry in entries {
        switch entry.kind {
        case .event, .source:
            _ = try writer.append(entry.kind, entry.value)
            try writer.commit()
        case .key:
            if keyCount == 1 { print(try writer.checkpoint().written, terminator: "") }
            keyCount += 1
            try writer.rotateKey(to: key(keyCount))
        case .journal, .recovered: break
        }
    }
    try writer.close()
} catch {
    complain("\(error)")
}
