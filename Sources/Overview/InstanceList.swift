public import Diagnostics
import Execution
public import JSON
import ProcedureForm
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
        let words = OverviewWords(language: language, zone: .utc)
        let headings = [
            words.text("Instance", "Permohonan"), words.text("Procedure", "Prosedur"),
            words.text("State", "Keadaan"), words.text("Step", "Langkah"),
            words.text("Holder", "Pemegang"), words.text("Due", "Tenggat"),
            words.text("Late by", "Terlambat"),
        ]
        guard let width else {
            return OverviewTable(headings: headings, rows: instances.map { row($0, language) })
                .tabSeparated
        }
        // What belongs together stands in one column, so that a terminal has room for all of it.
        let rows = instances.map { standing -> [[String]] in
            let row = row(standing, language)
            let title = Lines.shown(standing.title)
            return [
                row[0], [standing.agency, title],
                standing.state == .running ? row[3] : row[2] + row[3],
                row[4], row[5] + late(row[6], words),
            ]
        }
        return OverviewTable(
            headings: [0, 1, 2, 4, 5].map { headings[$0] }, rows: rows,
            least: [0, 16, 14, 6, 10], unbroken: 1
        ).text(width: width)
    }

    private func row(_ standing: Standing, _ language: Language) -> [[String]] {
        let words = OverviewWords(language: language, zone: standing.zone)
        let text = StandingText(words: words, standing: standing)
        return [
            [standing.instance], ["\(standing.agency)/\(standing.procedure)"], [text.state],
            [text.step], [words.shown(standing.holder ?? "")], [text.due], [text.lateness],
        ]
    }

    private func late(_ cell: [String], _ words: OverviewWords) -> [String] {
        cell.filter { !$0.isEmpty }.map { words.text("late by ", "terlambat ") + $0 }
    }

    /// An array of objects, as ``Standing/json`` has them.
    public var json: JSON { .array(instances.map(\.json)) }
}
