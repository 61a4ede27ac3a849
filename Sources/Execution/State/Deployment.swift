public import ProcessGraph
public import WorkCalendar

/// A revision of a procedure in use: what was deployed, and what became of it.
public struct Deployment: Sendable, Equatable {
    let plan: Plan
    /// The first day on which another revision takes its place, and which.
    public internal(set) var replaced: (from: CivilDate, by: Int)?
    /// The first day on which it cannot be started.
    public internal(set) var retiredFrom: CivilDate?

    init(_ plan: Plan) { self.plan = plan }

    public var agency: String { plan.agency }
    public var graph: ProcessGraph { plan.graph }
    public var hash: String { plan.hash }
    public var source: String { plan.source }
    public var semantics: Int { plan.semantics }
    public var deployedAt: Instant { plan.deployedAt }
    /// The day from which the file says that it is in force; nil where it names none.
    public var inForceFrom: CivilDate? { plan.inForceFrom }

    // Cheaper than of the graph, which whoever asks copies.
    package func id(of step: Ref<Step>) -> String { plan.stepNames[step.position] }
    package func id(of role: Ref<Role>) -> String { plan.roleNames[role.position] }
    package func id(of end: Ref<End>) -> String { plan.endNames[end.position] }

    /// Whether it may be started on `date`, or why not.
    func startProblem(on date: CivilDate, acknowledged: Bool) -> Rejection? {
        if let from = plan.inForceFrom {
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
