import Engine
import Execution
import Journal
import ProcessGraph
import Records
import WorkCalendar

/// The versions of a document or the values of a data item that were filed in an instance, as the
/// events tell them.
struct FiledVersions {
    /// One of them.
    struct Version {
        enum Content {
            /// A file or a personal value: what the journal holds of it.
            case stored(String)
            /// The paper was seen.
            case paper
            /// A value that stands in the journal itself.
            case value(Value)
        }

        let event: Int
        let occurredAt: Instant
        let actor: Actor
        let content: Content
        /// Whether it was taken back, or its event was corrected.
        var isUndone = false
        /// Whether an entry erased it.
        var isErased = false
    }

    let instance: String
    /// The id of the document, or the name of the data item.
    let name: String
    private(set) var all: [Version] = []

    init(of name: String, in instance: String) {
        self.name = name
        self.instance = instance
    }

    /// The number of the version that counts, from 1: the latest that was not taken back; else the
    /// latest of all. Nil where there is none.
    var current: Int? {
        (all.lastIndex { !$0.isUndone } ?? all.indices.last).map { $0 + 1 }
    }

    /// Takes an event in.
    ///
    /// - Parameter world: as it is after the event.
    mutating func take(_ event: Event, _ world: borrowing World) {
        guard case .on(instance, let act) = event.command.act else { return }
        switch act {
        case .submit(let document, let evidence): file(document, evidence, event, world)
        case .record(let values): file(values, event)
        case .complete(let completion):
            for produced in completion.produced {
                file(produced.document, produced.evidence, event, world)
            }
            for document in attested(completion, world) {
                file(document, .attestation, event, world)
            }
            file(completion.data, event)
        case .withdrawDocument(name, _):
            if let last = all.lastIndex(where: { !$0.isUndone }) { all[last].isUndone = true }
        case .correct(let number, _):
            for index in all.indices where all[index].event == number {
                all[index].isUndone = true
            }
        case .erase(.document(name), _), .erase(.data(name), _):
            for index in all.indices { all[index].isErased = true }
        default: break
        }
    }

    /// What a completion put on file by the word of who completed.
    private func attested(_ completion: Completion, _ world: borrowing World) -> [String] {
        guard let instance = world.instance(instance) else { return [] }
        let graph = world.deployment(of: instance).graph
        guard let step = graph.steps.first(where: { $0.id == completion.step }) else { return [] }
        var documents = step.produces
        if case .decision(let outcomes) = step.action {
            documents += outcomes.first { $0.id == completion.outcome }?.produces ?? []
        }
        return documents.map { graph.documents[$0].id }.filter { document in
            !completion.produced.contains { $0.document == document }
        }
    }

    private mutating func file(
        _ document: String, _ evidence: Evidence, _ event: Event, _ world: borrowing World
    ) {
        guard document == name || world.filed(document, in: instance).contains(name) else {
            return
        }
        switch evidence {
        case .file(let commitment): append(.stored(commitment), event)
        case .attestation: append(.paper, event)
        }
    }

    private mutating func file(_ values: [DataValue], _ event: Event) {
        for value in values where value.item == name {
            if case .commitment(let text) = value.value {
                append(.stored(text), event)
            } else {
                append(.value(value.value), event)
            }
        }
    }

    private mutating func append(_ content: Version.Content, _ event: Event) {
        all.append(
            Version(
                event: event.number, occurredAt: event.command.occurredAt,
                actor: event.command.actor, content: content))
    }
}
