public import ProcessGraph
public import WorkCalendar

/// How one visit stands to its service level.
public struct VisitService: Hashable, Sendable {
    public let step: Ref<Step>
    /// 1 for the first time the instance is in the step.
    public let visit: Int
    public let span: TimeSpan
    /// Whose time it is.
    public let owner: Ref<Role>
    /// From when it is measured.
    public let since: Instant
    public let due: Due
    /// When the visit ended; nil while it is open.
    public let ended: Instant?
    /// What is left, or was left at the end, in milliseconds of the clock of ``span``: working time
    /// for a working clock, else physical time. Negative once it is breached.
    public let remainingMilliseconds: Int64
    /// Whether it ended, or the instant that was asked for lies, after the due instant. At that
    /// very instant it is on time.
    public let isBreached: Bool
}

/// What the visits of an instance come to for one class of owner.
public struct ClassService: Hashable, Sendable {
    /// How a class is called: by the way its roles are filled.
    public let owner: Role.Holding
    /// Visits with a service level, a pass through a row counted once.
    public var measured = 0
    public var breached = 0
}

/// Service levels are measured, never stored: for any instant they follow from the visits.
extension World {
    /// The service of every visit of an instance that has a service level, in the order of the
    /// visits; corrected ones left out. O(visits²) at worst.
    ///
    /// - Parameters:
    ///   - instance: as it stands in this world.
    ///   - instant: as of when an open visit is measured.
    public func service(of instance: Instance, at instant: Instant) -> [VisitService] {
        services(of: instance, at: instant).map(\.service)
    }

    /// As ``service(of:at:)``, each with the position of the visit.
    func services(
        of instance: Instance, at instant: Instant
    ) -> [(service: VisitService, position: Int)] {
        let command = Command(
            by: .external(role: ""), occurredAt: instant, recordedAt: instant,
            .on(instance: instance.id, .resume(reason: nil)))
        let scene = Scene(self, instance, at: -1, command)
        return scene.visits(self).enumerated().compactMap { position, visit in
            guard visit.end != .cancelled else { return nil }
            return scene.service(self, of: visit, at: position, until: instant)
                .map { ($0, position) }
        }
    }
}

extension Scene {
    fileprivate func service(
        _ world: World, of visit: Visit, at position: Int, until instant: Instant
    ) -> VisitService? {
        let found = graph.steps[visit.step]
        let measured = clock(world).service(
            world, visit.step, at: visit.began, closing: nil, open: position)
        guard let (span, since) = measured else { return nil }
        let isOpen = visit.end == .open
        let due =
            isOpen && instance.isRunning
            ? instance.timers.due : (try? timers(world, ofVisit: position))?.due
        let owner =
            found.sla.map { $0.owner ?? found.performers[0] }
            ?? graph.steps[graph.rows[found.row].steps.lowerBound].performers[0]
        guard let due else { return nil }
        // A suspended working clock shows what it showed when it stopped.
        var end = isOpen ? instant : visit.ended
        if isOpen, span.clock == .working, let stopped = instance.suspendedAt {
            end = min(end, max(stopped, visit.began))
        }
        let remaining =
            span.clock == .working
            ? clock(world).workingMilliseconds(from: end, to: due.instant)
            : end.milliseconds(to: due.instant)
        return VisitService(
            step: visit.step, visit: number(world, ofVisit: position), span: span, owner: owner,
            since: since, due: due, ended: isOpen ? nil : visit.ended,
            remainingMilliseconds: remaining, isBreached: due.instant < end)
    }
}
