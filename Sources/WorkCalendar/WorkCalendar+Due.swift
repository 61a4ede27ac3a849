extension WorkCalendar {
    public func due(
        after span: TimeSpan, from start: Instant, zone: ZoneOffset
    ) throws(DueFailure) -> Due {
        throw .noWorkingTime
    }
    public func due(
        afterWorkingMilliseconds milliseconds: Int64, from start: Instant, zone: ZoneOffset
    ) throws(DueFailure) -> Due {
        throw .noWorkingTime
    }
}
