/// The completion of a step.
public struct Completion: Sendable {
    public var step: String
    /// The answer, for a decision.
    public var outcome: String?
    /// Most completions have no more than these: what a few have lies elsewhere, so that a command
    /// stays small and is handed on at little cost. Nil where there is nothing.
    private var more: More?

    public init(_ step: String, outcome: String? = nil, reason: String? = nil) {
        self.step = step
        self.outcome = outcome
        if let reason { self.reason = reason }
    }

    /// Whether it says nothing beyond its step and its outcome.
    var isPlain: Bool { more == nil }

    private final class More: Sendable {
        let parts: Parts

        init(_ parts: Parts) { self.parts = parts }
    }

    private struct Parts: Hashable, Sendable {
        var reason: String?
        var data: [DataValue] = []
        var produced: [Produced] = []
        var renewed: [String] = []
        var named: [Naming] = []

        static let none = Parts()
    }

    private mutating func change(_ change: (inout Parts) -> Void) {
        var parts = more?.parts ?? Parts.none
        change(&parts)
        more = parts == Parts.none ? nil : More(parts)
    }

    public var reason: String? {
        get { more?.parts.reason }
        set { change { $0.reason = newValue } }
    }

    public var data: [DataValue] {
        get { more?.parts.data ?? [] }
        set { change { $0.data = newValue } }
    }

    /// How what the step produces is on file; what is left out is attested.
    public var produced: [Produced] {
        get { more?.parts.produced ?? [] }
        set { change { $0.produced = newValue } }
    }

    /// Documents to be handed in anew, where the outcome lets the actor choose.
    public var renewed: [String] {
        get { more?.parts.renewed ?? [] }
        set { change { $0.renewed = newValue } }
    }

    /// A person for each role that the step binds.
    public var named: [Naming] {
        get { more?.parts.named ?? [] }
        set { change { $0.named = newValue } }
    }
}

extension Completion: Hashable {
    public static func == (left: Completion, right: Completion) -> Bool {
        left.step == right.step && left.outcome == right.outcome
            && (left.more === right.more || left.more?.parts == right.more?.parts)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(step)
        hasher.combine(outcome)
        hasher.combine(more?.parts)
    }
}
