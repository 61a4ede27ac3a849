public import Diagnostics
import Execution
public import JSON
import WorkCalendar

/// Instances, a line each.
public struct InstanceList: Sendable {
    /// In the order in which they were started.
    public let instances: [Standing]

    /// - Parameter instances: in the order in which they are to be told.
    public init(_ instances: [Standing]) { self.instances = instances }

    /// A table.
    ///
    /// - Parameters:
    ///   - language: of the headings and of the words around what people wrote.
    ///   - width: of the terminal; nil where it is none, and the values are separated by tabs.
    public func text(in language: Language, width: Int?) -> String {
        let rows = instances.map { standing -> [[String]] in
            let words = OverviewWords(language: language, zone: standing.zone)
            let text = StandingText(words: words, standing: standing)
            return [
                [standing.instance], ["\(standing.agency)/\(standing.procedure)"], [text.state],
                [text.step], [words.shown(standing.holder ?? "")], [text.due], [text.lateness],
            ]
        }
        let words = OverviewWords(language: language, zone: .utc)
        return OverviewTable(
            headings: [
                words.text("Instance", "Pelaksanaan"), words.text("Procedure", "Prosedur"),
                words.text("State", "Keadaan"), words.text("Step", "Langkah"),
                words.text("Holder", "Pemegang"), words.text("Due", "Tenggat"),
                words.text("Late by", "Terlambat"),
            ], rows: rows, least: [10, 12, 8, 14, 6, 10, 6]
        ).text(width: width)
    }

    /// An array of objects, as ``Standing/json`` has them.
    public var json: JSON { .array(instances.map(\.json)) }
}
