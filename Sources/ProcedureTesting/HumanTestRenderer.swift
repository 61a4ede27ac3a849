import Compiler
public import Diagnostics
public import WorkCalendar

/// Outcomes for people: a line for each test, and for a failed one what was expected beside what
/// came:
///
///     FAILED  klaten/tests/tautan.yaml: Tautan aktivasi lewat waktu
///       klaten/tests/tautan.yaml:14, at 2026-03-03 10:01
///          14 |   - {at: 10:01, by: andi, complete: aktivasi, expect: {active: verifikasi-data}}
///
///                       expected         actual
///         active step   verifikasi-data  input-data
///
///       it is in input-data (Menginput data); to act: Verifikator (klt-004)
public struct HumanTestRenderer: TestRenderer {
    private let language: Language
    /// Whether the last line written is blank, so that blocks stand apart by one.
    private var isApart = false
    /// Whether a report was written last.
    private var isReporting = false

    /// - Parameter language: of the words around what the files say.
    public init(_ language: Language) { self.language = language }

    public mutating func opening() -> String { "" }

    public mutating func rendering(
        of outcome: TestOutcome, in file: SourceFile, _ zone: ZoneOffset
    ) -> String {
        let words = TestWording(language: language, zone: zone)
        let name = shown("\(file.name): \(outcome.test.title)")
        guard let failure = outcome.failure else {
            isApart = false
            return "\(words.passed)  \(name)\n"
        }
        isApart = true
        var lines = ["\(words.failed)  \(name)"]
        let line = failure.place.start.line
        let at = language == .english ? "at" : "pada"
        lines.append("  \(shown(file.name)):\(line), \(at) \(failure.time)")
        lines.append("  " + pad(String(line), 6, right: true) + " | " + sourceLine(failure.place))
        lines.append("")
        lines += table(failure.differences, words)
        for case .rejected(let rejection) in failure.differences.map(\.actual) {
            lines.append("    " + shown(words.reason(rejection)))
        }
        if let standing = failure.standing {
            lines += ["", "  " + shown(words.standing(standing))]
        }
        return lines.joined(separator: "\n") + "\n\n"
    }

    public mutating func rendering(of report: CoverageReport) -> String {
        let words = TestWording(language: language, zone: .utc)
        let name = shown(report.file.name)
        let gap = apart()
        guard report.isTested else { return gap + "\(name): \(words.untested)\n" }
        let coverage = report.coverage
        var lines = [
            "\(name): " + words.coverage(coverage.visitedCount, coverage.items.count)
        ]
        let places = CoveragePlaces(report.file, coverage.graph)
        for item in coverage.unvisited {
            let line = places.place(of: item).start.line
            let item = words.item(CoverageName(item, in: coverage.graph))
            lines.append("  - \(item)  \(name):\(line)")
        }
        return gap + lines.joined(separator: "\n") + "\n"
    }

    public mutating func closing(_ summary: TestSummary) -> String {
        isReporting = false
        return apart() + TestWording(language: language, zone: .utc).summary(summary) + "\n"
    }

    /// A blank line before the first report and before the summary.
    private mutating func apart() -> String {
        let gap = isApart || isReporting ? "" : "\n"
        isReporting = true
        isApart = false
        return gap
    }

    /// Nothing of a file reaches the terminal that a terminal would act on.
    private func shown(_ text: String) -> String { TerminalWidth.showable(text) }

    private func sourceLine(_ place: Place) -> String {
        let index = place.file.lineIndex(of: place.span.start)
        return shown(place.file.text(place.file.lineSpan(index)))
    }

    private func table(_ differences: [Difference], _ words: TestWording) -> [String] {
        var rows = [("", words.expected, words.actual)]
        rows += differences.map {
            (words.aspect($0.aspect), shown(words.side($0.expected)), shown(words.side($0.actual)))
        }
        let first = rows.map(\.0.count).max() ?? 0
        let second = rows.map(\.1.count).max() ?? 0
        return rows.map { "    \(pad($0.0, first))  \(pad($0.1, second))  \($0.2)" }
    }

    private func pad(_ text: String, _ count: Int, right: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, count - text.count))
        return right ? spaces + text : text + spaces
    }
}
