import Audit
import Canonical
import DeployedFiles
import Diagnostics
import Execution
import Foundation
import Journal
import ProcessGraph
import Records
import SimulatedDisk
import WorkCalendar

/// Keeps a journal as an engine does, and as one that lies: what it is told to write it writes,
/// whether it could have happened or not.
struct Ledger {
    private(set) var entries: [(kind: EntryKind, value: [UInt8])] = []
    private(set) var world = World()
    var now: Instant
    private let sources = CompiledSources()

    init(at start: String = "2026-02-10T02:00:00.000Z") {
        guard let instant = Instant(rfc3339: start) else {
            preconditionFailure("a test begins at an instant")
        }
        now = instant
    }

    /// The number of the last entry: the first describes the journal.
    var last: Int { entries.count }

    /// The number of the next event.
    var next: Int { world.eventCount + 1 }

    mutating func goOn(minutes: Int) {
        now = now.adding(milliseconds: Int64(minutes) * 60_000) ?? now
    }

    mutating func goOn(days: Int) { goOn(minutes: days * 1_440) }

    // MARK: Files

    static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func file(_ path: String) -> String {
        guard let text = try? String(contentsOf: repository.appending(path: path), encoding: .utf8)
        else { preconditionFailure("\(path) is a file of the repository") }
        return text
    }

    /// The procedure with every construct, its agency and its calendar.
    static let permit = file("Tests/ExecutionTests/Fixtures/permit.yaml")
    static let office = file("Tests/ExecutionTests/Fixtures/agency.yaml")
    static let calendar = file("Procedures/calendars/aparatur-sipil-negara.yaml")

    /// Puts a source on record.
    ///
    /// - Returns: its digest.
    @discardableResult mutating func put(source: String) -> String {
        let bytes = Array(source.utf8)
        for part in SourcePart.parts(of: bytes) {
            entries.append((.source, part.bytes))
            try? sources.texts.take(part)
        }
        return SHA256.hash(bytes).hex
    }

    /// Writes an entry down as it is.
    mutating func write(_ kind: EntryKind, _ text: String) {
        entries.append((kind, Array(text.utf8)))
        if kind == .event { world.passOver() }
    }

    /// Begins a journal and deploys an agency, its calendar and procedures.
    mutating func open(
        _ procedures: [String] = [Ledger.permit], agency: String = Ledger.office
    ) {
        take(.initialize(administrator: "root"))
        let digest = put(source: Ledger.calendar)
        deployCalendar(digest)
        deployAgency(agency)
        for procedure in procedures { deployProcedure(procedure) }
    }

    /// - Parameter id: what the file says that it is called, whatever it is deployed as.
    mutating func deployCalendar(_ digest: String, saying id: String = "aparatur-sipil-negara") {
        guard let calendar = try? sources.calendar(id, source: digest) else {
            preconditionFailure("the calendar compiles")
        }
        take(
            .deployCalendar(
                CalendarDeployment("aparatur-sipil-negara", calendar, hash: digest)))
    }

    mutating func deployAgency(_ text: String) {
        let digest = put(source: text)
        guard let agency = try? sources.agency(source: digest) else {
            preconditionFailure("the agency compiles")
        }
        take(.deployAgency(AgencyDeployment(agency, hash: digest, isConfirmed: true)))
    }

    mutating func deployProcedure(_ text: String, lie hash: String? = nil) {
        let digest = put(source: text)
        guard let graph = try? sources.graph(source: digest, semantics: 1) else {
            preconditionFailure("the procedure compiles")
        }
        take(
            .deployProcedure(
                ProcedureDeployment(
                    agency: "office", graph, hash: hash ?? CompiledSources.digest(of: graph),
                    source: digest, semantics: 1)))
    }

    // MARK: Acts

    /// What was done, as an honest engine records it.
    mutating func take(
        _ act: Act, by actor: Actor = .person("root"), recordedBy recorder: String? = nil,
        key: CallerKey? = nil
    ) {
        let command = command(act, by: actor, recordedBy: recorder, key: key)
        guard case .accepted(let event) = world.decide(command) else {
            preconditionFailure("\(act) is accepted: \(world.decide(command))")
        }
        entries.append((.event, EventForm.bytes(of: event, in: world)))
        world.apply(event)
    }

    /// The same in instance `i`.
    mutating func take(
        _ act: InstanceAct, by actor: String, recordedBy recorder: String? = nil
    ) {
        take(.on(instance: "i", act), by: Ledger.actor(actor), recordedBy: recorder)
    }

    /// What was not accepted, or never asked for, and stands in the journal all the same.
    ///
    /// - Parameters:
    ///   - occurred: when it happened; nil for now.
    ///   - edits: texts of the entry with what stands in their place.
    mutating func lie(
        _ act: Act, by actor: Actor = .person("root"), recordedBy recorder: String? = nil,
        occurredAt occurred: Instant? = nil, key: CallerKey? = nil, as role: Ref<Role>? = nil,
        _ edits: [(String, String)] = []
    ) {
        var command = command(act, by: actor, recordedBy: recorder, key: key)
        if let occurred { command.occurredAt = occurred }
        let derived = (try? world.derive(command)) ?? []
        var event = Event(number: world.eventCount + 1, command, as: role, derived)
        if case .accepted(let accepted) = world.decide(command) { event.role = accepted.role }
        var text = String(decoding: EventForm.bytes(of: event, in: world), as: UTF8.self)
        for (old, new) in edits {
            precondition(text.contains(old), "\(old) is in \(text)")
            text = text.replacing(old, with: new)
        }
        entries.append((.event, Array(text.utf8)))
        guard let admitted = world.admission(of: event) else {
            world.passOver()
            return
        }
        world.apply(admitted)
    }

    /// The same in instance `i`.
    mutating func lie(
        _ act: InstanceAct, by actor: String, recordedBy recorder: String? = nil,
        occurredAt: Instant? = nil, _ edits: [(String, String)] = []
    ) {
        lie(
            .on(instance: "i", act), by: Ledger.actor(actor), recordedBy: recorder,
            occurredAt: occurredAt, edits)
    }

    private func command(
        _ act: Act, by actor: Actor, recordedBy recorder: String?, key: CallerKey?
    ) -> Command {
        Command(
            by: actor, recordedBy: recorder, occurredAt: now, recordedAt: now, key: key, act)
    }

    /// `registry` is a party outside the agency; all others are persons.
    private static func actor(_ id: String) -> Actor {
        id == "registry" ? .external(role: id) : .person(id)
    }
}

/// The story of one permit, step by step.
extension Ledger {
    static func start(
        _ instance: String = "i", procedure: String = "permit", revision: Int? = nil,
        acknowledged: Bool = false
    ) -> Act {
        .start(
            Start(
                agency: "office", procedure: procedure, revision: revision, instance: instance,
                bindings: [Naming("applicant", "ani")], acknowledgesNotInForce: acknowledged))
    }

    mutating func start() { take(Ledger.start()) }

    mutating func submit() {
        take(.submit(document: "letter", .attestation), by: "ani")
        take(.submit(document: "plan", .file(commitment: Ledger.commitment)), by: "ani")
        take(.submit(document: "photo", .attestation), by: "ani")
    }

    static let commitment = "sha256:" + String(repeating: "a", count: 64)

    static var application: Completion {
        var completion = Completion("apply")
        completion.data = [
            DataValue("address", .commitment(commitment)),
            DataValue("use", .choice("home", text: nil)),
        ]
        return completion
    }

    static var receipt: Completion {
        var completion = Completion("receive")
        completion.data = [
            DataValue("floors", .number("2")), DataValue("built", .date(.min)),
            DataValue("leased", .yesNo(false)), DataValue("lot", .reference("7")),
        ]
        completion.named = [Naming("inspector", "irma")]
        return completion
    }

    /// Up to and with the receipt of the application.
    mutating func receive() {
        start()
        submit()
        take(.complete(Ledger.application), by: "ani")
        goOn(minutes: 5)
        take(.complete(Ledger.receipt), by: "clara")
    }

    mutating func inspect() {
        receive()
        goOn(minutes: 60)
        take(.complete(Completion("inspect")), by: "irma")
    }

    mutating func review() {
        inspect()
        goOn(minutes: 10)
        take(.complete(Completion("review", outcome: "grant")), by: "harun")
    }

    mutating func register() {
        review()
        goOn(minutes: 10)
        take(.complete(Completion("register")), by: "registry", recordedBy: "clara")
    }

    mutating func handOver() {
        register()
        goOn(minutes: 10)
        take(.submit(document: "receipt", .attestation), by: "clara")
        var completion = Completion("hand-over")
        completion.produced = [Produced("licence", .file(commitment: Ledger.commitment))]
        take(.complete(completion), by: "clara")
    }
}
