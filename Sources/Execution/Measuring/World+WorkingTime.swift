public import WorkCalendar

extension World {
    /// The working time between two instants, by the calendar of the agency in which an instance
    /// runs; negative where the second is earlier.
    ///
    /// - Parameters:
    ///   - start: from when.
    ///   - end: until when.
    ///   - instance: as it stands in this world.
    /// - Returns: milliseconds of working time.
    public func workingMilliseconds(
        from start: Instant, to end: Instant, in instance: Instance
    ) -> Int64 {
        let office = offices[deployments[Int(instance.deployment)].plan.office]
        return calendars[office.calendar].calendar.workingMilliseconds(
            from: start, to: end, zone: office.zone)
    }

    /// What passed of a clock between two instants. A working clock stands still while the instance
    /// is suspended.
    ///
    /// - Parameters:
    ///   - clock: of which the time is.
    ///   - start: from when.
    ///   - end: until when.
    ///   - instance: as it stands in this world.
    ///   - suspensions: when it was suspended, and until when; nil for the one that goes on.
    /// - Returns: milliseconds, never negative.
    package func milliseconds(
        of clock: TimeUnit.Clock, from start: Instant, to end: Instant, in instance: Instance,
        without suspensions: [(from: Instant, until: Instant?)]
    ) -> Int64 {
        guard clock == .working else { return max(0, start.milliseconds(to: end)) }
        var taken = workingMilliseconds(from: start, to: end, in: instance)
        for suspension in suspensions {
            let from = max(suspension.from, start)
            let until = min(suspension.until ?? end, end)
            if from < until { taken -= workingMilliseconds(from: from, to: until, in: instance) }
        }
        return max(0, taken)
    }
}
