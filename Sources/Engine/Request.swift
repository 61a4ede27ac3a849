public import Execution
public import WorkCalendar

/// What a caller asks of the engine.
public struct Request: Sendable {
    /// Who did it.
    public var actor: Actor
    /// Who typed it; nil where the actor did.
    public var recorder: String?
    /// When it happened; nil for now.
    public var occurredAt: Instant?
    /// The caller's own name for the request. Sent again under the same key it is not done again.
    public var key: String?
    /// The version at which the caller saw the instance; nil where any will do.
    public var expectedVersion: Int?
    /// What is asked for. A file stands in it by the name of its attachment, a personal value as
    /// it is: the engine puts them into the store and commitments in their place. A start may
    /// leave the id of the instance empty: the engine gives it one.
    public var act: Act
    /// The files that the act names.
    public var attachments: [Attachment]

    /// A request.
    ///
    /// - Parameters:
    ///   - act: what is asked for.
    ///   - actor: who did it.
    ///   - recorder: who typed it; nil where the actor did.
    ///   - occurredAt: when it happened; nil for now.
    ///   - key: the caller's own name for it.
    ///   - expectedVersion: the version at which the caller saw the instance.
    ///   - attachments: the files that the act names.
    public init(
        _ act: Act, by actor: Actor, recordedBy recorder: String? = nil,
        occurredAt: Instant? = nil, key: String? = nil, expectedVersion: Int? = nil,
        attachments: [Attachment] = []
    ) {
        self.actor = actor
        self.recorder = recorder
        self.occurredAt = occurredAt
        self.key = key
        self.expectedVersion = expectedVersion
        self.act = act
        self.attachments = attachments
    }
}

/// The same, for modules that have a `Request` of their own.
package typealias EngineRequest = Request

/// A file that is handed in with a request.
public struct Attachment: Sendable {
    /// What the act calls it.
    public var name: String
    public var bytes: [UInt8]

    /// A file.
    ///
    /// - Parameters:
    ///   - name: what the act calls it.
    ///   - bytes: its content.
    public init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// What the engine answers to a request that it did not refuse.
public struct Receipt: Hashable, Sendable {
    /// The event that the journal now holds, or held already.
    public let event: Int
    /// Whether the same request was accepted before: nothing was done now.
    public let isDuplicate: Bool
    /// The instance that it is about; nil for what is about none.
    public let instance: String?
    /// The timers that were fired before it.
    public let firedCount: Int
}
