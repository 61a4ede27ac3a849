public import Diagnostics
import Execution
import ProcessGraph

extension Timeline {
    /// The timeline for reading.
    ///
    /// - Parameters:
    ///   - language: of the words around what people wrote.
    ///   - width: of the terminal; nil where it is none, and columns are separated by tabs.
    ///   - withHints: whether the command lines are told with which it goes on.
    public func text(in language: Language, width: Int?, withHints: Bool = true) -> String {
        let words = OverviewWords(language: language, zone: standing.zone)
        let heading = [
            "\(standing.instance): \(words.shown(standing.title))",
            "\(standing.agency)/\(standing.procedure), "
                + words.text("revision \(standing.revision)", "revisi \(standing.revision)"),
        ]
        let rows = entries.map { entry -> [[String]] in
            let text = EntryText(entry, in: words)
            return [
                [String(entry.moment.event.number)], text.when, text.who, text.what + text.follows,
                text.passage,
            ]
        }
        let table = OverviewTable(
            headings: [
                "#", words.text("When", "Kapan"), words.text("Who", "Siapa"),
                words.text("What", "Apa"), words.text("Took", "Lamanya"),
            ], rows: rows, least: [1, 10, 10, 24, 12])
        let summary = StandingSummary(
            standing, classes, in: words, withHints: withHints,
            mark: { event in
                entries.first { $0.moment.event.number == event }.map {
                    let text = EntryText($0, in: words)
                    return (text.who + text.when).joined(separator: ", ")
                }
            })
        return (heading + [""]).map { $0 + "\n" }.joined()
            + (width.map(table.text) ?? table.tabSeparated) + "\n"
            + summary.lines.map { $0 + "\n" }.joined()
    }
}
