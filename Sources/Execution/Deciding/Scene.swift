import ProcessGraph
import WorkCalendar

/// An instance with all that deciding about it looks at. It is an object and made once for a
/// command: as a value it would be copied, reference by reference, wherever it is looked at.
final class Scene {
    let command: Command
    let instance: Instance
    let deployment: Deployment
    let office: Office
    private let deployedCalendar: DeployedCalendar
    let world: World

    init(_ world: World, _ instance: Instance, _ command: Command) {
        self.world = world
        self.instance = instance
        self.command = command
        deployment = world.deployments[Int(instance.deployment)]
        office = world.offices[deployment.office]
        deployedCalendar = world.calendars[office.calendar]
    }

    var graph: ProcessGraph { deployment.plan.graph }
    var calendar: WorkCalendar { deployedCalendar.calendar }
    var step: Step { graph.steps[instance.step] }
    var date: CivilDate { command.occurredAt.date(in: office.zone) }

    var authority: Authority {
        Authority(command, deployment.plan, office, world.actors) { [self] role in
            instance.binding(role).flatMap { $0 < 0 ? nil : world.actors[$0] }
        }
    }

    var clock: VisitClock {
        VisitClock(
            deployment.plan, deployedCalendar, office.zone, visits: instance.visits,
            suspensions: instance.suspensions)
    }

    /// The number of the command's actor; nil for a person whom no event has named.
    var performer: Int32? {
        switch command.actor {
        case .person(let id): world.actors.number(of: id)
        case .external(let id):
            graph.roles.firstIndex { $0.id == id }.map { Performer.external(Ref($0)) }
        }
    }

    /// What a performer is called.
    func name(_ performer: Int32) -> String {
        if performer >= 0 { return world.actors[performer] }
        return graph.roles[Int(-1 - performer)].id
    }

    /// - Throws: unless the command is by a manager of the instance or an administrator.
    func checkManager() throws(Rejection) {
        if isAdministrator { return }
        guard case .person(let id) = command.actor, command.recorder ?? id == id,
            graph.managers.contains(where: { authority.holds($0, id, on: date) })
        else { throw .onlyManagers(roles: deployment.ids(graph.managers)) }
    }

    var isAdministrator: Bool {
        guard case .person(let id) = command.actor, command.recorder ?? id == id else {
            return false
        }
        return world.isAdministrator(command.actor)
    }
}
