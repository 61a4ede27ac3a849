/// A date as an identity block prints it: a full date, or a month alone (`2024-06`).
///
/// It has no `<`: a month covers days before and after a date in it. Where a single day must
/// stand for it (what governs), ``firstDay`` does.
public enum PartialDate: Hashable, Sendable {
    case date(CivilDate)
    case month(CivilMonth)

    /// Reads `2022-10-11` or `2024-06` and nothing else; nil otherwise.
    public init?(iso text: String) {
        self.init(utf8: text.utf8.span)
    }

    /// As ``init(iso:)``, from UTF-8.
    public init?(utf8 bytes: Span<UInt8>) {
        if bytes.count == 7 {
            var reader = DigitReader()
            guard let year = reader.number(digits: 4, in: bytes), reader.skip("-", in: bytes),
                let number = reader.number(digits: 2, in: bytes),
                let month = CivilMonth(year: year, month: number)
            else { return nil }
            self = .month(month)
        } else {
            guard let date = CivilDate(utf8: bytes) else { return nil }
            self = .date(date)
        }
    }

    /// The date, or the month's first day: the day from which it governs.
    public var firstDay: CivilDate {
        switch self {
        case .date(let date): date
        case .month(let month): month.firstDay
        }
    }

    /// The date, or the month's last day.
    public var lastDay: CivilDate {
        switch self {
        case .date(let date): date
        case .month(let month): month.lastDay
        }
    }

    /// Whether every day this may mean is before every day that `other` may mean.
    ///
    /// A revision of `2024-06` is not certainly before a creation on 2024-06-11, while one of
    /// `2024-05` is.
    public func isCertainlyBefore(_ other: PartialDate) -> Bool { lastDay < other.firstDay }
}

extension PartialDate: CustomStringConvertible {
    /// `2022-10-11` or `2024-06`.
    public var description: String {
        switch self {
        case .date(let date): date.description
        case .month(let month): month.description
        }
    }
}
