import Canonical
import Execution
import ProcessGraph
import WorkCalendar

extension EventWriter1 {
    /// - Parameter graph: what the consequence points into; nil where it is about appointments.
    mutating func write(_ consequence: Consequence, _ graph: ProcessGraph?) {
        writer.beginObject()
        switch consequence {
        case .visitBegan(let beginning): write(beginning, .visitBegan, graph)
        case .visitReopened(let beginning): write(beginning, .visitReopened, graph)
        case .visitCancelled(let step, let visit):
            text("step", whole(graph).steps[step].id)
            type(.visitCancelled)
            number("visit", visit)
        case .timersMoved(let timers):
            write(timers)
            type(.timersMoved)
        case .escalated(let roles):
            texts("to", ifAny: roles.map { whole(graph).roles[$0].id })
            type(.escalated)
        case .ended(let end):
            text("end", whole(graph).ends[end].id)
            type(.ended)
        case .withdrawn: type(.withdrawn)
        case .appointed(let appointment):
            member(appointment)
            type(.appointed)
        case .revoked(let appointment, let day):
            member(appointment)
            date("from", day)
            type(.revoked)
        }
        writer.endObject()
    }

    private func whole(_ graph: ProcessGraph?) -> ProcessGraph {
        guard let graph else {
            preconditionFailure("what happens in an instance has its graph")
        }
        return graph
    }

    private mutating func type(_ name: ConsequenceName1) { self.name("type", name.rawValue) }

    private mutating func member(_ appointment: Appointment) {
        writer.key("appointment")
        writer.beginObject()
        write(appointment)
        writer.endObject()
    }

    private mutating func write(
        _ beginning: VisitBeginning, _ name: ConsequenceName1, _ graph: ProcessGraph?
    ) {
        instant("at", beginning.at)
        write(beginning.timers)
        text("step", whole(graph).steps[beginning.step].id)
        type(name)
        number("visit", beginning.visit)
    }

    private mutating func write(_ timers: VisitTimers) {
        due("due", "due_provisional", timers.due)
        due("escalation", "escalation_provisional", timers.escalation)
        due("expiry", "expiry_provisional", timers.expiry)
    }

    private mutating func due(
        _ key: String, _ provisionalKey: String, _ due: Due?
    ) {
        guard let due else { return }
        instant(key, due.instant)
        flag(provisionalKey, due.isProvisional)
    }
}
