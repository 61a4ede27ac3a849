import BenchmarkInput
import Compiler
import Execution
import Interchange
import ProcessGraph
import WorkCalendar

/// An office in which whatever the executor lets happen is done by whoever may do it, so that only
/// the flow says no.
struct Office {
    let graph: ProcessGraph
    private let agency: Agency
    private(set) var world = World()
    private(set) var gathering = VisitGathering()
    private(set) var now: Instant
    private var startedCount = 0

    private static let administrator = "root"
    private static let applicant = "applicant"
    private static let reason = "as it was told"

    init(calendar: CalendarFile, agency: Agency, graph: ProcessGraph, at start: Instant) {
        self.graph = graph
        self.agency = agency
        now = start
        give(.initialize(administrator: Office.administrator))
        give(.deployCalendar(CalendarDeployment(calendar.id, calendar.calendar, hash: "c")))
        give(.deployAgency(AgencyDeployment(agency, hash: "a")))
        give(
            .deployProcedure(ProcedureDeployment(agency: agency.id, graph, hash: "p", semantics: 1))
        )
    }

    /// Starts an instance.
    ///
    /// - Returns: its id.
    mutating func start() -> String {
        startedCount += 1
        let id = "i\(startedCount)"
        let bindings = graph.roles.filter { $0.holding == .instance }.map {
            Naming($0.id, Office.applicant)
        }
        give(
            .start(
                Start(
                    agency: agency.id, procedure: graph.id, instance: id, bindings: bindings,
                    acknowledgesNotInForce: true)))
        return id
    }

    // MARK: Visits

    func isRunning(_ id: String) -> Bool { instance(id).isRunning }

    /// How the active visit may end.
    func results(_ id: String) -> [VisitResult] {
        let instance = instance(id)
        guard instance.isRunning else { return [] }
        return graph.steps[instance.step].edges.map(\.cause.result) + [.withdrawn]
    }

    func label(_ result: VisitResult, _ id: String) -> String {
        result.label(of: graph.steps[instance(id).step], in: graph)
    }

    /// Ends the active visit so. It must be possible.
    mutating func end(_ id: String, _ result: VisitResult) {
        let step = graph.steps[instance(id).step]
        goOn(milliseconds: 60_000)
        switch result {
        case .completed: complete(id, step, nil)
        case .outcome(let position):
            guard case .decision(let outcomes) = step.action else { return }
            complete(id, step, outcomes[position])
        case .exit(let position):
            let end = graph.ends[step.exits[position].end].id
            perform(id, step, [.exit(step: step.id, end: end, reason: Office.reason)])
        case .expired: expire(id)
        case .withdrawn:
            give(.on(instance: id, .withdraw(reason: Office.reason)))
        }
    }

    private mutating func complete(_ id: String, _ step: Step, _ outcome: Outcome?) {
        file(id)
        var completion = Completion(step.id, outcome: outcome?.id)
        completion.reason = outcome?.needsReason == true ? Office.reason : nil
        completion.data = step.collects.map { value(of: graph.dataItems[$0]) }
        completion.produced = (step.produces + (outcome?.produces ?? [])).map {
            Produced(graph.documents[$0].id, .attestation)
        }
        var ways = [completion]
        if case .chosen? = outcome?.renewal {
            ways = graph.documents.map { document in
                var way = completion
                way.renewed = [document.id]
                return way
            }
        }
        for role in step.binds {
            let named = holders(of: role)
            ways = ways.flatMap { way in
                named.map { person in
                    var naming = way
                    naming.named.append(Naming(graph.roles[role].id, person))
                    return naming
                }
            }
        }
        perform(id, step, ways.map { .complete($0) })
    }

    /// Puts on file what is missing, and fills in what the step does not collect itself.
    private mutating func file(_ id: String) {
        let situation = world.situation(of: instance(id), at: now)
        for missing in situation.missing {
            guard let document = graph.documents.first(where: { $0.id == missing.id }),
                document.holds == nil
            else { continue }
            let evidence = Evidence.file(commitment: "file")
            let found = document.submitters.flatMap(callers).contains {
                attempt(.on(instance: id, .submit(document: missing.id, evidence)), by: $0) == nil
            }
            if !found { complain("nobody can hand in \(missing.id)") }
        }
        let step = graph.steps[instance(id).step]
        let rest = situation.unrecorded.filter { !step.collects.contains($0) }
        if !rest.isEmpty {
            let values = rest.map { value(of: graph.dataItems[$0]) }
            perform(id, step, [.record(values)])
        }
    }

    private mutating func expire(_ id: String) {
        guard let due = instance(id).timers.expiry?.instant else {
            complain("\(id) does not expire")
        }
        now = due
        goOn(milliseconds: 1_000)
        for timer in world.timersDue(instance(id), before: now) where isRunning(id) {
            let command = Command(
                by: .person(Office.administrator), occurredAt: timer.due, recordedAt: now,
                .on(instance: id, .fire(timer.timer)))
            if let rejection = attempt(command) { complain("\(rejection)") }
            if timer.timer == .expiry { return }
        }
    }

    // MARK: Commands

    private mutating func goOn(milliseconds: Int64) {
        guard let later = now.adding(milliseconds: milliseconds) else {
            complain("time is over")
        }
        now = later
    }

    /// Does the first of these that somebody who performs the step may do.
    private mutating func perform(_ id: String, _ step: Step, _ ways: [InstanceAct]) {
        var last: Rejection?
        for caller in step.performers.flatMap(callers) {
            for way in ways {
                last = attempt(.on(instance: id, way), by: caller)
                if last == nil { return }
            }
        }
        complain("\(step.id) cannot be ended: \(last.map { "\($0)" } ?? "nobody performs it")")
    }

    private mutating func give(_ act: Act) {
        let caller = (actor: Actor.person(Office.administrator), recorder: String?.none)
        if let rejection = attempt(act, by: caller) { complain("\(rejection)") }
    }

    private mutating func attempt(
        _ act: Act, by caller: (actor: Actor, recorder: String?)
    ) -> Rejection? {
        if case .on(let id, _) = act, isRunning(id) {
            for timer in world.timersDue(instance(id), before: now) {
                let command = Command(
                    by: .person(Office.administrator), occurredAt: timer.due, recordedAt: now,
                    .on(instance: id, .fire(timer.timer)))
                if let rejection = attempt(command) { return rejection }
            }
        }
        return attempt(
            Command(
                by: caller.actor, recordedBy: caller.recorder, occurredAt: now, recordedAt: now,
                act))
    }

    private mutating func attempt(_ command: Command) -> Rejection? {
        switch world.decide(command) {
        case .accepted(let event):
            world.apply(event)
            gathering.take(event, world)
            return nil
        case .duplicate: return nil
        case .rejected(let rejection): return rejection
        }
    }

    // MARK: Who and what

    private func instance(_ id: String) -> Instance {
        guard let instance = world.instance(id) else { complain("there is no \(id)") }
        return instance
    }

    private func holders(of role: Ref<Role>) -> [String] {
        agency.appointments.filter { $0.role == graph.roles[role].id }.map(\.actor)
    }

    /// Who may fill a role, and who records for them.
    private func callers(_ role: Ref<Role>) -> [(actor: Actor, recorder: String?)] {
        let found = graph.roles[role]
        switch found.holding {
        case .appointment: return holders(of: role).map { (.person($0), nil) }
        case .instance: return [(.person(Office.applicant), nil)]
        case .external:
            return found.recordedBy.flatMap(holders).map { (.external(role: found.id), $0) }
        }
    }

    private func value(of item: DataItem) -> DataValue {
        if item.isPersonal { return DataValue(item.name, .commitment("value")) }
        switch item.kind {
        case .text: return DataValue(item.name, .text("x"))
        case .number: return DataValue(item.name, .number("1"))
        case .date: return DataValue(item.name, .date(.min))
        case .yesNo: return DataValue(item.name, .yesNo(true))
        case .reference: return DataValue(item.name, .reference("x"))
        case .choice:
            let choice = item.choices[0]
            return DataValue(item.name, .choice(choice.id, text: choice.needsText ? "x" : nil))
        }
    }
}
