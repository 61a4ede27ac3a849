public import Diagnostics
public import Execution
public import WorkCalendar

/// Why a command was refused, in words of those who gave it, with what it would need.
public struct RejectionText {
    private let rejection: Rejection
    private let zone: ZoneOffset

    /// - Parameters:
    ///   - rejection: what the core said.
    ///   - zone: that of the agency, in which times are told.
    public init(_ rejection: Rejection, in zone: ZoneOffset) {
        self.rejection = rejection
        self.zone = zone
    }

    /// One phrase, without a full stop.
    public func text(in language: Language) -> String {
        switch language {
        case .english: english(rejection)
        case .indonesian: indonesian(rejection)
        }
    }

    // MARK: Parts

    /// `2026-03-02 08:05`, with seconds where there are any.
    func time(_ instant: Instant) -> String {
        let milliseconds = instant.millisecondsSinceEpoch
        let second = Int((milliseconds % 60_000 + 60_000) % 60_000) / 1_000
        let minute = "\(instant.date(in: zone)) \(instant.timeOfDay(in: zone))"
        return second == 0 ? minute : minute + (second < 10 ? ":0" : ":") + String(second)
    }

    func quoted(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }

    /// What a point of a checklist is called, counted from 0: `a` for the first.
    func letter(_ point: Int) -> String {
        guard 0..<26 ~= point else { return String(point + 1) }
        return String(UnicodeScalar(UInt8(ascii: "a") + UInt8(point)))
    }

    /// What so many points are called.
    func letters(_ count: Int) -> String {
        (0..<count).map(letter).joined(separator: ", ")
    }

    func numbers(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ", ") }
}
