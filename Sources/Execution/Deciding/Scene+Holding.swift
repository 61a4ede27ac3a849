import ProcessGraph

/// Who has the active step, and who fills a role.
extension Scene {
    func checkHolding(_ act: InstanceAct) throws(Rejection) -> Ref<Role>? {
        switch act {
        case .claim(let id):
            try checkActive(id)
            let role = try performingStep()
            if instance.holder != Performer.nobody { throw .heldBy(name(instance.holder)) }
            return role
        case .release(let id):
            try checkActive(id)
            guard instance.holder != Performer.nobody else { throw .nobodyHolds }
            if instance.holder != performer { try checkManager() }
        case .assign(let id, let person, let reason):
            try checkActive(id)
            try checkManager()
            try Text.check(person, .actor)
            try Text.check(reason, .reason)
            guard step.performers.contains(where: { authority.holds($0, person, on: date) })
            else { throw .notPerformer(roles: deployment.ids(step.performers), on: date) }
            if let number = world.actors.number(of: person), number == instance.holder {
                throw .heldBy(person)
            }
        case .rebind(let rebinding):
            try checkManager()
            try Text.check(rebinding.reason, .reason)
            try checkRoom(1)
            switch rebinding.subject {
            case .role(let id):
                let role = try deployment.role(id)
                guard instance.binding(role) != nil else { throw .notBoundToInstance(role: id) }
                try checkNaming(role, rebinding.actor)
            case .step(let id):
                let step = try deployment.step(id)
                try Text.check(rebinding.actor, .actor)
                guard instance.completer(of: step) != nil else {
                    throw .notCompleted(step: id)
                }
                let performers = graph.steps[step].performers
                guard performers.contains(where: { authority.holds($0, rebinding.actor, on: date) })
                else { throw .notPerformer(roles: deployment.ids(performers), on: date) }
            }
        default: preconditionFailure("an act of holding")
        }
        return nil
    }
}
