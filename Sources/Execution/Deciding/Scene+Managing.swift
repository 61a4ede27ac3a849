import ProcessGraph
import WorkCalendar

/// What managers of an instance do.
extension Scene {
    func checkManaging(_ world: World, _ act: InstanceAct) throws(Rejection) {
        switch act {
        case .withdraw(let reason):
            try Text.check(reason, .reason)
            try checkWithdrawal(world)
        case .suspend(let reason):
            try checkManager(world)
            try Text.check(reason, .reason)
        case .resume(let reason):
            try checkManager(world)
            try checkReason(reason, isRequired: false)
            guard instance.suspendedAt != nil else { throw .notSuspended }
        case .extend(let change):
            try checkManager(world)
            try Text.check(change.reason, .reason)
            let now = change.subject == .sla ? instance.timers.due : instance.timers.expiry
            guard let now else { throw .nothingToExtend(change.subject) }
            guard now.instant < change.until, occurredAt < change.until else {
                throw .notLater(than: now.instant)
            }
            try checkRoom(world, (world.side(of: instance)?.extensions.count ?? 0) + 1)
        case .recompute(let reason):
            try checkManager(world)
            try Text.check(reason, .reason)
        case .correct(let event, let reason):
            try checkManager(world)
            try Text.check(reason, .reason)
            _ = try corrected(world, event)
        case .migrate(let revision, let reason):
            try checkManager(world)
            try Text.check(reason, .reason)
            _ = try migration(world, to: revision)
        case .erase(let erasure, let reason):
            guard authority.isAdministrator(world) else { throw .onlyAdministrator }
            try Text.check(reason, .reason)
            try checkErasure(world, erasure)
        default: preconditionFailure("an act of managing")
        }
    }

    private func checkWithdrawal(_ world: World) throws(Rejection) {
        guard authority.isByPersonAlone,
            plan.roles.indices.contains(where: {
                plan.roles[$0].holding == .instance
                    && authority.holds(world, Ref($0), performer, on: date)
            })
        else { return try checkManager(world) }
        if graph.isWithdrawable { return }
        do throws(Rejection) {
            try checkManager(world)
        } catch {
            throw .notWithdrawable
        }
    }

    private func checkErasure(_ world: World, _ erasure: Erasure) throws(Rejection) {
        switch erasure {
        case .document(let id):
            let document = try plan.document(id)
            let subject = Int16(document.position)
            let erased = latest(world, .erasure, subject) ?? 0
            let stored = world.records.last(instance.records) {
                $0.subject == subject && $0.event > erased
                    && ($0.kind == .file || $0.kind == .withdrawnFile)
            }
            guard stored != nil else { throw .nothingToErase }
        case .data(let name):
            let item = try plan.item(name)
            // What is not about a person stands in the journal itself, for ever.
            guard graph.dataItems[Int(item.position)].isPersonal else { throw .nothingToErase }
            let subject = Int16(item.position)
            let erased = latest(world, .dataErasure, subject) ?? 0
            let value = world.records.last(instance.records) {
                $0.subject == subject && $0.event > erased
                    && ($0.kind == .value || $0.kind == .undoneValue)
            }
            guard value != nil else { throw .nothingToErase }
        }
    }

    /// The position of the visit that a correction takes up again.
    ///
    /// Only what moved the instance last can be undone: a later completion rests on it.
    func corrected(_ world: World, _ event: Int) throws(Rejection) -> Int {
        let visits = visits(world)
        guard let number = Int32(exactly: event),
            let position = visits.firstIndex(where: {
                $0.endEvent == number
                    && ($0.end == .completed || $0.end == .exited || $0.end == .expired)
            })
        else { throw .notCorrectable(event: event) }
        guard instance.status != .withdrawn else { throw .ended }
        let later = visits.filter {
            $0.endEvent > number && $0.end != .open && $0.end != .cancelled
        }
        guard later.isEmpty else {
            throw .correctionTooLate(completed: later.map { graph.steps[$0.step].id })
        }
        return position
    }
}
