package import Canonical

/// A key of a journal and which checkpoints it signs, by their sizes.
package struct KeyRange: Hashable, Sendable {
    package let key: VerifierKey
    /// The smallest size of a checkpoint that it signs.
    package let first: Int
    /// The largest; nil for the key in force. The first checkpoint after that carries the
    /// signatures of this key and of the next.
    package let last: Int?
}

/// The keys of a journal while its entries are read.
package struct KeyRanges: Hashable, Sendable {
    /// The keys in their order.
    package private(set) var all: [KeyRange] = []

    package init() {}

    /// Takes in the next entry.
    ///
    /// - Parameters:
    ///   - entry: what it says.
    ///   - line: the whole line.
    package mutating func take(_ entry: EntryLine, _ line: RawSpan) {
        if entry.sequence == 0, let header = try? SegmentHeader(line.extracting(entry.value)) {
            all = [KeyRange(key: header.key, first: 0, last: nil)]
        }
        guard let rotation = entry.keyRotation(in: line), let former = all.popLast() else { return }
        all.append(KeyRange(key: former.key, first: former.first, last: entry.sequence))
        all.append(KeyRange(key: rotation.key, first: entry.sequence + 1, last: nil))
    }

    /// The key in force at the size of a checkpoint.
    package func key(at size: Int) -> VerifierKey? { all.last { $0.first <= size }?.key }

    /// The keys that can be believed to be the journal's: those that are trusted, and each of which
    /// the key before it, being one of them, says so: it signed the first checkpoint after the
    /// rotation too.
    ///
    /// - Parameters:
    ///   - trusted: the keys that somebody vouches for.
    ///   - checkpoints: the journal's history, in its order, of which the roots are right.
    package func believed(
        trusted: [VerifierKey], checkpoints: [SignedCheckpoint]
    ) -> [VerifierKey] {
        var believed: [VerifierKey] = []
        // The key before, where it is believed. A journal may be made to have many.
        var former: VerifierKey?
        var rest = checkpoints[...]
        for range in all {
            rest = rest.drop { $0.checkpoint.size < range.first }
            var isBelieved = trusted.contains(range.key)
            if !isBelieved, let former {
                let both = try? rest.first?.note.verified(by: [former, range.key])
                isBelieved = both?.count == 2
            }
            if isBelieved { believed.append(range.key) }
            former = isBelieved ? range.key : nil
        }
        return believed
    }
}
