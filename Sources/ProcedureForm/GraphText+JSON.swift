public import JSON
public import ProcessGraph

extension GraphText {
    /// The version of the form of ``json(_:)``. It is raised by any change of it.
    public static let jsonVersion = 1

    /// Everything that a graph holds, so that its bytes tell two graphs apart.
    ///
    /// - Every property is a member, in the order of its declaration; absent ones are null, lists
    ///   without elements empty. `graph` is ``jsonVersion``.
    /// - What is referred to stands by its id (a data item by its name); a `Target` is
    ///   `{"step": id}` or `{"end": id}`. A step names its row by position, since a row that one
    ///   step has to itself has no id.
    /// - Time spans are in canonical text, dates as ISO 8601 writes them, a printed dash `"-"`.
    /// - A printed number is its text, `false` for none and null for the next one.
    /// - A renewal is a list of documents or `"chosen"`.
    /// - The form's `labels` are in the order of its parts and leave out those without.
    public static func json(_ graph: ProcessGraph) -> JSON {
        [
            "graph": .number(jsonVersion),
            "id": .string(graph.id),
            "title": .string(graph.title),
            "revision": .number(graph.revision),
            "roles": .list(graph.roles, graph.json),
            "documents": .list(graph.documents, graph.json),
            "data": .list(graph.dataItems, graph.json),
            "ends": .list(graph.ends, graph.json),
            "steps": .list(graph.steps, graph.json),
            "rows": .list(graph.rows, graph.json),
            "managed_by": graph.ids(graph.managers),
            "withdrawable": .bool(graph.isWithdrawable),
            "apart": .list(graph.apart, graph.ids),
            "form": graph.form.json,
            "assumed": .text(graph.assumed),
        ]
    }
}

extension ProcessGraph {
    func json(_ role: Role) -> JSON {
        [
            "id": .string(role.id),
            "title": .string(role.title),
            "holding": .string(role.holding.name),
            "recorded_by": ids(role.recordedBy),
            "column": .bool(role.hasColumn),
            "aliases": JSON(role.aliases),
            "assumed": .text(role.assumed),
        ]
    }

    func json(_ document: Document) -> JSON {
        [
            "id": .string(document.id),
            "title": .string(document.title),
            "kind": .string(document.kind.rawValue),
            "holds": .text(document.holds.map { dataItems[$0].name }),
            "from": ids(document.submitters),
            "group": ids(document.members),
            "fresh": .bool(document.isFresh),
            "needs_file": .bool(document.needsFile),
            "assumed": .text(document.assumed),
        ]
    }

    func json(_ item: DataItem) -> JSON {
        [
            "name": .string(item.name),
            "title": .string(item.title),
            "type": .string(item.kind.rawValue),
            "choices": .list(item.choices) {
                [
                    "id": .string($0.id), "label": .string($0.label),
                    "needs_text": .bool($0.needsText),
                ]
            },
            "personal": .bool(item.isPersonal),
            "assumed": .text(item.assumed),
        ]
    }

    func json(_ end: End) -> JSON {
        [
            "id": .string(end.id),
            "title": .string(end.title),
            "status": .string(end.status.rawValue),
            "assumed": .text(end.assumed),
        ]
    }

    func json(_ row: Row) -> JSON {
        [
            "id": .string(row.id),
            "steps": JSON(steps[row.steps].map(\.id)),
            "print": row.print.json,
            "sla": .span(row.sla),
            "assumed": .text(row.assumed),
        ]
    }
}

extension RowText {
    var json: JSON {
        [
            "no": number.json,
            "text": JSON(activity),
            "requires_text": JSON(requirements),
            "output": JSON(output),
            "time_text": .text(time),
            "note": JSON(note),
        ]
    }
}

extension RowText.Number {
    var json: JSON {
        switch self {
        case .automatic: .null
        case .none: false
        case .printed(let text): .string(text)
        }
    }
}

extension Role.Holding {
    var name: String {
        switch self {
        case .appointment: "appointment"
        case .instance: "instance"
        case .external: "external"
        }
    }
}
