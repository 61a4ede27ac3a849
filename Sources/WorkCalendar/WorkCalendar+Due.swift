extension WorkCalendar {
    /// When `span`, begun at `start`, runs out.
    ///
    /// - Minutes and hours of work run only in working intervals; begun outside them they start
    ///   at the next opening. A due instant that meets the end of an interval stays there.
    /// - `n working days` end at the close of the n-th working day after the local start day,
    ///   whatever the time of the start and whether or not that day is a working day.
    /// - `n calendar days` end at local 24:00 of the n-th day after the start day.
    /// - `n months` end at local 24:00 of the day with the start day's number, or the last of a
    ///   shorter month: the start day is not counted, as with days.
    /// - Elapsed time is added to the instant.
    ///
    /// Only working time can be provisional: the other clocks know no holidays.
    ///
    /// O(log d) in the number of days spanned; O(1) where the clock is not that of work.
    public func due(
        after span: TimeSpan, from start: Instant, zone: ZoneOffset
    ) throws(DueFailure) -> Due {
        switch span.unit {
        case .workingMinutes:
            return try due(
                afterWorkingMilliseconds: Int64(span.amount * Milliseconds.perMinute),
                from: start, zone: zone)
        case .workingHours:
            return try due(
                afterWorkingMilliseconds: Int64(span.amount * Milliseconds.perHour),
                from: start, zone: zone)
        case .elapsedMinutes:
            return try elapsed(span.amount * Milliseconds.perMinute, from: start)
        case .elapsedHours:
            return try elapsed(span.amount * Milliseconds.perHour, from: start)
        case .workingDays:
            return try due(afterWorkingDays: span.amount, from: start, zone: zone)
        case .calendarDays:
            let day = start.local(in: zone).day + span.amount
            return try endOfDay(day, zone: zone)
        case .months:
            guard let date = start.date(in: zone).adding(months: span.amount) else {
                throw .beyondRange
            }
            return try endOfDay(Int(date.daysSinceEpoch), zone: zone)
        }
    }

    /// When that much working time, begun or taken up again at `start`, has passed: what is left
    /// of a span after a suspension. 0 is due at `start` itself.
    ///
    /// Provisional where some of the time passes on a day of a year that is not known. O(log d)
    /// in the number of days spanned.
    ///
    /// - Precondition: `milliseconds` is not negative.
    public func due(
        afterWorkingMilliseconds milliseconds: Int64, from start: Instant, zone: ZoneOffset
    ) throws(DueFailure) -> Due {
        precondition(milliseconds >= 0, "working time runs forward")
        guard milliseconds > 0 else { return Due(instant: start, isProvisional: false) }
        let (day, millisecondOfDay) = start.local(in: zone)
        let shape = table.shape(of: day)
        let worked = table.worked(in: shape, before: millisecondOfDay)
        if milliseconds <= Int64(shape.milliseconds - worked) {
            // Most spans end on the day on which they begin: no sums are needed.
            let end = table.millisecond(in: shape, after: worked + Int(milliseconds))
            return try due(on: day, at: end, counting: day, zone: zone)
        }
        let firstDay = worked < shape.milliseconds ? day : day + 1

        // Sums from here on count from the start of the start day. What exceeds the horizon is
        // cut to just above it, against overflow.
        let most = Int64((Self.horizonDays + 2) * Milliseconds.perDay)
        let target = worked + Int(min(milliseconds, most))
        let targetMinutes = (target + Milliseconds.perMinute - 1) / Milliseconds.perMinute
        let before = table.minutesBefore(day)
        let lastDay = day + Self.horizonDays
        guard
            let dueDay = table.firstDay(
                in: firstDay...lastDay,
                where: { table.minutesBefore($0 + 1) - before >= targetMinutes })
        else {
            let available = (table.minutesBefore(lastDay + 1) - before) * Milliseconds.perMinute
            throw available == worked ? .noWorkingTime : .beyondHorizon
        }
        let left = target - (table.minutesBefore(dueDay) - before) * Milliseconds.perMinute
        return try due(
            on: dueDay, at: table.millisecond(in: table.shape(of: dueDay), after: left),
            counting: firstDay, zone: zone)
    }

    /// The close of the `count`-th working day after the start day.
    private func due(
        afterWorkingDays count: Int, from start: Instant, zone: ZoneOffset
    ) throws(DueFailure) -> Due {
        let firstDay = start.local(in: zone).day + 1
        let before = table.workingDaysBefore(firstDay)
        let lastDay = firstDay + Self.horizonDays - 1
        guard
            let dueDay = table.firstDay(
                in: firstDay...lastDay,
                where: { table.workingDaysBefore($0 + 1) - before >= count })
        else {
            let available = table.workingDaysBefore(lastDay + 1) - before
            throw available == 0 ? .noWorkingTime : .beyondHorizon
        }
        let close = table.shape(of: dueDay).close * Milliseconds.perMinute
        return try due(on: dueDay, at: close, counting: firstDay, zone: zone)
    }

    /// A due instant of working time, given that days from `firstDay` through its own counted.
    private func due(
        on day: Int, at millisecondOfDay: Int, counting firstDay: Int, zone: ZoneOffset
    ) throws(DueFailure) -> Due {
        guard let instant = Instant(day: day, millisecondOfDay: millisecondOfDay, zone: zone)
        else { throw .beyondRange }
        return Due(
            instant: instant, isProvisional: !table.isWorkKnown(from: firstDay, through: day))
    }

    private func elapsed(
        _ milliseconds: Int, from start: Instant
    ) throws(DueFailure) -> Due {
        guard let instant = start.adding(milliseconds: Int64(milliseconds)) else {
            throw .beyondRange
        }
        return Due(instant: instant, isProvisional: false)
    }

    private func endOfDay(_ day: Int, zone: ZoneOffset) throws(DueFailure) -> Due {
        guard let instant = Instant(day: day + 1, millisecondOfDay: 0, zone: zone) else {
            throw .beyondRange
        }
        return Due(instant: instant, isProvisional: false)
    }
}
