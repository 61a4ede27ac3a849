import ProcessGraph
import WorkCalendar

/// Somebody who may act, by id and by number.
struct Person {
    let id: String
    /// Nil where no event has named them.
    let number: Int32?
}

/// Who may act in which role. What somebody does needs authority on the day it happened; what
/// somebody records for others, on the day it is recorded.
struct Authority {
    /// Who fills roles by name: in an instance those whom its events named, at a start those whom
    /// the command names.
    enum Named {
        case instance(Rows<Binding>.Chain)
        case start([Naming])
    }

    let plan: Plan
    let named: Named
    let actor: Actor
    /// The actor where it is a person.
    let person: Person?
    let recorder: Person?
    let occurredOn: CivilDate
    let recordedOn: CivilDate

    init(
        _ command: borrowing Command, _ world: borrowing World, _ plan: Plan, _ named: Named
    ) {
        self.plan = plan
        self.named = named
        actor = command.actor
        switch command.actor {
        case .person(let id): person = Person(id: id, number: world.actors.number(of: id))
        case .external: person = nil
        }
        // No closure: it would hold a copy of the world.
        if let id = command.recorder {
            recorder = Person(id: id, number: world.actors.number(of: id))
        } else {
            recorder = nil
        }
        let zone = world.offices[plan.office].zone
        occurredOn = command.occurredAt.date(in: zone)
        recordedOn =
            command.recordedAt == command.occurredAt
            ? occurredOn : command.recordedAt.date(in: zone)
    }

    /// Whether the actor is a person who typed the command.
    var isByPersonAlone: Bool {
        guard let person else { return false }
        return recorder.map { $0.id == person.id } ?? true
    }

    /// Whether the actor typed it and is an administrator.
    func isAdministrator(_ world: World) -> Bool {
        isByPersonAlone && world.isAdministrator(person?.number)
    }

    /// Whether the actor typed it and manages instances by appointment.
    func isManager(_ world: World) -> Bool {
        guard isByPersonAlone, let person else { return false }
        return plan.graph.managers.contains { holds(world, $0, person, on: occurredOn) }
    }

    /// Whether a person holds `role` on `date` in this instance. Where a person is named for a role
    /// that is held by appointment, nobody else holds it here, and the one who is must hold it.
    func holds(_ world: World, _ role: Ref<Role>, _ person: Person, on date: CivilDate) -> Bool {
        switch plan.roles[Int(role.position)].holding {
        case .instance: return isNamed(world, person, for: role) ?? false
        case .external: return false
        case .appointment:
            return isNamed(world, person, for: role) ?? true
                && isAppointed(world, person, to: role, on: date)
        }
    }

    /// Whether a person holds a role by appointment.
    func isAppointed(_ world: World, _ person: Person, to role: Ref<Role>, on date: CivilDate)
        -> Bool
    {
        let row = plan.roles[Int(role.position)]
        guard row.holding == .appointment, let number = person.number else { return false }
        return world.offices[plan.office].holds(
            number, row.number, for: plan.procedure, on: date)
    }

    /// Whether it is `person` who is named for `role`; nil where nobody is.
    private func isNamed(_ world: World, _ person: Person, for role: Ref<Role>) -> Bool? {
        switch named {
        case .instance(let chain):
            return world.bindings.person(chain, for: role).map { $0 == person.number }
        case .start(let namings):
            return namings.first { plan.graph.roles[role].id == $0.role }
                .map { $0.actor == person.id }
        }
    }

    /// The first of `roles` in which the command's actor may do what it asks for, and for which its
    /// recorder may record.
    // Inlined, so that the condition is no closure that holds what it looks at.
    @inline(__always)
    func performing(
        _ world: World, _ roles: PlanList,
        where condition: (Ref<Role>) throws(Rejection) -> Void = { _ in }
    ) throws(Rejection) -> Ref<Role> {
        var problem: Rejection?
        for index in roles.range {
            let role = Ref<Role>(Int(plan.positions[index]))
            guard isFilledByActor(world, role), isRecorded(world, role) else { continue }
            do throws(Rejection) {
                try condition(role)
                return role
            } catch {
                problem = problem ?? error
            }
        }
        throw problem ?? refusal(world, roles)
    }

    /// Why nobody performs in one of `roles`.
    private func refusal(_ world: World, _ roles: PlanList) -> Rejection {
        let isHeld = roles.range.contains { isFilledByActor(world, Ref(Int(plan.positions[$0]))) }
        guard isHeld else { return .notPerformer(roles: plan.ids(roles), on: occurredOn) }
        var recording: [String] = []
        for index in roles.range {
            for recorder in plan.ids(plan.roles[Int(plan.positions[index])].recordedBy)
            where !recording.contains(recorder) {
                recording.append(recorder)
            }
        }
        return .notRecorder(roles: recording, on: recordedOn)
    }

    private func isFilledByActor(_ world: World, _ role: Ref<Role>) -> Bool {
        if let person { return holds(world, role, person, on: occurredOn) }
        guard case .external(let id) = actor else { return false }
        return plan.roles[Int(role.position)].holding == .external
            && plan.graph.roles[Int(role.position)].id == id
    }

    private func isRecorded(_ world: World, _ role: Ref<Role>) -> Bool {
        if isByPersonAlone { return true }
        guard let recorder else { return false }
        for index in plan.roles[Int(role.position)].recordedBy.range
        where holds(world, Ref(Int(plan.positions[index])), recorder, on: recordedOn) {
            return true
        }
        return false
    }
}

extension Rows<Binding> {
    /// The person who fills `role` by name; nil where nobody does.
    func person(_ chain: Chain, for role: Ref<Role>) -> Int32? {
        last(chain) { $0.kind == .role && $0.subject == Int16(role.position) }?.row.actor
    }
}
