/// A minute of a local day, 00:00 to 24:00. 24:00 is the end of the day, not the next one's start.
public struct TimeOfDay: Hashable, Sendable {
    /// Minutes since local midnight, 0...1,440.
    public let minutes: Int

    public static let midnight = TimeOfDay(unchecked: 0)
    /// 24:00.
    public static let endOfDay = TimeOfDay(unchecked: minutesMax)
    public static let minutesMax = 1_440

    private init(unchecked minutes: Int) { self.minutes = minutes }

    /// The time that many minutes after midnight, or nil outside 0...1,440.
    public init?(minutes: Int) {
        guard 0 <= minutes, minutes <= Self.minutesMax else { return nil }
        self.minutes = minutes
    }

    /// The time `hour`:`minute`, or nil where no clock shows it; 24:00 is allowed.
    public init?(hour: Int, minute: Int) {
        guard 0 <= hour, hour <= 24, 0 <= minute, minute <= 59 else { return nil }
        self.init(minutes: hour * 60 + minute)
    }

    /// Reads `07:30` (two digits each), to `24:00`; nil otherwise.
    public init?(_ text: String) {
        let bytes = text.utf8.span
        var reader = DigitReader()
        guard let time = TimeOfDay(reading: &reader, in: bytes), reader.isAtEnd(of: bytes) else {
            return nil
        }
        self = time
    }

    /// Reads `07:30` from the front of what is left.
    init?(reading reader: inout DigitReader, in bytes: Span<UInt8>) {
        guard let hour = reader.number(digits: 2, in: bytes), reader.skip(":", in: bytes),
            let minute = reader.number(digits: 2, in: bytes)
        else { return nil }
        self.init(hour: hour, minute: minute)
    }
}

extension TimeOfDay: Comparable, CustomStringConvertible {
    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.minutes < right.minutes
    }

    /// `07:30`.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.append(minutes / 60, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(minutes % 60, digits: 2)
        return String(decoding: bytes, as: UTF8.self)
    }
}
