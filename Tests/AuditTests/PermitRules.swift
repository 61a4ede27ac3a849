import Execution
import ProcessGraph
import WorkCalendar

/// What the permit's file says of persons, papers and order, held against events by somebody who
/// never saw the core: an audit and an engine share that, and would make one mistake twice.
///
/// It takes down what it needs by itself, knows nothing of clocks but days, and looks at what ended
/// a visit alone.
struct PermitRules {
    fileprivate struct Tenure {
        let actor: String
        let role: String
        let from: CivilDate
        var until: CivilDate?
    }

    private struct Completion {
        let event: Int
        let step: String
        let began: Int
        let actor: String
        let role: String
    }

    private struct Paper {
        let event: Int
        let name: String
        let isFile: Bool
    }

    private struct Life {
        var active = "apply"
        /// The event with which the active visit began, and whether the step was visited before.
        var began: Int
        var completions: [Completion] = []
        /// Expiries and exits: they can be corrected, too.
        var others: [Completion] = []
        var papers: [Paper] = []
        var renewals: [Paper] = []
        var inspectors: [(event: Int, actor: String)] = []
        var standIns: [(event: Int, step: String, actor: String)] = []
    }

    private var tenures: [Tenure] = []
    private var lives: [String: Life] = [:]
    /// What was broken, in words.
    private(set) var broken: [String] = []
    private(set) var checkedCount = 0

    init() {
        for (actor, role) in [
            ("clara", "clerk"), ("carl", "clerk"), ("harun", "head"), ("irma", "inspector"),
            ("iwan", "inspector"),
        ] {
            tenures.append(Tenure(actor: actor, role: role, from: .min))
        }
    }

    mutating func take(_ event: Event) {
        switch event.command.act {
        case .appoint(_, let appointment):
            tenures.append(
                Tenure(actor: appointment.actor, role: appointment.role, from: appointment.from))
        case .revoke(let revocation):
            let found = tenures.lastIndex {
                $0.actor == revocation.actor && $0.role == revocation.role
                    && $0.holds(revocation.from)
            }
            if let found { tenures[found].until = revocation.from }
        case .start(let start): lives[start.instance] = Life(began: event.number)
        case .on(let id, let act):
            guard var life = lives[id] else { break }
            take(act, event, &life)
            lives[id] = life
        default: break
        }
    }

    private func holds(_ actor: String, _ role: String, on date: CivilDate) -> Bool {
        tenures.contains { $0.actor == actor && $0.role == role && $0.holds(date) }
    }

    private mutating func take(_ act: InstanceAct, _ event: Event, _ life: inout Life) {
        let number = event.number
        switch act {
        case .submit(let name, let evidence):
            life.papers.append(Paper(event: number, name: name, isFile: evidence != .attestation))
        case .withdrawDocument(let name, _):
            if let last = life.papers.lastIndex(where: { $0.name == name }) {
                life.papers.remove(at: last)
            }
        case .rebind(let rebinding):
            switch rebinding.subject {
            case .role: life.inspectors.append((number, rebinding.actor))
            case .step(let step): life.standIns.append((number, step, rebinding.actor))
            }
        case .complete(let completion): complete(completion, event, &life)
        case .exit(let step, _, _):
            life.others.append(ended(step, event, life))
            life.active = "-"
        case .fire(.expiry):
            life.others.append(ended(life.active, event, life))
            move(to: life.active == "inspect" ? "receive" : "register", number, &life)
        case .withdraw: life.active = "-"
        case .correct(let undone, _): correct(undone, &life)
        default: break
        }
    }

    private func ended(_ step: String, _ event: Event, _ life: Life) -> Completion {
        let actor: String
        switch event.command.actor {
        case .person(let id): actor = id
        case .external: actor = "-"
        }
        let role = event.role.map { Self.roles[Int($0.position)] } ?? "-"
        return Completion(
            event: event.number, step: step, began: life.began, actor: actor, role: role)
    }

    private static let roles = ["applicant", "clerk", "head", "inspector", "registry"]

    private func move(to step: String, _ number: Int, _ life: inout Life) {
        life.active = step
        life.began = number
    }

    private func correct(_ undone: Int, _ life: inout Life) {
        guard let found = (life.completions + life.others).first(where: { $0.event == undone })
        else { return }
        life.completions.removeAll { $0.event == undone }
        life.others.removeAll { $0.event == undone }
        life.papers.removeAll { $0.event == undone }
        life.renewals.removeAll { $0.event == undone }
        life.inspectors.removeAll { $0.event == undone }
        life.active = found.step
        life.began = found.began
    }

    // MARK: Completions

    private mutating func complete(
        _ completion: Execution.Completion, _ event: Event, _ life: inout Life
    ) {
        checkedCount += 1
        let done = ended(completion.step, event, life)
        if done.step != life.active { say("\(done.step) is not active", event) }
        checkPerson(done, event, life)
        checkPapers(done, completion, event, life)
        life.completions.append(done)
        let number = event.number
        for naming in completion.named { life.inspectors.append((number, naming.actor)) }
        switch completion.step {
        case "apply": move(to: "receive", number, &life)
        case "receive": move(to: "inspect", number, &life)
        case "inspect":
            life.papers.append(Paper(event: number, name: "report", isFile: false))
            move(to: "review", number, &life)
        case "review":
            let renewed = completion.outcome == "redo" ? ["letter"] : completion.renewed
            for name in renewed {
                life.renewals.append(Paper(event: number, name: name, isFile: false))
            }
            let next = ["grant": "register", "return": "apply", "redo": "inspect"]
            move(to: next[completion.outcome ?? ""] ?? "?", number, &life)
        case "register": move(to: "hand-over", number, &life)
        default: life.active = "-"
        }
    }

    private mutating func checkPerson(_ done: Completion, _ event: Event, _ life: Life) {
        let day = event.command.occurredAt.date(in: .wib)
        let isAllowed =
            switch done.step {
            case "apply": done.actor == "ani"
            case "receive": holds(done.actor, "clerk", on: day)
            case "inspect":
                holds(done.actor, "inspector", on: day)
                    && done.actor == life.inspectors.last?.actor
            case "review":
                holds(done.actor, "clerk", on: day) || holds(done.actor, "head", on: day)
            case "register":
                holds(
                    event.command.recorder ?? "-", "clerk",
                    on: event.command.recordedAt.date(in: .wib))
            default: done.actor == "ani" || holds(done.actor, "clerk", on: day)
            }
        if !isAllowed { say("\(done.actor) may not do \(done.step)", event) }
        let receipt = life.completions.last { $0.step == "receive" }
        let standIn = life.standIns.last { $0.step == "receive" && $0.event > receipt?.event ?? 0 }
        if done.step == "review", done.actor == receipt?.actor || done.actor == standIn?.actor {
            say("\(done.actor) received it", event)
        }
        if done.step == "hand-over", done.actor != standIn?.actor ?? receipt?.actor {
            say("\(done.actor) did not receive it", event)
        }
        let apart = done.role == "clerk" ? "inspector" : done.role == "inspector" ? "clerk" : ""
        if life.completions.contains(where: { $0.actor == done.actor && $0.role == apart })
            || apart == "inspector" && life.inspectors.last?.actor == done.actor
        {
            say("\(done.actor) is clerk and inspector", event)
        }
    }

    private mutating func checkPapers(
        _ done: Completion, _ completion: Execution.Completion, _ event: Event, _ life: Life
    ) {
        var wanted: [(name: String, isFile: Bool)] = []
        switch done.step {
        case "apply": wanted = [("letter", false), ("plan", true), ("photo", false)]
        case "receive": wanted = [("letter", false), ("plan", true)]
        case "inspect": wanted = [("letter", false)]
        case "review": wanted = [("report", false)]
        case "hand-over": wanted = [("receipt", false)]
        default: break
        }
        let isAgain = life.completions.contains { $0.step == "apply" }
        for (name, isFile) in wanted {
            let latest = life.papers.last { $0.name == name }
            var floor = life.renewals.last { $0.name == name }?.event ?? 0
            if name == "photo", isAgain { floor = max(floor, life.began) }
            guard let latest, latest.event > floor, latest.isFile || !isFile else {
                say("\(name) is missing for \(done.step)", event)
                continue
            }
        }
        if done.step == "hand-over",
            !completion.produced.contains(where: {
                $0.document == "licence" && $0.evidence != .attestation
            })
        {
            say("there is no licence", event)
        }
    }

    private mutating func say(_ what: String, _ event: Event) {
        broken.append("event \(event.number): \(what)")
    }
}

extension PermitRules.Tenure {
    fileprivate func holds(_ date: CivilDate) -> Bool {
        from <= date && until.map { date < $0 } ?? true
    }
}
