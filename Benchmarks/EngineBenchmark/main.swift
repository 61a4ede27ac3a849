// Times the engine end to end: durable steps of Kepulauan Meranti's issuance, and opening.
//
//     EngineBenchmark run FOLDER PROCEDURES EVENTS CALLERS threads|tasks
//     EngineBenchmark open FOLDER
//     EngineBenchmark snapshot FOLDER
//
// `run` makes the journal FOLDER/journal and runs instances straight through until there are so
// many events; every caller, a thread or a task, takes instances of its own and goes on when
// its act is on the disk. `open` opens it, from a snapshot where
// there is one; `snapshot` opens it and keeps one. Each prints
// {"events": N, "steps": S, "seconds": T}.

import BenchmarkInput
import Engine
import Execution
import WorkCalendar

func seconds(_ time: Duration) -> Double { time / .seconds(1) }

func report(_ events: Int, _ steps: Int, _ time: Duration) {
    print(#"{"events": \#(events), "steps": \#(steps), "seconds": \#(seconds(time))}"#)
}

let start = Instant(rfc3339: "2026-03-02T08:00:00+07:00") ?? .min
let setting = Engine.Setting(clock: { start })

do throws(EngineFailure) {
    let arguments = CommandLine.arguments
    switch arguments.dropFirst().first {
    case "run" where arguments.count == 7:
        guard let events = Int(arguments[4]), let callers = Int(arguments[5]) else {
            complain("two numbers are wanted")
        }
        let run = try StraightRun(arguments[2] + "/journal", arguments[3])
        let began = ContinuousClock.now
        if arguments[6] == "tasks" {
            await run.run(events: events, tasks: callers)
        } else {
            run.run(events: events, threads: callers)
        }
        let time = ContinuousClock.now - began
        report(run.eventCount, run.stepCount, time)
    case "open" where arguments.count == 3:
        let clock = ContinuousClock()
        let began = clock.now
        let engine = try Engine.open(arguments[2] + "/journal", setting)
        let time = clock.now - began
        report(engine.withWorld { $0.eventCount }, 0, time)
    case "snapshot" where arguments.count == 3:
        let engine = try Engine.open(arguments[2] + "/journal", setting)
        let clock = ContinuousClock()
        let began = clock.now
        try engine.keepSnapshot()
        report(engine.withWorld { $0.eventCount }, 0, clock.now - began)
    default: complain("usage: EngineBenchmark run|open|snapshot FOLDER ...")
    }
} catch {
    complain("\(error)")
}
