import ProcessGraph
public import WorkCalendar

extension Scene {
    /// - Throws: where a timer ran out before the command was recorded. An expiry that a correction
    ///   holds back lets through what performers did before it, and whatever managers do.
    func checkTimers(_ world: World, _ act: InstanceAct) throws(Rejection) {
        guard instance.hasFiringTimer else { return }
        let isHeld = world.side(of: instance)?.isExpiryHeld ?? false
        let due = world.runningTimers(instance).filter {
            guard $0.due < recordedAt else { return false }
            return !($0.timer == .expiry && isHeld && (!act.isOfPerformers || occurredAt <= $0.due))
        }
        guard due.isEmpty else {
            throw .timersDue(due.map { DueTimer(instance.id, $0.timer, due: $0.due) })
        }
    }

    /// A timer fires once it has run out, in the order of due times, and occurred when it was due.
    func checkFiring(_ world: World, _ timer: Timer) throws(Rejection) {
        let timers = world.runningTimers(instance)
        guard let found = timers.first(where: { $0.timer == timer }),
            found.due < recordedAt, found.due == occurredAt
        else { throw .timerNotDue(timers.first { $0.timer == timer }?.due) }
        guard timers[0].timer == timer else {
            throw .timersDue([DueTimer(instance.id, timers[0].timer, due: timers[0].due)])
        }
    }
}

extension World {
    /// The timers that ran out before `instant`, in the order of due times: each is to be fired.
    /// After a firing there may be more. O(due timers), sorted.
    public func timersDue(before instant: Instant) -> [DueTimer] {
        var found: [DueTimer] = []
        for index in instancesDue(before: instant) {
            found += timersDue(started.instance(index), before: instant)
        }
        return found.enumerated().sorted {
            ($0.element.due, $0.offset) < ($1.element.due, $1.offset)
        }.map(\.element)
    }

    /// Whether an instance has a timer that may run out; false where there is no such instance.
    package func hasRunningTimer(_ id: String) -> Bool {
        started.position(of: id).map { started.hasFiringTimer($0) } ?? false
    }

    /// The timers of one instance that ran out before `instant`, in the order of due times. An
    /// expiry that a correction holds back is none of them.
    public func timersDue(_ instance: Instance, before instant: Instant) -> [DueTimer] {
        firingTimers(instance).filter { $0.due < instant }
            .map { DueTimer(instance.id, $0.timer, due: $0.due) }
    }

    /// As ``timersDue(_:before:)``, with an expiry that a correction holds back where the hold is
    /// over: for an act of performers that occurred after it.
    ///
    /// - Parameters:
    ///   - instance: as it stands in this world.
    ///   - instant: by when they ran out.
    ///   - occurredAt: when the act occurred for which timers are to fire first.
    /// - Returns: in the order of due times.
    public func timersDue(
        _ instance: Instance, before instant: Instant, forAnActAt occurredAt: Instant
    ) -> [DueTimer] {
        let isHeld = side(of: instance)?.isExpiryHeld ?? false
        return runningTimers(instance).filter {
            $0.due < instant && !($0.timer == .expiry && isHeld && occurredAt <= $0.due)
        }.map { DueTimer(instance.id, $0.timer, due: $0.due) }
    }
}
