import Compiler
import Diagnostics
import Engine
import Execution
import Glibc
import Journal
import ProcessGraph
import Synchronization
import WorkCalendar

/// Runs instances straight through a procedure, each act durable before the next.
final class StraightRun: Sendable {
    private let engine: Engine
    private let acts: [Request]
    private let start: Request
    private let events = Atomic(0)
    private let steps = Atomic(0)

    init(_ journal: String, _ procedures: String) throws(EngineFailure) {
        let folder = procedures + "/kepulauan-meranti/"
        let paths: [(Source.Kind, String)] = [
            (.calendar, procedures + "/calendars/aparatur-sipil-negara.yaml"),
            (.agency, folder + "agency.yaml"),
            (
                .procedure(agency: "kepulauan-meranti"),
                folder + "penerbitan-sertifikat-elektronik.yaml"
            ),
        ]
        let sources = paths.map { Source($0.0, name: $0.1, bytes: read($0.1)) }
        engine = try Engine.create(
            journal, id: "example.org/benchmark", administrator: "root", setting)
        _ = try engine.deploy(sources, by: .person("root"))
        let compiled = sources.map {
            Compiler.compile(SourceFile(name: $0.name, bytes: $0.bytes)).compiled
        }
        guard case .agency(let agency)? = compiled[1], case .procedure(let graph)? = compiled[2]
        else { complain("the files are of other kinds") }
        start = Request(
            .start(
                Start(
                    agency: agency.id, procedure: graph.id, instance: "",
                    bindings: graph.roles.filter { $0.holding == .instance }
                        .map { Naming($0.id, "applicant") })),
            by: .person("root"))
        acts = graph.steps.flatMap { StraightRun.requests($0, graph, agency) }
    }

    var eventCount: Int { events.load(ordering: .relaxed) }
    var stepCount: Int { steps.load(ordering: .relaxed) }

    private static func requests(
        _ step: Step, _ graph: ProcessGraph, _ agency: Agency
    ) -> [Request] {
        func holder(_ role: Ref<Role>) -> String {
            agency.appointments.first { $0.role == graph.roles[role].id }?.actor ?? "nobody"
        }
        let role = step.performers[0]
        let found = graph.roles[role]
        let (actor, recorder): (Actor, String?) =
            switch found.holding {
            case .appointment: (.person(holder(role)), nil)
            case .instance: (.person("applicant"), nil)
            case .external: (.external(role: found.id), holder(found.recordedBy[0]))
            }
        var acts: [InstanceAct] = []
        for required in step.requires {
            for part in graph.filed(required)
            where graph.documents[part].submitters.contains(role) {
                acts.append(.submit(document: graph.documents[part].id, .attestation))
            }
        }
        var outcome: String?
        if case .decision(let outcomes) = step.action { outcome = outcomes[0].id }
        var completion = Completion(step.id, outcome: outcome)
        // A commitment is taken as it is: the store is timed elsewhere.
        completion.data = step.collects.map {
            DataValue(graph.dataItems[$0].name, .commitment(String(repeating: "0", count: 64)))
        }
        acts.append(.complete(completion))
        return acts.map { Request(.on(instance: "", $0), by: actor, recordedBy: recorder) }
    }

    /// Runs until so many events were accepted.
    func run(events count: Int, callers: Int) {
        Threads.run(callers) { [self] in
            while events.load(ordering: .relaxed) < count { runOne() }
        }
    }

    private func runOne() {
        do throws(EngineFailure) {
            guard let id = try engine.perform(start).instance else { complain("no instance") }
            events.add(1, ordering: .relaxed)
            for var request in acts {
                guard case .on(_, let act) = request.act else { continue }
                request.act = .on(instance: id, act)
                _ = try engine.perform(request)
                events.add(1, ordering: .relaxed)
                if case .complete = act { steps.add(1, ordering: .relaxed) }
            }
        } catch {
            complain("\(error)")
        }
    }
}
