import ProcessGraph
import WorkCalendar

/// What the rows of the instance tell.
extension Scene {
    /// The visit that is, or was last, active.
    func visit(_ world: World) -> Visit { world.visits[instance.visits, Int(instance.active)] }

    /// Every visit, for what is seldom asked. O(visits).
    func visits(_ world: World) -> [Visit] { world.visits.all(instance.visits) }

    /// The number of times it has been in `step`, corrected ones counted too: a visit's number is
    /// never given twice. O(visits).
    func visitCount(_ world: World, _ step: Ref<Step>, before end: Int? = nil) -> Int {
        var count = 0
        _ = world.visits.last(instance.visits, before: end) { visit in
            if visit.step == step { count += 1 }
            return false
        }
        return count
    }

    /// How many times it has been in the step of the visit at `position`, with it. O(visits).
    func number(_ world: World, ofVisit position: Int) -> Int {
        let visit = world.visits[instance.visits, position]
        return visitCount(world, visit.step, before: position + 1)
    }

    /// Who fills `role` in this instance by name.
    func binding(_ world: World, _ role: Ref<Role>) -> Int32? {
        world.bindings.person(instance.bindings, for: role)
    }

    /// Who completed `step` last, or stands for the one who did.
    func completer(_ world: World, of step: Ref<Step>) -> Int32? {
        let found = world.visits.last(instance.visits) {
            $0.step == step && $0.end == .completed
        }
        guard let visit = found?.row else { return nil }
        let standIn = world.bindings.last(instance.bindings) {
            $0.kind == .standIn && $0.subject == Int16(step.position)
        }
        if let standIn, standIn.row.event > visit.endEvent { return standIn.row.actor }
        return visit.performer
    }

    /// Whether the command's actor completed `step` last, or stands for the one who did. Whoever
    /// did it is not set free by a stand-in: else a manager could let somebody check his own work.
    func hasCompleted(_ world: World, _ step: Ref<Step>) -> Bool {
        guard completer(world, of: step) != performer else { return true }
        return world.visits.last(instance.visits) {
            $0.step == step && $0.end == .completed
        }?.row.performer == performer
    }

    /// The latest version of a document that was not withdrawn.
    func latestVersion(_ world: World, _ document: Ref<Document>) -> Record? {
        world.records.last(instance.records) {
            $0.subject == Int16(document.position) && ($0.kind == .file || $0.kind == .attestation)
        }?.row
    }

    /// The event that last gave a data item a value.
    func latestValue(_ world: World, _ item: Ref<DataItem>) -> Int32? {
        latest(world, .value, Int16(item.position))
    }

    /// The event of the latest record of that kind and subject.
    func latest(_ world: World, _ kind: Record.Kind, _ subject: Int16) -> Int32? {
        world.records.last(instance.records) {
            $0.subject == subject && $0.kind == kind
        }?.row.event
    }

    /// The event of the latest return before the active visit ended; 0 where its step is visited
    /// for the first time. A return is a visit to a step that was visited before and that does
    /// not come after the one it was reached from.
    func returnEvent(_ world: World) -> Int32 {
        let counted = visits(world).prefix(Int(instance.active) + 1).filter { $0.end != .cancelled }
        guard counted.dropLast().contains(where: { $0.step == instance.step }) else { return 0 }
        for position in counted.indices.dropFirst().reversed() {
            let visit = counted[position]
            if visit.step <= counted[position - 1].step,
                counted[..<position].contains(where: { $0.step == visit.step })
            {
                return visit.event
            }
        }
        return 0
    }
}
