import Canonical
import Execution
import ProcessGraph
import WorkCalendar

/// Writes events in version 1 of their form. Members are written in the order of their keys.
struct EventWriter1 {
    let world: World
    var writer: CanonicalWriter

    init(in world: World, reusing storage: consuming [UInt8]) {
        self.world = world
        writer = CanonicalWriter(reusing: storage)
    }

    consuming func finish() -> [UInt8] { writer.finish() }

    mutating func write(_ event: Event) {
        let command = event.command
        writer.beginObject()
        name("act", ActName1(command.act).rawValue)
        if case .person(let actor) = command.actor { text("actor", actor) }
        let graph = needsGraph(event) ? graph(of: command.act) : nil
        if !event.consequences.isEmpty {
            writer.key("consequences")
            writer.beginArray()
            for consequence in event.consequences { write(consequence, graph) }
            writer.endArray()
        }
        if let version = command.expectedVersion { number("expected_version", version) }
        if case .external(let role) = command.actor { text("external", role) }
        switch command.act {
        case .start(let start): text("instance", start.instance)
        case .on(let instance, _): text("instance", instance)
        default: break
        }
        if let key = command.key { write(key) }
        number("number", event.number)
        instant("occurred_at", command.occurredAt)
        instant("recorded_at", command.recordedAt)
        if let recorder = command.recorder { text("recorded_by", recorder) }
        if let role = event.role, let graph { text("role", graph.roles[role].id) }
        writer.key("with")
        writer.beginObject()
        write(command.act)
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

    private func needsGraph(_ event: Event) -> Bool {
        event.role != nil || !event.consequences.isEmpty
    }

    /// The graph that an act's consequences point into; nil for what is about no instance.
    private func graph(of act: Act) -> ProcessGraph? {
        switch act {
        case .start(let start):
            guard let revision = start.revision,
                let deployment = world.deployment(
                    of: start.procedure, revision, in: start.agency)
            else { preconditionFailure("an accepted start is of a revision that was deployed") }
            return deployment.graph
        case .on(let id, _):
            guard let instance = world.instance(id) else {
                preconditionFailure("an accepted act is on an instance that was started")
            }
            return world.deployment(of: instance).graph
        default: return nil
        }
    }
}

// MARK: Members

extension EventWriter1 {
    mutating func text(_ key: String, _ value: String) {
        writer.key(key)
        writer.string(value)
    }

    mutating func text(_ key: String, ifAny value: String?) {
        if let value { text(key, value) }
    }

    /// A text that is one of a fixed list.
    mutating func name(_ key: String, _ value: String) { text(key, value) }

    mutating func number(_ key: String, _ value: Int) {
        writer.key(key)
        writer.integer(value)
    }

    /// `true`; what is false is left out.
    mutating func flag(_ key: String, _ value: Bool) {
        guard value else { return }
        writer.key(key)
        writer.bool(true)
    }

    mutating func instant(_ key: String, _ value: Instant) {
        text(key, value.description)
    }

    mutating func date(_ key: String, _ value: CivilDate) { text(key, value.description) }

    mutating func texts(_ key: String, ifAny values: [String]) {
        guard !values.isEmpty else { return }
        writer.key(key)
        writer.beginArray()
        for value in values { writer.string(value) }
        writer.endArray()
    }

    mutating func list<Element>(
        _ key: String, ifAny elements: [Element],
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
