import ProcessGraph
import WorkCalendar

/// A run of ``Plan/positions``.
struct PlanList: Sendable {
    let start: Int32
    let end: Int32

    var isEmpty: Bool { start == end }
    var range: Range<Int> { Int(start)..<Int(end) }
}

/// Where the flow goes, as a number: a step's position, or -1 and below for an end.
struct PlanTarget: Sendable {
    private let number: Int32

    init(_ target: Target) {
        switch target {
        case .step(let step): number = step.position
        case .end(let end): number = -1 - end.position
        }
    }

    var target: Target { number >= 0 ? .step(Ref(Int(number))) : .end(Ref(Int(-1 - number))) }
}

/// A step in plain numbers.
struct StepRow: Sendable {
    let performers: PlanList
    /// The documents that must be on file: groups as their members, and no means.
    let wanted: PlanList
    let produces: PlanList
    let collects: PlanList
    let sameActorAs: PlanList
    let notActorOf: PlanList
    /// Of a decision, its rows of ``Plan/outcomes``.
    let outcomes: Range<Int32>
    let isDecision: Bool
    /// Where a process goes.
    let next: PlanTarget?
    let bindsRoles: Bool
    let row: Ref<Row>
    let sla: TimeSpan?
    let since: ServiceLevel.Since?
    /// The service level of the printed row, for its steps together.
    let rowSLA: TimeSpan?
    let expiry: TimeSpan?
    let expiryNext: PlanTarget?
    let escalation: TimeSpan?
}

/// An outcome with what it puts on file beyond what its step does.
struct OutcomeRow: Sendable {
    let id: String
    let next: PlanTarget
    let needsReason: Bool
    let produces: PlanList
    /// The documents that it asks for anew; nil where whoever decides chooses them.
    let renews: PlanList?
}

struct RoleRow: Sendable {
    let holding: Role.Holding
    /// What the agency calls it.
    let number: Int32
    let recordedBy: PlanList
}

struct DocumentRow: Sendable {
    /// What must be on file for it to be: itself, the members of a group, or nothing for a means.
    let parts: PlanList
    let submitters: PlanList
    /// The data item that carries it; -1 where none does.
    let holds: Int16
    let isFresh: Bool
    let needsFile: Bool
    /// Whether it is a paper that somebody hands in.
    let isHandedIn: Bool
    /// Whether some step asks for it, so that it can be asked for anew.
    let isWanted: Bool
}

/// Lays a graph out in rows.
struct PlanLayout {
    private let graph: ProcessGraph
    private(set) var steps: [StepRow] = []
    private(set) var outcomes: [OutcomeRow] = []
    private(set) var positions: [Int16] = []
    private var wanted: Set<Int32> = []

    init(_ graph: ProcessGraph) {
        self.graph = graph
        for step in graph.steps { steps.append(row(of: step)) }
    }

    private mutating func list<Element>(_ elements: [Ref<Element>]) -> PlanList {
        let start = Int32(positions.count)
        positions += elements.map { Int16($0.position) }
        return PlanList(start: start, end: Int32(positions.count))
    }

    private mutating func row(of step: Step) -> StepRow {
        var parts: [Ref<Document>] = []
        for document in step.requires {
            for part in graph.filed(document) where !parts.contains(part) {
                parts.append(part)
                wanted.insert(part.position)
            }
        }
        let first = Int32(outcomes.count)
        var next: PlanTarget?
        switch step.action {
        case .process(let target): next = PlanTarget(target)
        case .decision(let found):
            for outcome in found { outcomes.append(row(of: outcome, in: step)) }
        }
        return StepRow(
            performers: list(step.performers), wanted: list(parts), produces: list(step.produces),
            collects: list(step.collects), sameActorAs: list(step.sameActorAs),
            notActorOf: list(step.notActorOf), outcomes: first..<Int32(outcomes.count),
            isDecision: next == nil, next: next, bindsRoles: !step.binds.isEmpty, row: step.row,
            sla: step.sla?.within, since: step.sla?.since, rowSLA: graph.rows[step.row].sla,
            expiry: step.expiry?.after, expiryNext: step.expiry.map { PlanTarget($0.next) },
            escalation: step.escalation?.after)
    }

    private mutating func row(of outcome: Outcome, in step: Step) -> OutcomeRow {
        var renews: PlanList?
        if case .documents(let documents) = outcome.renewal { renews = list(documents) }
        return OutcomeRow(
            id: outcome.id, next: PlanTarget(outcome.next), needsReason: outcome.needsReason,
            produces: list(outcome.produces.filter { !step.produces.contains($0) }),
            renews: renews)
    }

    mutating func row(of role: Role, number: Int32) -> RoleRow {
        RoleRow(holding: role.holding, number: number, recordedBy: list(role.recordedBy))
    }

    /// The rows of the documents, once the steps have theirs.
    mutating func documents() -> [DocumentRow] {
        graph.documents.indices.map { position in
            let document = graph.documents[position]
            return DocumentRow(
                parts: list(graph.filed(Ref(position))), submitters: list(document.submitters),
                holds: document.holds.map { Int16($0.position) } ?? -1,
                isFresh: document.isFresh, needsFile: document.needsFile,
                isHandedIn: document.members.isEmpty && document.kind != .means
                    && document.holds == nil && !document.submitters.isEmpty,
                isWanted: wanted.contains(Int32(position)))
        }
    }
}
