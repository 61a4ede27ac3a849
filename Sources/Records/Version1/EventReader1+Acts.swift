import Canonical
import Execution
import ProcessGraph
import WorkCalendar

/// The members of `with`.
extension CanonicalReader {
    mutating func act(
        _ name: ActName1, _ subject: EventSubject1, _ sources: some DeployedSources
    ) throws(EventProblem) -> Act {
        switch name {
        case .initialize: return .initialize(administrator: try text("administrator"))
        case .deployAgency: return .deployAgency(try agencyDeployment(sources))
        case .deployCalendar: return .deployCalendar(try calendarDeployment(sources))
        case .deployProcedure: return .deployProcedure(try procedureDeployment(sources))
        case .appoint: return try appoint()
        case .revoke: return .revoke(try revocation())
        case .grant: return .grant(try text("actor"))
        case .replace: return .replace(try replacement())
        case .retire: return .retire(try retirement())
        case .start: return .start(try start(subject.id))
        default:
            return .on(instance: subject.id, try instanceAct(name, subject.ids))
        }
    }

    private mutating func agencyDeployment(
        _ sources: some DeployedSources
    ) throws(EventProblem) -> AgencyDeployment {
        let id = try text("agency")
        let isConfirmed = try flag("confirmed")
        let source = try text("source")
        let agency = try sources.agency(source: source)
        guard agency.id == id else { throw .sourceUnfit(source) }
        return AgencyDeployment(agency, hash: source, isConfirmed: isConfirmed)
    }

    private mutating func calendarDeployment(
        _ sources: some DeployedSources
    ) throws(EventProblem) -> CalendarDeployment {
        let id = try text("calendar")
        let source = try text("source")
        return CalendarDeployment(id, try sources.calendar(id, source: source), hash: source)
    }

    private mutating func procedureDeployment(
        _ sources: some DeployedSources
    ) throws(EventProblem) -> ProcedureDeployment {
        let agency = try text("agency")
        let hash = try text("graph")
        let id = try text("procedure")
        let revision = try number("revision")
        let semantics = try number("semantics")
        let source = try text("source")
        let graph = try sources.graph(source: source, semantics: semantics)
        guard graph.id == id, graph.revision == revision else { throw .sourceUnfit(source) }
        return ProcedureDeployment(
            agency: agency, graph, hash: hash, source: source, semantics: semantics)
    }

    private mutating func appoint() throws(EventProblem) -> Act {
        let (appointment, agency) = try appointmentMembers(hasAgency: true)
        guard let agency else { throw missing("agency") }
        return .appoint(agency: agency, appointment)
    }

    /// The members of an appointment, with the agency where it was appointed by command.
    mutating func appointmentMembers(
        hasAgency: Bool
    ) throws(EventProblem) -> (appointment: Appointment, agency: String?) {
        let acting: Appointment.Acting? = try choice(ifAny: "acting")
        let actor = try text("actor")
        let agency = hasAgency ? try text("agency") : nil
        let decree = try text(ifAny: "decree")
        let from = try day("from")
        let procedure = try text(ifAny: "procedure")
        var appointment = Appointment(actor: actor, role: try text("role"), from: from)
        appointment.until = try day(ifAny: "until")
        appointment.acting = acting
        appointment.decree = decree
        appointment.procedure = procedure
        return (appointment, agency)
    }

    private mutating func revocation() throws(EventProblem) -> Revocation {
        let actor = try text("actor")
        let agency = try text("agency")
        let decree = try text(ifAny: "decree")
        let from = try day("from")
        let procedure = try text(ifAny: "procedure")
        var revocation = Revocation(
            agency: agency, actor: actor, role: try text("role"), from: from)
        revocation.decree = decree
        revocation.procedure = procedure
        return revocation
    }

    private mutating func replacement() throws(EventProblem) -> Replacement {
        let agency = try text("agency")
        let from = try day("from")
        let procedure = try text("procedure")
        let revision = try number("revision")
        return Replacement(
            agency: agency, procedure: procedure, revision: revision,
            successor: try number("successor"), from: from)
    }

    private mutating func retirement() throws(EventProblem) -> Retirement {
        let agency = try text("agency")
        let from = try day("from")
        let procedure = try text("procedure")
        return Retirement(
            agency: agency, procedure: procedure, revision: try number("revision"), from: from)
    }

    private mutating func start(_ instance: String) throws(EventProblem) -> Start {
        let agency = try text("agency")
        let bindings = try namings("bindings")
        let isAcknowledged = try flag("not_in_force")
        let procedure = try text("procedure")
        return Start(
            agency: agency, procedure: procedure, revision: try number("revision"),
            instance: instance, bindings: bindings, acknowledgesNotInForce: isAcknowledged)
    }

    mutating func namings(_ name: StaticString) throws(EventProblem) -> [Naming] {
        guard try beginList(ifAny: name) else { return [] }
        var namings: [Naming] = []
        repeat {
            try open()
            let actor = try text("actor")
            namings.append(Naming(try text("role"), actor))
            try close()
        } while try hasMore()
        return namings
    }
}
