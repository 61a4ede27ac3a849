import ProcessGraph
import WorkCalendar

/// The due times of visits.
struct VisitClock {
    private let plan: Plan
    private let visits: Rows<Visit>.Chain
    private let side: Int32
    private let deployedCalendar: DeployedCalendar
    private let zone: ZoneOffset

    /// - Parameters:
    ///   - visits: those of the instance; none for one that begins.
    ///   - side: where the instance's side lies; -1 where it has none.
    @inline(__always)
    init(_ world: borrowing World, _ plan: Plan, _ visits: Rows<Visit>.Chain, _ side: Int32) {
        self.plan = plan
        self.visits = visits
        self.side = side
        deployedCalendar = world.calendars[world.offices[plan.office].calendar]
        zone = world.offices[plan.office].zone
    }

    /// The active visit as it would be closed by what is being decided.
    struct Closing {
        var step: Ref<Step>
        var at: Instant
        var completes: Bool
    }

    /// The timers of a visit that begins.
    ///
    /// A service level that cannot be told is none: it never stops the flow. A timer that cannot is
    /// refused.
    ///
    /// - Parameters:
    ///   - at: when it begins.
    ///   - closing: the visit that it follows; nil for the first and for one that is open already.
    ///   - open: the position of the visit, where it is open already.
    func timers(
        _ world: World, _ step: Ref<Step>, at: Instant, closing: Closing?, open: Int? = nil
    ) throws(Rejection) -> VisitTimers {
        let found = plan.steps[Int(step.position)]
        var timers = VisitTimers()
        if let (span, base) = service(world, step, at: at, closing: closing, open: open) {
            timers.due = try? due(world, span, from: base)
        }
        if let expiry = found.expiry {
            timers.expiry = try timer(world, .expiry, of: step, expiry, from: at)
        }
        if let escalation = found.escalation {
            timers.escalation = try timer(world, .escalation, of: step, escalation, from: at)
        }
        return timers
    }

    private func timer(
        _ world: World, _ timer: Timer, of step: Ref<Step>, _ span: TimeSpan, from start: Instant
    ) throws(Rejection) -> Due {
        do {
            return try due(world, span, from: start)
        } catch {
            throw .noTime(step: plan.graph.steps[Int(step.position)].id, timer, error)
        }
    }

    /// The span of a step's service level and from when it is measured; nil where it has none, or
    /// where what it is measured from did not happen.
    func service(
        _ world: World, _ step: Ref<Step>, at: Instant, closing: Closing?, open: Int?
    ) -> (TimeSpan, Instant)? {
        let found = plan.steps[Int(step.position)]
        if let sla = found.sla {
            guard let since = found.since else { return (sla, at) }
            return moment(world, since, at, step, closing, open).map { (sla, $0) }
        }
        guard let span = found.rowSLA else { return nil }
        return (span, passBegan(world, in: found.row, at: at, before: open))
    }

    private func moment(
        _ world: World, _ since: ServiceLevel.Since, _ at: Instant, _ step: Ref<Step>,
        _ closing: Closing?,
        _ open: Int?
    ) -> Instant? {
        switch since.moment {
        case .started:
            if since.step == step { return at }
            return world.visits.last(visits, before: open) {
                $0.step == since.step && $0.end != .cancelled
            }?.row.began
        case .completed:
            if let closing, closing.completes, closing.step == since.step { return closing.at }
            return world.visits.last(visits, before: open) {
                $0.step == since.step && $0.end == .completed
            }?.row.ended
        }
    }

    /// When the instance came to a row and stayed in it until now.
    private func passBegan(_ world: World, in row: Ref<Row>, at: Instant, before open: Int?)
        -> Instant
    {
        var began = at
        _ = world.visits.last(visits, before: open) { visit in
            guard visit.end != .cancelled else { return false }
            guard plan.steps[Int(visit.step.position)].row == row else { return true }
            began = visit.began
            return false
        }
        return began
    }

    /// When a span that began at `start` runs out, the working clock standing still while the
    /// instance was suspended.
    func due(_ world: World, _ span: TimeSpan, from start: Instant) throws(DueFailure) -> Due {
        var due = try deployedCalendar.calendar.due(after: span, from: start, zone: zone)
        guard side >= 0, span.clock == .working else { return due }
        for suspension in world.sides.element(Int(side)).suspensions {
            due = try resumed(due, began: start, suspension)
        }
        return due
    }

    /// Working time between two instants.
    func workingMilliseconds(from start: Instant, to end: Instant) -> Int64 {
        deployedCalendar.calendar.workingMilliseconds(from: start, to: end, zone: zone)
    }

    /// A due time after a suspension: what working time was left is left still.
    func resumed(
        _ due: Due, began: Instant, _ suspension: Suspension
    ) throws(DueFailure) -> Due {
        let stopped = max(suspension.from, began)
        guard stopped < suspension.until, stopped < due.instant else { return due }
        let left = workingMilliseconds(from: stopped, to: due.instant)
        let resumed = try deployedCalendar.calendar.due(
            afterWorkingMilliseconds: max(0, left), from: suspension.until, zone: zone)
        return Due(
            instant: max(due.instant, resumed.instant),
            isProvisional: due.isProvisional || resumed.isProvisional)
    }
}
