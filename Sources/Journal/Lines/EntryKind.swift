/// What an entry is about: the name of the one member that is its own.
package enum EntryKind: String, CaseIterable, Sendable {
    /// What happened, of which the journal knows nothing more.
    case event
    /// The first entry of a segment: ``SegmentHeader``.
    case journal
    /// Another key signs from here on: ``KeyRotation``.
    case key
    /// Bytes were cut off after a crash: ``Recovered``.
    case recovered
    /// A part of a source that is too large for one entry.
    case source

    /// Whether callers append entries of this kind. The others are the journal's own.
    package var isOfCallers: Bool { self == .event || self == .source }

    /// `"event":` and so on.
    var member: [UInt8] { EntryKind.members[index] }

    /// Members stand in the order of their names.
    var comesAfterSequence: Bool { self == .source }

    private var index: Int {
        switch self {
        case .event: 0
        case .journal: 1
        case .key: 2
        case .recovered: 3
        case .source: 4
        }
    }

    private static let members: [[UInt8]] = allCases.map { [UInt8]("\"\($0.rawValue)\":".utf8) }
}
