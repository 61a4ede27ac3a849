extension WorkCalendar {
    public func workingMilliseconds(
        from start: Instant, to end: Instant, zone: ZoneOffset
    ) -> Int64 { 0 }
    public func workingMinutes(from start: Instant, to end: Instant, zone: ZoneOffset) -> Int { 0 }
    public func isProvisional(from start: Instant, to end: Instant, zone: ZoneOffset) -> Bool {
        false
    }
    public func workingDays(after start: CivilDate, through end: CivilDate) -> Int { 0 }
    public func isWorking(at instant: Instant, zone: ZoneOffset) -> Bool { false }
    public func isWorkingDay(_ date: CivilDate) -> Bool { false }
    public func hours(on date: CivilDate) -> DayHours { .off }
}
