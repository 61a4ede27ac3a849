import Canonical
package import Execution
import ProcessGraph

/// An erasure that a journal holds: every version of a document or value of an instance that was
/// filed before it.
package struct RecordedErasure: Hashable, Sendable {
    /// The number of its event.
    package let number: Int
    package let instance: String
    package let subject: Erasure

    package init(number: Int, instance: String, subject: Erasure) {
        self.number = number
        self.instance = instance
        self.subject = subject
    }

    fileprivate func covers(
        _ content: Filing.Content, of filing: Filing,
        members: (_ document: String, _ instance: String) -> [String]
    ) -> Bool {
        // As bytes: the same accents may be composed otherwise in the id of another instance.
        guard instance.utf8.elementsEqual(filing.instance.utf8), filing.number < number else {
            return false
        }
        switch (subject, content.subject) {
        case (.document(let erased), .document(let filed)):
            return erased == filed || members(filed, instance).contains(erased)
        case (.data(let erased), .data(let filed)): return erased == filed
        default: return false
        }
    }
}

/// The erasures that a journal holds.
package struct RecordedErasures: Sendable {
    private var byInstance: [String: [RecordedErasure]] = [:]

    package init(_ erasures: [RecordedErasure] = []) {
        for erasure in erasures { insert(erasure) }
    }

    package var isEmpty: Bool { byInstance.isEmpty }

    package mutating func insert(_ erasure: RecordedErasure) {
        byInstance[erasure.instance, default: []].append(erasure)
    }

    /// Whether one of them erased a content.
    ///
    /// - Parameters:
    ///   - content: a content of `filing`.
    ///   - filing: what an event put on file.
    ///   - members: what a document is filed as in an instance: the members of a group, else
    ///     itself.
    package func cover(
        _ content: Filing.Content, of filing: Filing,
        members: (_ document: String, _ instance: String) -> [String]
    ) -> Bool {
        byInstance[filing.instance]?.contains {
            $0.covers(content, of: filing, members: members)
        } ?? false
    }
}

extension Filing {
    /// Something that the event put into the store.
    package struct Content: Hashable, Sendable {
        /// What it was filed as.
        package let subject: Erasure
        /// As the event holds it: 64 hexadecimal digits.
        package let commitment: String
    }

    /// What the event put into the store, in its order.
    package var contents: [Content] {
        var contents: [Content] = []
        for document in documents {
            guard case .file(let text) = document.evidence else { continue }
            contents.append(Content(subject: .document(document.document), commitment: text))
        }
        for value in values {
            guard case .commitment(let text) = value.value else { continue }
            contents.append(Content(subject: .data(value.item), commitment: text))
        }
        return contents
    }
}

extension EventForm {
    /// The erasure that an event is, read without the world; nil where it is another, and for what
    /// is no event.
    ///
    /// - Parameter bytes: the object of an event.
    package static func erasure(_ bytes: RawSpan) -> RecordedErasure? {
        var reader = CanonicalReader(bytes)
        do throws(EventProblem) { return try reader.erasure1() } catch { return nil }
    }
}

extension CanonicalReader {
    fileprivate mutating func erasure1() throws(EventProblem) -> RecordedErasure? {
        guard let (head, act) = try instanceEvent1([.erase]) else { return nil }
        guard case .erase(let subject, _) = act else { return nil }
        return RecordedErasure(number: head.number, instance: head.instance, subject: subject)
    }
}

extension World {
    /// What a document of an instance is filed as: the members of a group, else itself.
    package borrowing func filed(_ document: String, in id: String) -> [String] {
        guard let instance = instance(id) else { return [] }
        let graph = deployment(of: instance).graph
        guard let position = graph.documents.firstIndex(where: { $0.id == document }) else {
            return []
        }
        return graph.filed(Ref(position)).map { graph.documents[$0].id }
    }
}
