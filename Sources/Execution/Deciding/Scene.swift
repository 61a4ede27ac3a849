import ProcessGraph
import WorkCalendar

/// An instance with all that deciding about it looks at but the world, made once for a command.
///
/// The world comes in with every question: held here, it would be copied.
struct Scene {
    let index: Int
    let instance: Instance
    let authority: Authority
    let occurredAt: Instant
    let recordedAt: Instant
    let expectedVersion: Int?

    /// - Parameters:
    ///   - index: where the instance lies in the world; -1 where nobody looked.
    ///   - actor: the number that the actor may well have; -1 where nobody knows.
    @inline(__always)
    init(
        _ world: borrowing World, _ instance: consuming Instance, at index: Int,
        _ command: Command, _ actor: Int32 = -1
    ) {
        self.index = index
        self.instance = instance
        authority = Authority(
            command, world, world.deployments[Int(instance.deployment)].plan,
            .instance(instance.bindings), actor)
        occurredAt = command.occurredAt
        recordedAt = command.recordedAt
        expectedVersion = command.expectedVersion
    }

    /// What is seldom looked at: every copy of a part of it counts references.
    var graph: ProcessGraph { plan.graph }
    var plan: Plan { authority.plan }
    var step: Step { plan.graph.steps[Int(instance.step.position)] }
    /// Looked at in its place: it is large.
    var row: StepRow {
        @inline(__always) _read { yield plan.steps[Int(instance.step.position)] }
    }
    var date: CivilDate { authority.occurredOn }
    var stepID: String { plan.graph.steps[Int(instance.step.position)].id }
    func suspensions(_ world: World) -> [Suspension] { world.side(of: instance)?.suspensions ?? [] }

    @inline(__always)
    func clock(_ world: World) -> VisitClock {
        VisitClock(world, plan, instance.visits, instance.side)
    }

    /// Where what it is about was found.
    var trace: Event.Trace {
        Event.Trace(instance: Int32(index), actor: authority.actor)
    }

    /// The number of the command's actor.
    var performer: Int32 { authority.actor }

    /// What a performer is called.
    func name(_ world: World, _ performer: Int32) -> String {
        if performer >= 0 { return world.actors[performer] }
        return graph.roles[Int(-1 - performer)].id
    }

    /// - Throws: unless the command is by a manager of the instance or an administrator.
    func checkManager(_ world: World) throws(Rejection) {
        guard authority.isAdministrator(world) || authority.isManager(world) else {
            throw .onlyManagers(roles: plan.ids(graph.managers))
        }
    }
}
