import AllocationCount
import Compiler
import Execution
import ProcessGraph
import WorkCalendar

/// Instances that go straight through a procedure side by side: each act is done in all of them
/// before the next.
struct StraightRun {
    /// What one performer does in one step, for every instance alike.
    private struct Line {
        var actor: Actor
        var recorder: String?
        var acts: [InstanceAct] = []
    }

    private var world = World()
    private let graph: ProcessGraph
    private let agency: String
    private let lines: [Line]
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
        lines = graph.steps.map { StraightRun.line($0, graph, agency) }
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

    private static func line(_ step: Step, _ graph: ProcessGraph, _ agency: Agency) -> Line {
        func holder(_ role: Ref<Role>) -> String {
            agency.appointments.first { $0.role == graph.roles[role].id }?.actor ?? "nobody"
        }
        let role = step.performers[0]
        let found = graph.roles[role]
        var line: Line
        switch found.holding {
        case .appointment: line = Line(actor: .person(holder(role)))
        case .instance: line = Line(actor: .person("applicant"))
        case .external:
            line = Line(
                actor: .external(role: found.id), recorder: holder(found.recordedBy[0]))
        }
        for required in step.requires {
            for part in graph.filed(required)
            where graph.documents[part].submitters.contains(role) {
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
        let bindings = graph.roles.filter { $0.holding == .instance }.map {
            Naming($0.id, "applicant")
        }
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
