public import WorkCalendar

/// What someone asks for: who, when, and the act.
///
/// Everything that the core depends on comes in here: it has no clock and makes no ids.
public struct Command: Sendable {
    /// A command is made once and handed on often: into an event, a journal, a reply. So it is one
    /// reference to what it holds.
    private var content: Content

    public init(
        by actor: Actor, recordedBy recorder: String? = nil, occurredAt: Instant,
        recordedAt: Instant, key: CallerKey? = nil, expectedVersion: Int? = nil, _ act: Act
    ) {
        content = Content(actor, recorder, occurredAt, recordedAt, key, expectedVersion, act)
    }

    /// Each part by itself: what is asked of one is then not copied out of all.
    private final class Content: Sendable {
        let actor: Actor
        let recorder: String?
        let occurredAt: Instant
        let recordedAt: Instant
        let key: CallerKey?
        let expectedVersion: Int?
        let act: Act

        init(
            _ actor: Actor, _ recorder: String?, _ occurredAt: Instant, _ recordedAt: Instant,
            _ key: CallerKey?, _ expectedVersion: Int?, _ act: Act
        ) {
            self.actor = actor
            self.recorder = recorder
            self.occurredAt = occurredAt
            self.recordedAt = recordedAt
            self.key = key
            self.expectedVersion = expectedVersion
            self.act = act
        }

        var parts: Parts {
            Parts(
                actor: actor, recorder: recorder, occurredAt: occurredAt, recordedAt: recordedAt,
                key: key, expectedVersion: expectedVersion, act: act)
        }
    }

    private struct Parts: Hashable, Sendable {
        var actor: Actor
        var recorder: String?
        var occurredAt: Instant
        var recordedAt: Instant
        var key: CallerKey?
        var expectedVersion: Int?
        var act: Act
    }

    private mutating func change(_ change: (inout Parts) -> Void) {
        var parts = content.parts
        change(&parts)
        content = Content(
            parts.actor, parts.recorder, parts.occurredAt, parts.recordedAt, parts.key,
            parts.expectedVersion, parts.act)
    }

    /// Who did it.
    public var actor: Actor {
        get { content.actor }
        set { change { $0.actor = newValue } }
    }

    /// Who typed it; nil where the actor did.
    public var recorder: String? {
        get { content.recorder }
        set { change { $0.recorder = newValue } }
    }

    /// When it happened. Authority and service levels go by this.
    public var occurredAt: Instant {
        get { content.occurredAt }
        set { change { $0.occurredAt = newValue } }
    }

    /// When it was recorded. Order goes by recording.
    public var recordedAt: Instant {
        get { content.recordedAt }
        set { change { $0.recordedAt = newValue } }
    }

    /// The caller's own name for it, against sending it twice.
    public var key: CallerKey? {
        get { content.key }
        set { change { $0.key = newValue } }
    }

    /// The version at which the caller saw the instance; nil where any will do.
    public var expectedVersion: Int? {
        get { content.expectedVersion }
        set { change { $0.expectedVersion = newValue } }
    }

    public var act: Act {
        get { content.act }
        // Every start is given its revision here, so nothing else is copied.
        set {
            content = Content(
                actor, recorder, occurredAt, recordedAt, key, expectedVersion, newValue)
        }
    }

    /// Who gave it: the one who typed it.
    public var caller: Actor { recorder.map(Actor.person) ?? actor }
}

extension Command: Hashable {
    public static func == (left: Command, right: Command) -> Bool {
        left.content === right.content || left.content.parts == right.content.parts
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(content.parts) }
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
