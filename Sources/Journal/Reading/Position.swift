package import Canonical

/// A place between two entries.
package struct Position: Hashable, Sendable {
    /// The segment, by the number of its first entry.
    package var segment: Int
    /// From the beginning of its file, in bytes.
    package var offset: Int

    package init(segment: Int, offset: Int) {
        self.segment = segment
        self.offset = offset
    }
}

/// Where reading begins: after entries that are trusted to be right.
package struct ScanStart: Hashable, Sendable {
    /// The tree of the entries before.
    package let frontier: MerkleFrontier
    package let position: Position
    /// The key in force.
    package let key: VerifierKey
}
