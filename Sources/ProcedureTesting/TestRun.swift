import Compiler
import Diagnostics
import Execution
import ProcessGraph
import WorkCalendar

/// One run of one test: a world of its own, and what the test has visited so far.
struct TestRun {
    /// The most timers that fire between two entries: a circle of short ones would go on for long.
    static let firingsMax = 10_000
    /// What the instance is called.
    static let instance = "test"

    let test: ProcedureTest
    private let bench: TestBench
    private(set) var world = World()
    private(set) var visited: Set<CoverageItem> = []
    /// The roles that were told that something takes long, since the entry before.
    private(set) var told: [String] = []
    /// What was asked of the core so far, the firing of timers included.
    private(set) var commands: [TestedCommand] = []
    /// The entry that is being run.
    private var place: Place
    /// The event that last ended a visit to each step.
    private var endings: [String: Int] = [:]

    init(_ test: ProcedureTest, on bench: TestBench) {
        self.test = test
        self.bench = bench
        place = test.start.place
    }

    var zone: ZoneOffset { bench.agency.zone }

    mutating func run() -> TestFailure? {
        let start = test.start
        // Apart from the check, which must see the world that it leaves.
        let problem = begin()
        if let failure = check(start.place, start.time, start.expectation, problem) {
            return failure
        }
        for act in test.acts {
            told = []
            place = act.place
            let problem = fireTimers(at: act.time) ?? perform(act)
            if let failure = check(act.place, act.time, act.expectation, problem) {
                return failure
            }
        }
        return nil
    }

    // MARK: Acting

    /// Deploys what there is and starts the instance.
    ///
    /// - Returns: why something of it was refused.
    private mutating func begin() -> Rejection? {
        let start = test.start
        let administrator = Actor.person(test.administrator)
        let agency = bench.agency
        let graphs = ([bench.procedure] + bench.revisions).sorted { $0.revision < $1.revision }
        var acts: [Act] = [
            .initialize(administrator: test.administrator),
            .deployCalendar(
                CalendarDeployment(
                    bench.calendar.id, bench.calendar.calendar, hash: bench.calendar.id)),
            .deployAgency(AgencyDeployment(agency, hash: agency.id)),
        ]
        acts += graphs.map { graph in
            .deployProcedure(
                ProcedureDeployment(
                    agency: agency.id, graph, hash: "\(graph.id) \(graph.revision)", semantics: 1))
        }
        for act in acts {
            let time = TestTime(at: start.time.recordedAt, recordedAt: start.time.recordedAt)
            if let problem = perform(act, by: administrator, nil, time) { return problem }
        }
        let request = Start(
            agency: agency.id, procedure: test.procedure, revision: start.revision,
            instance: TestRun.instance, bindings: start.bindings,
            acknowledgesNotInForce: start.acknowledgesNotInForce)
        return perform(.start(request), by: start.actor, start.recorder, start.time)
    }

    /// Fires what ran out before an entry is recorded, as the engine does.
    private mutating func fireTimers(at time: TestTime) -> Rejection? {
        let now = instant(time.recordedAt)
        for _ in 0..<TestRun.firingsMax {
            guard let timer = world.timersDue(before: now).first else { return nil }
            let command = Command(
                by: .person(test.administrator), occurredAt: timer.due, recordedAt: now,
                .on(instance: timer.instance, .fire(timer.timer)))
            if let problem = decide(command) { return problem }
        }
        return .timersDue(world.timersDue(before: now))
    }

    private mutating func perform(_ act: TestAct) -> Rejection? {
        func perform(_ deed: Act) -> Rejection? {
            self.perform(deed, by: act.actor, act.recorder, act.time)
        }
        let instance = TestRun.instance
        switch act.deed {
        case .nothing: return nil
        case .instance(let deeds):
            for deed in deeds {
                if let problem = perform(.on(instance: instance, deed)) { return problem }
            }
            return nil
        case .correct(let step, let reason):
            let event = endings[step] ?? 0
            return perform(.on(instance: instance, .correct(event: event, reason: reason)))
        case .extend(let subject, let until, let reason):
            let change = Extension(subject, until: self.instant(until), reason: reason)
            return perform(.on(instance: instance, .extend(change)))
        case .appoint(let appointment):
            return perform(.appoint(agency: bench.agency.id, appointment))
        case .revoke(var revocation):
            revocation.agency = bench.agency.id
            return perform(.revoke(revocation))
        }
    }

    private mutating func perform(
        _ act: Act, by actor: Actor, _ recorder: String?, _ time: TestTime
    ) -> Rejection? {
        decide(
            Command(
                by: actor, recordedBy: recorder, occurredAt: instant(time.at),
                recordedAt: instant(time.recordedAt), act))
    }

    private mutating func decide(_ command: Command) -> Rejection? {
        switch world.decide(command) {
        case .rejected(let rejection):
            commands.append(TestedCommand(place: place, command: command, .rejected(rejection)))
            return rejection
        case .duplicate: preconditionFailure("a command without a key is never a duplicate")
        case .accepted(let event):
            commands.append(
                TestedCommand(place: place, command: command, .accepted(event.number)))
            let before = world.instance(TestRun.instance)
            world.apply(event)
            note(event, before)
            return nil
        }
    }

    /// Notes what an event visited, whom it told and which visit it ended.
    private mutating func note(_ event: Event, _ before: Instance?) {
        guard let now = world.instance(TestRun.instance) else { return }
        let graph = world.deployment(of: now).graph
        if graph.id == bench.procedure.id, graph.revision == bench.procedure.revision {
            visited.formUnion(graph.visited(by: event, from: before?.step))
        }
        if let before, case .on(_, let act) = event.command.act {
            switch act {
            case .complete, .exit, .fire(.expiry):
                endings[graph.steps[before.step].id] = event.number
            default: break
            }
        }
        for case .escalated(let roles) in event.consequences {
            told += roles.map { graph.roles[$0].id }
        }
    }

    /// The point in time; at the ends of the calendar the first or last that there is.
    func instant(_ time: LocalTime) -> Instant {
        time.instant(in: zone) ?? (time.date.daysSinceEpoch < 0 ? Instant.min : Instant.max)
    }
}
