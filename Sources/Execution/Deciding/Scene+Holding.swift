import ProcessGraph

/// Who has the active step, and who fills a role.
extension Scene {
    func checkHolding(_ world: World, _ act: InstanceAct) throws(Rejection) -> Ref<Role>? {
        switch act {
        case .claim(let id):
            try checkActive(id)
            let role = try performingStep(world)
            if instance.holder != Performer.nobody { throw .heldBy(name(world, instance.holder)) }
            return role
        case .release(let id):
            try checkActive(id)
            guard instance.holder != Performer.nobody else { throw .nobodyHolds }
            if instance.holder != performer { try checkManager(world) }
        case .assign(let id, let person, let reason):
            try checkActive(id)
            try checkManager(world)
            try Text.check(person, .actor)
            try Text.check(reason, .reason)
            let assignee = world.person(person)
            guard
                step.performers.contains(where: { authority.holds(world, $0, assignee, on: date) })
            else {
                throw .notHolder(roles: plan.ids(step.performers), actor: person, on: date)
            }
            if assignee == instance.holder {
                throw .heldBy(person)
            }
        case .rebind(let rebinding):
            try checkManager(world)
            try Text.check(rebinding.reason, .reason)
            try checkRoom(world, 1)
            switch rebinding.subject {
            case .role(let id):
                let role = try plan.role(id)
                guard binding(world, role) != nil else { throw .notBoundToInstance(role: id) }
                try checkNaming(world, role, rebinding.actor)
            case .step(let id):
                let step = try plan.step(id)
                try Text.check(rebinding.actor, .actor)
                guard completer(world, of: step) != nil else {
                    throw .notCompleted(step: id)
                }
                let performers = graph.steps[step].performers
                let standIn = world.person(rebinding.actor)
                guard performers.contains(where: { authority.holds(world, $0, standIn, on: date) })
                else {
                    throw .notHolder(
                        roles: plan.ids(performers), actor: rebinding.actor, on: date)
                }
            }
        default: preconditionFailure("an act of holding")
        }
        return nil
    }
}
