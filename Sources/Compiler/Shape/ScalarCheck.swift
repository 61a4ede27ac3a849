import Diagnostics
import Execution
import ProcedureSyntax
import WorkCalendar

/// Checks that a scalar has its form.
struct ScalarCheck {
    let node: Node
    let shaped: Shaped
    /// The key that it is the value of, alone or in a list; of a name that the author chose for an
    /// entry, the key above.
    let key: Key?
    /// Whether the scalar is the key of an entry.
    var isEntry = false
    /// Whether it stands in a list.
    var isItem = false

    init(_ node: Node, under key: Key?, in shaped: Shaped) {
        self.node = node
        self.key = key
        self.shaped = shaped
    }

    func check(_ form: ScalarForm, _ sink: inout DiagnosticSink) {
        let count = node.textByteCount
        if count == 0 || ((count == 1 || count == 4) && isNull) {
            let hint = Hint(isEntry ? nil : key, in: shaped)
            sink.report(
                Diagnostic(
                    .emptyValue, at: node.place,
                    hint.arguments.merging(["wanted": .phrase(.text)]) { $1 }, helps: hint.helps))
            return
        }
        switch form {
        case .text: checkText(&sink)
        case .id: checkID(&sink)
        case .dataName: checkDataName(&sink)
        case .number(let bounds): checkNumber(bounds, &sink)
        case .flag: checkFlag(&sink)
        case .choice(let words): checkChoice(words, &sink)
        case .day: checkDate(&sink, isMonthAllowed: false)
        case .printedDate:
            if !node.hasText("-") { checkDate(&sink, isMonthAllowed: true) }
        case .moment(let orNone): checkMoment(orNone: orNone, &sink)
        case .duration: checkDuration(&sink)
        case .hours: checkHours(&sink)
        case .year: checkNumber(1900...2999, &sink)
        case .zone: checkZone(&sink)
        case .version: checkVersion(&sink)
        }
    }

    /// Whether the author wrote YAML's word for nothing; quoted it is a text like any other.
    private var isNull: Bool {
        node.style == .plain
            && (node.hasText("~") || node.hasText("null") || node.hasText("Null")
                || node.hasText("NULL"))
    }

    func edit(_ replacement: String) -> [Edit] {
        [Edit(replace: node.place, with: replacement)]
    }

    private func checkText(_ sink: inout DiagnosticSink) {
        let count = node.textByteCount
        guard count > Limit.textBytesMax else { return }
        sink.report(
            Diagnostic(
                .textTooLong, at: node.place,
                ["count": .number(count), "limit": .number(Limit.textBytesMax)]))
    }

    private func checkNumber(_ bounds: ClosedRange<Int>, _ sink: inout DiagnosticSink) {
        let text = node.text
        guard let number = Int(text), String(number) == text, bounds.contains(number) else {
            sink.report(
                Diagnostic(
                    .badNumber, at: node.place,
                    [
                        "text": .name(text), "least": .number(bounds.lowerBound),
                        "most": .number(bounds.upperBound),
                    ]))
            return
        }
    }

    private func checkFlag(_ sink: inout DiagnosticSink) {
        guard !node.hasText("true"), !node.hasText("false") else { return }
        let text = node.text
        let meant = Value.flagSuggestion(for: text)
        sink.report(
            Diagnostic(
                .badFlag, at: node.place,
                ["text": .name(text), "suggestion": .name(meant ?? "")],
                helps: meant == nil ? [] : ["suggestion"], fix: meant.map(edit) ?? []))
    }

    private func checkChoice(_ words: [String], _ sink: inout DiagnosticSink) {
        let text = node.text
        guard !words.contains(text) else { return }
        let suggestion =
            ChoiceSynonyms.choice(for: text, among: words)
            ?? FuzzyMatch.best(for: text, among: words)
        sink.report(
            Diagnostic(
                .badChoice, at: node.place,
                [
                    "text": .name(text), "words": .names(words),
                    "suggestion": .name(suggestion ?? ""),
                ],
                helps: suggestion == nil ? [] : ["suggestion"],
                fix: suggestion.map(edit) ?? []))
    }

    private func checkDate(_ sink: inout DiagnosticSink, isMonthAllowed: Bool) {
        let text = node.text
        switch PartialDate(iso: text) {
        case .date: return
        case .month where isMonthAllowed: return
        default: break
        }
        let suggestion = DateReading.suggestion(for: text, isMonthAllowed: isMonthAllowed)
        sink.report(
            Diagnostic(
                .badDate, at: node.place,
                ["text": .name(text), "suggestion": .name(suggestion ?? "")],
                helps: [isMonthAllowed ? "dayOrMonth" : "day"]
                    + (suggestion == nil ? [] : ["suggestion"]),
                fix: suggestion.map(edit) ?? []))
    }

    private func checkMoment(orNone: Bool, _ sink: inout DiagnosticSink) {
        let text = node.text
        if LocalTime.Written(text) != nil || orNone && text == "none" { return }
        let suggestion = LocalTime.Written.suggestion(for: text)
        sink.report(
            Diagnostic(
                .badMoment, at: node.place,
                ["text": .name(text), "suggestion": .name(suggestion ?? "")],
                helps: [orNone ? "formOrNone" : "form"]
                    + (suggestion == nil ? [] : ["suggestion"]),
                fix: suggestion.map(edit) ?? []))
    }

    private func checkHours(_ sink: inout DiagnosticSink) {
        guard case .failure(let failure) = WorkInterval.parse(node.text) else { return }
        if failure.reason == .notForward {
            sink.report(
                Diagnostic(.hoursReversed, at: node.place, ["text": .name(node.text)]))
            return
        }
        let helps = failure.suggestion == nil ? ["form"] : ["form", "suggestion"]
        sink.report(
            Diagnostic(
                .badHours, at: node.place,
                ["text": .name(node.text), "suggestion": .name(failure.suggestion ?? "")],
                helps: helps,
                fix: failure.suggestion.map { edit("\"\($0)\"") } ?? []))
    }

    private func checkZone(_ sink: inout DiagnosticSink) {
        let zones = ["WIB", "WITA", "WIT"]
        let text = node.text
        guard !zones.contains(text) else { return }
        let upper = text.uppercased()
        let suggestion = zones.contains(upper) ? upper : nil
        sink.report(
            Diagnostic(
                .unknownZone, at: node.place,
                ["text": .name(text), "suggestion": .name(suggestion ?? "")],
                helps: suggestion == nil ? ["zones"] : ["suggestion"],
                fix: suggestion.map(edit) ?? []))
    }

    private func checkVersion(_ sink: inout DiagnosticSink) {
        guard !node.hasText("1") else { return }
        sink.report(
            Diagnostic(
                .unsupportedVersion, at: node.place, ["text": .name(node.text)]))
    }
}
