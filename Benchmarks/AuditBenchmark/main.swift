// Times a full audit of a journal: files, tree, signatures, sources compiled anew, every act
// decided anew, authority, working time.
//
//     AuditBenchmark JOURNAL THREADS
//
// Prints {"entries": N, "events": E, "seconds": T, "errors": F, "peak_kib": M}: what was read, how
// long it took, how many findings are errors, and the most memory that the program held.

import Audit
import BenchmarkInput
import Diagnostics
import Journal

let arguments = CommandLine.arguments
guard arguments.count == 3, let threadCount = Int(arguments[2]) else {
    complain("usage: AuditBenchmark JOURNAL THREADS")
}
var setting = Audit.Setting()
setting.threadCount = threadCount
do throws(JournalFailure) {
    let clock = ContinuousClock()
    let began = clock.now
    let report = try Audit(setting).run(arguments[1])
    let seconds = (clock.now - began) / .seconds(1)
    print(
        """
        {"entries": \(report.verification.size), "events": \(report.statistics.eventCount), \
        "seconds": \(seconds), "errors": \(report.count(of: .error)), \
        "peak_kib": \(memoryBytesMax() / 1024)}
        """)
} catch {
    complain("\(error)")
}
