/// RFC 3339. What is written is always UTC with three digits of milliseconds and `Z`, 24 bytes;
/// what is read may have an offset and no fraction.
extension Instant {
    /// The length of the written form in bytes.
    public static let textByteCount = 24

    /// Reads `2026-11-21T06:10:00.000Z`, `2026-11-21T13:10:00+07:00` and the like.
    ///
    /// Digits of the fraction past the third are cut off; at most nine are read. Nil for
    /// anything else, for a lower-case `t` or `z`, for a leap second (`:60`), and outside
    /// ``min``...``max``.
    public init?(rfc3339 text: String) {
        self.init(utf8: text.utf8.span)
    }

    /// As ``init(rfc3339:)``, from UTF-8.
    public init?(utf8 bytes: Span<UInt8>) {
        var reader = DigitReader()
        guard let date = CivilDate(reading: &reader, in: bytes), reader.skip("T", in: bytes),
            let hour = reader.number(digits: 2, in: bytes), hour <= 23,
            reader.skip(":", in: bytes),
            let minute = reader.number(digits: 2, in: bytes), minute <= 59,
            reader.skip(":", in: bytes),
            let second = reader.number(digits: 2, in: bytes), second <= 59,
            let fraction = Instant.fractionMilliseconds(reading: &reader, in: bytes)
        else { return nil }
        var zone = ZoneOffset.utc
        if !reader.skip("Z", in: bytes) {
            guard let offset = ZoneOffset(reading: &reader, in: bytes) else { return nil }
            zone = offset
        }
        guard reader.isAtEnd(of: bytes) else { return nil }
        let seconds = (hour * 60 + minute) * 60 + second
        self.init(
            day: Int(date.daysSinceEpoch),
            millisecondOfDay: seconds * Milliseconds.perSecond + fraction, zone: zone)
    }

    /// Reads the 24 bytes that are written, and no other form of an instant: what a journal holds,
    /// read at a fraction of what the general reading takes.
    public init?(written bytes: RawSpan) {
        guard bytes.byteCount == Self.textByteCount else { return nil }
        guard
            let years = FixedDigits(bytes, at: 0, form: "0000-00-"),
            let days = FixedDigits(bytes, at: 8, form: "00T00:00"),
            let seconds = FixedDigits(bytes, at: 16, form: ":00.000Z"),
            let date = CivilDate(
                year: years[0] * 1_000 + years[1] * 100 + years[2] * 10 + years[3],
                month: years[5] * 10 + years[6], day: days[0] * 10 + days[1])
        else { return nil }
        let hour = days[3] * 10 + days[4]
        let minute = days[6] * 10 + days[7]
        let second = seconds[1] * 10 + seconds[2]
        guard hour <= 23, minute <= 59, second <= 59 else { return nil }
        let milliseconds = seconds[4] * 100 + seconds[5] * 10 + seconds[6]
        self.init(
            day: Int(date.daysSinceEpoch),
            millisecondOfDay: ((hour * 60 + minute) * 60 + second) * Milliseconds.perSecond
                + milliseconds,
            zone: .utc)
    }

    /// Reads `.` and 1 to 9 digits, 0 where there is no `.`, nil where the digits are wrong.
    private static func fractionMilliseconds(
        reading reader: inout DigitReader, in bytes: Span<UInt8>
    ) -> Int? {
        guard reader.skip(".", in: bytes) else { return 0 }
        var milliseconds = 0
        var count = 0
        while let digit = reader.number(digits: 1, in: bytes) {
            count += 1
            if count <= 3 { milliseconds = milliseconds * 10 + digit }
        }
        guard 1 <= count, count <= 9 else { return nil }
        for _ in Swift.min(count, 3)..<3 { milliseconds *= 10 }
        return milliseconds
    }

    /// Appends the 24 bytes of `2026-11-21T06:10:00.000Z`.
    public func append(to bytes: inout [UInt8]) {
        let milliseconds = local(in: .utc).millisecondOfDay
        let (year, month, day) = date(in: .utc).components
        let start = bytes.count
        // All of it at once: making room for each byte would take longer than writing it.
        let blank: StaticString = "0000-00-00T00:00:00.000Z"
        blank.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
        var text = bytes.mutableSpan
        text.write(year, digits: 4, at: start)
        text.write(month, digits: 2, at: start + 5)
        text.write(day, digits: 2, at: start + 8)
        text.write(milliseconds / Milliseconds.perHour, digits: 2, at: start + 11)
        text.write(milliseconds / Milliseconds.perMinute % 60, digits: 2, at: start + 14)
        text.write(milliseconds / Milliseconds.perSecond % 60, digits: 2, at: start + 17)
        text.write(milliseconds % Milliseconds.perSecond, digits: 3, at: start + 20)
    }
}

extension Instant: CustomStringConvertible {
    /// `2026-11-21T06:10:00.000Z`.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.textByteCount)
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
