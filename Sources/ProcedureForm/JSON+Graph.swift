import JSON
import ProcessGraph
import WorkCalendar

extension JSON {
    /// A text, or null.
    static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    /// A span in its canonical text, or null.
    static func span(_ span: TimeSpan?) -> JSON { text(span?.description) }

    /// The elements as an array.
    static func list<Element>(_ elements: [Element], _ each: (Element) -> JSON) -> JSON {
        .array(elements.map(each))
    }
}

extension ProcessGraph {
    func ids(_ roles: [Ref<Role>]) -> JSON { JSON(roles.map { self.roles[$0].id }) }
    func ids(_ documents: [Ref<Document>]) -> JSON {
        JSON(documents.map { self.documents[$0].id })
    }
    func ids(_ items: [Ref<DataItem>]) -> JSON { JSON(items.map { dataItems[$0].name }) }
    func ids(_ steps: [Ref<Step>]) -> JSON { JSON(steps.map { self.steps[$0].id }) }

    /// `{"step": id}` or `{"end": id}`: steps and ends are named apart.
    func json(_ target: Target) -> JSON {
        switch target {
        case .step(let step): ["step": .string(steps[step].id)]
        case .end(let end): ["end": .string(ends[end].id)]
        }
    }
}
