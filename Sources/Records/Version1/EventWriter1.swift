import Canonical
import Execution
import ProcessGraph
import WorkCalendar

/// Writes events in version 1 of their form. Members are written in the order of their keys.
struct EventWriter1 {
    /// The world's. A graph is left where it stands: a copy of it would cost more than what is
    /// looked up in it.
    private let deployments: [Deployment]
    private var place: Int?
    var writer: CanonicalWriter

    /// - Parameters:
    ///   - deployments: those of the world.
    ///   - storage: an array whose room is used again.
    init(graphs deployments: [Deployment], reusing storage: consuming [UInt8]) {
        self.deployments = deployments
        writer = CanonicalWriter(reusing: storage)
    }

    consuming func finish() -> [UInt8] { writer.finish() }

    /// - Parameter index: the deployment in whose graph the event happens; nil for what is about no
    ///   instance.
    mutating func write(_ event: Event, under index: Int?) {
        place = index
        let command = event.command
        // Read once: each reading copies it.
        let act = command.act
        writer.beginObject()
        name("act", ActName1(act).rawValue)
        if case .person(let actor) = command.actor { text("actor", actor) }
        if !event.consequences.isEmpty {
            writer.key("consequences")
            writer.beginArray()
            for consequence in event.consequences { write(consequence) }
            writer.endArray()
        }
        if let version = command.expectedVersion { number("expected_version", version) }
        if case .external(let role) = command.actor { text("external", role) }
        switch act {
        case .start(let start): text("instance", start.instance)
        case .on(let instance, _): text("instance", instance)
        default: break
        }
        if let key = command.key { write(key) }
        number("number", event.number)
        instant("occurred_at", command.occurredAt)
        instant("recorded_at", command.recordedAt)
        if let recorder = command.recorder { text("recorded_by", recorder) }
        if let role = event.role, place != nil { text("role", id(of: role)) }
        writer.key("with")
        writer.beginObject()
        write(act)
        writer.endObject()
        writer.endObject()
    }

    /// An act as it is asked for, before an event is made of it.
    mutating func writeRequest(_ act: Act, by actor: Actor, _ recorder: String?) {
        writer.beginObject()
        name("act", ActName1(act).rawValue)
        if case .person(let actor) = actor { text("actor", actor) }
        if case .external(let role) = actor { text("external", role) }
        switch act {
        case .start(let start): text("instance", start.instance)
        case .on(let instance, _): text("instance", instance)
        default: break
        }
        text("recorded_by", ifAny: recorder)
        writer.key("with")
        writer.beginObject()
        write(act)
        writer.endObject()
        writer.endObject()
    }

    mutating func writeObject(_ value: DataValue) {
        writer.beginObject()
        write(value)
        writer.endObject()
    }

    private mutating func write(_ key: CallerKey) {
        writer.key("key")
        writer.beginObject()
        text("digest", key.digest.hexadecimal)
        text("text", key.text)
        writer.endObject()
    }

    // MARK: Ids

    func id(of step: Ref<Step>) -> String { deployments[whole].id(of: step) }

    func id(of role: Ref<Role>) -> String { deployments[whole].id(of: role) }

    func id(of end: Ref<End>) -> String { deployments[whole].id(of: end) }

    private var whole: Int {
        guard let place else { preconditionFailure("what happens in an instance has its graph") }
        return place
    }
}

// MARK: Members

extension EventWriter1 {
    mutating func text(_ key: StaticString, _ value: String) {
        writer.key(key)
        writer.string(value)
    }

    mutating func text(_ key: StaticString, ifAny value: String?) {
        if let value { text(key, value) }
    }

    /// A text that is one of a fixed list.
    mutating func name(_ key: StaticString, _ value: String) { text(key, value) }

    mutating func number(_ key: StaticString, _ value: Int) {
        writer.key(key)
        writer.integer(value)
    }

    /// `true`; what is false is left out.
    mutating func flag(_ key: StaticString, _ value: Bool) {
        guard value else { return }
        writer.key(key)
        writer.bool(true)
    }

    mutating func instant(_ key: StaticString, _ value: Instant) {
        writer.key(key)
        writer.string(plain: { value.append(to: &$0) })
    }

    mutating func date(_ key: StaticString, _ value: CivilDate) {
        writer.key(key)
        writer.string(plain: { value.append(to: &$0) })
    }

    mutating func texts(_ key: StaticString, ifAny values: [String]) {
        guard !values.isEmpty else { return }
        writer.key(key)
        writer.beginArray()
        for value in values { writer.string(value) }
        writer.endArray()
    }

    mutating func list<Element>(
        _ key: StaticString, ifAny elements: [Element],
        _ write: (inout EventWriter1, Element) -> Void
    ) {
        guard !elements.isEmpty else { return }
        writer.key(key)
        writer.beginArray()
        for element in elements {
            writer.beginObject()
            write(&self, element)
            writer.endObject()
        }
        writer.endArray()
    }
}
