import Execution
import ProcessGraph
import WorkCalendar

/// A value as exports tell it. The text of one's own that a choice asks for is one by itself.
struct ExportedValue {
    /// What tools are to take it for. A day is a text: it is no instant.
    enum Kind {
        case text, number, yesNo
    }

    /// `data.NAME`, so that it is never one of ours.
    let name: String
    let kind: Kind
    /// A number as it was written; `true` or `false`.
    let text: String

    private init(_ item: String, _ kind: Kind, _ text: String, isOwnText: Bool = false) {
        name = ExportedValue.name(of: item, isOwnText: isOwnText)
        self.kind = kind
        self.text = text
    }

    private static func name(of item: String, isOwnText: Bool) -> String {
        "data.\(item)" + (isOwnText ? ".text" : "")
    }

    static func all(of values: [DataValue]) -> [ExportedValue] {
        values.flatMap { entry -> [ExportedValue] in
            switch entry.value {
            case .text(let text), .reference(let text): [ExportedValue(entry.item, .text, text)]
            case .number(let text): [ExportedValue(entry.item, .number, text)]
            case .date(let date): [ExportedValue(entry.item, .text, date.description)]
            case .yesNo(let isYes): [ExportedValue(entry.item, .yesNo, isYes ? "true" : "false")]
            case .choice(let id, let text):
                [ExportedValue(entry.item, .text, id)]
                    + (text.map { [ExportedValue(entry.item, .text, $0, isOwnText: true)] } ?? [])
            case .commitment: []
            }
        }
    }

    /// The names under which values of an item are told, with their kinds.
    static func names(of item: DataItem) -> [(name: String, kind: Kind)] {
        if item.isPersonal { return [] }
        let kind: Kind =
            switch item.kind {
            case .number: .number
            case .yesNo: .yesNo
            case .text, .date, .choice, .reference: .text
            }
        let own = item.choices.contains { $0.needsText }
        return [(name(of: item.name, isOwnText: false), kind)]
            + (own ? [(name(of: item.name, isOwnText: true), .text)] : [])
    }
}

extension ExportedInstance.Visit {
    /// What was recorded in it, as exports tell it.
    var values: [ExportedValue] { ExportedValue.all(of: data) }
}
