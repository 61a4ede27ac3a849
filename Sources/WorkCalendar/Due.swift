/// When a time span runs out. Finishing at that very instant is on time.
public struct Due: Hashable, Sendable {
    public let instant: Instant
    /// Whether some of the time passes in a year whose holidays are unknown: it may then move to
    /// a later instant, never to an earlier one, once they are known.
    public let isProvisional: Bool

    public init(instant: Instant, isProvisional: Bool) {
        self.instant = instant
        self.isProvisional = isProvisional
    }
}

/// Why a time span has no end.
public enum DueFailure: Error, Hashable, Sendable {
    /// The calendar has no working time within ``WorkCalendar/horizonDays`` of the start.
    case noWorkingTime
    /// There is working time, but too little within ``WorkCalendar/horizonDays`` of the start.
    case beyondHorizon
    /// The end lies after ``Instant/max``.
    case beyondRange
}
