// Changes every byte of a small journal to so many of the 255 other values, without and with
// checkpoints that were kept, each on a thread of its own, and verifies after every change.
//
//     EveryByte VALUES
//
// Ends with 1 where a change is not found; SOP_SEED draws other values where not all are tried.

import Glibc
import Seeded
import SmallJournal

let arguments = CommandLine.arguments
guard arguments.count == 2, let values = Int(arguments[1]), 1...255 ~= values else {
    print("usage: EveryByte VALUES, at most 255")
    exit(2)
}
async let alone = ByteChanges(valuesPerByte: values, withCheckpoints: false).tryAll()
async let held = ByteChanges(valuesPerByte: values, withCheckpoints: true).tryAll()
var isBroken = false
for (manner, result) in try await [
    ("without a kept checkpoint", alone), ("with kept checkpoints", held),
] {
    for change in result.missed.prefix(20) { print("BROKEN  not found \(manner): \(change)") }
    if !result.isSoundUntouched { print("BROKEN  the untouched journal is not sound \(manner)") }
    let found = result.triedCount - result.missed.count
    print(
        "\(manner): \(result.byteCount) bytes, \(result.triedCount) changes, \(found) found",
        "(seed \(SeededGenerator.seed))")
    isBroken = isBroken || found < result.triedCount || !result.isSoundUntouched
}
exit(isBroken ? 1 : 0)
