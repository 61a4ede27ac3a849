import Audit
import Compiler
import WorkCalendar

/// Times for people who read a report.
extension AuditReport {
    /// The zone in which times are told: that of the agencies that worked, where it is one, else
    /// UTC.
    private var zone: ZoneOffset {
        let zones = Set(statistics.procedures.filter { $0.startedCount > 0 }.map(\.zone))
        return zones.count == 1 ? zones.first ?? .utc : .utc
    }

    /// `2026-06-18 08:30 (UTC+07:00)`.
    func told(_ instant: Instant) -> String {
        let minutes = Int(zone.minutes.magnitude)
        func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let sign = zone.minutes < 0 ? "−" : "+"
        let name =
            minutes == 0 ? "UTC" : "UTC\(sign)\(digits(minutes / 60)):\(digits(minutes % 60))"
        return "\(LocalTime(instant, in: zone)) (\(name))"
    }
}
