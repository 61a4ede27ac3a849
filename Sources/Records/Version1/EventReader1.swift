import Canonical
import Execution
import ProcessGraph
import WorkCalendar

/// Reads events in version 1 of their form.
extension CanonicalReader {
    /// The whole of the bytes as an event. Ids that the world has are not made anew.
    mutating func event1(
        in world: World, from sources: some DeployedSources
    ) throws(EventProblem) -> Event {
        try open()
        let name = try actName()
        let person = try place(ifAny: "actor")
        var parts = ConsequenceParts1()
        try read(into: &parts)
        let expectedVersion = try number(ifAny: "expected_version")
        let actor: Actor
        var actorNumber: Int32 = -1
        if let person {
            let known = self.person(person, in: world)
            actor = .person(known.id)
            actorNumber = known.number
        } else {
            actor = .external(role: try text("external"))
        }
        let subject = try subject(of: name, in: world)
        let callerKey = try callerKey()
        let number = try number("number")
        let occurredAt = try instant("occurred_at")
        let recordedAt = try instant("recorded_at")
        let recorder = try place(ifAny: "recorded_by")
        let role = try place(ifAny: "role")
        try pass("with")
        try open()
        let act = try act(name, subject, sources)
        try close()
        try close()
        do throws(CanonicalFailure) { try end() } catch { throw .malformed(error) }
        var typist: String?
        if let recorder { typist = self.person(recorder, in: world).id }
        var acting: Ref<Role>?
        var consequences = Consequences()
        if role != nil || !parts.isEmpty {
            let ids = try ids(name, act, subject, in: world)
            if let role { acting = try self.role(role, of: ids) }
            consequences = try self.consequences(&parts, ids)
        }
        let command = Command(
            by: actor, recordedBy: typist, occurredAt: occurredAt, recordedAt: recordedAt,
            key: callerKey, expectedVersion: expectedVersion, consume act)
        return Event(
            number: number, command, as: acting, consequences, instance: subject.position,
            actor: actorNumber)
    }

    /// The member `instance`, which acts of administration do not have and others must.
    private mutating func subject(
        of name: ActName1, in world: World
    ) throws(EventProblem) -> EventSubject1 {
        guard let place = try place(ifAny: "instance") else {
            if name.isOfInstances { throw missing("instance") }
            return .none
        }
        guard name.isOfInstances else {
            throw .unknownMember("instance", offset: place.range.lowerBound)
        }
        return subject(place, in: world)
    }

    /// The ids into which an event points.
    private mutating func ids(
        _ name: ActName1, _ act: Act, _ subject: EventSubject1, in world: World
    ) throws(EventProblem) -> RevisionIDs? {
        guard name.isOfInstances else { return nil }
        guard name == .start, case .start(let start) = act else {
            guard let ids = subject.ids else { throw .unknownInstance(subject.id) }
            return ids
        }
        let revision = start.revision ?? 0
        guard let ids = world.ids(of: start.procedure, revision, in: start.agency) else {
            throw .unknownProcedure(start.procedure, revision: revision)
        }
        return ids
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
