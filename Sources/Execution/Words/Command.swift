public import WorkCalendar

/// What someone asks for: who, when, and the act.
///
/// Everything that the core depends on comes in here: it has no clock and makes no ids.
public struct Command: Hashable, Sendable {
    /// Who did it.
    public var actor: Actor
    /// Who typed it; nil where the actor did.
    public var recorder: String?
    /// When it happened. Authority and service levels go by this.
    public var occurredAt: Instant
    /// When it was recorded. Order goes by recording.
    public var recordedAt: Instant
    /// The caller's own name for it, against sending it twice.
    public var key: CallerKey?
    /// The version at which the caller saw the instance; nil where any will do.
    public var expectedVersion: Int?
    public var act: Act

    public init(
        by actor: Actor, recordedBy recorder: String? = nil, occurredAt: Instant,
        recordedAt: Instant, key: CallerKey? = nil, expectedVersion: Int? = nil, _ act: Act
    ) {
        self.actor = actor
        self.recorder = recorder
        self.occurredAt = occurredAt
        self.recordedAt = recordedAt
        self.key = key
        self.expectedVersion = expectedVersion
        self.act = act
    }

    /// Who gave it: the one who typed it.
    public var caller: Actor { recorder.map(Actor.person) ?? actor }
}

/// Who acts.
public enum Actor: Hashable, Sendable {
    /// A person, an opaque id.
    case person(String)
    /// A party outside the agency, by the role it fills. It never types: a recorder does.
    case external(role: String)
}

/// What a caller calls a command, with what it held.
public struct CallerKey: Hashable, Sendable {
    public var text: String
    /// Of what the caller supplied, before ids, times and commitments were added.
    public var digest: Digest

    public init(_ text: String, _ digest: Digest) {
        self.text = text
        self.digest = digest
    }
}

/// 256 bits that stand for a content. The core compares them and never computes them.
public struct Digest: Hashable, Sendable {
    public var words: (UInt64, UInt64, UInt64, UInt64)

    public init(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
        words = (first, second, third, fourth)
    }

    public static func == (left: Self, right: Self) -> Bool { left.words == right.words }

    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
