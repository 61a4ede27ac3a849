public import ProcessGraph
public import WorkCalendar

/// How an instance stands: where it is, who is to act and what is wanted of them.
public struct Situation: Hashable, Sendable {
    /// A role that performs the active step, with those who hold it.
    public struct Performer: Hashable, Sendable {
        public let role: Ref<Role>
        /// Nobody for a role outside the agency.
        public let persons: [String]
    }

    public let step: Ref<Step>
    /// 1 for the first time the instance is in the step.
    public let visit: Int
    public let performers: [Performer]
    /// Who claimed the step or was given it.
    public let holder: String?
    /// What must be put on file before the step can be completed.
    public let missing: [MissingDocument]
    /// For each point of its checklist the event that ticked it in this visit; nil where none did.
    public let ticks: [Int?]
    /// The data items that it collects and that have no value.
    public let unrecorded: [Ref<DataItem>]
}

/// For people to look at: nothing is decided by it.
extension World {
    /// How an instance stands.
    ///
    /// - Parameters:
    ///   - instance: as it stands in this world.
    ///   - instant: on whose day appointments are looked at.
    public func situation(of instance: Instance, at instant: Instant) -> Situation {
        let scene = scene(of: instance, at: instant)
        let nothing = Completion(scene.stepID)
        return Situation(
            step: instance.step, visit: scene.number(self, ofVisit: Int(instance.active)),
            performers: scene.step.performers.map { role in
                Situation.Performer(role: role, persons: scene.persons(self, of: role))
            },
            holder: instance.holder == Performer.nobody
                ? nil : scene.name(self, instance.holder),
            missing: scene.missing(self, nothing),
            ticks: scene.step.checklist.indices.map { scene.tick(self, $0) },
            unrecorded: scene.unrecorded(self, nothing))
    }

    /// Whether an event named that person: in an appointment, an instance or as who acted.
    ///
    /// - Parameter id: the person's.
    package func knows(person id: String) -> Bool { actors.number(of: id) != nil }

    /// Every person whom an event named, in the order in which they were first named.
    package var personIDs: [String] { actors.texts }

    /// The event that a correction can undo: the last that ended a visit which still counts; nil
    /// where none did.
    ///
    /// - Parameter instance: as it stands in this world.
    package func correctable(_ instance: Instance) -> (event: Int, step: String)? {
        guard !instance.isWithdrawn else { return nil }
        let last = visits.all(instance.visits).filter { $0.end != .open && $0.end != .cancelled }
            .max { $0.endEvent < $1.endEvent }
        guard let last else { return nil }
        return (Int(last.endEvent), deployment(of: instance).graph.steps[last.step].id)
    }

    /// Who holds a role in an instance, in the order of appointment; nobody for a role outside the
    /// agency.
    ///
    /// - Parameters:
    ///   - role: a role of the instance's procedure.
    ///   - instance: as it stands in this world.
    ///   - instant: on whose day appointments are looked at.
    public func holders(
        of role: Ref<Role>, in instance: Instance, at instant: Instant
    ) -> [String] {
        scene(of: instance, at: instant).persons(self, of: role)
    }

    /// An instance as a command of nobody would see it.
    private func scene(of instance: Instance, at instant: Instant) -> Scene {
        guard let index = started.position(of: instance.id) else {
            preconditionFailure("an instance is looked at in its world")
        }
        return Scene(
            self, instance, at: index,
            Command(
                by: .external(role: ""), occurredAt: instant, recordedAt: instant,
                .on(instance: instance.id, .resume(reason: nil))))
    }
}

extension Scene {
    /// Who holds a role in the instance on the command's day, in the order of appointment.
    fileprivate func persons(_ world: World, of role: Ref<Role>) -> [String] {
        if graph.roles[role].holding == .external { return [] }
        if let named = binding(world, role) { return [world.actors[named]] }
        var found: [String] = []
        for holding in world.offices[plan.office].holdings {
            let id = holding.appointment.actor
            if !found.contains(id), authority.holds(world, role, holding.actor, on: date) {
                found.append(id)
            }
        }
        return found
    }
}
