extension WorkCalendar {
    /// Working time from `start` to `end` in milliseconds; negative where `end` is earlier.
    ///
    /// To a due instant of working minutes or hours it is the time remaining, negative once
    /// overdue. O(1).
    public func workingMilliseconds(
        from start: Instant, to end: Instant, zone: ZoneOffset
    ) -> Int64 {
        let (startDay, startMillisecond) = start.local(in: zone)
        let (endDay, endMillisecond) = end.local(in: zone)
        let minutes = table.minutesBefore(endDay) - table.minutesBefore(startDay)
        let startWorked = table.worked(in: table.shape(of: startDay), before: startMillisecond)
        let endWorked = table.worked(in: table.shape(of: endDay), before: endMillisecond)
        return Int64(minutes * Milliseconds.perMinute + endWorked - startWorked)
    }

    /// ``workingMilliseconds(from:to:zone:)`` in whole minutes, cut off towards 0.
    public func workingMinutes(from start: Instant, to end: Instant, zone: ZoneOffset) -> Int {
        Int(workingMilliseconds(from: start, to: end, zone: zone)) / Milliseconds.perMinute
    }

    /// Whether some of the working time between two instants, in either order, lies in a year
    /// whose holidays are unknown. O(log d) in the number of days between.
    public func isProvisional(from start: Instant, to end: Instant, zone: ZoneOffset) -> Bool {
        guard workingMilliseconds(from: start, to: end, zone: zone) != 0 else { return false }
        let (startDay, startMillisecond) = min(start, end).local(in: zone)
        let (endDay, endMillisecond) = max(start, end).local(in: zone)
        let startShape = table.shape(of: startDay)
        let isOver =
            table.worked(in: startShape, before: startMillisecond) == startShape.milliseconds
        let isOpen = table.worked(in: table.shape(of: endDay), before: endMillisecond) > 0
        return !table.isWorkKnown(
            from: isOver ? startDay + 1 : startDay, through: isOpen ? endDay : endDay - 1)
    }

    /// The number of working days after `start`, up to and including `end`; negative where `end`
    /// is earlier. O(1).
    public func workingDays(after start: CivilDate, through end: CivilDate) -> Int {
        table.workingDaysBefore(Int(end.daysSinceEpoch) + 1)
            - table.workingDaysBefore(Int(start.daysSinceEpoch) + 1)
    }

    /// Whether the date has working time. O(1).
    public func isWorkingDay(_ date: CivilDate) -> Bool {
        table.shape(of: Int(date.daysSinceEpoch)).isWorkingDay
    }

    /// Working minutes of the date, 0...1,440. O(1).
    public func workingMinutes(on date: CivilDate) -> Int {
        table.shape(of: Int(date.daysSinceEpoch)).minutes
    }

    /// Whether the instant lies in a working interval: at its start yes, at its end no.
    public func isWorking(at instant: Instant, zone: ZoneOffset) -> Bool {
        let (day, millisecondOfDay) = instant.local(in: zone)
        let minute = millisecondOfDay / Milliseconds.perMinute
        return table.shape(of: day).pieces.contains {
            table.pieces[$0].start <= minute && minute < table.pieces[$0].end
        }
    }
}
