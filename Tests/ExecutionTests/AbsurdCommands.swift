import Execution
import ProcessGraph
import Seeded
import WorkCalendar

/// Makes commands that no engine would accept, as they may stand in a journal that somebody else
/// wrote: by the wrong persons, at impossible times, of things that are not there.
struct AbsurdCommands {
    var ordinary: RandomCommands
    /// What may be deployed as further revisions of the procedure.
    let successors: [ProcessGraph]
    private var random: SeededGenerator
    private var keys: [CallerKey] = []

    init(
        _ clerk: Clerk, _ successors: [ProcessGraph], seed: UInt64, at start: Instant
    ) {
        ordinary = RandomCommands(clerk, seed: seed, at: start)
        self.successors = successors
        random = SeededGenerator(seed: seed ^ 0xABBA)
    }

    private static let texts = [
        "", " ", "x", "\u{0}", " é", "nobody", String(repeating: "x", count: 100),
        String(repeating: "y", count: 9_000),
    ]

    private static let numbers = [
        .min, -1, 0, 1, 2, 255, 32_767, 32_768, 65_536, Int(Int32.max), Int(Int32.max) + 1,
        1 << 53, .max,
    ]

    private mutating func text() -> String { random.one(of: Self.texts) }

    private mutating func number(_ world: World) -> Int {
        random.once(in: 2)
            ? random.one(of: Self.numbers) : random.below(world.eventCount + 3)
    }

    private mutating func instant() -> Instant {
        let now = ordinary.now
        let years = Int64(random.below(30)) * 31_557_600_000
        switch random.below(8) {
        case 0: return .min
        case 1: return .max
        case 2: return now.adding(milliseconds: years) ?? now
        case 3: return now.adding(milliseconds: -years) ?? now
        default:
            return now.adding(milliseconds: Int64(random.below(10_000_000)) - 5_000_000) ?? now
        }
    }

    private mutating func date() -> CivilDate { instant().date(in: .wib) }

    /// One command; half of them are of the ordinary kind, good or bad.
    mutating func next(_ world: World) -> Command {
        ordinary.goOn()
        if random.once(in: 20) { return beginning() }
        var command = ordinary.next(world)
        if random.once(in: 2) { return command }
        for _ in 0...random.below(3) { change(&command, world) }
        return command
    }

    /// So that there is always something that runs.
    private mutating func beginning() -> Command {
        let graph = ordinary.clerk.graph
        let start = Start(
            agency: ordinary.clerk.agency.id, procedure: graph.id,
            instance: "k\(random.below(1_000_000))",
            bindings: graph.roles.filter { $0.holding == .instance }.map {
                Naming($0.id, Clerk.applicant)
            }, acknowledgesNotInForce: true)
        return Command(
            by: .person("root"), occurredAt: ordinary.now, recordedAt: ordinary.now,
            .start(start))
    }

    private mutating func change(_ command: inout Command, _ world: World) {
        switch random.below(12) {
        case 0: command.actor = .person(person())
        case 1: command.actor = .external(role: role())
        case 2: command.recorder = random.once(in: 2) ? nil : person()
        case 3: command.occurredAt = instant()
        case 4: command.recordedAt = instant()
        case 5: command.key = key()
        case 6: command.expectedVersion = number(world)
        default: command.act = act(world)
        }
    }

    private mutating func key() -> CallerKey {
        if !keys.isEmpty, random.once(in: 2) { return random.one(of: keys) }
        let key = CallerKey(text(), Digest(random.next(), 0, 0, 0))
        keys.append(key)
        return key
    }

    // MARK: Ids

    private mutating func person() -> String {
        random.once(in: 4)
            ? text()
            : random.one(
                of: ordinary.clerk.agency.appointments.map(\.actor)
                    + [Clerk.applicant, "root", "stranger"])
    }

    private mutating func graph() -> ProcessGraph {
        random.one(of: [ordinary.clerk.graph] + successors)
    }

    private mutating func id(_ ids: [String]) -> String {
        ids.isEmpty || random.once(in: 12) ? text() : random.one(of: ids)
    }

    private mutating func role() -> String { id(graph().roles.map(\.id)) }
    private mutating func step() -> String { id(graph().steps.map(\.id)) }
    private mutating func document() -> String { id(graph().documents.map(\.id)) }
    private mutating func item() -> String { id(graph().dataItems.map(\.name)) }
    private mutating func end() -> String { id(graph().ends.map(\.id)) }
    private mutating func instance(_ world: World) -> String { id(world.instances.map(\.id)) }
    private mutating func agency() -> String { id([ordinary.clerk.agency.id, "other"]) }
    private mutating func procedure() -> String { id([ordinary.clerk.graph.id]) }

    private mutating func many<Element>(
        _ one: (inout AbsurdCommands) -> Element
    ) -> [Element] {
        (0..<random.below(3)).map { _ in one(&self) }
    }

    // MARK: Acts

    private mutating func act(_ world: World) -> Act {
        if random.below(10) < 7 {
            return .on(instance: instance(world), instanceAct(world))
        }
        switch random.below(10) {
        case 0: return .initialize(administrator: person())
        case 1: return .grant(person())
        case 2: return .deployAgency(deployedAgency())
        case 3:
            let calendar = WorkCalendar(hours: .off, periods: [], years: [])
            return .deployCalendar(
                CalendarDeployment(
                    id([ordinary.clerk.agency.calendar, "other"]), calendar, hash: text()))
        case 4:
            var graph = graph()
            graph.revision = 1 + random.below(4)
            return .deployProcedure(
                ProcedureDeployment(
                    agency: agency(), graph, hash: text(), semantics: number(world)))
        case 5: return .appoint(agency: agency(), appointment())
        case 6:
            var revocation = Revocation(
                agency: agency(), actor: person(), role: role(), from: date())
            if random.once(in: 3) { revocation.procedure = procedure() }
            return .revoke(revocation)
        case 7:
            return .replace(
                Replacement(
                    agency: agency(), procedure: procedure(), revision: revision(world),
                    successor: revision(world), from: date()))
        case 8:
            return .retire(
                Retirement(
                    agency: agency(), procedure: procedure(), revision: revision(world),
                    from: date()))
        default: return .start(start(world))
        }
    }

    private mutating func revision(_ world: World) -> Int {
        random.once(in: 6) ? number(world) : 1 + random.below(4)
    }

    private mutating func appointment() -> Appointment {
        var appointment = Appointment(actor: person(), role: role(), from: date())
        if random.once(in: 2) { appointment.until = date() }
        if random.once(in: 3) { appointment.procedure = procedure() }
        return appointment
    }

    private mutating func deployedAgency() -> AgencyDeployment {
        var agency = ordinary.clerk.agency
        if random.once(in: 4) { agency.calendar = id([agency.calendar, "other"]) }
        if random.once(in: 4) { agency.zone = .wit }
        if random.once(in: 6) {
            agency = Agency(
                id: "other", name: "Other", zone: .wita, calendar: agency.calendar)
        }
        agency.appointments.removeAll { _ in random.once(in: 3) }
        agency.appointments += many { $0.appointment() }
        return AgencyDeployment(agency, hash: text(), isConfirmed: random.once(in: 2))
    }

    private mutating func start(_ world: World) -> Start {
        var bindings = many { Naming($0.role(), $0.person()) }
        if random.once(in: 2) {
            bindings = ordinary.clerk.graph.roles.filter { $0.holding == .instance }.map {
                Naming($0.id, Clerk.applicant)
            }
        }
        return Start(
            agency: agency(), procedure: procedure(),
            revision: random.once(in: 3) ? nil : revision(world),
            instance: random.once(in: 3) ? instance(world) : "j\(random.below(1_000))",
            bindings: bindings, acknowledgesNotInForce: random.once(in: 2))
    }

    private mutating func evidence() -> Evidence {
        random.once(in: 2) ? .attestation : .file(commitment: text())
    }

    private mutating func value() -> Value {
        switch random.below(7) {
        case 0: return .number(text())
        case 1: return .date(date())
        case 2: return .yesNo(true)
        case 3: return .choice(text(), text: random.once(in: 2) ? nil : text())
        case 4: return .reference(text())
        case 5: return .commitment(text())
        default: return .text(text())
        }
    }

    private mutating func completion(_ world: World) -> Completion {
        let outcomes = graph().steps.flatMap { step -> [String] in
            guard case .decision(let outcomes) = step.action else { return [] }
            return outcomes.map(\.id)
        }
        var completion = Completion(
            step(), outcome: random.once(in: 3) ? nil : id(outcomes),
            reason: random.once(in: 2) ? nil : text())
        completion.data = many { DataValue($0.item(), $0.value()) }
        completion.produced = many { Produced($0.document(), $0.evidence()) }
        completion.renewed = many { $0.document() }
        completion.named = many { Naming($0.role(), $0.person()) }
        return completion
    }

    private mutating func instanceAct(_ world: World) -> InstanceAct {
        switch random.below(23) {
        case 0: return .claim(step: step())
        case 1: return .release(step: step())
        case 2: return .assign(step: step(), to: person(), reason: text())
        case 3:
            let subject: Rebinding.Subject =
                random.once(in: 2) ? .role(role()) : .step(step())
            return .rebind(Rebinding(subject, to: person(), reason: text()))
        case 4: return .submit(document: document(), evidence())
        case 5: return .withdrawDocument(document(), reason: text())
        case 6: return .record(many { DataValue($0.item(), $0.value()) })
        case 7: return .tick(step: step(), point: number(world))
        case 8, 9, 10: return .complete(completion(world))
        case 11: return .exit(step: step(), end: end(), reason: random.once(in: 2) ? nil : text())
        case 12: return .note(text())
        case 13: return .correct(event: number(world), reason: text())
        case 14: return random.once(in: 4) ? .withdraw(reason: text()) : .note(text())
        case 15: return .suspend(reason: text())
        case 16: return .resume(reason: nil)
        case 17:
            return .extend(
                Extension(random.once(in: 2) ? .sla : .expiry, until: instant(), reason: text()))
        case 18: return .recompute(reason: text())
        case 19, 20: return .migrate(revision: revision(world), reason: text())
        case 21:
            return .erase(
                random.once(in: 2) ? .document(document()) : .data(item()), reason: text())
        default: return .fire(random.once(in: 2) ? .expiry : .escalation)
        }
    }
}
