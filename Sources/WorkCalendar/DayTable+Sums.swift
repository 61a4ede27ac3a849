extension DayTable {
    /// The day just past the last of the table.
    private var endDay: Int { firstDay + days.count - 1 }

    /// The kind of a day. O(1).
    func shape(of day: Int) -> DayShape {
        guard firstDay <= day, day < endDay else {
            return shapes[Weekday.index(daysSinceEpoch: day)]
        }
        return shapes[Int(days[day - firstDay].shape)]
    }

    /// Working minutes from the first day of the table to the start of `day`; negative before
    /// the table. Only differences mean anything. O(1).
    func minutesBefore(_ day: Int) -> Int {
        let place = day - firstDay
        if 0 <= place, place < days.count { return Int(days[place].minutesBefore) }
        let edge = place < 0 ? firstDay : endDay
        let sum = place < 0 ? 0 : Int(days[days.count - 1].minutesBefore)
        return sum + weeklyMinutesBefore(day) - weeklyMinutesBefore(edge)
    }

    /// Working days in the same stretch as ``minutesBefore(_:)``. O(1).
    func workingDaysBefore(_ day: Int) -> Int {
        let place = day - firstDay
        if 0 <= place, place < days.count { return Int(days[place].workingDaysBefore) }
        let edge = place < 0 ? firstDay : endDay
        let sum = place < 0 ? 0 : Int(days[days.count - 1].workingDaysBefore)
        return sum + weeklyDaysBefore(day) - weeklyDaysBefore(edge)
    }

    /// Minutes of ordinary weeks from a fixed Monday to the start of `day`.
    private func weeklyMinutesBefore(_ day: Int) -> Int {
        let fromMonday = day + 3
        return fromMonday.flooredQuotient(by: 7) * week[7].minutes
            + week[fromMonday.flooredRemainder(by: 7)].minutes
    }

    /// Working days of ordinary weeks from a fixed Monday to the start of `day`.
    private func weeklyDaysBefore(_ day: Int) -> Int {
        let fromMonday = day + 3
        return fromMonday.flooredQuotient(by: 7) * week[7].workingDays
            + week[fromMonday.flooredRemainder(by: 7)].workingDays
    }

    /// Whether the work on the days from `first` through `last` is certain: it is where it all
    /// lies in known years, and where there is none, since a holiday can only take work away.
    ///
    /// O(runs of known years); O(log days) more where not all the days are known.
    func isWorkKnown(from first: Int, through last: Int) -> Bool {
        guard first <= last else { return true }
        if isKnown(first, last) { return true }
        let (none, all) = (minutesBefore(first), minutesBefore(last + 1))
        guard none < all,
            let firstWorked = firstDay(in: first...last, where: { minutesBefore($0 + 1) > none }),
            let lastWorked = firstDay(in: first...last, where: { minutesBefore($0 + 1) == all })
        else { return true }
        return isKnown(firstWorked, lastWorked)
    }

    /// Whether both days lie in one run of known years.
    private func isKnown(_ first: Int, _ last: Int) -> Bool {
        knownRuns.contains { $0.contains(first) && $0.contains(last) }
    }

    /// Working milliseconds of a day of that kind before `millisecondOfDay`.
    func worked(in shape: DayShape, before millisecondOfDay: Int) -> Int {
        var worked = 0
        for index in shape.pieces {
            let piece = pieces[index]
            let start = Int(piece.start) * Milliseconds.perMinute
            guard start < millisecondOfDay else { break }
            let end = Int(piece.end) * Milliseconds.perMinute
            worked += min(end, millisecondOfDay) - start
        }
        return worked
    }

    /// The millisecond of a day of that kind at which `worked` of its working time, more than 0
    /// and at most all, is first complete: at the end of an interval, that end.
    func millisecond(in shape: DayShape, after worked: Int) -> Int {
        precondition(0 < worked && worked <= shape.milliseconds, "the day has that much work")
        for index in shape.pieces {
            let piece = pieces[index]
            let into = worked - Int(piece.before) * Milliseconds.perMinute
            let length = Int(piece.end - piece.start) * Milliseconds.perMinute
            if into <= length { return Int(piece.start) * Milliseconds.perMinute + into }
        }
        preconditionFailure("the pieces of a day add up to its minutes")
    }

    /// The first day of `days` for which `isEnough` holds, where it holds for all days after one
    /// for which it does; nil where it holds for none. Near days are found first:
    /// O(log distance).
    func firstDay(in days: ClosedRange<Int>, where isEnough: (Int) -> Bool) -> Int? {
        var low = days.lowerBound
        var step = 1
        var high = low
        while !isEnough(high) {
            guard high < days.upperBound else { return nil }
            low = high + 1
            high = min(high + step, days.upperBound)
            step *= 2
        }
        while low < high {
            let middle = low + (high - low) / 2
            if isEnough(middle) { high = middle } else { low = middle + 1 }
        }
        return high
    }
}
