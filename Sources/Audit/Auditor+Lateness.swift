import Execution
import Journal
import ProcessGraph
import WorkCalendar

/// Lateness that no service level shows: what was recorded after the due time by which it is said
/// to have happened, and what was late when its due time was moved or it was taken back.
extension Auditor {
    /// Whether what ends a visit is in time by its own word alone.
    mutating func checkRecord(
        _ event: Event, _ act: InstanceAct, _ due: Due?, _ mark: Mark
    ) {
        if case .fire = act { return }
        let (occurred, recorded) = (event.command.occurredAt, event.command.recordedAt)
        guard occurred < recorded, let position = event.instancePosition, isCertain(event),
            // What was recorded later than that is told already.
            occurred.milliseconds(to: recorded) <= setting.recordedLateMillisecondsMax
        else { return }
        // An expiry that a correction holds back lets through what is said to be done before it.
        let expiry = world.instance(at: position).timers.expiry
        let passed = [due, expiry].compactMap { $0?.instant }.filter {
            occurred <= $0 && $0 < recorded
        }
        guard let first = passed.min() else { return }
        report(.recordedAfterDue(due: first), mark, on: event.instance)
    }

    /// The active visit as it is before an event moves its due time or takes it back.
    mutating func leaveOtherwise(
        _ event: Event, _ act: InstanceAct, at position: Int, _ mark: Mark
    ) {
        let measure = LateMeasure(act)
        if case .suspend = act {} else if measure == nil { return }
        guard isCertain(event), world.instance(at: position).isRunning else { return }
        let (deployment, step, due) = world.activeVisit(ofInstance: position)
        checkRecord(event, act, due, mark)
        guard let measure else { return }
        let at = event.command.occurredAt
        guard let due, due.instant < at else { return }
        let instance = world.instance(at: position)
        guard
            // A suspended working clock shows what it showed when it stopped.
            world.service(of: instance, at: at).last(where: { $0.ended == nil })?.isBreached
                ?? (due.instant < instance.suspendedAt ?? at)
        else { return }
        if measure == .recomputed {
            // That a calendar becomes known is what a due time that may move waits for; one that is
            // past all the same is told when the visit ends.
            let moved = event.consequences.first.flatMap { consequence -> Due? in
                if case .timersMoved(let timers) = consequence { timers.due } else { nil }
            }
            guard !due.isProvisional, moved.map({ $0.instant >= at }) ?? true else { return }
        }
        let graph = world.deployments[deployment].graph
        let found = graph.steps[step]
        report(
            .cutShort(step: found.id, due: due.instant, at: at, by: measure), mark,
            on: event.instance,
            against: found.sla == nil
                ? ["rows", graph.rows[found.row].id, "sla"] : ["steps", found.id, "sla"])
    }

    /// Whether the state of an event's instance is certain.
    private func isCertain(_ event: Event) -> Bool {
        lastBeforeGap == nil && event.instance.map { doubtful[$0] == nil } ?? true
    }

    /// That the journal says times which had not come yet when it was seen: by a witness that
    /// cosigned it, and by the auditor.
    mutating func tellAhead(of verification: VerificationReport) {
        // A rehearsal knows no clock but what it was told.
        guard verification.journal?.rehearsal == nil else { return }
        var told: Set<Int> = []
        func isAhead(_ mark: Mark, _ seen: Instant) -> Bool {
            seen.milliseconds(to: mark.recordedAt) > setting.recordedAheadMillisecondsMax
        }
        var seen = verification.cosignatures.compactMap { cosignature in
            Instant(millisecondsSinceEpoch: Int64(cosignature.atSeconds) &* 1_000)
                .map { (mark: latestBelow[cosignature.size] ?? latest, at: $0, isWitness: true) }
        }
        if let now = setting.now { seen.append((latest, now, false)) }
        for (mark, at, isWitness) in seen {
            guard let mark, isAhead(mark, at), told.insert(mark.entry).inserted else { continue }
            report(
                .recordedAhead(recorded: mark.recordedAt, seen: at, isByWitness: isWitness), mark)
        }
    }
}

extension LateMeasure {
    fileprivate init?(_ act: InstanceAct) {
        switch act {
        case .extend(let change) where change.subject == .sla: self = .extended
        case .recompute: self = .recomputed
        case .correct: self = .corrected
        case .withdraw: self = .withdrawn
        default: return nil
        }
    }
}
