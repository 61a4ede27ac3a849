import WorkCalendar

/// Times as exports write them, by the clock of the agency.
struct ExportTime {
    private let zone: ZoneOffset
    private let offset: String

    init(_ zone: ZoneOffset) {
        self.zone = zone
        offset = zone.offsetText
    }

    /// `2026-06-08 08:05:00`, as spreadsheets read it.
    func cell(_ instant: Instant) -> String {
        let text = local(instant)
        return String(text.prefix(10)) + " " + String(text.dropFirst(11).prefix(8))
    }

    /// `2026-06-08T08:05:00.000+07:00`, as XML and RFC 3339 have it.
    func text(_ instant: Instant) -> String { String(local(instant).dropLast()) + offset }

    /// The text of UTC that reads as the local time does.
    private func local(_ instant: Instant) -> String {
        let moved = instant.adding(milliseconds: Int64(zone.minutes) * 60_000) ?? instant
        return moved.description
    }
}
