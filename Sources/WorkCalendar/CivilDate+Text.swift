extension CivilDate {
    /// The date written `2022-10-11` and no other way (RFC 3339 `full-date`), or nil.
    public init?(iso text: String) {
        self.init(utf8: text.utf8.span)
    }

    /// As ``init(iso:)``, from UTF-8.
    public init?(utf8 bytes: Span<UInt8>) {
        var reader = DigitReader()
        guard let date = CivilDate(reading: &reader, in: bytes), reader.isAtEnd(of: bytes) else {
            return nil
        }
        self = date
    }

    /// Reads a full date from the front of what is left.
    init?(reading reader: inout DigitReader, in bytes: Span<UInt8>) {
        guard let year = reader.number(digits: 4, in: bytes), reader.skip("-", in: bytes),
            let month = reader.number(digits: 2, in: bytes), reader.skip("-", in: bytes),
            let day = reader.number(digits: 2, in: bytes)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Appends the ten bytes of `2022-10-11`.
    public func append(to bytes: inout [UInt8]) {
        let (year, month, day) = components
        bytes.append(year, digits: 4)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(month, digits: 2)
        bytes.append(UInt8(ascii: "-"))
        bytes.append(day, digits: 2)
    }
}

extension CivilDate: CustomStringConvertible {
    /// `2022-10-11`.
    public var description: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(10)
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
