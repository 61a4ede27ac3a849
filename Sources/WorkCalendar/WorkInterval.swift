/// A stretch of work within one local day: it contains its start, and ends before its end.
public struct WorkInterval: Hashable, Sendable {
    public let start: TimeOfDay
    /// After `start`; 24:00 at the latest.
    public let end: TimeOfDay

    /// The interval, or nil where it does not run forward.
    public init?(start: TimeOfDay, end: TimeOfDay) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }

    /// Its length in minutes, 1...1,440.
    public var minutes: Int { end.minutes - start.minutes }
}

extension WorkInterval: CustomStringConvertible {
    /// `07:30-12:00`.
    public var description: String { "\(start)-\(end)" }
}

/// Why a text is not a work interval.
public struct WorkIntervalFailure: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// Not two times of day joined by a hyphen.
        case malformed
        /// The end is not after the start.
        case notForward
    }

    public let reason: Reason
    /// The text that would be read, where the meaning is plain: `7.30 – 12.00` means
    /// `07:30-12:00`.
    public let suggestion: String?
}

extension WorkInterval {
    /// Reads `07:30-12:00`: two times of day, a hyphen, no spaces.
    public static func parse(_ text: String) -> Result<WorkInterval, WorkIntervalFailure> {
        let bytes = text.utf8.span
        var reader = DigitReader()
        guard let start = TimeOfDay(reading: &reader, in: bytes), reader.skip("-", in: bytes),
            let end = TimeOfDay(reading: &reader, in: bytes), reader.isAtEnd(of: bytes)
        else {
            let meant = plainMeaning(of: text)
            return .failure(.init(reason: .malformed, suggestion: meant?.description))
        }
        guard let interval = WorkInterval(start: start, end: end) else {
            return .failure(.init(reason: .notForward, suggestion: nil))
        }
        return .success(interval)
    }

    /// The interval in a text that has four numbers and only the usual marks between them.
    private static func plainMeaning(of text: String) -> WorkInterval? {
        var numbers: [Int] = []
        var marks: [String] = []
        var wasDigit = false
        for character in text where character != " " {
            if character.isASCII, let digit = character.wholeNumberValue {
                if !wasDigit { numbers.append(0) }
                guard let last = numbers.last, last <= 24 * 60 else { return nil }
                numbers[numbers.count - 1] = last * 10 + digit
                wasDigit = true
            } else {
                marks.append(String(character))
                wasDigit = false
            }
        }
        guard numbers.count == 4, marks.count == 3,
            marks[0] == ":" || marks[0] == ".", marks[2] == marks[0],
            ["-", "\u{2013}", "\u{2014}"].contains(marks[1]),
            let start = TimeOfDay(hour: numbers[0], minute: numbers[1]),
            let end = TimeOfDay(hour: numbers[2], minute: numbers[3])
        else { return nil }
        return WorkInterval(start: start, end: end)
    }
}
