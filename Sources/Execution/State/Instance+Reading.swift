public import ProcessGraph
import WorkCalendar

extension Instance {
    /// Whether it has not ended.
    public var isRunning: Bool { status == .running }

    /// The step it is in, or was in last.
    public var step: Ref<Step> { visits[Int(active)].step }

    var visit: Visit { visits[Int(active)] }

    /// The number of times it has been in `step`, corrected ones counted too: a visit's number is
    /// never given twice.
    func visitCount(_ step: Ref<Step>) -> Int {
        var count = 0
        for visit in visits where visit.step == step { count += 1 }
        return count
    }

    /// How many times it has been in the step of the visit at `position`, with it.
    func number(ofVisit position: Int) -> Int {
        var count = 0
        for visit in visits[...position] where visit.step == visits[position].step { count += 1 }
        return count
    }

    /// The position of the latest visit to `step` that counts and satisfies `condition`.
    func latestVisit(_ step: Ref<Step>, where condition: (Visit) -> Bool = { _ in true }) -> Int? {
        visits.lastIndex { $0.step == step && $0.end != .cancelled && condition($0) }
    }

    /// Who fills `role` in this instance by name.
    func binding(_ role: Ref<Role>) -> Int32? {
        records.last { $0.kind == .binding && $0.subject == Int16(role.position) }?.actor
    }

    /// Who completed `step` last, or stands for the one who did.
    func completer(of step: Ref<Step>) -> Int32? {
        let visit = latestVisit(step) { $0.end == .completed }.map { visits[$0] }
        let standIn = records.last { $0.kind == .standIn && $0.subject == Int16(step.position) }
        guard let visit else { return nil }
        if let standIn, standIn.event > visit.endEvent { return standIn.actor }
        return visit.performer
    }

    /// The latest version of a document that was not withdrawn.
    func latestVersion(_ document: Ref<Document>) -> Record? {
        records.last {
            $0.subject == Int16(document.position) && ($0.kind == .file || $0.kind == .attestation)
        }
    }

    /// The latest value of a data item.
    func latestValue(_ item: Ref<DataItem>) -> ValueRecord? {
        values.last { $0.item == Int16(item.position) }
    }

    /// The event that last asked for the document anew; 0 where none did.
    func latestRenewal(_ document: Ref<Document>) -> Int32 {
        records.last { $0.subject == Int16(document.position) && $0.kind == .renewal }?.event ?? 0
    }

    /// The event of the latest return before the active visit ended; 0 where its step is visited
    /// for the first time. A return is a visit to a step that was visited before and that does
    /// not come after the one it was reached from.
    func returnEvent() -> Int32 {
        let step = self.step
        guard visits[..<Int(active)].contains(where: { $0.step == step && $0.end != .cancelled })
        else { return 0 }
        var position = Int(active)
        while position > 0 {
            let visit = visits[position]
            var before = position - 1
            while before > 0, visits[before].end == .cancelled { before -= 1 }
            if visit.end != .cancelled, visit.step <= visits[before].step,
                visits[...before].contains(where: {
                    $0.step == visit.step && $0.end != .cancelled
                })
            {
                return visit.event
            }
            position = before
        }
        return 0
    }
}
