import ProcessGraph
import WorkCalendar

extension Scene {
    /// - Throws: where the act is not allowed now, by this actor, or is not whole.
    ///
    /// - Returns: the role in which the actor may do it; nil where it takes none.
    func check(_ world: World, _ act: InstanceAct) throws(Rejection) -> Ref<Role>? {
        if let expected = expectedVersion, expected != Int(instance.version) {
            throw .staleVersion(Int(instance.version))
        }
        try checkState(world, act)
        return try checkAct(world, act)
    }

    /// - Throws: where the actor may not do it, or it is not whole.
    @inline(__always)
    func checkAct(_ world: World, _ act: InstanceAct) throws(Rejection) -> Ref<Role>? {
        switch act {
        case .claim, .release, .assign, .rebind: return try checkHolding(world, act)
        case .submit, .withdrawDocument, .record, .tick, .note: return try checkFiling(world, act)
        case .complete(let completion): return try checkCompletion(world, completion)
        case .exit(let step, let end, let reason): return try checkExit(world, step, end, reason)
        case .fire(let timer): try checkFiring(world, timer)
        case .correct, .withdraw, .suspend, .resume, .extend, .recompute, .migrate, .erase:
            try checkManaging(world, act)
        }
        return nil
    }

    /// What the state of the instance allows at all.
    func checkState(_ world: World, _ act: InstanceAct) throws(Rejection) {
        switch act {
        case .correct, .erase, .note: break
        default: guard instance.isRunning else { throw .ended }
        }
        if case .fire = act { return }
        try checkTimers(world, act)
        if let from = instance.suspendedAt {
            switch act {
            case .resume, .withdraw, .note, .erase, .rebind, .correct: break
            default: throw .suspended(from: from)
            }
        }
        let visit = visit(world)
        let floor = instance.isRunning ? visit.began : visit.ended
        guard occurredAt >= floor else { throw .occurredBefore(floor) }
        if instance.side >= 0, let last = suspensions(world).last, last.from <= occurredAt,
            occurredAt < last.until
        {
            throw .suspended(from: last.from)
        }
        if let from = instance.suspendedAt, occurredAt < from {
            throw .occurredBefore(from)
        }
    }

    /// - Throws: where `id` is not the active step.
    func checkActive(_ id: String) throws(Rejection) {
        if plan.isStep(id, instance.step) { return }
        _ = try plan.step(id)
        throw .notActive(step: id, active: stepID)
    }

    func checkReason(_ reason: String?, isRequired: Bool) throws(Rejection) {
        guard let reason else {
            if isRequired { throw .reasonMissing }
            return
        }
        try Text.check(reason, .reason)
    }

    /// - Throws: where somebody else claimed the step or was given it.
    func checkHolder(_ world: World) throws(Rejection) {
        guard instance.holder != Performer.nobody, instance.holder != performer else { return }
        throw .heldBy(name(world, instance.holder))
    }

    func checkRoom(_ world: World, _ count: Int) throws(Rejection) {
        let used = Int(instance.records.count) + Int(instance.bindings.count)
        let most = world.limits.recordsMax
        guard used + count <= most else { throw .tooManyRecords(max: most) }
    }

    // MARK: Exit

    private func checkExit(
        _ world: World, _ step: String, _ end: String, _ reason: String?
    ) throws(Rejection) -> Ref<Role> {
        try checkActive(step)
        let role = try performingStep(world)
        guard let exit = self.step.exits.first(where: { graph.ends[$0.end].id == end }) else {
            throw .unknownEnd(end, known: self.step.exits.map { graph.ends[$0.end].id })
        }
        try checkReason(reason, isRequired: exit.needsReason)
        return role
    }

    /// The role in which the actor may end the active visit: a performer who holds the step, with
    /// the persons kept together and apart as the file says.
    func performingStep(_ world: World) throws(Rejection) -> Ref<Role> {
        let role = try authority.performing(world, row.performers) { role throws(Rejection) in
            try checkApart(world, role)
        }
        try checkHolder(world)
        if row.sameActorAs.isEmpty && row.notActorOf.isEmpty { return role }
        for other in step.sameActorAs {
            if let actor = completer(world, of: other), actor != performer {
                throw .sameActorRequired(step: graph.steps[other].id, actor: name(world, actor))
            }
        }
        for other in step.notActorOf {
            if hasCompleted(world, other) {
                throw .sameActorForbidden(step: graph.steps[other].id)
            }
        }
        return role
    }

    private func checkApart(_ world: World, _ role: Ref<Role>) throws(Rejection) {
        guard plan.hasApart else { return }
        try checkApart(world, role, performer)
    }

    /// - Throws: where a person already filled a role that must stay apart from `role`.
    func checkApart(_ world: World, _ role: Ref<Role>, _ person: Int32) throws(Rejection) {
        for group in graph.apart where group.contains(role) {
            for other in group where other != role {
                let hasFilled =
                    binding(world, other) == person
                    || visits(world).contains {
                        $0.role == Int16(other.position) && $0.performer == person
                            && $0.end != .cancelled
                    }
                if hasFilled {
                    throw .apart(role: graph.roles[role].id, other: graph.roles[other].id)
                }
            }
        }
    }
}
