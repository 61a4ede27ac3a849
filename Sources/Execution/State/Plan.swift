import ProcessGraph
import WorkCalendar

/// What never changes of a deployment, laid out for running: plain numbers beside the graph.
///
/// It is an object, so that having it costs one reference. Whoever copies a ``Step`` or a ``Role``
/// out of the graph counts a reference for each of its parts, so only what is seldom looks there.
final class Plan: Sendable {
    let agency: String
    /// The position of the agency in the world.
    let office: Int
    let graph: ProcessGraph
    let hash: String
    let source: String
    let semantics: Int
    let deployedAt: Instant
    /// What the agency calls the procedure.
    let procedure: Int32
    let revision: Int
    let inForceFrom: CivilDate?
    let hasApart: Bool

    let steps: [StepRow]
    let roles: [RoleRow]
    let documents: [DocumentRow]
    let outcomes: [OutcomeRow]
    /// The positions to which the lists of the rows point.
    let positions: [Int16]
    let stepNames: Names
    let roleNames: Names
    let documentNames: Names
    let itemNames: Names
    let endNames: Names

    /// - Parameter office: the agency, which gets numbers for the procedure and its roles.
    init(
        _ deployment: ProcedureDeployment, at instant: Instant, office index: Int,
        _ office: inout Office
    ) {
        let graph = deployment.graph
        precondition(graph.steps.count < Visit.stepsMax, "a compiled graph is bounded")
        agency = deployment.agency
        self.office = index
        self.graph = graph
        hash = deployment.hash
        source = deployment.source
        semantics = deployment.semantics
        deployedAt = instant
        procedure = office.number(ofProcedure: graph.id)
        revision = graph.revision
        inForceFrom = graph.form.inForceFrom
        hasApart = !graph.apart.isEmpty
        var layout = PlanLayout(graph)
        steps = layout.steps
        outcomes = layout.outcomes
        roles = graph.roles.map { layout.row(of: $0, number: office.number(ofRole: $0.id)) }
        documents = layout.documents()
        positions = layout.positions
        stepNames = Names(graph.steps.map(\.id))
        roleNames = Names(graph.roles.map(\.id))
        documentNames = Names(graph.documents.map(\.id))
        itemNames = Names(graph.dataItems.map(\.name))
        endNames = Names(graph.ends.map(\.id))
    }
}

extension Plan: Equatable {
    static func == (left: Plan, right: Plan) -> Bool {
        left === right
            || left.office == right.office && left.hash == right.hash
                && left.source == right.source && left.semantics == right.semantics
                && left.deployedAt == right.deployedAt
                && left.graph == right.graph
    }
}

extension Plan {
    func step(_ id: String) throws(Rejection) -> Ref<Step> {
        guard let number = stepNames.number(of: id) else { throw .unknownStep(id) }
        return Ref(Int(number))
    }

    func role(_ id: String) throws(Rejection) -> Ref<Role> {
        guard let number = roleNames.number(of: id) else { throw .unknownRole(id) }
        return Ref(Int(number))
    }

    func document(_ id: String) throws(Rejection) -> Ref<Document> {
        guard let number = documentNames.number(of: id) else { throw .unknownDocument(id) }
        return Ref(Int(number))
    }

    func item(_ name: String) throws(Rejection) -> Ref<DataItem> {
        guard let number = itemNames.number(of: name) else { throw .unknownData(name) }
        return Ref(Int(number))
    }

    /// Cheaper than of the graph, which copies the role.
    func roleID(_ position: Int) -> String { roleNames[Int32(position)] }

    /// The number of whoever acts as the role of that id, as of a ``Performer``.
    func external(_ id: String) -> Int32 {
        number(ofRole: id).map { Performer.external(Ref($0)) } ?? Performer.unknown
    }

    func number(ofRole id: String) -> Int? { roleNames.number(of: id).map { Int($0) } }

    /// Whether `id` is the step at that position: cheaper than finding it.
    func isStep(_ id: String, _ step: Ref<Step>) -> Bool { stepNames[step.position] == id }

    func ids(_ roles: [Ref<Role>]) -> [String] { roles.map { graph.roles[$0].id } }

    func ids(_ roles: PlanList) -> [String] {
        roles.range.map { graph.roles[Int(positions[$0])].id }
    }

    func contains(_ list: PlanList, _ position: Int32) -> Bool {
        for index in list.range where Int32(positions[index]) == position { return true }
        return false
    }
}
