public import Execution
public import ProcessGraph
public import WorkCalendar

/// How an instance stands at an instant: where it is, who is to act by when, and what is missing.
public struct Standing: Hashable, Sendable {
    /// Whether it goes on.
    public enum State: String, CaseIterable, Hashable, Sendable {
        case running, suspended, ended, withdrawn
    }

    /// A role that performs the active step.
    public struct Performer: Hashable, Sendable {
        public let role: String
        public let title: String
        /// Whether it is a party outside the agency, which never types.
        public let isExternal: Bool
        /// Who holds it and may act in this instance.
        public let persons: [String]
        /// Who may record for it.
        public let recorders: [String]
    }

    /// What is wanted before the active step can be completed.
    public struct Missing: Hashable, Sendable {
        public let id: String
        public let title: String
        public let want: MissingDocument.Want
        /// Whether only a stored file will do, and nobody's word.
        public let needsFile: Bool
    }

    /// A point of the active step's checklist.
    public struct Point: Hashable, Sendable {
        /// `a` for the first.
        public let letter: String
        public let text: String
        /// The number of the event that ticked it in this visit; nil where none did.
        public let ticked: Int?
    }

    public let instance: String
    public let agency: String
    /// The id of the procedure.
    public let procedure: String
    /// The procedure's title.
    public let title: String
    public let revision: Int
    /// The number of events on it.
    public let version: Int
    public let zone: ZoneOffset
    public let state: State
    /// The end that it came to; nil while it runs or where it was withdrawn.
    public let end: End?
    /// The step that it is in, or was in last.
    public let step: String
    public let stepTitle: String
    public let visit: Int
    /// Nobody once it does not run.
    public let performers: [Performer]
    /// Who claimed the step or was given it.
    public let holder: String?
    /// Documents to be put on file.
    public let missing: [Missing]
    /// The checklist of the active step; ticks move nothing and are waited for by nothing.
    public let checklist: [Point]
    /// Data to be filled in.
    public let unrecorded: [DataItem]
    /// The timers of the active step.
    public let timers: VisitTimers
    public let suspendedAt: Instant?
    /// How the active step stands to its service level; nil without one.
    public let service: VisitService?
    /// As of when.
    public let instant: Instant
    /// The step itself, as the graph has it.
    public let activeStep: Step
    let roles: [Role]
    let ends: [End]
    let items: [DataItem]

    /// Whether the active step should have been completed.
    public var isOverdue: Bool { service?.isBreached ?? false }
}

extension Standing {
    /// - Parameters:
    ///   - instance: as it stands in the world.
    ///   - world: the journal's world.
    ///   - instant: on whose day appointments are looked at, and until when time is measured.
    public init(of instance: Instance, in world: World, at instant: Instant) {
        let deployment = world.deployment(of: instance)
        let graph = deployment.graph
        guard let zone = world.zone(of: deployment.agency) else {
            preconditionFailure("an instance runs in an agency that was deployed")
        }
        let situation = world.situation(of: instance, at: instant)
        self.instance = instance.id
        self.zone = zone
        self.instant = instant
        agency = deployment.agency
        procedure = graph.id
        title = graph.title
        revision = graph.revision
        version = Int(instance.version)
        var end: End?
        switch instance.status {
        case .running: state = instance.suspendedAt == nil ? .running : .suspended
        case .ended(let reached): (state, end) = (.ended, graph.ends[reached])
        case .withdrawn: state = .withdrawn
        }
        self.end = end
        activeStep = graph.steps[situation.step]
        roles = graph.roles
        ends = graph.ends
        items = graph.dataItems
        step = activeStep.id
        stepTitle = activeStep.title
        visit = situation.visit
        suspendedAt = instance.suspendedAt
        guard instance.isRunning else {
            (performers, holder, missing, checklist, unrecorded) = ([], nil, [], [], [])
            (timers, service) = (VisitTimers(), nil)
            return
        }
        holder = situation.holder
        timers = instance.timers
        service = world.service(of: instance, at: instant).last { $0.ended == nil }
        let recorded = Set(situation.missing.map(\.id))
        missing = graph.documents.filter { recorded.contains($0.id) && $0.holds == nil }
            .compactMap { document in
                situation.missing.first { $0.id == document.id }
                    .map {
                        Missing(
                            id: $0.id, title: document.title, want: $0.want,
                            needsFile: document.needsFile || $0.want == .file)
                    }
            }
        checklist = zip(activeStep.checklist, situation.ticks).enumerated().map { index, point in
            Point(letter: Point.letter(index), text: point.0, ticked: point.1)
        }
        let held = graph.documents.filter { recorded.contains($0.id) }.compactMap(\.holds)
        let wanted = held + situation.unrecorded.filter { !held.contains($0) }
        unrecorded = wanted.map { graph.dataItems[$0] }
        performers = situation.performers.map { performer in
            let role = graph.roles[performer.role]
            let recorders = role.recordedBy.flatMap {
                world.holders(of: $0, in: instance, at: instant)
            }
            return Performer(
                role: role.id, title: role.title, isExternal: role.holding == .external,
                persons: performer.persons.filter {
                    world.mayAct($0, on: instance, situation.step, at: instant)
                },
                recorders: recorders.enumerated().filter {
                    recorders[..<$0.offset].contains($0.element) == false
                }.map(\.element))
        }
    }
}

extension Standing.Point {
    /// The letter of a point, counted from 0.
    static func letter(_ index: Int) -> String {
        String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index)))
    }
}

extension World {
    /// Whether a person may take the active step upon themselves, or has it: the core is asked.
    fileprivate func mayAct(
        _ person: String, on instance: Instance, _ step: Ref<Step>, at instant: Instant
    ) -> Bool {
        let id = deployment(of: instance).graph.steps[step].id
        let command = Command(
            by: .person(person), occurredAt: instant, recordedAt: instant,
            .on(instance: instance.id, .claim(step: id)))
        switch decide(command) {
        case .accepted, .duplicate: return true
        case .rejected(let rejection):
            switch rejection {
            case .notPerformer, .notRecorder, .sameActorRequired, .sameActorForbidden, .apart:
                return false
            case .heldBy(let holder): return person == holder
            // What stands in everybody's way, such as a timer to be fired, says nothing of persons.
            default: return true
            }
        }
    }
}
