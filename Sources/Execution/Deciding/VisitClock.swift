import ProcessGraph
import WorkCalendar

/// The due times of visits.
struct VisitClock {
    private let plan: Plan
    private let deployedCalendar: DeployedCalendar
    let zone: ZoneOffset
    let visits: [Visit]
    let suspensions: [Suspension]

    init(
        _ plan: Plan, _ calendar: DeployedCalendar, _ zone: ZoneOffset, visits: [Visit],
        suspensions: [Suspension]
    ) {
        self.plan = plan
        deployedCalendar = calendar
        self.zone = zone
        self.visits = visits
        self.suspensions = suspensions
    }

    var graph: ProcessGraph { plan.graph }
    var calendar: WorkCalendar { deployedCalendar.calendar }

    /// The active visit as it would be closed by what is being decided.
    struct Closing {
        var position: Int
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
        _ step: Ref<Step>, at: Instant, closing: Closing?, open: Int? = nil
    ) throws(Rejection) -> VisitTimers {
        let found = graph.steps[step]
        var timers = VisitTimers()
        if let (span, base) = service(step, at: at, closing: closing, open: open) {
            timers.due = try? due(span, from: base)
        }
        if let expiry = found.expiry {
            timers.expiry = try timer(.expiry, of: found, expiry.after, from: at)
        }
        if let escalation = found.escalation {
            timers.escalation = try timer(.escalation, of: found, escalation.after, from: at)
        }
        return timers
    }

    private func timer(
        _ timer: Timer, of step: Step, _ span: TimeSpan, from start: Instant
    ) throws(Rejection) -> Due {
        do {
            return try due(span, from: start)
        } catch {
            throw .noTime(step: step.id, timer, error)
        }
    }

    /// The span of a step's service level and from when it is measured; nil where it has none, or
    /// where what it is measured from did not happen.
    func service(
        _ step: Ref<Step>, at: Instant, closing: Closing?, open: Int?
    ) -> (TimeSpan, Instant)? {
        let found = graph.steps[step]
        if let sla = found.sla {
            guard let since = sla.since else { return (sla.within, at) }
            return moment(since, at, step, closing, open).map { (sla.within, $0) }
        }
        guard let span = graph.rows[found.row].sla else { return nil }
        return (span, passBegan(in: found.row, at: at, before: open))
    }

    private func moment(
        _ since: ServiceLevel.Since, _ at: Instant, _ step: Ref<Step>, _ closing: Closing?,
        _ open: Int?
    ) -> Instant? {
        switch since.moment {
        case .started:
            if since.step == step { return at }
            return visits[..<(open ?? visits.count)].last {
                $0.step == since.step && $0.end != .cancelled
            }?.began
        case .completed:
            if let closing, closing.completes, visits[closing.position].step == since.step {
                return closing.at
            }
            return visits[..<(open ?? visits.count)].last {
                $0.step == since.step && $0.end == .completed
            }?.ended
        }
    }

    /// When the instance came to a row and stayed in it until now.
    private func passBegan(in row: Ref<Row>, at: Instant, before open: Int?) -> Instant {
        var began = at
        for visit in visits[..<(open ?? visits.count)].reversed() where visit.end != .cancelled {
            guard graph.steps[visit.step].row == row else { break }
            began = visit.began
        }
        return began
    }

    /// When a span that began at `start` runs out, the working clock standing still while the
    /// instance was suspended.
    func due(_ span: TimeSpan, from start: Instant) throws(DueFailure) -> Due {
        var due = try calendar.due(after: span, from: start, zone: zone)
        guard span.clock == .working else { return due }
        for suspension in suspensions {
            due = try resumed(due, began: start, suspension)
        }
        return due
    }

    /// A due time after a suspension: what working time was left is left still.
    func resumed(
        _ due: Due, began: Instant, _ suspension: Suspension
    ) throws(DueFailure) -> Due {
        let stopped = max(suspension.from, began)
        guard stopped < suspension.until, stopped < due.instant else { return due }
        let left = calendar.workingMilliseconds(from: stopped, to: due.instant, zone: zone)
        let resumed = try calendar.due(
            afterWorkingMilliseconds: max(0, left), from: suspension.until, zone: zone)
        return Due(
            instant: max(due.instant, resumed.instant),
            isProvisional: due.isProvisional || resumed.isProvisional)
    }
}
