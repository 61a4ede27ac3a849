package import Execution
package import ProcessGraph
import WorkCalendar

extension Value {
    /// The value of an item that a text writes. One that does not fit becomes a text, which running
    /// refuses with what the item wants.
    ///
    /// - Parameters:
    ///   - text: a date as `2026-03-02`, yes or no as `true` or `false`, a choice by its id.
    ///   - item: what it is to be a value of.
    package init(_ text: String, of item: DataItem) {
        switch item.kind {
        case .text: self = .text(text)
        case .number: self = .number(text)
        case .date: self = CivilDate(iso: text).map(Value.date) ?? .text(text)
        case .yesNo:
            self = text == "true" ? .yesNo(true) : text == "false" ? .yesNo(false) : .text(text)
        case .choice: self = .choice(text, text: nil)
        case .reference: self = .reference(text)
        }
    }

    /// How a text is probably meant that is no value of the item: a date that is written otherwise,
    /// a comma in the place of the point of a number; nil where that is not plain.
    ///
    /// - Parameters:
    ///   - text: what was written.
    ///   - item: what it was to be a value of.
    package static func suggestion(for text: String, of item: DataItem) -> String? {
        switch item.kind {
        case .date: DateReading.suggestion(for: text, isMonthAllowed: false)
        case .number: numberSuggestion(for: text)
        case .yesNo: flagSuggestion(for: text)
        case .choice:
            FuzzyMatch.best(for: text, among: item.choices.map(\.id))
                ?? item.choices.first { $0.label.lowercased() == text.lowercased() }?.id
        case .text, .reference: nil
        }
    }

    /// `1.250,5` is `1250.5` and `1.250.000` is `1250000`: in Indonesia the comma stands before the
    /// fraction.
    private static func numberSuggestion(for text: String) -> String? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        if text.wholeMatch(of: /-?[1-9][0-9]{0,2}(\.[0-9]{3}){2,}/) != nil {
            return text.filter { $0 != "." }
        }
        guard parts.count == 2 else { return nil }
        let meant = parts[0].filter { $0 != "." } + "." + parts[1]
        let digits = meant.drop { $0 == "-" }
        guard digits.first != ".", digits.last != ".",
            digits.allSatisfy({ $0 == "." || ("0"..."9").contains($0) })
        else { return nil }
        return meant
    }

    /// What a word for yes or no means.
    static func flagSuggestion(for text: String) -> String? {
        switch text.lowercased() {
        case "true", "yes", "ya", "on", "benar", "1", "y": "true"
        case "false", "no", "tidak", "off", "salah", "0", "n": "false"
        default: nil
        }
    }
}
