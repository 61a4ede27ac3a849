public import ProcessGraph
public import WorkCalendar

/// A revision of a procedure in use: what was deployed, and what became of it.
public struct Deployment: Sendable, Equatable {
    let plan: Plan
    /// The first day on which another revision takes its place, and which.
    public internal(set) var replaced: (from: CivilDate, by: Int)?
    /// The first day on which it cannot be started.
    public internal(set) var retiredFrom: CivilDate?

    init(_ deployment: ProcedureDeployment, office: Int, at instant: Instant) {
        plan = Plan(deployment, office: office, at: instant)
    }

    public var agency: String { plan.agency }
    public var graph: ProcessGraph { plan.graph }
    public var hash: String { plan.hash }
    public var source: String { plan.source }
    public var semantics: Int { plan.semantics }
    public var deployedAt: Instant { plan.deployedAt }
    var office: Int { plan.office }
    var stepNumbers: [String: Int32] { plan.stepNumbers }
    var wanted: [[Ref<Document>]] { plan.wanted }
    var isWanted: [Bool] { plan.isWanted }

    /// Whether it may be started on `date`, or why not.
    func startProblem(on date: CivilDate, acknowledged: Bool) -> Rejection? {
        if let from = graph.form.inForceFrom {
            if date < from { return .notInForce(from: from) }
        } else if !acknowledged {
            return .notInForce(from: nil)
        }
        if let replaced, replaced.from <= date {
            return .noLongerInForce(from: replaced.from, successor: replaced.by)
        }
        if let retiredFrom, retiredFrom <= date {
            return .noLongerInForce(from: retiredFrom, successor: nil)
        }
        return nil
    }

    public static func == (left: Deployment, right: Deployment) -> Bool {
        left.plan == right.plan && left.retiredFrom == right.retiredFrom
            && left.replaced?.from == right.replaced?.from
            && left.replaced?.by == right.replaced?.by
    }
}

/// What never changes of a deployment. It is an object, so that looking at it costs one reference
/// and not one for every part of the graph.
final class Plan: Sendable {
    let agency: String
    /// The position of the agency in the world.
    let office: Int
    let graph: ProcessGraph
    let hash: String
    let source: String
    let semantics: Int
    let deployedAt: Instant
    /// The positions of the steps by id.
    let stepNumbers: [String: Int32]
    /// For each step what must be on file: groups as their members, and no means.
    let wanted: [[Ref<Document>]]
    /// Whether some step asks for the document, so that it can be asked for anew.
    let isWanted: [Bool]

    init(_ deployment: ProcedureDeployment, office: Int, at instant: Instant) {
        agency = deployment.agency
        self.office = office
        graph = deployment.graph
        hash = deployment.hash
        source = deployment.source
        semantics = deployment.semantics
        deployedAt = instant
        var stepNumbers: [String: Int32] = [:]
        var isWanted = [Bool](repeating: false, count: graph.documents.count)
        var wanted: [[Ref<Document>]] = []
        for (position, step) in graph.steps.enumerated() {
            stepNumbers[step.id] = Int32(position)
            var parts: [Ref<Document>] = []
            for document in step.requires {
                for part in graph.filed(document) where !parts.contains(part) {
                    parts.append(part)
                    isWanted[Int(part.position)] = true
                }
            }
            wanted.append(parts)
        }
        self.stepNumbers = stepNumbers
        self.wanted = wanted
        self.isWanted = isWanted
    }
}

extension Plan: Equatable {
    static func == (left: Plan, right: Plan) -> Bool {
        left === right
            || left.office == right.office && left.hash == right.hash
                && left.source == right.source && left.semantics == right.semantics && left.deployedAt == right.deployedAt
                && left.graph == right.graph
    }
}

extension Deployment {
    func step(_ id: String) throws(Rejection) -> Ref<Step> {
        guard let number = stepNumbers[id] else { throw .unknownStep(id) }
        return Ref(Int(number))
    }

    func role(_ id: String) throws(Rejection) -> Ref<Role> {
        guard let index = graph.roles.firstIndex(where: { $0.id == id }) else {
            throw .unknownRole(id)
        }
        return Ref(index)
    }

    func document(_ id: String) throws(Rejection) -> Ref<Document> {
        guard let index = graph.documents.firstIndex(where: { $0.id == id }) else {
            throw .unknownDocument(id)
        }
        return Ref(index)
    }

    func item(_ name: String) throws(Rejection) -> Ref<DataItem> {
        guard let index = graph.dataItems.firstIndex(where: { $0.name == name }) else {
            throw .unknownData(name)
        }
        return Ref(index)
    }

    func ids(_ roles: [Ref<Role>]) -> [String] { roles.map { graph.roles[$0].id } }
}
