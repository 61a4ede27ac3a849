import WorkCalendar

/// The calendar of ``IndonesianCalendar`` once more, written from the rules and not from the
/// module: a table of minutes, open or not, and walks along it. Times are local, in milliseconds
/// since the first midnight of 2025; the table ends with 2027.
struct CalendarOracle {
    struct Day {
        let year: Int
        let month: Int
        let day: Int
        /// 0 is Monday.
        let weekday: Int
    }

    static let shared = CalendarOracle()
    static let minute: Int64 = 60_000
    static let day: Int64 = 1_440 * minute
    /// 2025-01-01T00:00:00Z in milliseconds since 1970.
    static let originMilliseconds: Int64 = 1_735_689_600_000

    let days: [Day]
    let isOpen: [Bool]

    private init() {
        var days: [Day] = []
        var weekday = 2  // 1 January 2025 is a Wednesday.
        for year in 2025...2027 {
            for (month, length) in zip(1..., [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
                for day in 1...length {
                    days.append(Day(year: year, month: month, day: day, weekday: weekday))
                    weekday = (weekday + 1) % 7
                }
            }
        }
        self.days = days
        var isOpen: [Bool] = []
        isOpen.reserveCapacity(days.count * 1_440)
        for day in days {
            let intervals = Self.intervals(on: day)
            var minutes = [Bool](repeating: false, count: 1_440)
            for (start, end) in intervals {
                for minute in start..<end { minutes[minute] = true }
            }
            isOpen += minutes
        }
        self.isOpen = isOpen
    }

    /// The days off of 2026, as month * 100 + day.
    private static let daysOff = [
        101, 116, 216, 217, 318, 319, 320, 321, 322, 323, 324, 403, 405, 501, 514, 515, 527, 528,
        531, 601, 616, 817, 825, 1224, 1225,
    ]

    private static func intervals(on day: Day) -> [(Int, Int)] {
        let number = day.month * 100 + day.day
        if day.weekday >= 5 || day.year == 2026 && daysOff.contains(number) { return [] }
        let isFriday = day.weekday == 4
        if day.year == 2026, 219 <= number, number <= 320 {
            return isFriday ? [(480, 690), (750, 930)] : [(480, 720), (750, 900)]
        }
        return isFriday ? [(450, 690), (780, 990)] : [(450, 720), (780, 960)]
    }

    /// Walks until `left` milliseconds of open time have passed.
    func due(working milliseconds: Int64, from start: Int64) -> (time: Int64, provisional: Bool) {
        var (time, left, provisional) = (start, milliseconds, false)
        while true {
            let index = Int(time / Self.minute)
            let end = Int64(index + 1) * Self.minute
            if isOpen[index] {
                if days[index / 1_440].year != 2026 { provisional = true }
                if end - time >= left { return (time + left, provisional) }
                left -= end - time
            }
            time = end
        }
    }

    /// Open milliseconds from `start` to `end`, and whether any lie in an unknown year.
    func worked(from start: Int64, to end: Int64) -> (milliseconds: Int64, provisional: Bool) {
        var (time, sum, provisional) = (start, Int64(0), false)
        while time < end {
            let index = Int(time / Self.minute)
            let next = min(end, Int64(index + 1) * Self.minute)
            if isOpen[index] {
                sum += next - time
                if days[index / 1_440].year != 2026 { provisional = true }
            }
            time = next
        }
        return (sum, provisional)
    }

    /// The end of the last open minute of the `count`-th day with one after the start day.
    func due(workingDays count: Int, from start: Int64) -> (time: Int64, provisional: Bool) {
        var (index, left, provisional) = (Int(start / Self.day), count, false)
        while true {
            index += 1
            let minutes = isOpen[index * 1_440..<(index + 1) * 1_440]
            guard let last = minutes.lastIndex(of: true) else { continue }
            if days[index].year != 2026 { provisional = true }
            left -= 1
            if left == 0 { return (Int64(last + 1) * Self.minute, provisional) }
        }
    }

    /// 24:00 of the day with that number `months` later, or of the last day of the month.
    func due(months: Int, from start: Int64) -> Int64 {
        let from = days[Int(start / Self.day)]
        let month = from.year * 12 + from.month - 1 + months
        let last = days.lastIndex {
            $0.year * 12 + $0.month - 1 == month && $0.day <= from.day
        }
        return Int64((last ?? 0) + 1) * Self.day
    }
}
