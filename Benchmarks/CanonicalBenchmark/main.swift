// Times what a journal does with every line, on one core.
//
//     CanonicalBenchmark [LINES]    prints one line a measure: what, and nanoseconds or megabytes
//
// The lines are made as entries are: about 300 bytes, eleven members, one of them an object.

import Canonical
import Glibc
import JSON

func write(_ number: Int, with writer: inout CanonicalWriter) {
    writer.restart()
    writer.beginObject()
    writer.key("actor")
    writer.string("198605122010011004")
    writer.key("crc")
    writer.string("9ae0daaf")
    writer.key("durable")
    writer.integer(number)
    writer.key("event")
    writer.beginObject()
    writer.key("documents")
    writer.beginArray()
    writer.string("surat-permohonan")
    writer.string("dokumen-pendukung")
    writer.endArray()
    writer.key("outcome")
    writer.string("ya")
    writer.key("step")
    writer.string("verifikasi-berkas-permohonan")
    writer.key("visit")
    writer.integer(3)
    writer.endObject()
    writer.key("instance")
    writer.string("01JD3Q8Z6V7M4T5K9W2X1Y0ABC")
    writer.key("occurred_at")
    writer.string("2026-03-02T08:15:30.125Z")
    writer.key("recorded_at")
    writer.string("2026-03-02T08:15:31.250Z")
    writer.key("seq")
    writer.integer(number)
    writer.key("v")
    writer.integer(1)
    writer.endObject()
}

func line(_ number: Int) -> [UInt8] {
    var writer = CanonicalWriter()
    write(number, with: &writer)
    return writer.finish()
}

/// Nanoseconds for one of `count` rounds: the median of five goes.
func nanoseconds(_ count: Int, _ body: (Int) -> Void) -> Double {
    let goes = (0..<5).map { _ in
        ContinuousClock().measure { for round in 0..<count { body(round) } }
    }
    return goes.sorted()[2] / .nanoseconds(1) / Double(count)
}

func report(_ what: String, _ nanoseconds: Double, bytes: Int? = nil) {
    var text = "\(what): \(Int(nanoseconds)) ns"
    if let bytes { text += ", \(Int(Double(bytes) / nanoseconds * 1_000)) MB/s" }
    print(text)
}

/// Checks the form of a line.
func skipped(_ line: [UInt8]) throws(CanonicalFailure) {
    var reader = CanonicalReader(line.span)
    try reader.skipValue()
    try reader.end()
}

/// Reads a line as a decoder of entries would: every member by its name.
func decoded(_ line: [UInt8]) throws(CanonicalFailure) -> Int {
    var reader = CanonicalReader(line.span)
    var sum = 0
    try reader.beginObject()
    while let key = try reader.nextKey() {
        if reader.matches(key, "seq") || reader.matches(key, "durable") {
            sum &+= try reader.integer()
        } else if reader.matches(key, "instance") || reader.matches(key, "actor") {
            sum &+= try reader.text().range.count
        } else {
            try reader.skipValue()
        }
    }
    try reader.end()
    return sum
}

let arguments = CommandLine.arguments
let count = arguments.count > 1 ? Int(arguments[1]) ?? 0 : 100_000
guard count > 0 else {
    print("usage: CanonicalBenchmark [LINES]")
    exit(2)
}
let lines = (0..<4096).map { line(1_000_000 + $0) }
let bytes = lines[0].count
var sum = 0
print("lines of \(bytes) bytes")

report(
    "reader, skipping",
    nanoseconds(count) { round in
        if (try? skipped(lines[round & 4095])) != nil { sum &+= 1 }
    }, bytes: bytes)
report(
    "reader, member by member",
    nanoseconds(count) { round in sum &+= (try? decoded(lines[round & 4095])) ?? -1 },
    bytes: bytes)
report(
    "general reader into values",
    nanoseconds(count / 10) { round in
        if (try? JSON(parsing: lines[round & 4095])) != nil { sum &+= 1 }
    }, bytes: bytes)
var writer = CanonicalWriter()
report(
    "writer",
    nanoseconds(count) { round in
        write(1_000_000 + round, with: &writer)
        sum &+= writer.bytes.count
    }, bytes: bytes)
report(
    "leaf hash",
    nanoseconds(count) { round in
        sum &+= MerkleFrontier.leafHash(of: lines[round & 4095]).hashValue & 1
    }, bytes: bytes)
report(
    "CRC-32C",
    nanoseconds(count) { round in
        sum &+= Int(CRC32C.value(of: lines[round & 4095]) & 1)
    }, bytes: bytes)

var frontier = MerkleFrontier()
let leaf = MerkleFrontier.leafHash(of: lines[0])
report("frontier, appending a leaf hash", nanoseconds(count) { _ in frontier.append(leaf) })
report("frontier, root", nanoseconds(1_000) { _ in sum &+= frontier.root.hashValue & 1 })

guard let key = SigningKey.generated(name: "example.com/log"),
    let checkpoint = Checkpoint(origin: "example.com/log", size: 1, root: leaf)
else { preconditionFailure("a name") }
let note = checkpoint.signed(with: [key])
report(
    "checkpoint, signing",
    nanoseconds(200) { _ in sum &+= checkpoint.signed(with: [key]).signatures.count })
report(
    "checkpoint, verifying",
    nanoseconds(200) { _ in
        sum &+= (try? note.verified(by: [key.verifier]))?.count ?? 0
    })
print("checked: \(sum != 0)")
