import Canonical
import Execution
import Journal
import ProcessGraph

/// The contents in the store that an erasure means: those of every version of a document or value
/// of an instance, withdrawn and corrected ones too.
struct FiledContents {
    private enum Subject: Hashable {
        case document(String)
        case data(String)
    }

    private struct Key: Hashable {
        let instance: String
        let subject: Subject
    }

    private var commitments: [Key: [Commitment]] = [:]

    /// Takes in an event that was applied.
    ///
    /// - Returns: the contents that it erases.
    mutating func take(_ event: Event, _ world: borrowing World) -> [Commitment] {
        guard case .on(let id, let act) = event.command.act else { return [] }
        switch act {
        case .submit(let document, let evidence): file(.document(document), evidence, id)
        case .record(let values): record(values, id)
        case .complete(let completion):
            record(completion.data, id)
            for produced in completion.produced {
                for part in parts(of: produced.document, id, world) {
                    file(.document(part), produced.evidence, id)
                }
            }
        case .erase(.document(let document), _):
            return commitments.removeValue(
                forKey: Key(instance: id, subject: .document(document))) ?? []
        case .erase(.data(let item), _):
            return commitments.removeValue(forKey: Key(instance: id, subject: .data(item))) ?? []
        default: break
        }
        return []
    }

    private mutating func file(_ subject: Subject, _ evidence: Evidence, _ instance: String) {
        if case .file(let text) = evidence { add(text, subject, instance) }
    }

    private mutating func record(_ values: [DataValue], _ instance: String) {
        for value in values {
            if case .commitment(let text) = value.value { add(text, .data(value.item), instance) }
        }
    }

    private mutating func add(_ text: String, _ subject: Subject, _ instance: String) {
        guard let hash = Hash(hex: text) else { return }
        commitments[Key(instance: instance, subject: subject), default: []].append(Commitment(hash))
    }

    /// What a document is filed as: the members of a group, else itself.
    private func parts(
        of document: String, _ instance: String, _ world: borrowing World
    ) -> [String] {
        guard let found = world.instance(instance) else { return [] }
        let graph = world.deployment(of: found).graph
        guard let position = graph.documents.firstIndex(where: { $0.id == document }) else {
            return []
        }
        return graph.filed(Ref(position)).map { graph.documents[$0].id }
    }
}
