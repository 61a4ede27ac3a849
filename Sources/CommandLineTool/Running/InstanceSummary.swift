import Compiler
import Execution
import JSON
import ProcessGraph
import WorkCalendar

/// How an instance stands, for people and for programs.
struct InstanceSummary {
    let instance: Instance
    let deployment: Deployment
    let situation: Situation
    let zone: ZoneOffset

    /// - Parameters:
    ///   - instance: as it stands in `world`.
    ///   - instant: on whose day appointments are looked at.
    init(_ instance: Instance, in world: World, at instant: Instant) {
        self.instance = instance
        deployment = world.deployment(of: instance)
        situation = world.situation(of: instance, at: instant)
        zone = world.zone(of: deployment.agency) ?? .utc
    }

    var graph: ProcessGraph { deployment.graph }
    var step: Step { graph.steps[situation.step] }

    /// `running`, `suspended`, `ended` or `withdrawn`.
    var state: String {
        switch instance.status {
        case .running: instance.suspendedAt == nil ? "running" : "suspended"
        case .ended: "ended"
        case .withdrawn: "withdrawn"
        }
    }

    /// The end that it reached.
    var end: End? {
        if case .ended(let end) = instance.status { graph.ends[end] } else { nil }
    }

    /// `2026-06-08 08:09`, by the agency's clock.
    func time(_ instant: Instant) -> String { "\(LocalTime(instant, in: zone))" }

    // MARK: For programs

    /// The shape is promised in `docs/commands.md`.
    var json: JSON {
        .object([
            .init("id", .string(instance.id)),
            .init("agency", .string(deployment.agency)),
            .init("procedure", .string(graph.id)),
            .init("revision", .number(graph.revision)),
            .init("version", .number(Int(instance.version))),
            .init("state", .string(state)),
            .init("end", end.map { .string($0.id) } ?? .null),
            .init("step", instance.isRunning ? stepJSON : .null),
        ])
    }

    private var stepJSON: JSON {
        .object([
            .init("id", .string(step.id)),
            .init("title", .string(step.title)),
            .init("visit", .number(situation.visit)),
            .init("due", InstanceSummary.json(instance.timers.due)),
            .init("expires", InstanceSummary.json(instance.timers.expiry)),
            .init("escalates", InstanceSummary.json(instance.timers.escalation)),
            .init("holder", situation.holder.map(JSON.string) ?? .null),
            .init(
                "performers",
                .array(
                    situation.performers.map { performer in
                        .object([
                            .init("role", .string(graph.roles[performer.role].id)),
                            .init("actors", .array(performer.persons.map(JSON.string))),
                        ])
                    })),
            .init(
                "missing",
                .array(
                    situation.missing.map { missing in
                        .object([
                            .init("document", .string(missing.id)),
                            .init("want", .string(missing.want.rawValue)),
                        ])
                    })),
            .init(
                "unrecorded",
                .array(situation.unrecorded.map { .string(graph.dataItems[$0].name) })),
        ])
    }

    /// A due time: the instant in UTC, and whether unknown holidays may still move it.
    static func json(_ due: Due?) -> JSON {
        guard let due else { return .null }
        return .object([
            .init("at", .string("\(due.instant)")), .init("provisional", .bool(due.isProvisional)),
        ])
    }

    // MARK: For people

    /// Where it is and who is to act, in sentences.
    var lines: [Wording] {
        switch instance.status {
        case .withdrawn:
            return [Wording("\(instance.id) is withdrawn", "\(instance.id) ditarik")]
        case .ended:
            let title = end?.title ?? ""
            return [
                Wording("\(instance.id) has ended: \(title)", "\(instance.id) selesai: \(title)")
            ]
        case .running: break
        }
        var lines = [
            Wording(
                "\(instance.id) is in \(step.id): \(step.title)",
                "\(instance.id) ada di \(step.id): \(step.title)")
        ]
        if let from = instance.suspendedAt {
            lines.append(
                Wording("suspended since \(time(from))", "ditangguhkan sejak \(time(from))"))
        }
        lines.append(actors)
        if let due = instance.timers.due { lines.append(until(due)) }
        let missing = situation.missing.map(\.id)
        if !missing.isEmpty {
            let list = missing.joined(separator: ", ")
            lines.append(Wording("missing: \(list)", "belum ada: \(list)"))
        }
        return lines
    }

    private var actors: Wording {
        if let holder = situation.holder {
            return Wording("to act: \(holder)", "giliran: \(holder)")
        }
        let roles = situation.performers.map { performer in
            let role = graph.roles[performer.role].title
            let persons = performer.persons.joined(separator: ", ")
            return persons.isEmpty ? role : "\(role) (\(persons))"
        }.joined(separator: "; ")
        return Wording("to act: \(roles)", "giliran: \(roles)")
    }

    private func until(_ due: Due) -> Wording {
        let zone = self.zone.description
        let text = "\(time(due.instant)) \(zone)"
        guard due.isProvisional else { return Wording("due \(text)", "tenggat \(text)") }
        return Wording(
            "due \(text), unless holidays still unknown move it",
            "tenggat \(text), kecuali bergeser karena hari libur yang belum diketahui")
    }
}
