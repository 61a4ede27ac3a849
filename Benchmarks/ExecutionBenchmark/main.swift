// Runs instances of Kepulauan Meranti's issuance straight through, interleaved, not encoded, and
// times deciding and applying with the making of the commands.
//
//     ExecutionBenchmark INSTANCES FOLDER    prints one line of JSON:
//
//     commands, steps, seconds     what was done in how much time of the processor: a step is a
//                                  visit completed
//     allocations_per_step         blocks of memory asked for by deciding and applying alone
//     resident_bytes               what an instance half way adds to the process, documents and
//                                  data counted
//     instance_bytes and so on     the same by the sizes of what is kept
//
// FOLDER is `Procedures`.

import AllocationCount
import BenchmarkInput
import Compiler
import Execution
import Glibc
import ProcessGraph
import WorkCalendar

/// Bytes of the process in memory, freed ones given back.
func residentBytes() -> Int {
    give_back_freed_memory()
    let fields = String(decoding: read("/proc/self/statm"), as: UTF8.self).split(separator: " ")
    return (Int(fields[1]) ?? 0) * 4096
}

/// The processor's time for this process: what else runs on the machine takes none of it.
func processorSeconds() -> Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else {
        complain("there is no clock")
    }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

extension World {
    /// Decides and applies; it complains where the command is not accepted.
    mutating func give(_ command: Command) {
        switch decide(command) {
        case .accepted(let event): apply(event)
        case .duplicate, .rejected: complain("\(decide(command))")
        }
    }

    mutating func give(_ act: Act, at instant: Instant) {
        give(Command(by: .person("root"), occurredAt: instant, recordedAt: instant, act))
    }
}

let arguments = CommandLine.arguments
guard arguments.count == 3, let count = Int(arguments[1]), count > 0 else {
    complain("usage: ExecutionBenchmark INSTANCES FOLDER")
}
let folder = arguments[2]
guard
    case .procedure(let graph) = compile(
        folder + "/kepulauan-meranti/penerbitan-sertifikat-elektronik.yaml"),
    case .agency(let agency) = compile(folder + "/kepulauan-meranti/agency.yaml"),
    case .calendar(let calendar) = compile(folder + "/calendars/aparatur-sipil-negara.yaml"),
    let start = Instant(rfc3339: "2026-03-02T08:00:00+07:00")
else { complain("the files are of other kinds") }

var run = StraightRun(graph, agency, calendar, count: count, at: start)
run.all()
