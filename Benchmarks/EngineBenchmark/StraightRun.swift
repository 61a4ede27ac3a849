import BenchmarkInput
import Compiler
import Engine
import Execution
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
        let compiled = paths.map { compile($0.1) }
        guard case .agency(let agency) = compiled[1], case .procedure(let graph) = compiled[2]
        else { complain("the files are of other kinds") }
        start = Request(
            .start(
                Start(
                    agency: agency.id, procedure: graph.id, instance: "",
                    bindings: Performance.bindings(of: graph))),
            by: .person("root"))
        // A commitment is taken as it is: the store is timed elsewhere.
        let commitment = String(repeating: "0", count: 64)
        acts = graph.steps.flatMap { step in
            let performance = Performance(
                of: step, graph, agency, evidence: .attestation, commitment: commitment)
            return performance.acts.map {
                Request(
                    .on(instance: "", $0), by: performance.actor,
                    recordedBy: performance.recorder)
            }
        }
    }

    var eventCount: Int { events.load(ordering: .relaxed) }
    var stepCount: Int { steps.load(ordering: .relaxed) }

    /// Runs until so many events were accepted, each caller a thread.
    func run(events count: Int, threads: Int) {
        Threads.run(threads) { [self] in
            while eventCount < count { runOne() }
        }
    }

    /// The same, each caller a task.
    func run(events count: Int, tasks: Int) async {
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<tasks {
                group.addTask { [self] in
                    while eventCount < count { await runOne() }
                }
            }
        }
    }

    private func runOne() {
        do throws(EngineFailure) {
            let id = begun(try engine.perform(start))
            for act in acts { done(act, try engine.perform(act.on(id))) }
        } catch {
            complain("\(error)")
        }
    }

    private func runOne() async {
        do throws(EngineFailure) {
            let id = begun(try await engine.perform(start))
            for act in acts { done(act, try await engine.perform(act.on(id))) }
        } catch {
            complain("\(error)")
        }
    }

    private func begun(_ receipt: Receipt) -> String {
        guard let id = receipt.instance else { complain("no instance") }
        events.add(1, ordering: .relaxed)
        return id
    }

    private func done(_ request: Request, _ receipt: Receipt) {
        events.add(1, ordering: .relaxed)
        if case .on(_, .complete) = request.act { steps.add(1, ordering: .relaxed) }
    }
}

extension Request {
    /// The same on an instance.
    fileprivate func on(_ id: String) -> Request {
        guard case .on(_, let act) = act else { return self }
        var request = self
        request.act = .on(instance: id, act)
        return request
    }
}
