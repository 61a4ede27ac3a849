package import Canonical

/// What is wrong with an entry, or with what stands in its place.
package enum EntryFault: Error, Hashable, Sendable {
    /// The line is not a JSON value in JCS form.
    case notCanonical(CanonicalFailure)
    /// A member is missing, unknown in this version, or of another kind.
    case members
    /// The entry is of a version that this reader does not know.
    case version(Int)
    /// The checksum is not that of the line.
    case checksum
    /// More than ``JournalLimit/lineBytesMax``.
    case tooLong
    /// The file ends inside the line.
    case unterminated
    /// The entry has another number than its place.
    case sequence(found: Int, expected: Int)
    /// The entry says that more was on the disk than came before it, or less than an entry before.
    case durable(found: Int)
    /// A segment does not begin with the entry that describes it.
    case headerMissing
    /// An entry describes a segment that does not begin there.
    case headerMisplaced
    /// What a segment says of itself is not so.
    case header(HeaderFault)
    /// The segment that begins with this number is not there.
    case segmentMissing(first: Int)
    /// A segment begins with another number than the one before it ends.
    case segmentMisplaced(first: Int)
    /// There are no further entries, although more were committed.
    case ended
    /// The tree has another root than a checkpoint of this size says.
    case forked(size: Int)
    /// A line of the history is no checkpoint that this program knows, and no torn one.
    case checkpointUnreadable
    /// The last checkpoint of the history, of this size, is not signed by the key in force.
    case checkpointUnsigned(size: Int)
}

/// Which part of a segment's description is wrong.
package enum HeaderFault: Hashable, Sendable {
    case journal, size, root, key, rehearsal, format
}
