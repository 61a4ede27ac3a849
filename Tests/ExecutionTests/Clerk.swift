import Execution
import ProcessGraph
import WorkCalendar

/// Knows a procedure and what its active step wants, and makes the commands that get an instance
/// along it.
struct Clerk {
    let graph: ProcessGraph
    let agency: Agency
    static let applicant = "the-applicant"

    /// Who can perform `step`, and who records for them; in the order of the file.
    func performers(of step: Step, in world: World) -> [(actor: Actor, recorder: String?)] {
        step.performers.flatMap { role -> [(actor: Actor, recorder: String?)] in
            let found = graph.roles[role]
            let recorders = found.recordedBy.flatMap { holders(graph.roles[$0].id) }
            switch found.holding {
            case .appointment: return holders(found.id).map { (.person($0), nil) }
            case .instance: return [(.person(Clerk.applicant), nil)]
            case .external: return recorders.map { (.external(role: found.id), $0) }
            }
        }
    }

    func holders(_ role: String) -> [String] {
        agency.appointments.filter {
            $0.role == role && ($0.procedure == nil || $0.procedure == graph.id)
        }.map(\.actor)
    }

    /// A value that a data item takes.
    func value(for item: DataItem) -> Value {
        if item.isPersonal { return .commitment("c") }
        switch item.kind {
        case .text: return .text("t")
        case .number: return .number("1")
        case .date: return .date(.min)
        case .yesNo: return .yesNo(true)
        case .choice:
            return .choice(item.choices[0].id, text: item.choices[0].needsText ? "t" : nil)
        case .reference: return .reference("r")
        }
    }

    /// A completion of `step` with all that it asks of the one who gives it.
    func completion(of step: Step, outcome: Outcome?) -> Completion {
        var completion = Completion(step.id, outcome: outcome?.id)
        if outcome?.needsReason == true { completion.reason = "r" }
        completion.data = step.collects.map {
            DataValue(graph.dataItems[$0].name, value(for: graph.dataItems[$0]))
        }
        completion.produced = (step.produces + (outcome?.produces ?? [])).map {
            Produced(graph.documents[$0].id, .file(commitment: "f"))
        }
        if case .chosen? = outcome?.renewal {
            let document = graph.steps[0].requires.flatMap(graph.filed)[0]
            completion.renewed = [graph.documents[document].id]
        }
        completion.named = step.binds.map {
            Naming(graph.roles[$0].id, holders(graph.roles[$0].id)[0])
        }
        return completion
    }

    /// What can be handed in at `step`.
    func handedIn(at step: Step) -> [String] {
        graph.documents.filter { document in
            document.submitters.contains { step.performers.contains($0) }
                && document.members.isEmpty && document.holds == nil
        }.map(\.id)
    }

    /// Deploys it all and starts one instance, `i`.
    func world(
        _ calendar: String, _ working: WorkCalendar, at start: Instant,
        limits: WorldLimits = WorldLimits()
    ) -> (World, [Event]) {
        var world = World(limits: limits)
        var events: [Event] = []
        let bindings = graph.roles.filter { $0.holding == .instance }.map {
            Naming($0.id, Clerk.applicant)
        }
        let acts: [Act] = [
            .initialize(administrator: "root"),
            .deployCalendar(CalendarDeployment(calendar, working, hash: "c")),
            .deployAgency(AgencyDeployment(agency, hash: "a")),
            .deployProcedure(
                ProcedureDeployment(agency: agency.id, graph, hash: "p", semantics: 1)),
            .start(
                Start(
                    agency: agency.id, procedure: graph.id, instance: "i", bindings: bindings,
                    acknowledgesNotInForce: true)),
        ]
        for act in acts {
            let command = Command(
                by: .person("root"), occurredAt: start, recordedAt: start, act)
            guard case .accepted(let event) = world.decide(command) else {
                preconditionFailure("\(world.decide(command))")
            }
            world.apply(event)
            events.append(event)
        }
        return (world, events)
    }

    /// Each of the five procedures, and the fixture that has every construct.
    static let paths = [
        "kepulauan-meranti/penerbitan-sertifikat-elektronik",
        "kepulauan-meranti/pencabutan-sertifikat-elektronik",
        "klaten/penerbitan-sertifikat-elektronik",
        "palangka-raya/pendaftaran-sertifikat-elektronik",
        "bolaang-mongondow/pendaftaran-sertifikat-elektronik",
        "permit",
    ]

    init(_ graph: ProcessGraph, _ agency: Agency) {
        self.graph = graph
        self.agency = agency
    }

    init(_ path: String) throws {
        guard path.contains("/") else {
            graph = try Files.fixture(path)
            agency = try Files.fixtureAgency()
            return
        }
        graph = try Files.procedure(path)
        agency = try Files.agency(String(path.split(separator: "/")[0]))
    }
}
