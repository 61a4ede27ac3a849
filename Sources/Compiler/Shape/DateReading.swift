import WorkCalendar

/// Guesses the date that an author meant, for a suggestion only.
enum DateReading {
    private static let months = [
        "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
        "oktober", "november", "desember",
    ]
    private static let englishMonths = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]

    /// The ISO form of `11 Oktober 2022`, `Juni 2024`, `11-10-2022`, `2022/10/11` or `2022-1-3`.
    /// Day before month, as Indonesia writes.
    static func suggestion(for text: String, isMonthAllowed: Bool) -> String? {
        let parts = text.lowercased().split { " -/.,".contains($0) }.map(String.init)
        let numbers = parts.map { month(named: $0) ?? Int($0) }
        let named = parts.map { month(named: $0) != nil }
        switch numbers.count {
        case 3:
            guard let first = numbers[0], let middle = numbers[1], let last = numbers[2] else {
                return nil
            }
            guard !named[0], !named[2] else { return nil }
            let (year, day) = parts[0].utf8.count == 4 ? (first, last) : (last, first)
            return CivilDate(year: year, month: middle, day: day).map(\.description)
        case 2 where isMonthAllowed:
            guard let first = numbers[0], let last = numbers[1], !named[1] else { return nil }
            // `Juni` has four letters too.
            let isYearFirst = !named[0] && parts[0].utf8.count == 4
            let (year, month) = isYearFirst ? (first, last) : (last, first)
            return CivilDate(year: year, month: month, day: 1).map {
                String($0.description.prefix(7))
            }
        default: return nil
        }
    }

    private static func month(named name: String) -> Int? {
        (months.firstIndex(of: name) ?? englishMonths.firstIndex(of: name)).map { $0 + 1 }
    }
}
