public import WorkCalendar

/// A day and a time as a clock of the agency shows them, to the second.
public struct LocalTime: Hashable, Sendable {
    public let date: CivilDate
    /// Since local midnight, 0...86,399.
    public let second: Int

    init(_ date: CivilDate, second: Int) {
        precondition((0..<86_400).contains(second), "a second of a day")
        self.date = date
        self.second = second
    }

    /// Reads `2026-03-02 08:05` and `2026-03-02 08:05:30`; nil for anything else.
    package init?(_ text: String) {
        guard let written = Written(text), let date = written.date else { return nil }
        self.init(date, second: written.second)
    }

    /// The form of a time that is written otherwise; nil where it is not plain which is meant.
    ///
    /// - Parameter text: `8.05`, `2 Maret 2026 pukul 08.05`.
    package static func suggestion(for text: String) -> String? {
        Written.suggestion(for: text)
    }

    /// The same point in time in `zone`; nil at the very ends of the calendar.
    public func instant(in zone: ZoneOffset) -> Instant? {
        Instant(date: date, time: .midnight, zone: zone)?
            .adding(milliseconds: Int64(second) * 1_000)
    }

    /// What a file writes: a day with a time, or a time alone, which takes its day from elsewhere.
    struct Written {
        let date: CivilDate?
        let second: Int

        /// Reads `2026-03-02 08:05`, `2026-03-02 08:05:30`, `08:05` and `08:05:30`.
        init?(_ text: String) {
            let parts = text.split(separator: " ", omittingEmptySubsequences: false)
            guard let last = parts.last, parts.count <= 2, let second = Written.second(last) else {
                return nil
            }
            self.second = second
            guard parts.count == 2 else {
                date = nil
                return
            }
            guard let date = CivilDate(iso: String(parts[0])) else { return nil }
            self.date = date
        }

        private static func second(_ text: Substring) -> Int? {
            let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            let numbers = parts.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
            guard numbers.count == parts.count, 2...3 ~= numbers.count,
                numbers.allSatisfy({ $0 >= 0 }), numbers[0] < 24,
                numbers.dropFirst().allSatisfy({ $0 < 60 })
            else { return nil }
            return (numbers[0] * 60 + numbers[1]) * 60 + (numbers.count == 3 ? numbers[2] : 0)
        }

        /// The form of a time that is written otherwise: `8.05`, `2 Maret 2026 pukul 08.05`.
        static func suggestion(for text: String) -> String? {
            let words = text.replacing("T", with: " ").replacing("pukul", with: " ")
                .split(separator: " ")
            guard let time = words.last.flatMap(timeSuggestion) else { return nil }
            if words.count == 1 { return time }
            let day = words.dropLast().joined(separator: " ")
            let date =
                CivilDate(iso: day).map(\.description)
                ?? DateReading.suggestion(for: day, isMonthAllowed: false)
            return date.map { $0 + " " + time }
        }

        private static func timeSuggestion(_ text: Substring) -> String? {
            let parts = text.split { $0 == ":" || $0 == "." }
            let padded = parts.map { $0.utf8.count == 1 ? "0" + $0 : String($0) }
            let time = padded.joined(separator: ":")
            return Written(time) == nil ? nil : time
        }
    }
}

extension LocalTime: Comparable, CustomStringConvertible {
    public static func < (left: LocalTime, right: LocalTime) -> Bool {
        (left.date, left.second) < (right.date, right.second)
    }

    /// `2026-03-02 08:05`, with seconds where there are any.
    public var description: String {
        func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let text = "\(date) \(digits(second / 3_600)):\(digits(second / 60 % 60))"
        return second % 60 == 0 ? text : text + ":" + digits(second % 60)
    }
}

extension LocalTime {
    /// What the clock shows at `instant` in `zone`; milliseconds are cut off.
    public init(_ instant: Instant, in zone: ZoneOffset) {
        let date = instant.date(in: zone)
        guard let midnight = Instant(date: date, time: .midnight, zone: zone) else {
            preconditionFailure("every instant has a midnight before it")
        }
        self.init(date, second: Int(midnight.milliseconds(to: instant) / 1_000))
    }
}
