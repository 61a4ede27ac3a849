import Canonical
import Execution
import Journal
import Records

/// Finds in a journal what erasures mean. Erasing is seldom: reading the journal for it costs less
/// than remembering for every instance where its contents lie.
struct FiledContents {
    let erasures: RecordedErasures
    /// What a group of documents is filed as, for the instances that are looked at.
    let members: (_ document: String, _ instance: String) -> [String]
    private(set) var found: [Commitment] = []

    init(
        _ erasures: [RecordedErasure],
        members: @escaping (_ document: String, _ instance: String) -> [String]
    ) {
        self.erasures = RecordedErasures(erasures)
        self.members = members
    }

    /// Looks at an entry.
    mutating func take(_ entry: EntryLine, _ line: RawSpan) {
        guard entry.kind == .event,
            let filing = EventForm.filing(line.extracting(entry.value))
        else { return }
        for content in filing.contents
        where erasures.cover(content, of: filing, members: members) {
            add(content.commitment)
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
        let erasures = state.withLock { state in state.erasing.filter { $0.number <= last } }
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
        let done = Set(erasures.map(\.number))
        state.withLock { $0.erasing.removeAll { done.contains($0.number) } }
    }
}
