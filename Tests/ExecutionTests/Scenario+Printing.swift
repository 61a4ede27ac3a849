import Execution
import ProcessGraph
import WorkCalendar

/// What a scenario prints: local times, ids, one line for each event.
extension Scenario {
    func local(_ instant: Instant) -> String {
        let time = instant.timeOfDay(in: zone)
        let milliseconds = ((instant.millisecondsSinceEpoch % 60_000) + 60_000) % 60_000
        let rest = milliseconds == 0 ? "" : "+\(milliseconds)ms"
        return "\(instant.date(in: zone)) \(time)\(rest)"
    }

    func printed(_ due: Due) -> String { local(due.instant) + (due.isProvisional ? "?" : "") }

    func printed(_ timers: VisitTimers) -> String {
        var parts: [String] = []
        if let due = timers.due { parts.append("due " + printed(due)) }
        if let due = timers.escalation { parts.append("escalates " + printed(due)) }
        if let due = timers.expiry { parts.append("expires " + printed(due)) }
        return parts.isEmpty ? "no timers" : parts.joined(separator: ", ")
    }

    func printed(_ event: Event) -> String {
        let graph = graph(of: event.command.act)
        var text = "#\(event.number)"
        if let role = event.role, let graph { text += " as \(graph.roles[role].id)" }
        let consequences = event.consequences.map { printed($0, graph) }
        return text + (consequences.isEmpty ? "" : ": " + consequences.joined(separator: "; "))
    }

    private func graph(of act: Act) -> ProcessGraph? {
        switch act {
        case .start(let start):
            world.instance(start.instance).map { world.deployment(of: $0).graph }
        case .on(let id, _): world.instance(id).map { world.deployment(of: $0).graph }
        default: nil
        }
    }

    private func printed(_ consequence: Consequence, _ graph: ProcessGraph?) -> String {
        func step(_ step: Ref<Step>) -> String { graph?.steps[step].id ?? "?" }
        switch consequence {
        case .visitBegan(let visit):
            return "\(step(visit.step)) \(visit.visit) began \(local(visit.at)), "
                + printed(visit.timers)
        case .visitReopened(let visit):
            return "\(step(visit.step)) \(visit.visit) reopened, " + printed(visit.timers)
        case .visitCancelled(let id, let visit): return "\(step(id)) \(visit) cancelled"
        case .timersMoved(let timers): return printed(timers)
        case .escalated(let roles):
            return "told " + roles.map { graph?.roles[$0].id ?? "?" }.joined(separator: ", ")
        case .ended(let end): return "ended " + (graph?.ends[end].id ?? "?")
        case .withdrawn: return "withdrawn"
        case .appointed(let appointment):
            return "appointed \(appointment.actor) \(appointment.role)"
        case .revoked(let appointment, let from):
            return "revoked \(appointment.actor) \(appointment.role) from \(from)"
        }
    }

    /// A rejection as Swift writes it, without the names of types and with local times.
    func printed(_ rejection: Rejection) -> String {
        var text = "\(rejection)".replacing(#/[A-Z][A-Za-z]+\.(?=[a-zA-Z])/#, with: "")
        for match in text.matches(of: #/[0-9T:.\-]{23}Z/#).reversed() {
            guard let instant = Instant(rfc3339: String(match.output)) else { continue }
            text.replaceSubrange(match.range, with: local(instant))
        }
        return text
    }

    func printed(state id: String) -> [String] {
        guard let instance = world.instance(id) else { return ["no instance \(id)"] }
        let graph = world.deployment(of: instance).graph
        let status =
            switch instance.status {
            case .running: instance.suspendedAt == nil ? "in" : "suspended in"
            case .ended(let end): "ended \(graph.ends[end].id) from"
            case .withdrawn: "withdrawn from"
            }
        return [
            "\(id) revision \(graph.revision) version \(instance.version): \(status) "
                + "\(graph.steps[instance.step].id), \(printed(instance.timers))"
        ]
    }

    func printed(service id: String) -> [String] {
        guard let instance = world.instance(id) else { return ["no instance \(id)"] }
        let graph = world.deployment(of: instance).graph
        let visits = world.service(of: instance, at: now).map { service in
            "\(graph.steps[service.step].id) \(service.visit): \(service.span) of "
                + "\(graph.roles[service.owner].id) since \(local(service.since)), "
                + "due \(printed(service.due)), \(service.remainingMilliseconds / 60_000) minutes "
                + "left" + (service.isBreached ? ", breached" : "")
        }
        let classes = world.serviceByClass(of: instance, at: now).map {
            "\($0.owner): \($0.breached) of \($0.measured) breached"
        }
        return visits + classes
    }
}
