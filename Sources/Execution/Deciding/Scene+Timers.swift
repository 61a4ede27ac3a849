import ProcessGraph
public import WorkCalendar

extension Scene {
    /// The timers of the active visit that have not fired, the one that is due first before the
    /// other. A suspended instance has those only that run on.
    static func timers(
        of instance: Instance, _ graph: ProcessGraph
    ) -> [(timer: Timer, due: Instant)] {
        guard instance.isRunning else { return [] }
        let step = graph.steps[instance.step]
        var timers: [(timer: Timer, due: Instant)] = []
        func isRunning(_ span: TimeSpan) -> Bool {
            instance.suspendedAt == nil || span.clock != .working
        }
        if let due = instance.timers.escalation, let escalation = step.escalation,
            !instance.visit.hasEscalated, isRunning(escalation.after)
        {
            timers.append((.escalation, due.instant))
        }
        if let due = instance.timers.expiry, let expiry = step.expiry, isRunning(expiry.after) {
            if let first = timers.first, due.instant < first.due {
                timers.insert((.expiry, due.instant), at: 0)
            } else {
                timers.append((.expiry, due.instant))
            }
        }
        return timers
    }

    /// - Throws: where a timer ran out before the command was recorded. An expiry that a correction
    ///   holds back lets through what occurred before it.
    func checkTimers() throws(Rejection) {
        if instance.timers.expiry == nil && instance.timers.escalation == nil { return }
        let due = Scene.timers(of: instance, graph).filter {
            guard $0.due < command.recordedAt else { return false }
            return !($0.timer == .expiry && instance.isExpiryHeld && command.occurredAt <= $0.due)
        }
        guard due.isEmpty else {
            throw .timersDue(due.map { DueTimer(instance.id, $0.timer, due: $0.due) })
        }
    }

    /// A timer fires once it has run out, in the order of due times, and occurred when it was due.
    func checkFiring(_ timer: Timer) throws(Rejection) {
        let timers = Scene.timers(of: instance, graph)
        guard let found = timers.first(where: { $0.timer == timer }),
            found.due < command.recordedAt, found.due == command.occurredAt
        else { throw .timerNotDue(timers.first { $0.timer == timer }?.due) }
        guard timers[0].timer == timer else {
            throw .timersDue([DueTimer(instance.id, timers[0].timer, due: timers[0].due)])
        }
    }
}

extension World {
    /// The timers that ran out before `instant`, in the order of due times: each is to be fired.
    /// After a firing there may be more. O(instances).
    public func timersDue(before instant: Instant) -> [DueTimer] {
        var found: [DueTimer] = []
        for instance in instances { found += timersDue(instance, before: instant) }
        return found.enumerated().sorted {
            ($0.element.due, $0.offset) < ($1.element.due, $1.offset)
        }.map(\.element)
    }

    /// The timers of one instance that ran out before `instant`, in the order of due times.
    public func timersDue(_ instance: Instance, before instant: Instant) -> [DueTimer] {
        let graph = deployments[Int(instance.deployment)].graph
        return Scene.timers(of: instance, graph).filter {
            $0.due < instant && !($0.timer == .expiry && instance.isExpiryHeld)
        }.map { DueTimer(instance.id, $0.timer, due: $0.due) }
    }
}
