/// A point in time, to the millisecond, as UTC without leap seconds (as POSIX counts).
///
/// The range ends a day inside that of ``CivilDate``, so that every instant has a local date in
/// every zone.
public struct Instant: Hashable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00.000Z; negative before it.
    public let millisecondsSinceEpoch: Int64

    /// 0001-01-02T00:00:00.000Z.
    public static let min = Instant(unchecked: -62_135_510_400_000)
    /// 9999-12-30T23:59:59.999Z.
    public static let max = Instant(unchecked: 253_402_214_399_999)

    private init(unchecked milliseconds: Int64) { self.millisecondsSinceEpoch = milliseconds }

    /// The instant that many milliseconds after the epoch, or nil outside ``min``...``max``.
    public init?(millisecondsSinceEpoch milliseconds: Int64) {
        guard Self.min.millisecondsSinceEpoch <= milliseconds,
            milliseconds <= Self.max.millisecondsSinceEpoch
        else { return nil }
        self.millisecondsSinceEpoch = milliseconds
    }

    /// The instant at `time` of `date` in `zone`; 24:00 is the start of the next day. Nil
    /// outside ``min``...``max``.
    public init?(date: CivilDate, time: TimeOfDay, zone: ZoneOffset) {
        self.init(
            day: Int(date.daysSinceEpoch), millisecondOfDay: time.minutes * Milliseconds.perMinute,
            zone: zone)
    }

    /// The instant at a millisecond of a local day, given in days since 1970-01-01.
    init?(day: Int, millisecondOfDay: Int, zone: ZoneOffset) {
        let local = day * Milliseconds.perDay + millisecondOfDay
        self.init(millisecondsSinceEpoch: Int64(local - zone.milliseconds))
    }

    /// The local date in `zone`.
    public func date(in zone: ZoneOffset) -> CivilDate {
        guard let date = CivilDate(daysSinceEpoch: local(in: zone).day) else {
            preconditionFailure("every instant has a date in every zone")
        }
        return date
    }

    /// The local minute of the day in `zone`, 00:00 to 23:59; seconds are cut off.
    public func timeOfDay(in zone: ZoneOffset) -> TimeOfDay {
        let minutes = local(in: zone).millisecondOfDay / Milliseconds.perMinute
        guard let time = TimeOfDay(minutes: minutes) else {
            preconditionFailure("a minute of a day is a time of day")
        }
        return time
    }

    /// The local day, in days since 1970-01-01, and the milliseconds since its midnight.
    func local(in zone: ZoneOffset) -> (day: Int, millisecondOfDay: Int) {
        let local = Int(millisecondsSinceEpoch) + zone.milliseconds
        let day = local.flooredQuotient(by: Milliseconds.perDay)
        return (day, local - day * Milliseconds.perDay)
    }

    /// The instant `milliseconds` later (earlier where negative), or nil outside ``min``...``max``.
    public func adding(milliseconds: Int64) -> Instant? {
        let (sum, overflow) = millisecondsSinceEpoch.addingReportingOverflow(milliseconds)
        return overflow ? nil : Instant(millisecondsSinceEpoch: sum)
    }

    /// Milliseconds from this instant to `other`; negative where `other` is earlier.
    public func milliseconds(to other: Instant) -> Int64 {
        other.millisecondsSinceEpoch - millisecondsSinceEpoch
    }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool {
        left.millisecondsSinceEpoch < right.millisecondsSinceEpoch
    }
}
