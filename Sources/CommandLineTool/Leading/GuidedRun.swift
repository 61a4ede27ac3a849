import Compiler
import Engine
import Execution
import Overview
import ProcedureForm
import ProcessGraph
import WorkCalendar

/// Leads a person through an instance: asks for what each step needs, and hands it to the engine as
/// the commands would.
struct GuidedRun {
    let dialogue: Dialogue
    let journal: GuidedJournal
    let reading: ActReading
    /// Who sits there; nil where that is not known yet.
    let typist: String?
    /// The id of the instance; empty before it is started.
    var id = ""

    var session: Session { dialogue.session }
    var world: World { journal.world }
    var zone: ZoneOffset { reading.zone ?? .utc }

    /// Leads on until the instance does not run any more.
    mutating func run() throws(Dialogue.Stopped) {
        if let instance = reading.instance {
            id = instance.id
        } else {
            try start()
        }
        while let standing = standing(), standing.state == .running {
            session.console.complain(
                "\n" + standing.text(in: session.language, withHints: false))
            try step(standing)
        }
        if let standing = standing() {
            session.console.complain("\n" + standing.text(in: session.language))
        }
    }

    /// How the instance stands now.
    func standing() -> Standing? {
        let world = world
        guard let instance = world.instance(id) else { return nil }
        return Standing(of: instance, in: world, at: journal.now)
    }

    // MARK: Starting

    private mutating func start() throws(Dialogue.Stopped) {
        guard let graph = reading.graph else { preconditionFailure("the procedure was looked up") }
        let (agency, procedure) = reading.procedure
        var isAcknowledged = false
        while id.isEmpty {
            let actor = try personID(
                Wording("Who starts it", "Siapa yang memulai"), standard: typist)
            var bindings: [Naming] = []
            for role in graph.roles where role.holding == .instance {
                let person = try personID(
                    Wording(same: shown(role.title)), standard: bindings.isEmpty ? actor : nil)
                bindings.append(Naming(role.id, person))
            }
            try askTime()
            let start = Start(
                agency: agency, procedure: procedure, instance: "", bindings: bindings,
                acknowledgesNotInForce: isAcknowledged)
            do throws(EngineFailure) {
                let receipt = try journal.perform(
                    EngineRequest(.start(start), by: .person(actor)))
                id = receipt.instance ?? ""
            } catch {
                dialogue.say(trouble(error, .start(start)))
                guard case .rejected(.notInForce(from: nil)) = error else { continue }
                isAcknowledged = try dialogue.confirm(
                    Wording("Start it all the same", "Tetap memulai"))
            }
        }
    }

    /// The id of a person, asked for until it has the form of one.
    func personID(
        _ question: Wording, standard: String? = nil
    ) throws(Dialogue.Stopped) -> String {
        while true {
            let answer = try dialogue.require(question, standard: standard)
            let name = session.text(question)
            guard let problem = PersonID.problem(with: answer, name, in: world) else {
                return answer
            }
            dialogue.say(problem)
        }
    }

    // MARK: Asking the engine

    /// Asks the engine for an act on the instance.
    ///
    /// - Returns: whether it was done; why not is told.
    func perform(_ act: InstanceAct, by who: Person, _ attachments: [Attachment] = []) -> Bool {
        do throws(EngineFailure) {
            _ = try journal.perform(
                EngineRequest(
                    .on(instance: id, act), by: who.actor, recordedBy: who.recorder,
                    attachments: attachments))
            return true
        } catch {
            dialogue.say(trouble(error, .on(instance: id, act)))
            return false
        }
    }

    /// What the engine said, with what to do about it.
    private func trouble(_ failure: EngineFailure, _ act: Act) -> Trouble {
        var trouble = Trouble(failure, in: zone)
        guard case .rejected(let rejection) = failure else { return trouble }
        var advice = Advice(
            rejection: rejection, reading: reading, world: world, now: journal.now, act: act)
        if !id.isEmpty { advice.led = id }
        trouble.helps += advice.lines
        return trouble
    }

    /// Who acts, and who records it where that is another.
    struct Person {
        let actor: Actor
        let recorder: String?
    }

    /// Asks what the clock of a rehearsal shows. Otherwise it is that of this machine.
    func askTime() throws(Dialogue.Stopped) {
        guard journal.view.isRehearsal else { return }
        let now = journal.now
        let shown = LocalTime(now, in: zone).description
        while true {
            let answer = try dialogue.ask(
                Wording("When (a rehearsal's time)", "Kapan (waktu gladi)"), standard: shown)
            let full = answer.contains(" ") ? answer : shown.prefix(11) + answer
            guard answer != shown else { return }
            if let instant = LocalTime(full)?.instant(in: zone), instant >= now {
                journal.clock.set(instant)
                return
            }
            dialogue.say(
                Wording(
                    "a time from \(shown) on, written so: \(shown), or the time of that day alone",
                    "waktu mulai \(shown), ditulis begitu, atau jamnya saja pada hari itu"))
        }
    }

    /// What comes from files, without anything that a terminal would act on.
    func shown(_ text: String) -> String { Lines.shown(text) }
}
