// Compiles files that it has read before, and times the compiling alone.
//
//     CheckBenchmark ROUNDS FILE...      prints {"files": N, "bytes": N, "seconds": S}
//
// `seconds` is the median of the rounds. A file that does not compile ends it: the speed of
// refusing is another matter.

import Compiler
import Diagnostics
import Glibc

func complain(_ text: String) -> Never {
    let line = "error: \(text)\n"
    _ = unsafe write(STDERR_FILENO, line, line.utf8.count)
    exit(1)
}

func read(_ path: String) -> [UInt8] {
    guard let file = unsafe fopen(path, "rb") else { complain("cannot open \(path)") }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&buffer, 1, buffer.count, file), count > 0 {
        bytes += buffer[..<count]
    }
    return bytes
}

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
