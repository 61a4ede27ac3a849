public import WorkCalendar

/// Where the flow goes.
public enum Target: Sendable, Hashable {
    case step(Ref<Step>)
    case end(Ref<End>)
}

/// One activity of one performer.
public struct Step: Sendable, Hashable {
    /// What completing it does.
    public enum Action: Sendable, Hashable {
        case process(next: Target)
        case decision([Outcome])
    }

    public var id: String
    public var title: String
    /// The roles any one of which performs it.
    public var performers: [Ref<Role>] = []
    /// What must be on file before it can be completed; means are left out of this list's effect.
    public var requires: [Ref<Document>] = []
    /// What completing it puts on file.
    public var produces: [Ref<Document>] = []
    public var collects: [Ref<DataItem>] = []
    public var action: Action = .process(next: .end(ProcessGraph.ordinaryEnd))
    public var exits: [Exit] = []
    public var sla: ServiceLevel?
    public var expiry: Expiry?
    public var escalation: Escalation?
    /// Steps whose latest completed visit was by the same person.
    public var sameActorAs: [Ref<Step>] = []
    /// Steps whose latest completed visit was by another person.
    public var notActorOf: [Ref<Step>] = []
    /// Roles for which completing it names a person.
    public var binds: [Ref<Role>] = []
    public var row = Ref<Row>(0)
    /// What is printed for it.
    public var print = RowText()
    public var checklist: [String] = []
    /// Whether the source does not print it.
    public var isImplied = false
    public var assumed: String?

    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// One answer of a decision.
public struct Outcome: Sendable, Hashable {
    /// Which documents must be handed in anew.
    public enum Renewal: Sendable, Hashable {
        case documents([Ref<Document>])
        /// Those that the one who decides names.
        case chosen
    }

    public var id: String
    public var label: String
    public var next: Target
    public var needsReason = false
    public var renewal = Renewal.documents([])
    public var produces: [Ref<Document>] = []
    public var assumed: String?

    public init(id: String, label: String, next: Target) {
        self.id = id
        self.label = label
        self.next = next
    }
}

/// A recorded way out of a process step.
public struct Exit: Sendable, Hashable {
    public var end: Ref<End>
    public var needsReason: Bool
    public var assumed: String?

    public init(end: Ref<End>, needsReason: Bool) {
        self.end = end
        self.needsReason = needsReason
    }
}

/// How long a step may take. Measured; it never moves the flow.
public struct ServiceLevel: Sendable, Hashable {
    /// A moment of another step's latest visit.
    public struct Since: Sendable, Hashable {
        public enum Moment: String, Sendable {
            case started, completed
        }
        public var step: Ref<Step>
        public var moment: Moment

        public init(step: Ref<Step>, moment: Moment) {
            self.step = step
            self.moment = moment
        }
    }

    public var within: TimeSpan
    /// From when it is measured; nil for the beginning of the visit.
    public var since: Since?
    /// Whose time it is; nil for the performer's.
    public var owner: Ref<Role>?
    public var assumed: String?

    public init(within: TimeSpan) { self.within = within }
}

/// A timer that ends a visit.
public struct Expiry: Sendable, Hashable {
    public var after: TimeSpan
    public var next: Target
    public var assumed: String?

    public init(after: TimeSpan, next: Target) {
        self.after = after
        self.next = next
    }
}

/// A timer that tells someone.
public struct Escalation: Sendable, Hashable {
    public var after: TimeSpan
    public var to: [Ref<Role>]
    public var assumed: String?

    public init(after: TimeSpan, to: [Ref<Role>]) {
        self.after = after
        self.to = to
    }
}
