import Canonical
package import Execution

/// Events as the JSON objects that entries of a journal carry, and back.
///
/// An object is in RFC 8785 form. Things are called by their ids, instants are UTC RFC 3339 with
/// milliseconds, days ISO 8601, numbers integers; what is absent is left out. Members are told in
/// `docs/event-format.md`.
///
/// The meaning of a released version never changes: another version is added beside it.
package enum EventForm {
    /// The version that is written.
    package static let version = 1

    /// What an act is called: `complete`, `deploy-agency`.
    package static func name(of act: Act) -> String { ActName1(act).rawValue }

    /// The object of an event.
    ///
    /// - Parameters:
    ///   - event: accepted by `world`.
    ///   - world: as it is before the event is applied: it knows the graph whose ids stand for
    ///     what the consequences point to.
    ///   - storage: an array whose room is used again.
    package static func bytes(
        of event: Event, in world: World, reusing storage: consuming [UInt8] = []
    ) -> [UInt8] {
        // Most events fit: so the array need not grow.
        var bytes = storage
        bytes.reserveCapacity(usualByteCount)
        var writer = EventWriter1(graphs: world.deployments, reusing: bytes)
        writer.write(event, under: deploymentIndex(of: event, in: world))
        return writer.finish()
    }

    private static let usualByteCount = 512

    /// Where the graph stands that an act's consequences point into; nil for what is about no
    /// instance.
    private static func deploymentIndex(of event: Event, in world: World) -> Int? {
        if let position = event.instancePosition {
            return world.deploymentIndex(ofInstance: position)
        }
        switch event.command.act {
        case .start(let start):
            guard let revision = start.revision,
                let index = world.deploymentIndex(of: start.procedure, revision, in: start.agency)
            else { preconditionFailure("an accepted start is of a revision that was deployed") }
            return index
        case .on(let id, _):
            return world.instance(id).map { world.deploymentIndex(of: $0) }
        default: return nil
        }
    }

    /// Reads the object of an event.
    ///
    /// - Parameters:
    ///   - bytes: the object and nothing else.
    ///   - version: the entry's version.
    ///   - world: as it is before the event is applied.
    ///   - sources: what was deployed, by the digests that the event names.
    /// - Throws: where the object is not of this form, or names what the world or the sources do
    ///   not have. It says nothing of whether the event was allowed or its consequences follow.
    package static func read(
        _ bytes: RawSpan, version: Int, in world: World, from sources: some DeployedSources
    ) throws(EventProblem) -> Event {
        guard version == 1 else { throw .unknownVersion(version) }
        var reader = CanonicalReader(bytes)
        return try reader.event1(in: world, from: sources)
    }
}
