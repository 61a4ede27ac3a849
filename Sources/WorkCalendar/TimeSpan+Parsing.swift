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

    /// The span in a text that follows the grammar, else nil.
    private static func canonical(_ text: String) -> TimeSpan? {
        let digits = text.utf8.prefix { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
        let rest = text.utf8.dropFirst(digits.count)
        guard digits.first != UInt8(ascii: "0"), rest.first == UInt8(ascii: " "),
            let amount = Int(Substring(digits)), amount <= amountMax,
            let unit = TimeUnit(words: Substring(rest.dropFirst()))
        else { return nil }
        return TimeSpan(amount, unit)
    }
}

extension TimeUnit {
    /// The unit of exactly these words, singular or plural, or nil.
    init?(words: Substring) {
        let match = TimeUnit.allCases.first { unit in
            words.utf8.elementsEqual(unit.singular.utf8)
                || words.utf8.elementsEqual(unit.plural.utf8)
        }
        guard let match else { return nil }
        self = match
    }
}
