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
}
