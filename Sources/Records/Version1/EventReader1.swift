import Canonical
import Execution
import ProcessGraph
import WorkCalendar

/// Reads events in version 1 of their form.
extension CanonicalReader {
    /// The whole of the bytes as an event.
    mutating func event1(
        in world: World, from sources: some DeployedSources
    ) throws(EventProblem) -> Event {
        try open()
        let act: ActName1 = try choice("act")
        let person = try text(ifAny: "actor")
        let consequences = try skip(ifAny: "consequences")
        let expectedVersion = try number(ifAny: "expected_version")
        let actor: Actor
        if let person {
            actor = .person(person)
        } else {
            actor = .external(role: try text("external"))
        }
        let instance = try text(ifAny: "instance")
        let callerKey = try callerKey()
        let number = try number("number")
        let occurredAt = try instant("occurred_at")
        let recordedAt = try instant("recorded_at")
        let recorder = try text(ifAny: "recorded_by")
        let role = try text(ifAny: "role")
        try pass("with")
        try open()
        let content = try self.act(act, instance, sources)
        try close()
        try close()
        do throws(CanonicalFailure) { try end() } catch { throw .malformed(error) }
        let isPointing = role != nil || consequences != nil
        let graph = isPointing ? try EventReader1.graph(of: content, in: world) : nil
        let command = Command(
            by: actor, recordedBy: recorder, occurredAt: occurredAt, recordedAt: recordedAt,
            key: callerKey, expectedVersion: expectedVersion, content)
        var acting: Ref<Role>?
        if let role { acting = try EventReader1.role(role, graph) }
        return Event(
            number: number, command, as: acting,
            Consequences(try self.consequences(consequences, graph)))
    }

    private mutating func callerKey() throws(EventProblem) -> CallerKey? {
        guard try take("key") else { return nil }
        try open()
        let hexadecimal = try text("digest")
        let text = try text("text")
        guard let digest = Digest(hexadecimal: hexadecimal) else {
            throw unknown(hexadecimal, "digest")
        }
        try close()
        return CallerKey(text, digest)
    }
}

/// What the ids of an event stand for.
enum EventReader1 {
    /// The graph that an act's consequences point into; nil for what is about no instance.
    static func graph(of act: Act, in world: World) throws(EventProblem) -> ProcessGraph? {
        switch act {
        case .start(let start):
            let revision = start.revision ?? 0
            let found = world.deployment(of: start.procedure, revision, in: start.agency)
            guard let found else { throw .unknownProcedure(start.procedure, revision: revision) }
            return found.graph
        case .on(let id, _):
            guard let instance = world.instance(id) else { throw .unknownInstance(id) }
            return world.deployment(of: instance).graph
        default: return nil
        }
    }

    static func role(_ id: String, _ graph: ProcessGraph?) throws(EventProblem) -> Ref<Role> {
        guard let index = graph?.roles.firstIndex(where: { $0.id == id }) else {
            throw .unknownRole(id)
        }
        return Ref(index)
    }
}
