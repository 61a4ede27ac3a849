// Compiles files that it has read before, and times the compiling alone.
//
//     CheckBenchmark ROUNDS FILE...      prints {"files": N, "bytes": N, "seconds": S}
//
// `seconds` is the median of the rounds. A file that does not compile ends it: the speed of
// refusing is another matter.

import BenchmarkInput
import Compiler
import Diagnostics

let arguments = CommandLine.arguments
guard arguments.count > 2, let rounds = Int(arguments[1]), rounds > 0 else {
    complain("usage: CheckBenchmark ROUNDS FILE...")
}
let contents = arguments[2...].map { (name: $0, bytes: read($0)) }

var durations: [Duration] = []
for _ in 0..<rounds {
    var broken: String?
    durations.append(
        ContinuousClock().measure {
            for content in contents {
                let file = SourceFile(name: content.name, bytes: content.bytes)
                if Compiler.compile(file).compiled == nil { broken = content.name }
            }
        })
    if let broken { complain("\(broken) does not compile") }
}

let median = durations.sorted()[rounds / 2]
let bytes = contents.reduce(0) { $0 + $1.bytes.count }
print(
    "{\"files\": \(contents.count), \"bytes\": \(bytes), \"seconds\": \(median / .seconds(1))}")
