import ProcessGraph
import WorkCalendar

/// What follows from an act, by the graph and the calendar.
extension Scene {
    func consequences(_ world: World, of act: InstanceAct) throws(Rejection) -> Consequences {
        switch act {
        case .complete(let completion):
            guard plan.isStep(completion.step, instance.step) else {
                _ = try plan.step(completion.step)
                throw .notActive(step: completion.step, active: stepID)
            }
            if let outcome = try outcomeIndex(of: completion) {
                return try arrival(world, plan.outcomes[outcome].next, completes: true)
            }
            guard let next = row.next else { throw .outcomeNotAsked }
            return try arrival(world, next, completes: true)
        case .exit(_, let id, _):
            guard let exit = step.exits.first(where: { graph.ends[$0.end].id == id }) else {
                throw .unknownEnd(id, known: step.exits.map { graph.ends[$0.end].id })
            }
            return Consequences(.ended(exit.end))
        case .fire(.expiry):
            guard let next = row.expiryNext else { throw .timerNotDue(nil) }
            return try arrival(world, next, completes: false)
        case .fire(.escalation):
            guard let escalation = step.escalation else { throw .timerNotDue(nil) }
            return Consequences(.escalated(to: escalation.to))
        case .correct(let event, _): return try correction(world, of: event)
        case .withdraw:
            let number = number(world, ofVisit: Int(instance.active))
            return [.visitCancelled(instance.step, visit: number), .withdrawn]
        case .resume: return Consequences(.timersMoved(try resumedTimers(world)))
        case .extend(let change):
            var timers = instance.timers
            let due = Due(instant: change.until, isProvisional: false)
            switch change.subject {
            case .sla: timers.due = due
            case .expiry: timers.expiry = due
            }
            return Consequences(.timersMoved(timers))
        case .recompute:
            return Consequences(.timersMoved(try timers(world, ofVisit: Int(instance.active))))
        case .claim, .release, .assign, .rebind, .submit, .withdrawDocument, .record, .tick, .note,
            .suspend, .migrate, .erase:
            return Consequences()
        }
    }

    /// Where the flow goes when the active visit ends.
    private func arrival(
        _ world: World, _ target: PlanTarget, completes: Bool
    ) throws(Rejection) -> Consequences {
        switch target.target {
        case .end(let end): return Consequences(.ended(end))
        case .step(let step):
            let most = world.limits.visitsMax
            guard Int(instance.visits.count) < most else { throw .tooManyVisits(max: most) }
            let closing = VisitClock.Closing(
                step: instance.step, at: occurredAt, completes: completes)
            let timers = try clock(world).timers(world, step, at: occurredAt, closing: closing)
            return Consequences(
                .visitBegan(
                    VisitBeginning(
                        step, visit: visitCount(world, step) + 1, at: occurredAt, timers: timers)))
        }
    }

    private func correction(_ world: World, of event: Int) throws(Rejection) -> Consequences {
        let position = try corrected(world, event)
        var consequences: [Consequence] = []
        if instance.isRunning {
            consequences.append(
                .visitCancelled(
                    instance.step, visit: number(world, ofVisit: Int(instance.active))))
        }
        let visit = world.visits[instance.visits, position]
        consequences.append(
            .visitReopened(
                VisitBeginning(
                    visit.step, visit: number(world, ofVisit: position), at: visit.began,
                    timers: try timers(world, ofVisit: position))))
        return Consequences(consequences)
    }

    /// The timers of a visit as the calendar now has them, with what was extended by command and
    /// with every time that the instance was suspended.
    func timers(_ world: World, ofVisit position: Int) throws(Rejection) -> VisitTimers {
        let visit = world.visits[instance.visits, position]
        var timers = try clock(world).timers(
            world, visit.step, at: visit.began, closing: nil, open: position)
        let found = graph.steps[visit.step]
        for change in world.side(of: instance)?.extensions ?? []
        where change.visit == Int32(position) {
            var due = Due(instant: change.until, isProvisional: false)
            let span =
                switch change.subject {
                case .sla: found.sla?.within ?? graph.rows[found.row].sla
                case .expiry: found.expiry?.after
                }
            if span?.clock == .working {
                for suspension in suspensions(world) where suspension.until > change.at {
                    due = (try? clock(world).resumed(due, began: change.at, suspension)) ?? due
                }
            }
            switch change.subject {
            case .sla: timers.due = due
            case .expiry: timers.expiry = due
            }
        }
        return timers
    }

    /// The timers after the suspension that ends now.
    private func resumedTimers(_ world: World) throws(Rejection) -> VisitTimers {
        guard let from = instance.suspendedAt else { throw .notSuspended }
        let suspension = Suspension(from: from, until: occurredAt)
        let began = visit(world).began
        var timers = instance.timers
        let span = step.sla?.within ?? graph.rows[step.row].sla
        if let due = timers.due, span?.clock == .working {
            timers.due = (try? clock(world).resumed(due, began: began, suspension)) ?? due
        }
        if let due = timers.expiry, let expiry = step.expiry, expiry.after.clock == .working {
            timers.expiry = try resumed(world, .expiry, due, suspension)
        }
        if let due = timers.escalation, let escalation = step.escalation,
            escalation.after.clock == .working
        {
            timers.escalation = try resumed(world, .escalation, due, suspension)
        }
        return timers
    }

    private func resumed(
        _ world: World, _ timer: Timer, _ due: Due, _ suspension: Suspension
    ) throws(Rejection) -> Due {
        do {
            return try clock(world).resumed(due, began: visit(world).began, suspension)
        } catch {
            throw .noTime(step: step.id, timer, error)
        }
    }
}
