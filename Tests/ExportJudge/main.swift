// Asks the executor for what tools of others are to judge, and for its own verdict.
//
//     ExportJudge walk CALENDAR AGENCY PROCEDURE COUNT SEED
//         the log of COUNT instances that went through the procedure at random, as XES
//     ExportJudge judge CALENDAR AGENCY PROCEDURE
//         a line "accepted", "incomplete" or "refused N" for each line of standard input: labels of
//         visits' ends with tabs between them, N the first that the executor does not let happen
//     ExportJudge labels CALENDAR AGENCY PROCEDURE
//         every label there is, a line each

import BenchmarkInput
import Compiler
import Execution
import Interchange
import ProcessGraph
import Seeded
import WorkCalendar

/// How often of a hundred times the time of a visit runs out, or the instance is withdrawn.
let (expiredPercent, withdrawnPercent) = (8, 2)
/// How often of a hundred times the first of the other results is chosen.
let firstPercent = 60

func walk(_ office: inout Office, _ random: inout SeededGenerator) {
    let id = office.start()
    while office.isRunning(id) {
        let results = office.results(id)
        let chance = Int.random(in: 0..<100, using: &random)
        let others = results.filter { $0 != .expired && $0 != .withdrawn }
        let result: VisitResult
        if results.contains(.expired), chance < expiredPercent {
            result = .expired
        } else if chance >= 100 - withdrawnPercent {
            result = .withdrawn
        } else if Int.random(in: 0..<100, using: &random) < firstPercent {
            result = others[0]
        } else {
            result = others[Int.random(in: others.indices, using: &random)]
        }
        office.end(id, result)
    }
}

func verdict(on labels: [Substring], in office: inout Office) -> String {
    let id = office.start()
    for (position, wanted) in labels.enumerated() {
        let result = office.results(id).first { office.label($0, id) == wanted }
        guard let result else { return "refused \(position)" }
        office.end(id, result)
    }
    return office.isRunning(id) ? "incomplete" : "accepted"
}

let arguments = CommandLine.arguments
guard arguments.count > 4, case .calendar(let calendar) = compile(arguments[2]),
    case .agency(let agency) = compile(arguments[3]),
    case .procedure(let graph) = compile(arguments[4]),
    let begin = Instant(rfc3339: "2026-06-08T01:00:00Z")
else { complain("ExportJudge walk|judge|labels CALENDAR AGENCY PROCEDURE [COUNT SEED]") }
var office = Office(calendar: calendar, agency: agency, graph: graph, at: begin)
switch arguments[1] {
case "walk":
    guard arguments.count > 6, let count = Int(arguments[5]), let seed = UInt64(arguments[6]) else {
        complain("how many, and from which seed?")
    }
    var random = SeededGenerator(seed: seed)
    for _ in 0..<count { walk(&office, &random) }
    let writer = XESWriter()
    print(writer.head(journal: "walk"), terminator: "")
    office.gathering.forEachInstance(in: office.world, at: office.now) {
        print(writer.trace(of: $0), terminator: "")
    }
    print(writer.foot, terminator: "")
case "judge":
    while let line = readLine() {
        print(verdict(on: line.split(separator: "\t"), in: &office))
    }
default:
    for label in PetriNet(graph).transitions.compactMap(\.label) { print(label) }
}
