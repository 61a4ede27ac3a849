// Runs instances of Kepulauan Meranti's issuance straight through, interleaved, not encoded, and
// times deciding and applying alone.
//
//     ExecutionBenchmark INSTANCES FOLDER    prints {"commands": N, "steps": N, "seconds": S,
//                                            "bytes_per_instance": B}
//
// FOLDER is `Procedures`. `bytes_per_instance` is what the process grew by while the instances went
// half way, documents and data counted.

import Compiler
import Diagnostics
import Execution
import Glibc
import ProcessGraph
import WorkCalendar

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

func compile(_ path: String) -> CompiledFile {
    let source = SourceFile(name: path, bytes: read(path))
    guard let compiled = Compiler.compile(source).compiled else { complain("\(path) is wrong") }
    return compiled
}

/// Bytes of the process in memory.
func residentBytes() -> Int {
    let fields = String(decoding: read("/proc/self/statm"), as: UTF8.self).split(separator: " ")
    return (Int(fields[1]) ?? 0) * 4096
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

var world = World()
world.give(.initialize(administrator: "root"), at: start)
world.give(
    .deployCalendar(CalendarDeployment(calendar.id, calendar.calendar, hash: "c")), at: start)
world.give(.deployAgency(AgencyDeployment(agency, hash: "a")), at: start)
world.give(
    .deployProcedure(ProcedureDeployment(agency: agency.id, graph, hash: "p", semantics: 1)),
    at: start)

/// What one performer does in one step, for every instance alike.
struct Line {
    var actor: Actor
    var recorder: String?
    var acts: [InstanceAct]
}

func holder(_ role: Ref<Role>, _ graph: ProcessGraph, _ agency: Agency) -> String {
    agency.appointments.first { $0.role == graph.roles[role].id }?.actor ?? "nobody"
}

let lines = graph.steps.map { step in
    let role = step.performers[0]
    let found = graph.roles[role]
    var line: Line
    switch found.holding {
    case .appointment: line = Line(actor: .person(holder(role, graph, agency)), acts: [])
    case .instance: line = Line(actor: .person("applicant"), acts: [])
    case .external:
        line = Line(
            actor: .external(role: found.id), recorder: holder(found.recordedBy[0], graph, agency),
            acts: [])
    }
    for required in step.requires {
        for part in graph.filed(required) where graph.documents[part].submitters.contains(role) {
            line.acts.append(
                .submit(document: graph.documents[part].id, .file(commitment: "commitment")))
        }
    }
    var outcome: String?
    if case .decision(let outcomes) = step.action { outcome = outcomes[0].id }
    var completion = Completion(step.id, outcome: outcome)
    completion.data = step.collects.map {
        DataValue(graph.dataItems[$0].name, .commitment("commitment"))
    }
    line.acts.append(.complete(completion))
    return line
}
let ids = (0..<count).map { "instance-\($0)" }
let bindings = graph.roles.filter { $0.holding == .instance }.map { Naming($0.id, "applicant") }

var commands = 0
let before = residentBytes()
var perInstance = 0
var spent = ContinuousClock().measure {
    for id in ids {
        world.give(
            .start(
                Start(
                    agency: agency.id, procedure: graph.id, instance: id, bindings: bindings,
                    acknowledgesNotInForce: true)), at: start)
    }
}
commands += count
for (position, line) in lines.enumerated() {
    spent += ContinuousClock().measure {
        for act in line.acts {
            for id in ids {
                world.give(
                    Command(
                        by: line.actor, recordedBy: line.recorder, occurredAt: start,
                        recordedAt: start, .on(instance: id, act)))
            }
        }
    }
    commands += count * line.acts.count
    if position == lines.count / 2 { perInstance = (residentBytes() - before) / count }
}
guard world.instances.allSatisfy({ !$0.isRunning }) else { complain("an instance did not end") }
print(
    "{\"commands\": \(commands), \"steps\": \(lines.count * count), "
        + "\"seconds\": \(spent / .seconds(1)), \"bytes_per_instance\": \(perInstance)}")
