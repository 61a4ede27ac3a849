import Canonical
import Execution
import ProcessGraph
import WorkCalendar

extension EventWriter1 {
    mutating func write(_ consequence: Consequence) {
        writer.beginObject()
        switch consequence {
        case .visitBegan(let beginning): write(beginning, .visitBegan)
        case .visitReopened(let beginning): write(beginning, .visitReopened)
        case .visitCancelled(let step, let visit):
            text("step", id(of: step))
            type(.visitCancelled)
            number("visit", visit)
        case .timersMoved(let timers):
            write(timers)
            type(.timersMoved)
        case .escalated(let roles):
            texts("to", ifAny: roles.map { id(of: $0) })
            type(.escalated)
        case .ended(let end):
            text("end", id(of: end))
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

    private mutating func type(_ name: ConsequenceName1) { self.name("type", name.rawValue) }

    private mutating func member(_ appointment: Appointment) {
        writer.key("appointment")
        writer.beginObject()
        write(appointment)
        writer.endObject()
    }

    private mutating func write(
        _ beginning: VisitBeginning, _ name: ConsequenceName1
    ) {
        instant("at", beginning.at)
        write(beginning.timers)
        text("step", id(of: beginning.step))
        type(name)
        number("visit", beginning.visit)
    }

    private mutating func write(_ timers: VisitTimers) {
        due("due", "due_provisional", timers.due)
        due("escalation", "escalation_provisional", timers.escalation)
        due("expiry", "expiry_provisional", timers.expiry)
    }

    private mutating func due(
        _ key: StaticString, _ provisionalKey: StaticString, _ due: Due?
    ) {
        guard let due else { return }
        instant(key, due.instant)
        flag(provisionalKey, due.isProvisional)
    }
}
