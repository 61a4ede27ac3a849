import ProcessGraph
import WorkCalendar

/// Who may act in which role. What somebody does needs authority on the day it happened; what
/// somebody records for others, on the day it is recorded.
struct Authority {
    private let actor: Actor
    private let recorder: String?
    private let recordedOn: CivilDate
    let date: CivilDate
    private let plan: Plan
    let office: Office
    let actors: Names
    /// The person who fills a role by name in the instance; nil where nobody is named.
    let named: (Ref<Role>) -> String?

    init(
        _ command: Command, _ plan: Plan, _ office: Office, _ actors: Names,
        named: @escaping (Ref<Role>) -> String?
    ) {
        actor = command.actor
        recorder = command.recorder
        date = command.occurredAt.date(in: office.zone)
        recordedOn =
            command.recordedAt == command.occurredAt
            ? date : command.recordedAt.date(in: office.zone)
        self.plan = plan
        self.office = office
        self.actors = actors
        self.named = named
    }

    var graph: ProcessGraph { plan.graph }

    /// Whether a person holds `role` on `date` in this instance. Where a person is named for a role
    /// that is held by appointment, nobody else holds it here, and the one who is must hold it.
    func holds(_ role: Ref<Role>, _ person: String, on date: CivilDate) -> Bool {
        let name = named(role)
        switch graph.roles[role].holding {
        case .instance: return name == person
        case .external: return false
        case .appointment:
            if let name, name != person { return false }
            return office.isHolder(person, of: role, in: graph, on: date, actors)
        }
    }

    /// The first of `roles` in which the command's actor may do what it asks for, and for which its
    /// recorder may record.
    func performing(
        _ roles: [Ref<Role>], where condition: (Ref<Role>) throws(Rejection) -> Void = { _ in }
    ) throws(Rejection) -> Ref<Role> {
        var isHeld = false
        var problem: Rejection?
        for role in roles where isFilledByActor(role) {
            isHeld = true
            guard isRecorded(role) else { continue }
            do throws(Rejection) {
                try condition(role)
                return role
            } catch {
                problem = problem ?? error
            }
        }
        if let problem { throw problem }
        guard isHeld else { throw .notPerformer(roles: ids(roles), on: date) }
        var recording: [Ref<Role>] = []
        for role in roles {
            for recorder in graph.roles[role].recordedBy where !recording.contains(recorder) {
                recording.append(recorder)
            }
        }
        throw .notRecorder(roles: ids(recording), on: recordedOn)
    }

    private func isFilledByActor(_ role: Ref<Role>) -> Bool {
        switch actor {
        case .person(let id): holds(role, id, on: date)
        case .external(let id):
            graph.roles[role].holding == .external && graph.roles[role].id == id
        }
    }

    private func isRecorded(_ role: Ref<Role>) -> Bool {
        if case .person(let id) = actor, recorder ?? id == id { return true }
        guard let recorder else { return false }
        return graph.roles[role].recordedBy.contains { holds($0, recorder, on: recordedOn) }
    }

    private func ids(_ roles: [Ref<Role>]) -> [String] { roles.map { graph.roles[$0].id } }
}
