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

    let box: World.Box
    let plan: Plan
    let named: Named
    let actor: Actor
    /// The actor where it is a person.
    let person: Person?
    let recorder: Person?
    let occurredOn: CivilDate
    let recordedOn: CivilDate

    init(_ command: Command, _ box: World.Box, _ plan: Plan, _ named: Named) {
        self.box = box
        self.plan = plan
        self.named = named
        actor = command.actor
        switch command.actor {
        case .person(let id): person = Person(id: id, number: box.state.actors.number(of: id))
        case .external: person = nil
        }
        recorder = command.recorder.map {
            Person(id: $0, number: box.state.actors.number(of: $0))
        }
        let zone = box.state.offices[plan.office].zone
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
    var isAdministrator: Bool {
        isByPersonAlone && box.state.isAdministrator(person?.number)
    }

    /// Whether the actor typed it and manages instances by appointment.
    var isManager: Bool {
        guard isByPersonAlone, let person else { return false }
        return plan.graph.managers.contains { holds($0, person, on: occurredOn) }
    }

    /// Whether a person holds `role` on `date` in this instance. Where a person is named for a role
    /// that is held by appointment, nobody else holds it here, and the one who is must hold it.
    func holds(_ role: Ref<Role>, _ person: Person, on date: CivilDate) -> Bool {
        switch plan.roles[Int(role.position)].holding {
        case .instance: return isNamed(person, for: role) ?? false
        case .external: return false
        case .appointment:
            return isNamed(person, for: role) ?? true && isAppointed(person, to: role, on: date)
        }
    }

    /// Whether a person holds a role by appointment.
    func isAppointed(_ person: Person, to role: Ref<Role>, on date: CivilDate) -> Bool {
        let row = plan.roles[Int(role.position)]
        guard row.holding == .appointment, let number = person.number else { return false }
        return box.state.offices[plan.office].holds(
            number, row.number, for: plan.procedure, on: date)
    }

    /// Whether it is `person` who is named for `role`; nil where nobody is.
    private func isNamed(_ person: Person, for role: Ref<Role>) -> Bool? {
        switch named {
        case .instance(let chain):
            return box.state.bindings.person(chain, for: role).map { $0 == person.number }
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
        _ roles: PlanList, where condition: (Ref<Role>) throws(Rejection) -> Void = { _ in }
    ) throws(Rejection) -> Ref<Role> {
        var problem: Rejection?
        for index in roles.range {
            let role = Ref<Role>(Int(plan.positions[index]))
            guard isFilledByActor(role), isRecorded(role) else { continue }
            do throws(Rejection) {
                try condition(role)
                return role
            } catch {
                problem = problem ?? error
            }
        }
        throw problem ?? refusal(roles)
    }

    /// Why nobody performs in one of `roles`.
    private func refusal(_ roles: PlanList) -> Rejection {
        let isHeld = roles.range.contains { isFilledByActor(Ref(Int(plan.positions[$0]))) }
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

    private func isFilledByActor(_ role: Ref<Role>) -> Bool {
        if let person { return holds(role, person, on: occurredOn) }
        guard case .external(let id) = actor else { return false }
        return plan.roles[Int(role.position)].holding == .external
            && plan.graph.roles[Int(role.position)].id == id
    }

    private func isRecorded(_ role: Ref<Role>) -> Bool {
        if isByPersonAlone { return true }
        guard let recorder else { return false }
        for index in plan.roles[Int(role.position)].recordedBy.range
        where holds(Ref(Int(plan.positions[index])), recorder, on: recordedOn) {
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
