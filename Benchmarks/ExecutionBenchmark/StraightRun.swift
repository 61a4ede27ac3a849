import AllocationCount
import BenchmarkInput
import Compiler
import Execution
import ProcessGraph
import WorkCalendar

/// Instances that go straight through a procedure side by side: each act is done in all of them
/// before the next.
struct StraightRun {
    private var world = World()
    private let graph: ProcessGraph
    private let agency: String
    private let lines: [Performance]
    private let ids: [String]
    private let start: Instant
    private var commands = 0
    private var seconds = 0.0
    private var allocations: Int64 = 0

    init(
        _ graph: ProcessGraph, _ agency: Agency, _ calendar: CalendarFile, count: Int,
        at start: Instant
    ) {
        self.graph = graph
        self.agency = agency.id
        self.start = start
        lines = graph.steps.map {
            Performance(
                of: $0, graph, agency, evidence: .file(commitment: "commitment"),
                commitment: "commitment")
        }
        ids = (0..<count).map { "instance-\($0)" }
        world.give(.initialize(administrator: "root"), at: start)
        world.give(
            .deployCalendar(CalendarDeployment(calendar.id, calendar.calendar, hash: "c")),
            at: start)
        world.give(.deployAgency(AgencyDeployment(agency, hash: "a")), at: start)
        world.give(
            .deployProcedure(
                ProcedureDeployment(agency: agency.id, graph, hash: "p", semantics: 1)),
            at: start)
    }

    /// Starts and runs all of them, and prints what it took.
    mutating func all() {
        let before = residentBytes()
        var resident = 0
        var weight = InstanceWeight()
        time { $0.begin() }
        for (position, line) in lines.enumerated() {
            for act in line.acts { time { $0.give(act, line.actor, line.recorder) } }
            if position == lines.count / 2 {
                resident = residentBytes() - before
                weight = world.weight
            }
        }
        guard world.instances.allSatisfy({ !$0.isRunning }) else {
            complain("an instance did not end")
        }
        report(resident, weight)
    }

    private func report(_ resident: Int, _ weight: InstanceWeight) {
        let steps = lines.count * ids.count
        let counts = [
            ("commands", commands), ("steps", steps), ("resident_bytes", resident / ids.count),
            ("instance_bytes", weight.instance / ids.count),
            ("visits_bytes", weight.visits / ids.count),
            ("records_bytes", weight.records / ids.count),
            ("bindings_bytes", weight.bindings / ids.count),
            ("slots_bytes", weight.slots / ids.count),
        ]
        let measured = [
            ("seconds", seconds), ("allocations_per_step", Double(allocations) / Double(steps)),
        ]
        let members =
            counts.map { "\"\($0)\": \($1)" } + measured.map { "\"\($0)\": \($1)" }
        print("{" + members.joined(separator: ", ") + "}")
    }

    private mutating func time(_ work: (inout StraightRun) -> Void) {
        let began = processorSeconds()
        allocation_count_begin()
        work(&self)
        // Whoever gives a command makes one block of it.
        allocations += allocation_count_end() - Int64(ids.count)
        seconds += processorSeconds() - began
        commands += ids.count
    }

    private mutating func begin() {
        let bindings = Performance.bindings(of: graph)
        for id in ids {
            world.give(
                .start(
                    Start(
                        agency: agency, procedure: graph.id, instance: id, bindings: bindings,
                        acknowledgesNotInForce: true)), at: start)
        }
    }

    private mutating func give(_ act: InstanceAct, _ actor: Actor, _ recorder: String?) {
        for id in ids {
            world.give(
                Command(
                    by: actor, recordedBy: recorder, occurredAt: start, recordedAt: start,
                    .on(instance: id, act)))
        }
    }
}
