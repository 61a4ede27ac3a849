/// A fixed distance of local time from UTC. Indonesia has three and no daylight saving.
public struct ZoneOffset: Hashable, Sendable {
    /// Minutes east of UTC, -1,439...1,439 (what RFC 3339 can write).
    public let minutes: Int

    /// The greatest distance from UTC in minutes: 23:59.
    public static let minutesMax = 1_439

    public static let utc = ZoneOffset(unchecked: 0)
    /// Waktu Indonesia Barat, UTC+7.
    public static let wib = ZoneOffset(unchecked: 7 * 60)
    /// Waktu Indonesia Tengah, UTC+8.
    public static let wita = ZoneOffset(unchecked: 8 * 60)
    /// Waktu Indonesia Timur, UTC+9.
    public static let wit = ZoneOffset(unchecked: 9 * 60)

    private init(unchecked minutes: Int) { self.minutes = minutes }

    /// The offset of that many minutes east of UTC, or nil beyond 23:59 either way.
    public init?(minutes: Int) {
        guard minutes.magnitude <= Self.minutesMax.magnitude else { return nil }
        self.minutes = minutes
    }

    /// Reads `WIB`, `WITA`, `WIT`, or an offset such as `+08:00`. Nil for anything else: for `Z`,
    /// and for `-00:00`, which in RFC 3339 says that the zone is not known.
    public init?(_ text: String) {
        switch text {
        case "WIB": self = .wib
        case "WITA": self = .wita
        case "WIT": self = .wit
        case "-00:00": return nil
        default:
            let bytes = text.utf8.span
            var reader = DigitReader()
            guard let zone = ZoneOffset(reading: &reader, in: bytes), reader.isAtEnd(of: bytes)
            else { return nil }
            self = zone
        }
    }

    /// Reads `+08:00` or `-08:00` from the front of what is left (RFC 3339 `time-numoffset`).
    init?(reading reader: inout DigitReader, in bytes: Span<UInt8>) {
        let isEast = reader.skip("+", in: bytes)
        guard isEast || reader.skip("-", in: bytes),
            let hours = reader.number(digits: 2, in: bytes), hours <= 23,
            reader.skip(":", in: bytes),
            let minutes = reader.number(digits: 2, in: bytes), minutes <= 59
        else { return nil }
        let total = hours * 60 + minutes
        self.init(minutes: isEast ? total : -total)
    }

    /// `WIB`, `WITA` or `WIT`; nil for any other offset.
    public var name: String? {
        switch self {
        case .wib: "WIB"
        case .wita: "WITA"
        case .wit: "WIT"
        default: nil
        }
    }

    /// `+08:00`, whether or not the zone has a name.
    public var offsetText: String {
        var bytes = [minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+")]
        bytes.append(Int(minutes.magnitude) / 60, digits: 2)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(Int(minutes.magnitude) % 60, digits: 2)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The offset in milliseconds.
    var milliseconds: Int { minutes * Milliseconds.perMinute }
}

extension ZoneOffset: CustomStringConvertible {
    /// The name where there is one, else the offset; ``init(_:)`` reads it back.
    public var description: String { name ?? offsetText }
}

/// Lengths in milliseconds.
enum Milliseconds {
    static let perSecond = 1_000
    static let perMinute = 60_000
    static let perHour = 3_600_000
    static let perDay = 86_400_000
}
