import ProcessGraph
import WorkCalendar

/// The next timer of an instance.
///
/// Those of all instances form a binary heap, so that what is due is found without looking at every
/// instance. Each side knows where its timer lies, so that it moves when its instance does.
struct RunningTimer: Sendable, Equatable {
    let due: Instant
    let instance: Int32

    static func < (left: Self, right: Self) -> Bool {
        (left.due, left.instance) < (right.due, right.instance)
    }
}

extension World {
    /// The timers of the active visit that have not fired, the one that is due first before the
    /// other. A suspended instance has those only that run on.
    func runningTimers(_ instance: Instance) -> [(timer: Timer, due: Instant)] {
        guard instance.isRunning, instance.hasFiringTimer else { return [] }
        let step = deployments[Int(instance.deployment)].plan.steps[Int(instance.step.position)]
        let set = instance.timers
        let isSuspended = instance.suspendedAt != nil
        var timers: [(timer: Timer, due: Instant)] = []
        if let due = set.escalation, let escalation = step.escalation,
            !isSuspended || escalation.clock != .working,
            !visits[instance.visits, Int(instance.active)].hasEscalated
        {
            timers.append((.escalation, due.instant))
        }
        if let due = set.expiry, let expiry = step.expiry,
            !isSuspended || expiry.clock != .working
        {
            if let first = timers.first, due.instant < first.due {
                timers.insert((.expiry, due.instant), at: 0)
            } else {
                timers.append((.expiry, due.instant))
            }
        }
        return timers
    }

    /// Those of them that fire by themselves: not an expiry that a correction holds back.
    func firingTimers(_ instance: Instance) -> [(timer: Timer, due: Instant)] {
        let timers = runningTimers(instance)
        guard !timers.isEmpty, side(of: instance)?.isExpiryHeld == true else { return timers }
        return timers.filter { $0.timer != .expiry }
    }

    /// The instances with a timer that ran out before `instant`, in the order of their starts.
    func instancesDue(before instant: Instant) -> [Int] {
        var found: [Int] = []
        var waiting = [0]
        while let place = waiting.popLast() {
            guard place < timers.count, timers[place].due < instant else { continue }
            found.append(Int(timers[place].instance))
            waiting += [2 * place + 1, 2 * place + 2]
        }
        return found.sorted()
    }

    /// Brings the heap up to date with an instance that changed.
    mutating func updateTimer(_ index: Int) {
        guard started[index].hasFiringTimer || started[index].side >= 0 else { return }
        let instance = started[index]
        let next = firingTimers(instance).first.map {
            RunningTimer(due: $0.due, instance: Int32(index))
        }
        let place = side(of: instance)?.timer ?? -1
        switch (next, place >= 0) {
        case (nil, false): return
        case (nil, true): removeTimer(Int(place))
        case (let next?, true):
            timers[Int(place)] = next
            settle(Int(place))
        case (let next?, false):
            changeSide(index) { $0.timer = -1 }
            timers.append(next)
            settle(timers.count - 1)
        }
    }

    private mutating func removeTimer(_ place: Int) {
        noteTimer(-1, ofTimerAt: place)
        let last = timers.removeLast()
        guard place < timers.count else { return }
        timers[place] = last
        settle(place)
    }

    /// Moves the timer at a place of the heap up or down to where it belongs.
    private mutating func settle(_ start: Int) {
        var place = start
        while place > 0, timers[place] < timers[(place - 1) / 2] {
            exchange(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
        while true {
            var first = place
            for child in [2 * place + 1, 2 * place + 2]
            where child < timers.count && timers[child] < timers[first] {
                first = child
            }
            guard first != place else { break }
            exchange(place, first)
            place = first
        }
        note(place)
    }

    private mutating func exchange(_ left: Int, _ right: Int) {
        timers.swapAt(left, right)
        note(left)
        note(right)
    }

    private mutating func note(_ place: Int) { noteTimer(Int32(place), ofTimerAt: place) }

    private mutating func noteTimer(_ timer: Int32, ofTimerAt place: Int) {
        let side = started.side(Int(timers[place].instance))
        sides[Int(side)].timer = timer
    }
}
