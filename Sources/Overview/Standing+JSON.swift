import Execution
public import JSON
import ProcessGraph
import WorkCalendar

extension Standing {
    /// The standing as an object.
    ///
    /// ```
    /// {"instance":…,"agency":…,"procedure":…,"title":…,"revision":1,"state":"running",
    ///  "end":null,"step":…,"step_title":…,"visit":1,
    ///  "performers":[{"role":…,"title":…,"persons":[…],"recorders":[…]}],"holder":null,
    ///  "missing":[{"document":…,"title":…,"want":"any"}],"unrecorded":[{"item":…,"title":…}],
    ///  "due":TIME,"due_provisional":false,"expiry":null,"escalation":null,
    ///  "suspended_at":null,"overdue":false,"remaining_ms":900000}
    /// ```
    ///
    /// `state` is `running`, `suspended`, `ended` or `withdrawn`, `end` an object of `id`, `title`
    /// and `status`, `want` is `any`, `newer` or `file`, and times are UTC. `remaining_ms` counts by
    /// the clock of the service level and is negative once it is overdue; null without one.
    public var json: JSON {
        .object([
            .init("instance", .string(instance)),
            .init("agency", .string(agency)),
            .init("procedure", .string(procedure)),
            .init("title", .string(title)),
            .init("revision", .number(revision)),
            .init("state", .string(state.rawValue)),
            .init("end", end.map(Standing.json) ?? .null),
            .init("step", .string(step)),
            .init("step_title", .string(stepTitle)),
            .init("visit", .number(visit)),
            .init("performers", .array(performers.map(Standing.json))),
            .init("holder", holder.map(JSON.string) ?? .null),
            .init("missing", .array(missing.map(Standing.json))),
            .init(
                "unrecorded",
                .array(
                    unrecorded.map { ["item": .string($0.name), "title": .string($0.title)] })),
            .init("due", Standing.json(timers.due?.instant)),
            .init("due_provisional", .bool(timers.due?.isProvisional ?? false)),
            .init("expiry", Standing.json(timers.expiry?.instant)),
            .init("escalation", Standing.json(timers.escalation?.instant)),
            .init("suspended_at", Standing.json(suspendedAt)),
            .init("overdue", .bool(isOverdue)),
            .init(
                "remaining_ms",
                service.map { .number(Int($0.remainingMilliseconds)) } ?? .null),
        ])
    }

    static func json(_ instant: Instant?) -> JSON {
        instant.map { .string($0.description) } ?? .null
    }

    private static func json(_ end: End) -> JSON {
        [
            "id": .string(end.id), "title": .string(end.title),
            "status": .string(end.status.rawValue),
        ]
    }

    private static func json(_ performer: Performer) -> JSON {
        [
            "role": .string(performer.role), "title": .string(performer.title),
            "persons": JSON(performer.persons), "recorders": JSON(performer.recorders),
        ]
    }

    private static func json(_ missing: Missing) -> JSON {
        [
            "document": .string(missing.id), "title": .string(missing.title),
            "want": .string(missing.want.rawValue),
        ]
    }
}
