// Writes a journal that others are to judge: several segments, a rotation of keys, a recovered
// tail, and some entries above the last checkpoint.
//
//     JournalJudge FOLDER    the journal at FOLDER/journal, a kept checkpoint at FOLDER/kept

import Canonical
import Glibc
import Journal

func complain(_ text: String) -> Never {
    let line = "error: \(text)\n"
    _ = unsafe write(STDERR_FILENO, line, line.utf8.count)
    exit(1)
}

func write(_ bytes: [UInt8], to path: String, _ mode: StaticString) {
    guard let file = unsafe fopen(path, "\(mode)") else { complain("cannot open \(path)") }
    defer { unsafe fclose(file) }
    guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else {
        complain("cannot write \(path)")
    }
}

func key(_ number: UInt8) -> SigningKey {
    let seed = [UInt8](repeating: number, count: 32)
    guard let key = SigningKey(name: "example.org/journal", seed: seed) else {
        complain("the name names no key")
    }
    return key
}

/// Texts that are easily written otherwise than JCS writes them.
let texts = [
    "Pencabutan Sertifikat Elektronik", #"\""#, "\u{1}\u{8}\u{1F}\u{7F}", "\u{E9}\u{20AC}\u{1F600}",
    "",
]

func append(_ count: Int, to writer: inout JournalWriter) throws(JournalFailure) {
    for number in 0..<count {
        var value = CanonicalWriter()
        value.beginObject()
        value.key("n")
        value.integer(number - 5)
        value.key("text")
        value.string(texts[number % texts.count])
        value.key("\u{1F600}")
        value.beginArray()
        value.bool(true)
        value.null()
        value.endArray()
        value.endObject()
        _ = try writer.append(number % 7 == 6 ? .source : .event, value.bytes)
        try writer.commit()
    }
}

guard CommandLine.arguments.count == 2 else { complain("usage: JournalJudge FOLDER") }
let folder = CommandLine.arguments[1]
let path = folder + "/journal"
let policy = JournalPolicy(segmentBytesMax: 3000, checkpointEntriesMax: 9)
do throws(JournalFailure) {
    var writer = try JournalWriter.create(path, key: key(1), since: "now", policy: policy)
    try append(30, to: &writer)
    try writer.rotateKey(to: key(2))
    try append(20, to: &writer)
    let last = writer.position.segment
    try writer.close()
    let digits = String(last)
    let name = String(repeating: "0", count: 20 - digits.count) + digits
    // What a crash may leave behind.
    write([UInt8]("{\"crc\":\"01234567\",\"dur".utf8), to: path + "/segment-\(name).jsonl", "ab")
    let keys = [key(1), key(2)]
    var again = try JournalWriter.open(path, keys: keys, since: "later", policy: policy)
    let note = try again.checkpoint()
    write([UInt8](note.written.utf8), to: folder + "/kept", "wb")
    try append(4, to: &again)
} catch {
    complain("\(error)")
}
