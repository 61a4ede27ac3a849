// Appends to a journal from several threads and says what it tries and what was acknowledged, so
// that whoever kills it can tell whether the journal kept its promise.
//
//     SoakWriter JOURNAL KEYS THREADS COUNT
//
// Each thread appends COUNT events `{"n":N,"pad":"…","thread":T}`, N from 0 on, after those that
// the journal has of that thread. Before each it prints `try T N`, after it `done NUMBER T N`;
// `ready` comes first, `end` last. A failure is told on standard error, and the exit status is 74.

import Canonical
import Foundation
import JSON
import Journal

func say(_ line: String, to descriptor: Int32 = STDOUT_FILENO) {
    // One call a line: a line is whole or not there, whatever ends this process.
    let bytes = [UInt8]((line + "\n").utf8)
    let written = unsafe write(descriptor, bytes, bytes.count)
    if written != bytes.count { exit(3) }
}

func fail(_ failure: JournalFailure) -> Never {
    say("failed: \(failure)", to: STDERR_FILENO)
    exit(74)
}

/// An event of a thread; its length differs from one to the next.
func event(_ number: Int, thread: Int) -> [UInt8] {
    let pad = String(repeating: "x", count: (number * 37 + thread * 11) % 300)
    return [UInt8](#"{"n":\#(number),"pad":"\#(pad)","thread":\#(thread)}"#.utf8)
}

/// What an event says of its thread and number.
func origin(of line: String) -> (thread: Int, number: Int)? {
    guard let match = line.firstMatch(of: #/"event":\{"n":(\d+),"pad":"x*","thread":(\d+)\}/#),
        let number = Int(match.1), let thread = Int(match.2)
    else { return nil }
    return (thread, number)
}

let arguments = CommandLine.arguments
guard arguments.count == 5, let threadCount = Int(arguments[3]), let count = Int(arguments[4]),
    threadCount > 0
else {
    say("usage: SoakWriter JOURNAL KEYS THREADS COUNT", to: STDERR_FILENO)
    exit(2)
}
_ = signal(SIGXFSZ, SIG_IGN)

var next = [Int](repeating: 0, count: threadCount)
let journal: SharedJournal
do throws(JournalFailure) {
    let keys = try KeyFile.all(in: arguments[2])
    // Small, so that segments, checkpoints and room are often being made when the end comes.
    let policy = JournalPolicy(
        segmentBytesMax: 40_000, checkpointEntriesMax: 60, roomBytes: 6_000, commitsBeforeRoom: 2)
    let writer = try JournalWriter.open(
        arguments[1], keys: keys, since: "soak", policy: policy
    ) { entry, line in
        guard entry.kind == .event else { return }
        let text = unsafe line.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
        guard let (thread, number) = origin(of: text), thread < threadCount else { return }
        next[thread] = max(next[thread], number + 1)
    }
    journal = SharedJournal(writer)
} catch {
    fail(error)
}
say("ready")

let group = DispatchGroup()
for thread in 0..<threadCount {
    let first = next[thread]
    group.enter()
    Thread.detachNewThread {
        for number in first..<(first + count) {
            say("try \(thread) \(number)")
            do throws(JournalFailure) {
                let sequence = try journal.append(.event, event(number, thread: thread))
                say("done \(sequence) \(thread) \(number)")
            } catch {
                fail(error)
            }
        }
        group.leave()
    }
}
group.wait()
do throws(JournalFailure) {
    _ = try journal.withWriter { writer throws(JournalFailure) in try writer.checkpoint() }
} catch {
    fail(error)
}
say("end")
