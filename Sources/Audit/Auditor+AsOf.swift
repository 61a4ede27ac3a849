import Execution
import WorkCalendar

/// As of when instances are judged, where that was asked for.
extension Auditor {
    /// Nil where it was not asked for, or nobody can tell by which agency's clock.
    var givenAsOf: Instant? {
        switch setting.asOf {
        case .instant(let instant)?: instant
        case .local(let date, let milliseconds)?:
            zones.count == 1
                ? Instant(date: date, time: .midnight, zone: zones[0])?
                    .adding(milliseconds: milliseconds) : nil
        case nil: nil
        }
    }

    /// Whether it was asked for by the clock of the agencies, and they have several.
    var isAsOfUnclear: Bool { setting.asOf != nil && givenAsOf == nil && zones.count > 1 }

    /// The zones of the agencies, each once.
    private var zones: [ZoneOffset] {
        var zones: [ZoneOffset] = []
        for zone in world.agencies.compactMap({ world.zone(of: $0) }) where !zones.contains(zone) {
            zones.append(zone)
        }
        return zones
    }
}
