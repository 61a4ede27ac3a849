import Execution
import ProcessGraph
import Seeded
import WorkCalendar

/// Makes commands good and bad for one instance of a procedure.
struct RandomCommands {
    /// Knows the revision of the instance that a command is about.
    private(set) var clerk: Clerk
    var random: SeededGenerator
    var now: Instant
    var count = 0

    init(_ clerk: Clerk, seed: UInt64, at start: Instant) {
        self.clerk = clerk
        random = SeededGenerator(seed: seed)
        now = start
    }

    /// Time goes on by nothing, minutes or days.
    mutating func goOn() {
        let milliseconds =
            switch random.below(10) {
            case 0...4: 0
            case 5...8: random.below(1_800_000)
            default: random.below(3 * 86_400_000)
            }
        now = now.adding(milliseconds: Int64(milliseconds)) ?? now
    }

    mutating func next(_ world: World) -> Command {
        count += 1
        let instances = world.instances
        let running = instances.filter(\.isRunning)
        let instance = random.one(
            of: running.isEmpty || random.once(in: 10) ? instances : running)
        if instance.suspendedAt != nil, random.once(in: 2) {
            return Command(
                by: .person("root"), occurredAt: now, recordedAt: now,
                .on(instance: instance.id, .resume(reason: nil)))
        }
        let graph = world.deployment(of: instance).graph
        clerk = Clerk(graph, clerk.agency)
        let step = random.once(in: 12) ? random.one(of: graph.steps) : graph.steps[instance.step]
        let performers = clerk.performers(of: step, in: world)
        var (actor, recorder) =
            random.once(in: 10) || performers.isEmpty
            ? (Actor.person(anybody()), random.once(in: 3) ? anybody() : nil)
            : random.one(of: performers)
        if random.once(in: 15), recorder == nil { recorder = anybody() }
        let act: InstanceAct
        switch random.below(20) {
        case 0...6: act = .complete(completion(step))
        case 7...12: act = filing(graph, step)
        case 13:
            act = .fire(random.once(in: 3) ? .escalation : .expiry)
            if let due = world.timersDue(instance, before: now).first {
                return Command(
                    by: .person("engine"), occurredAt: due.due, recordedAt: now,
                    .on(instance: instance.id, .fire(due.timer)))
            }
        case 14: act = .exit(step: step.id, end: random.one(of: graph.ends).id, reason: "r")
        case 15, 16:
            act = .release(step: step.id)
            (actor, recorder) = (.person("root"), nil)
        default:
            act = managing(world, instance, graph, step)
            if !random.once(in: 6) { (actor, recorder) = (.person("root"), nil) }
        }
        var command = Command(
            by: actor, recordedBy: recorder, occurredAt: now, recordedAt: now,
            .on(instance: instance.id, act))
        if random.once(in: 12),
            let earlier = now.adding(milliseconds: -Int64(random.below(90_000_000)))
        {
            command.occurredAt = earlier
        }
        if random.once(in: 40) { command.expectedVersion = random.below(20) }
        if random.once(in: 2) { command.key = CallerKey("k\(count)", digest()) }
        if random.once(in: 30) { command.act = administration() }
        return command
    }

    mutating func digest() -> Digest { Digest(random.next(), 1, 2, 3) }

    private mutating func anybody() -> String {
        random.one(of: clerk.agency.appointments.map(\.actor) + [Clerk.applicant, "root", "budi"])
    }

    private mutating func completion(_ step: Step) -> Completion {
        var outcome: Outcome?
        if case .decision(let outcomes) = step.action { outcome = random.one(of: outcomes) }
        var completion = clerk.completion(of: step, outcome: outcome)
        switch random.below(12) {
        case 0: completion.outcome = random.once(in: 2) ? nil : "perhaps"
        case 1: completion.reason = nil
        case 2: completion.data = []
        case 3: completion.named = []
        case 4: completion.produced = []
        case 5: completion.renewed = ["nothing"]
        case 6: completion.named = completion.named.map { Naming($0.role, anybody()) }
        default: break
        }
        return completion
    }

    private mutating func filing(_ graph: ProcessGraph, _ step: Step) -> InstanceAct {
        let asked = clerk.handedIn(at: step)
        let document =
            asked.isEmpty || random.once(in: 8)
            ? random.one(of: graph.documents).id
            : random.one(of: asked)
        switch random.below(8) {
        case 0: return .withdrawDocument(document, reason: "r")
        case 1:
            guard !graph.dataItems.isEmpty else { return .record([]) }
            let item = random.one(of: graph.dataItems)
            return .record([
                DataValue(item.name, random.once(in: 3) ? .text("t") : clerk.value(for: item))
            ])
        case 2: return .tick(step: step.id, point: random.below(6))
        case 3: return .note("n")
        case 4: return .submit(document: document, .attestation)
        default: return .submit(document: document, .file(commitment: "f"))
        }
    }

    private mutating func managing(
        _ world: World, _ instance: Instance, _ graph: ProcessGraph, _ step: Step
    ) -> InstanceAct {
        switch random.below(16) {
        case 0: return .claim(step: step.id)
        case 1: return .release(step: step.id)
        case 2: return .assign(step: step.id, to: anybody(), reason: "r")
        case 3:
            let role = random.one(of: graph.roles).id
            return .rebind(Rebinding(.role(role), to: anybody(), reason: "r"))
        case 4:
            let other = random.one(of: graph.steps).id
            return .rebind(Rebinding(.step(other), to: anybody(), reason: "r"))
        case 5...7:
            return .correct(event: world.eventCount - random.below(8), reason: "r")
        case 8: return random.once(in: 8) ? .withdraw(reason: "r") : .note("n")
        case 9: return .suspend(reason: "r")
        case 10, 11: return .resume(reason: nil)
        case 12:
            let until = now.adding(milliseconds: Int64(random.below(200_000_000))) ?? now
            return .extend(
                Extension(random.once(in: 2) ? .sla : .expiry, until: until, reason: "r"))
        case 13: return .recompute(reason: "r")
        case 14: return .migrate(revision: 1 + random.below(3), reason: "r")
        default:
            return .erase(.document(random.one(of: graph.documents).id), reason: "r")
        }
    }

    private mutating func administration() -> Act {
        let appointment = random.one(of: clerk.agency.appointments)
        let today = now.date(in: clerk.agency.zone)
        switch random.below(6) {
        case 0:
            return .revoke(
                Revocation(
                    agency: clerk.agency.id, actor: appointment.actor, role: appointment.role,
                    from: today))
        case 1: return .appoint(agency: clerk.agency.id, appointment)
        case 2: return .deployAgency(AgencyDeployment(clerk.agency, hash: "b", isConfirmed: true))
        case 3: return .grant(anybody())
        case 4:
            var graph = clerk.graph
            graph.revision = 2
            return .deployProcedure(
                ProcedureDeployment(agency: clerk.agency.id, graph, hash: "q", semantics: 1))
        default:
            let bindings = clerk.graph.roles.filter { $0.holding == .instance }.map {
                Naming($0.id, random.once(in: 10) ? anybody() : Clerk.applicant)
            }
            return .start(
                Start(
                    agency: clerk.agency.id, procedure: clerk.graph.id, instance: "i\(count)",
                    bindings: bindings, acknowledgesNotInForce: !random.once(in: 10)))
        }
    }
}
