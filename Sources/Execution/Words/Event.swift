public import ProcessGraph
public import WorkCalendar

/// What happened: an accepted command with what follows from it.
public struct Event: Hashable, Sendable {
    /// 1 for a journal's first event, and so on without gaps.
    public var number: Int
    public var command: Command
    /// In which role of the procedure the actor acted; nil for managers, timers and the
    /// administrator.
    public var role: Ref<Role>?
    /// What follows by the graph and the calendars, at most ``WorldLimit/consequencesMax``.
    public var consequences: Consequences
    /// Where deciding found what it is about, so that applying looks there first. It is no part of
    /// what happened: events are equal without it.
    var trace = Trace()

    struct Trace: Sendable {
        /// The position of the instance and the number of the actor; -1 where nobody looked.
        var instance: Int32 = -1
        var actor: Int32 = -1
    }

    /// Where the world that decided it keeps the instance that it is about; nil where it is about
    /// none, began it, or nobody looked.
    package var instancePosition: Int? { trace.instance < 0 ? nil : Int(trace.instance) }

    /// An event that was read, with where the world has its instance and its actor; -1 where that
    /// is not known.
    package init(
        number: Int, _ command: Command, as role: Ref<Role>?, _ consequences: Consequences,
        instance: Int32, actor: Int32
    ) {
        self.init(number: number, command, as: role, consequences)
        trace = Trace(instance: instance, actor: actor)
    }

    public init(
        number: Int, _ command: Command, as role: Ref<Role>?, _ consequences: Consequences
    ) {
        self.number = number
        self.command = command
        self.role = role
        self.consequences = consequences
    }
}

extension Event {
    /// Whether it began an instance or happened in one.
    package var isOnInstance: Bool {
        switch command.act {
        case .start, .on: true
        default: false
        }
    }

    /// The id of the instance that it began; nil where it began none.
    package var startedInstance: String? {
        if case .start(let start) = command.act { start.instance } else { nil }
    }

    /// What it had erased, and in which instance; nil where nothing.
    package var erasure: (instance: String, subject: Erasure)? {
        if case .on(let instance, .erase(let subject, _)) = command.act {
            (instance, subject)
        } else {
            nil
        }
    }
}

extension Event {
    public static func == (left: Event, right: Event) -> Bool {
        left.number == right.number && left.role == right.role && left.command == right.command
            && left.consequences == right.consequences
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(number)
        hasher.combine(command)
        hasher.combine(role)
        hasher.combine(consequences)
    }
}

/// What follows from an act.
public enum Consequence: Hashable, Sendable {
    /// An instance came to a step.
    case visitBegan(VisitBeginning)
    /// A visit was taken up again, because what ended it was corrected.
    case visitReopened(VisitBeginning)
    /// A visit was undone without an end of its own.
    case visitCancelled(Ref<Step>, visit: Int)
    /// The timers of the active visit changed.
    case timersMoved(VisitTimers)
    case escalated(to: [Ref<Role>])
    case ended(Ref<End>)
    /// The instance ended without an end of the graph.
    case withdrawn
    /// Deploying an agency appointed somebody.
    indirect case appointed(Appointment)
    /// Deploying an agency ended an appointment, from that day on.
    indirect case revoked(Appointment, from: CivilDate)
}

/// The beginning of a visit.
public struct VisitBeginning: Hashable, Sendable {
    public var step: Ref<Step>
    /// 1 for the first time the instance is in the step.
    public var visit: Int
    /// When the act that caused it occurred.
    public var at: Instant
    public var timers: VisitTimers

    public init(_ step: Ref<Step>, visit: Int, at: Instant, timers: VisitTimers) {
        self.step = step
        self.visit = visit
        self.at = at
        self.timers = timers
    }
}

/// What runs while a step is active.
public struct VisitTimers: Hashable, Sendable {
    /// By when the service level wants it completed; nil without one, or where the calendar has
    /// too little working time to tell.
    public var due: Due?
    public var expiry: Due?
    public var escalation: Due?

    public init(due: Due? = nil, expiry: Due? = nil, escalation: Due? = nil) {
        self.due = due
        self.expiry = expiry
        self.escalation = escalation
    }
}

/// What becomes of a command.
public enum Decision: Hashable, Sendable {
    /// It may be applied, and then it happened.
    case accepted(Event)
    /// The same command was accepted before, as the event of that number.
    case duplicate(of: Int)
    case rejected(Rejection)
}
