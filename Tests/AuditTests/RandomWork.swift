import Canonical
import DeployedFiles
import Execution
import Journal
import ProcessGraph
import Records
import Seeded
import WorkCalendar

/// An honest journal at random: two permits, and what administrators and managers do besides.
struct RandomWork {
    /// An entry: a part of a source, or an event.
    enum Item {
        case source([UInt8])
        case event(Event)
    }

    private(set) var items: [Item] = []
    /// Where all of it ended.
    private(set) var world = World()
    var random: SeededGenerator
    private var ledger = Ledger()

    static let persons = ["ani", "clara", "carl", "harun", "irma", "iwan", "root", "budi"]
    static let instances = ["i", "j"]

    init(seed: UInt64, turns: Int) {
        random = SeededGenerator(seed: seed)
        ledger.open()
        for instance in Self.instances { ledger.take(Ledger.start(instance)) }
        ledger.deployProcedure(
            Ledger.permit.replacing("revision: 1", with: "revision: 2")
                .replacing("sla: 2 working days", with: "sla: 3 working days"))
        for _ in 0..<turns { turn() }
        readBack()
    }

    /// Reads the entries as whoever has the journal alone does.
    private mutating func readBack() {
        let sources = CompiledSources()
        for (kind, value) in ledger.entries {
            if kind == .source {
                guard let part = try? unsafe SourcePart(value.span.bytes) else {
                    preconditionFailure("what was written is a part")
                }
                try? sources.texts.take(part)
                items.append(.source(value))
                continue
            }
            let read = try? unsafe EventForm.read(
                value.span.bytes, version: EventForm.version, in: world, from: sources)
            guard let event = read, case .accepted(event) = world.decide(anew: event) else {
                preconditionFailure("an honest journal is read and decided anew")
            }
            items.append(.event(event))
            world.apply(event)
        }
    }

    // MARK: Turns

    private mutating func turn() {
        switch below(10) {
        case 0...5: ledger.goOn(minutes: below(90))
        case 6...8: break
        default: ledger.goOn(minutes: below(2_880))
        }
        while let timer = ledger.world.timersDue(before: ledger.now).first {
            ledger.lie(
                .on(instance: timer.instance, .fire(timer.timer)), by: .person("engine"),
                occurredAt: timer.due)
        }
        if below(12) == 0 { return administer() }
        let id = Self.instances[below(2)]
        guard let instance = ledger.world.instance(id) else { return }
        let step = ledger.world.deployment(of: instance).graph.steps[instance.step].id
        if below(4) == 0 {
            let actor = below(4) == 0 ? anybody() : "root"
            attempt(.on(instance: id, managing(instance, step)), by: .person(actor), nil)
        } else {
            for act in working(step) {
                if tryAnybody(act, on: id) { return }
            }
        }
    }

    /// What performers do in a step, the completion first.
    private mutating func working(_ step: String) -> [InstanceAct] {
        var acts: [InstanceAct] = []
        var completion = Completion(step)
        switch step {
        case "apply": completion = Ledger.application
        case "receive":
            completion = Ledger.receipt
            completion.named = [Naming("inspector", below(2) == 0 ? "irma" : "iwan")]
        case "review":
            completion.outcome = ["grant", "return", "redo", "grant"][below(4)]
            if completion.outcome == "return" {
                completion.reason = "r"
                completion.renewed = [below(2) == 0 ? "letter" : "plan"]
            }
        case "register":
            if below(4) == 0 { acts.append(.exit(step: step, end: "refused", reason: "r")) }
        case "hand-over":
            completion.produced = [Produced("licence", .file(commitment: Ledger.commitment))]
        default: break
        }
        if below(8) > 0 { acts.append(.complete(completion)) }
        var others: [InstanceAct] = ["letter", "letter", "photo", "photo", "receipt"].map {
            .submit(document: $0, .attestation)
        }
        let plan = InstanceAct.submit(document: "plan", .file(commitment: Ledger.commitment))
        others += [plan, plan, .tick(step: step, point: below(2)), .claim(step: step)]
        others.append(.withdrawDocument("letter", reason: "r"))
        return acts + others.shuffled(using: &random)
    }

    mutating func managing(_ instance: Instance, _ step: String) -> InstanceAct {
        switch below(14) {
        case 0: .suspend(reason: "r")
        case 1, 2: .resume(reason: nil)
        case 3...5: .correct(event: ledger.next - 1 - below(8), reason: "r")
        case 6: .rebind(Rebinding(.role("inspector"), to: anybody(), reason: "r"))
        case 7: .rebind(Rebinding(.step("receive"), to: anybody(), reason: "r"))
        case 8:
            .extend(
                Extension(
                    below(2) == 0 ? .sla : .expiry,
                    until: ledger.now.adding(milliseconds: Int64(below(400)) * 3_600_000)
                        ?? ledger.now, reason: "r"))
        case 9: .recompute(reason: "r")
        case 10: .migrate(revision: 1 + below(2), reason: "r")
        case 11: .erase(below(2) == 0 ? .document("plan") : .data("address"), reason: "r")
        case 12: .assign(step: step, to: anybody(), reason: "r")
        default: .note("n")
        }
    }

    private mutating func administer() {
        let role = ["clerk", "inspector", "head"][below(3)]
        let today = ledger.now.date(in: .wib)
        let act: Act =
            switch below(6) {
            case 0, 1:
                .appoint(agency: "office", Appointment(actor: anybody(), role: role, from: today))
            case 2:
                .revoke(Revocation(agency: "office", actor: anybody(), role: role, from: today))
            case 3: .grant(anybody())
            case 4:
                .replace(
                    Replacement(
                        agency: "office", procedure: "permit", revision: 1, successor: 2,
                        from: today))
            default:
                .retire(
                    Retirement(agency: "office", procedure: "permit", revision: 2, from: today))
            }
        attempt(act, by: .person("root"), nil)
    }

    private mutating func tryAnybody(_ act: InstanceAct, on id: String) -> Bool {
        let first = below(Self.persons.count)
        for number in Self.persons.indices {
            let person = Self.persons[(first + number) % Self.persons.count]
            if attempt(.on(instance: id, act), by: .person(person), nil) { return true }
        }
        return attempt(.on(instance: id, act), by: .external(role: "registry"), "clara")
    }

    /// Writes it down where it is accepted.
    @discardableResult private mutating func attempt(
        _ act: Act, by actor: Actor, _ recorder: String?
    ) -> Bool {
        let key = below(3) == 0 ? CallerKey("k-\(ledger.next)", Digest(1, 2, 3, 4)) : nil
        let back = below(8) == 0 ? below(3_600_000) : 0
        let command = Command(
            by: actor, recordedBy: recorder,
            occurredAt: ledger.now.adding(milliseconds: -Int64(back)) ?? ledger.now,
            recordedAt: ledger.now, key: key, act)
        guard case .accepted = ledger.world.decide(command) else { return false }
        ledger.lie(
            act, by: actor, recordedBy: recorder, occurredAt: command.occurredAt, key: key)
        return true
    }

    mutating func anybody() -> String { Self.persons[below(Self.persons.count)] }

    mutating func below(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
}
