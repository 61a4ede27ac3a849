import ProcessGraph
import WorkCalendar

/// Who may act in which role. What somebody does needs authority on the day it happened; what
/// somebody records for others, on the day it is recorded.
///
/// It holds numbers and no texts: it is made for every command.
struct Authority {
    /// Who fills roles by name: in an instance those whom its events named, at a start those whom
    /// the command names.
    enum Named {
        case instance(Rows<Binding>.Chain)
        case start(Command)
    }

    let plan: Plan
    let named: Named
    /// The number of the command's actor, as of a ``Performer``.
    let actor: Int32
    /// The number of the one who typed it, where that was not the actor; else `Performer.nobody`.
    let recorder: Int32
    let isByPerson: Bool
    let occurredOn: CivilDate
    let recordedOn: CivilDate

    /// - Parameter perhaps: the number that the actor may well have; -1 where nobody knows.
    @inline(__always)
    init(
        _ command: Command, _ world: borrowing World, _ plan: consuming Plan,
        _ named: Named, _ perhaps: Int32 = -1
    ) {
        self.plan = plan
        self.named = named
        var recorder = Performer.nobody
        switch command.actor {
        case .person(let id):
            isByPerson = true
            actor = world.actors.number(of: id, perhaps: perhaps) ?? Performer.unknown
            if let typist = command.recorder, typist != id { recorder = world.person(typist) }
            if recorder == Performer.unknown { recorder = Performer.unknownRecorder }
        case .external(let id):
            isByPerson = false
            actor = self.plan.external(id)
            if let typist = command.recorder { recorder = world.person(typist) }
        }
        self.recorder = recorder
        let zone = world.offices[self.plan.office].zone
        occurredOn = command.occurredAt.date(in: zone)
        recordedOn =
            command.recordedAt == command.occurredAt
            ? occurredOn : command.recordedAt.date(in: zone)
    }

    /// Whether the actor is a person who typed the command.
    var isByPersonAlone: Bool { isByPerson && recorder == Performer.nobody }

    /// Whether the actor typed it and is an administrator.
    func isAdministrator(_ world: World) -> Bool {
        isByPersonAlone && world.isAdministrator(actor)
    }

    /// Whether the actor typed it and manages instances by appointment.
    func isManager(_ world: World) -> Bool {
        guard isByPersonAlone else { return false }
        return plan.graph.managers.contains { holds(world, $0, actor, on: occurredOn) }
    }

    /// Whether a person holds `role` on `date` in this instance. Where a person is named for a role
    /// that is held by appointment, nobody else holds it here, and the one who is must hold it.
    func holds(_ world: World, _ role: Ref<Role>, _ person: Int32, on date: CivilDate) -> Bool {
        switch plan.roles[Int(role.position)].holding {
        case .instance: return isNamed(world, person, for: role) ?? false
        case .external: return false
        case .appointment:
            return isNamed(world, person, for: role) ?? true
                && isAppointed(world, person, to: role, on: date)
        }
    }

    /// Whether a person holds a role by appointment.
    func isAppointed(_ world: World, _ person: Int32, to role: Ref<Role>, on date: CivilDate)
        -> Bool
    {
        let row = plan.roles[Int(role.position)]
        guard row.holding == .appointment, person >= 0 else { return false }
        return world.offices[plan.office].holds(
            person, row.number, for: plan.procedure, on: date)
    }

    /// Whether it is `person` who is named for `role`; nil where nobody is.
    private func isNamed(_ world: World, _ person: Int32, for role: Ref<Role>) -> Bool? {
        switch named {
        case .instance(let chain):
            return world.bindings.person(chain, for: role).map { $0 == person }
        case .start(let command):
            guard case .start(let start) = command.act else { return nil }
            let id = plan.roleID(Int(role.position))
            return start.bindings.first { $0.role == id }
                .map { number(world, $0.actor, command) == person }
        }
    }

    /// The number of a person whom a start names, who may be unknown as the one who starts is.
    private func number(_ world: World, _ id: String, _ command: Command) -> Int32 {
        if command.actor == .person(id) { return actor }
        if command.recorder == id { return recorder }
        return world.actors.number(of: id) ?? Performer.nobody
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

    /// The role in which the actor, who typed it, records for those who perform in one of `roles`;
    /// nil where the actor performs in one of them, or records for none.
    func recording(_ world: World, _ roles: PlanList) -> Ref<Role>? {
        guard isByPersonAlone else { return nil }
        var found: Ref<Role>?
        for index in roles.range {
            let role = Ref<Role>(Int(plan.positions[index]))
            if holds(world, role, actor, on: occurredOn) { return nil }
            for recorder in plan.roles[Int(role.position)].recordedBy.range where found == nil {
                let recording = Ref<Role>(Int(plan.positions[recorder]))
                if holds(world, recording, actor, on: occurredOn) { found = recording }
            }
        }
        return found
    }

    private func isFilledByActor(_ world: World, _ role: Ref<Role>) -> Bool {
        if isByPerson { return holds(world, role, actor, on: occurredOn) }
        return plan.roles[Int(role.position)].holding == .external
            && actor == Performer.external(role)
    }

    private func isRecorded(_ world: World, _ role: Ref<Role>) -> Bool {
        if recorder == Performer.nobody { return isByPerson }
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
