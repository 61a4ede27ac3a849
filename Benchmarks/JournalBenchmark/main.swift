// Times the journal alone.
//
//     JournalBenchmark append FOLDER COUNT CALLERS BYTES
//     JournalBenchmark fill FOLDER COUNT BYTES
//     JournalBenchmark verify FOLDER THREADS
//
// Each prints {"entries": N, "seconds": S, "bytes": B}: entries of BYTES bytes with their line
// feed, the time without opening and closing, and by how much the process's largest memory exceeds
// what it had before. `append` commits each entry before its caller goes on; with one caller there
// is one sync an entry. `fill` commits 1,024 at once. The folder is made by `append` and `fill`.

import BenchmarkInput
import Canonical
import Journal

func report(_ entries: Int, _ time: Duration, _ bytesBefore: Int) {
    let seconds =
        Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let bytes = memoryBytesMax() - bytesBefore
    print(#"{"entries": \#(entries), "seconds": \#(seconds), "bytes": \#(bytes)}"#)
}

/// An event whose line has so many bytes with its line feed, where numbers have five digits.
func event(bytes: Int) -> [UInt8] {
    let frame = #"{"crc":"00000000","durable":10000,"event":{"x":""},"seq":10000,"v":1}"#
    let padding = max(0, bytes - 1 - frame.utf8.count)
    return [UInt8](#"{"x":"\#(String(repeating: "x", count: padding))"}"#.utf8)
}

func create(_ path: String) throws(JournalFailure) -> JournalWriter {
    guard let key = SigningKey(name: "example.org/benchmark", seed: Array(repeating: 1, count: 32))
    else { complain("the name names no key") }
    return try JournalWriter.create(path, key: key, since: "now")
}

func append(_ path: String, count: Int, value: [UInt8]) throws(JournalFailure) {
    var writer = try create(path)
    let before = memoryBytesMax()
    let start = ContinuousClock.now
    for _ in 0..<count {
        _ = try writer.append(.event, value)
        try writer.commit()
    }
    report(count, ContinuousClock.now - start, before)
    try writer.close()
}

func append(
    _ path: String, count: Int, callers: Int, value: [UInt8]
) async throws(JournalFailure) {
    let journal = SharedJournal(try create(path))
    let before = memoryBytesMax()
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
        for _ in 0..<callers {
            group.addTask {
                do throws(JournalFailure) {
                    for _ in 0..<(count / callers) {
                        _ = try await journal.finished(try journal.begin(.event, value))
                    }
                } catch {
                    complain("\(error)")
                }
            }
        }
    }
    report(count / callers * callers, ContinuousClock.now - start, before)
}

func fill(_ path: String, count: Int, value: [UInt8]) throws(JournalFailure) {
    var writer = try create(path)
    let before = memoryBytesMax()
    let start = ContinuousClock.now
    for number in 1...count {
        _ = try writer.append(.event, value)
        if number % 1024 == 0 || number == count { try writer.commit() }
    }
    report(count, ContinuousClock.now - start, before)
    try writer.close()
}

func verify(_ path: String, threads: Int) throws(JournalFailure) {
    let before = memoryBytesMax()
    let start = ContinuousClock.now
    let result = try Verification(threadCount: threads).run(path)
    guard result.isSound else { complain("\(result.findings)") }
    report(result.size, ContinuousClock.now - start, before)
}

let arguments = CommandLine.arguments
let numbers = arguments.dropFirst(3).compactMap { Int($0) }
do throws(JournalFailure) {
    switch (arguments.dropFirst().first, numbers.count) {
    case ("append", 3) where numbers[1] == 1:
        try append(arguments[2], count: numbers[0], value: event(bytes: numbers[2]))
    case ("append", 3):
        try await append(
            arguments[2], count: numbers[0], callers: numbers[1], value: event(bytes: numbers[2]))
    case ("fill", 2): try fill(arguments[2], count: numbers[0], value: event(bytes: numbers[1]))
    case ("verify", 1): try verify(arguments[2], threads: numbers[0])
    default: complain("usage: JournalBenchmark append|fill|verify FOLDER ...")
    }
} catch {
    complain("\(error)")
}
