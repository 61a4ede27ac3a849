extension TimeSpan {
    /// Reads `15 minutes`, `6 hours`, `24 hours elapsed`, `30 minutes elapsed`,
    /// `3 working days`, `7 calendar days` or `2 months`.
    ///
    /// The number is 1...``amountMax`` without leading zeros, the words are in lower case with
    /// one space between them and none around. Singular and plural are both read with any
    /// number. Anything else fails with its reason and what it may have meant. O(length).
    public static func parse(_ text: String) -> Result<TimeSpan, TimeSpanFailure> {
        if let span = canonical(text) { return .success(span) }
        return .failure(LooseTimeSpan(text).failure)
    }

    /// The span in bytes of UTF-8 that follow the grammar, else nil. It allocates nothing: files
    /// hold many spans, and almost all are canonical.
    public init?(canonical bytes: Span<UInt8>) {
        var amount = 0
        var index = 0
        while index < bytes.count, case let digit = Int(bytes[index]) - 0x30, 0...9 ~= digit {
            amount = amount * 10 + digit
            guard 0 < amount, amount <= Self.amountMax else { return nil }
            index += 1
        }
        guard index > 0, index < bytes.count, bytes[index] == UInt8(ascii: " "),
            let unit = TimeUnit(words: bytes.extracting((index + 1)...))
        else { return nil }
        self.init(amount, unit)
    }

    private static func canonical(_ text: String) -> TimeSpan? {
        TimeSpan(canonical: text.utf8.span)
    }
}

extension TimeUnit {
    private static let words: [(words: StaticString, unit: TimeUnit)] = [
        ("minutes", .workingMinutes), ("minute", .workingMinutes), ("hours", .workingHours),
        ("hour", .workingHours), ("minutes elapsed", .elapsedMinutes),
        ("minute elapsed", .elapsedMinutes), ("hours elapsed", .elapsedHours),
        ("hour elapsed", .elapsedHours), ("working days", .workingDays),
        ("working day", .workingDays), ("calendar days", .calendarDays),
        ("calendar day", .calendarDays), ("months", .months), ("month", .months),
    ]

    init?(words text: Substring) {
        let bytes = Array(text.utf8)
        self.init(words: bytes.span)
    }

    /// The unit of exactly these words, singular or plural, or nil.
    init?(words bytes: Span<UInt8>) {
        for (words, unit) in TimeUnit.words where words.utf8CodeUnitCount == bytes.count {
            let isEqual = words.withUTF8Buffer { wanted in
                for index in 0..<bytes.count where unsafe wanted[index] != bytes[index] {
                    return false
                }
                return true
            }
            if isEqual {
                self = unit
                return
            }
        }
        return nil
    }
}
