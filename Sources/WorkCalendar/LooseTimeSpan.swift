/// A text that is not a time span, read as kindly as its meaning stays plain.
struct LooseTimeSpan {
    private let text: String
    private let tokens: [TimeSpanToken]

    init(_ text: String) {
        self.text = text
        self.tokens = TimeSpanToken.tokens(of: text)
    }

    /// What is wrong with the text; the first fault from its left.
    var failure: TimeSpanFailure {
        guard let first = tokens.first else { return fail(.empty) }
        if first.text == "-", tokens.count > 1, tokens[1].kind == .number {
            return fail(.notPositive)
        }
        guard first.kind == .number else { return fail(.noNumber) }
        guard first.text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") }),
            !first.text.utf8.contains(UInt8(ascii: "_"))
        else {
            return fail(.notWhole(first.range), spansOfMarkedNumber(first.text))
        }
        // A number of digits only fails to convert where it is too large for Int.
        let amount = Int(first.text) ?? .max
        if amount == 0 { return fail(.notPositive) }
        if amount > TimeSpan.amountMax { return fail(.tooLarge(max: TimeSpan.amountMax)) }
        if first.text.utf8.first == UInt8(ascii: "0") {
            return fail(.leadingZero(first.range), spans(amount))
        }
        return failureOfUnit(amount)
    }

    /// What is wrong after a number that is right.
    private func failureOfUnit(_ amount: Int) -> TimeSpanFailure {
        guard let unitRange = range(from: 1) else { return fail(.noUnit) }
        if let span = spanOfProduct(amount) { return fail(.unknownUnit(unitRange), [span]) }
        guard let (meaning, count) = meaning else { return fail(.unknownUnit(unitRange)) }
        if meaning == .bareDay { return fail(.dayWithoutClock(unitRange), spans(amount)) }
        if let rest = range(from: 1 + count) {
            let isPunctuation = tokens[(1 + count)...].allSatisfy { $0.kind == .mark }
            return fail(.trailing(rest), isPunctuation ? spans(amount) : [])
        }
        let written = tokens[1...].map { slice($0.range) }.joined(separator: " ")
        let isUnit = TimeUnit(words: written[...]) != nil
        return fail(isUnit ? .spacing : .unknownUnit(unitRange), spans(amount))
    }

    /// What the longest row of words after the number means, and how many they are.
    private var meaning: (UnitMeaning, count: Int)? {
        let words = tokens.dropFirst().prefix { $0.kind == .word }.map(\.text)
        for count in stride(from: min(words.count, 3), to: 0, by: -1) {
            let joined = words[..<count].joined(separator: " ")
            if let meaning = UnitMeaning(words: joined) { return (meaning, count) }
        }
        return nil
    }

    /// The spans that `amount` of the unit may mean.
    private func spans(_ amount: Int) -> [TimeSpan] {
        switch meaning?.0 {
        case nil: []
        case .bareDay: [TimeSpan(amount, .workingDays), TimeSpan(amount, .calendarDays)]
        case .week:
            span(amount * 7, .calendarDays).map { [TimeSpan(amount * 5, .workingDays), $0] } ?? []
        case .unspecificHours:
            // Regulations write 1x24 jam, and offices 24 jam, for hours that run on.
            [
                amount % 24 == 0 ? span(amount, .elapsedHours) : nil,
                span(amount, .workingHours),
            ].compactMap(\.self)
        case .unit(let unit, let scale): span(amount * scale, unit).map { [$0] } ?? []
        }
    }

    /// `1x24 jam`, as regulations write it: hours that run on, holidays included.
    private func spanOfProduct(_ amount: Int) -> TimeSpan? {
        guard tokens.count >= 4, ["x", "\u{D7}"].contains(tokens[1].text),
            tokens[2].kind == .number, let factor = Int(tokens[2].text),
            case let words = tokens[3...].map(\.text).joined(separator: " "),
            case .unit(let unit, scale: 1)? = UnitMeaning(words: words)?.inHours
        else { return nil }
        let (product, overflow) = amount.multipliedReportingOverflow(by: factor)
        guard !overflow else { return nil }
        switch unit {
        case .workingHours, .elapsedHours: return span(product, .elapsedHours)
        case .workingMinutes, .elapsedMinutes: return span(product, .elapsedMinutes)
        case .workingDays, .calendarDays, .months: return nil
        }
    }

    /// `1.000 menit` and `1_000 minutes` are thousands, `1,5 jam` is 90 minutes.
    private func spansOfMarkedNumber(_ number: String) -> [TimeSpan] {
        let parts = number.split { !$0.isWholeNumber }.map(String.init)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count <= 6 }),
            let joined = Int(parts[0] + parts[1])
        else { return [] }
        if number.utf8.contains(UInt8(ascii: "_")) || parts[1].utf8.count == 3 {
            let isInRange = 1 <= joined && joined <= TimeSpan.amountMax && !parts[0].hasPrefix("0")
            return isInRange ? spans(joined) : []
        }
        guard case .unit(let unit, let scale)? = meaning?.0.inHours, let minutes = unit.minutes,
            minutes > 1
        else { return [] }
        let divisor = parts[1].utf8.reduce(1) { power, _ in power * 10 }
        let total = joined * scale * minutes
        guard total % divisor == 0 else { return [] }
        let lesser: TimeUnit = unit.clock == .working ? .workingMinutes : .elapsedMinutes
        return span(total / divisor, lesser).map { [$0] } ?? []
    }

    private func span(_ amount: Int, _ unit: TimeUnit) -> TimeSpan? {
        1 <= amount && amount <= TimeSpan.amountMax ? TimeSpan(amount, unit) : nil
    }

    private func fail(
        _ reason: TimeSpanFailure.Reason, _ candidates: [TimeSpan] = []
    ) -> TimeSpanFailure {
        TimeSpanFailure(reason: reason, candidates: candidates)
    }

    /// The bytes from a token through the last, or nil where there is no such token.
    private func range(from index: Int) -> Range<Int>? {
        guard index < tokens.count, let last = tokens.last else { return nil }
        return tokens[index].range.lowerBound..<last.range.upperBound
    }

    private func slice(_ range: Range<Int>) -> String {
        let bytes = text.utf8.dropFirst(range.lowerBound).prefix(range.count)
        return String(decoding: bytes, as: UTF8.self)
    }
}
