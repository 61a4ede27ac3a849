public import Diagnostics
import Execution
public import JSON
import WorkCalendar

/// What is to be done: the active steps, the most pressing first.
public struct TaskList: Sendable {
    /// Those that were due first come first; those without a due time last; of equals the one that
    /// was started first.
    public let tasks: [Standing]

    /// - Parameter instances: those of which the active steps are told; what does not run is left
    ///   out.
    public init(_ instances: [Standing]) {
        tasks = instances.enumerated().filter { $0.element.state == .running }
            .sorted { left, right in
                switch (left.element.timers.due?.instant, right.element.timers.due?.instant) {
                case (let mine?, let theirs?) where mine != theirs: mine < theirs
                case (.some, nil): true
                case (nil, .some): false
                default: left.offset < right.offset
                }
            }
            .map(\.element)
    }

    /// A table.
    ///
    /// - Parameters:
    ///   - language: of the headings and of the words around what people wrote.
    ///   - width: of the terminal; nil where it is none, and the values are separated by tabs.
    public func text(in language: Language, width: Int?) -> String {
        let words = OverviewWords(language: language, zone: .utc)
        let headings = [
            words.text("Instance", "Permohonan"), words.text("Step", "Langkah"),
            words.text("To act", "Pelaksana"), words.text("Due", "Tenggat"),
            words.text("Late by", "Terlambat"), words.text("Missing", "Belum ada"),
        ]
        let rows = tasks.map { standing -> [[String]] in
            let words = OverviewWords(language: language, zone: standing.zone)
            let text = StandingText(words: words, standing: standing)
            return [
                [standing.instance], [text.step], text.whoActs, [text.due], [text.lateness],
                text.wanted,
            ]
        }
        guard let width else { return OverviewTable(headings: headings, rows: rows).tabSeparated }
        let joined = rows.map { row in
            let late = row[4].filter { !$0.isEmpty }
                .map { words.text("late by ", "terlambat ") + $0 }
            return [row[0], row[1], row[2], row[3] + late, row[5]]
        }
        return OverviewTable(
            headings: [0, 1, 2, 3, 5].map { headings[$0] }, rows: joined,
            least: [0, 14, 12, 10, 14], unbroken: 1
        ).text(width: width)
    }

    /// An array of objects, as ``Standing/json`` has them.
    public var json: JSON { .array(tasks.map(\.json)) }
}
