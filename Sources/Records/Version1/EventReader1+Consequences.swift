import Canonical
import Execution
import ProcessGraph
import WorkCalendar

/// The consequences of an event as they stand: what their ids stand for is told by what comes
/// after them. There is nearly always one, which takes no memory of its own.
struct ConsequenceParts1 {
    fileprivate var first = Parts()
    fileprivate var more: [Parts] = []
    fileprivate(set) var isEmpty = true
}

// Parts are large: they are filled where they lie.
extension CanonicalReader {
    /// Reads the member `consequences`, where there is one.
    mutating func read(into parts: inout ConsequenceParts1) throws(EventProblem) {
        guard try beginList(ifAny: "consequences") else { return }
        parts.isEmpty = false
        try read(into: &parts.first)
        while try hasMore() {
            var next = Parts()
            try read(into: &next)
            parts.more.append(next)
        }
    }

    /// - Parameter ids: those of the instance in which they happened; nil where it is none.
    mutating func consequences(
        _ parts: inout ConsequenceParts1, _ ids: RevisionIDs?
    ) throws(EventProblem) -> Consequences {
        if parts.isEmpty { return Consequences() }
        let one = try consequence(&parts.first, ids)
        if parts.more.isEmpty { return Consequences(one) }
        var all = [one]
        for index in parts.more.indices { all.append(try consequence(&parts.more[index], ids)) }
        return Consequences(all)
    }

    private mutating func read(into parts: inout Parts) throws(EventProblem) {
        try open()
        if try take("appointment") {
            try open()
            parts.appointment = AppointmentPart(
                try appointmentMembers(hasAgency: false).appointment)
            try close()
        }
        parts.at = try instant(ifAny: "at")
        parts.timers.due = try due("due", "due_provisional")
        parts.end = try place(ifAny: "end")
        parts.timers.escalation = try due("escalation", "escalation_provisional")
        parts.timers.expiry = try due("expiry", "expiry_provisional")
        parts.from = try day(ifAny: "from")
        parts.step = try place(ifAny: "step")
        parts.roles = try places(ifAny: "to")
        parts.type = try consequenceName()
        parts.visit = try number(ifAny: "visit")
        parts.offset = offset
        try close()
    }

    private mutating func places(ifAny name: StaticString) throws(EventProblem) -> [Text] {
        guard try beginList(ifAny: name) else { return [] }
        var places: [Text] = []
        repeat {
            do throws(CanonicalFailure) { places.append(try text()) } catch {
                throw .malformed(error)
            }
        } while try hasMore()
        return places
    }

    private mutating func due(
        _ name: StaticString, _ provisionalName: StaticString
    ) throws(EventProblem) -> Due? {
        guard let instant = try instant(ifAny: name) else { return nil }
        return Due(instant: instant, isProvisional: try flag(provisionalName))
    }
}

/// An appointment in a place of its own: it is large, and few consequences have one.
private final class AppointmentPart {
    let whole: Appointment

    init(_ whole: Appointment) { self.whole = whole }
}

/// The members of a consequence. Each type has some of them, and no others.
private struct Parts {
    var type = ConsequenceName1.withdrawn
    /// Where they end.
    var offset = 0
    var appointment: AppointmentPart?
    var at: Instant?
    var timers = VisitTimers()
    var end: CanonicalReader.Text?
    var from: CivilDate?
    var step: CanonicalReader.Text?
    var roles: [CanonicalReader.Text] = []
    var visit: Int?

    var problem: EventProblem { .missingMember("type", offset: offset) }

    /// How many of the members there are, the timers as one.
    var count: Int {
        var count = timersCount
        if appointment != nil { count += 1 }
        if at != nil { count += 1 }
        if end != nil { count += 1 }
        if from != nil { count += 1 }
        if step != nil { count += 1 }
        if !roles.isEmpty { count += 1 }
        if visit != nil { count += 1 }
        return count
    }

    var timersCount: Int {
        timers.due == nil && timers.expiry == nil && timers.escalation == nil ? 0 : 1
    }
}

extension CanonicalReader {
    /// - Throws: where the members are not those of the type, or name what is not there.
    private mutating func consequence(
        _ parts: inout Parts, _ ids: RevisionIDs?
    ) throws(EventProblem) -> Consequence {
        switch parts.type {
        case .visitBegan:
            return .visitBegan(try beginning(&parts, ids))
        case .visitReopened:
            return .visitReopened(try beginning(&parts, ids))
        case .visitCancelled:
            guard let step = parts.step, let visit = parts.visit, parts.count == 2 else {
                throw parts.problem
            }
            return .visitCancelled(try self.step(step, of: ids), visit: visit)
        case .timersMoved:
            guard parts.count == parts.timersCount else { throw parts.problem }
            return .timersMoved(parts.timers)
        case .escalated:
            guard parts.count == (parts.roles.isEmpty ? 0 : 1) else { throw parts.problem }
            var found: [Ref<Role>] = []
            for id in parts.roles { found.append(try role(id, of: ids)) }
            return .escalated(to: found)
        case .ended:
            guard let end = parts.end, parts.count == 1 else { throw parts.problem }
            return .ended(try self.end(end, of: ids))
        case .withdrawn:
            guard parts.count == 0 else { throw parts.problem }
            return .withdrawn
        case .appointed:
            guard let appointment = parts.appointment, parts.count == 1 else {
                throw parts.problem
            }
            return .appointed(appointment.whole)
        case .revoked:
            guard let appointment = parts.appointment, let from = parts.from, parts.count == 2
            else { throw parts.problem }
            return .revoked(appointment.whole, from: from)
        }
    }

    private mutating func beginning(
        _ parts: inout Parts, _ ids: RevisionIDs?
    ) throws(EventProblem) -> VisitBeginning {
        guard let step = parts.step, let visit = parts.visit, let at = parts.at,
            parts.count == 3 + parts.timersCount
        else { throw parts.problem }
        return VisitBeginning(
            try self.step(step, of: ids), visit: visit, at: at, timers: parts.timers)
    }
}
