import Canonical
import Execution
import Journal
import ProcessGraph
import Records
import Synchronization

/// An erasure that the journal holds: every version of a document or value of an instance that was
/// filed before it.
struct PendingErasure {
    let event: Int
    let instance: String
    let subject: Erasure

    init(_ event: Int, in instance: String, of subject: Erasure) {
        self.event = event
        self.instance = instance
        self.subject = subject
    }
}

/// Finds in a journal what erasures mean. Erasing is seldom: reading the journal for it costs less
/// than remembering for every instance where its contents lie.
struct FiledContents {
    let erasures: [PendingErasure]
    /// What a group of documents is filed as, for the instances that are looked at.
    let members: (_ document: String, _ instance: String) -> [String]
    private(set) var found: [Commitment] = []

    init(
        _ erasures: [PendingErasure],
        members: @escaping (_ document: String, _ instance: String) -> [String]
    ) {
        self.erasures = erasures
        self.members = members
    }

    /// Looks at an entry.
    mutating func take(_ entry: EntryLine, _ line: RawSpan) {
        guard entry.kind == .event,
            let filing = EventForm.filing(line.extracting(entry.value))
        else { return }
        for erasure in erasures
        where erasure.instance == filing.instance && filing.number < erasure.event {
            take(filing, erasure.subject)
        }
    }

    private mutating func take(_ filing: Filing, _ subject: Erasure) {
        switch subject {
        case .document(let id):
            for document in filing.documents
            where document.document == id
                || members(document.document, filing.instance).contains(id)
            {
                if case .file(let text) = document.evidence { add(text) }
            }
        case .data(let item):
            for value in filing.values where value.item == item {
                if case .commitment(let text) = value.value { add(text) }
            }
        }
    }

    private mutating func add(_ text: String) {
        if let hash = Hash(hex: text) { found.append(Commitment(hash)) }
    }
}

extension Engine {
    /// Erases what the journal says is erased. Whatever ends in between, opening does again.
    ///
    /// - Parameter last: the last event that is known to be on the disk.
    func eraseContents(through last: Int) throws(JournalFailure) {
        let erasures = state.withLock { state in state.erasing.filter { $0.event <= last } }
        guard !erasures.isEmpty else { return }
        var contents = FiledContents(erasures) { document, instance in
            self.withWorld { world in world.filed(document, in: instance) }
        }
        _ = try JournalReader(path) { entry, line in contents.take(entry, line) }
        do throws(DiskFailure) {
            for commitment in contents.found where try !store.isErased(commitment) {
                try store.erase(commitment)
            }
        } catch {
            throw .disk(error)
        }
        let done = Set(erasures.map(\.event))
        state.withLock { $0.erasing.removeAll { done.contains($0.event) } }
    }
}

extension World {
    /// What a document of an instance is filed as: the members of a group, else itself.
    fileprivate borrowing func filed(_ document: String, in id: String) -> [String] {
        guard let instance = instance(id) else { return [] }
        let graph = deployment(of: instance).graph
        guard let position = graph.documents.firstIndex(where: { $0.id == document }) else {
            return []
        }
        return graph.filed(Ref(position)).map { graph.documents[$0].id }
    }
}
