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
        let rows = tasks.map { standing -> [[String]] in
            let words = OverviewWords(language: language, zone: standing.zone)
            let text = StandingText(words: words, standing: standing)
            return [
                [standing.instance], [text.step], text.whoActs, [text.due], [text.lateness],
                text.wanted,
            ]
        }
        let words = OverviewWords(language: language, zone: .utc)
        return OverviewTable(
            headings: [
                words.text("Instance", "Pelaksanaan"), words.text("Step", "Langkah"),
                words.text("To act", "Yang bertindak"), words.text("Due", "Tenggat"),
                words.text("Late by", "Terlambat"), words.text("Missing", "Belum ada"),
            ], rows: rows, least: [10, 14, 12, 10, 6, 12]
        ).text(width: width)
    }

    /// An array of objects, as ``Standing/json`` has them.
    public var json: JSON { .array(tasks.map(\.json)) }
}
