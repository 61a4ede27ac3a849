import Execution
public import JSON
import ProcessGraph
public import WorkCalendar

extension Standing {
    /// The standing as an object.
    ///
    /// ```
    /// {"id":…,"agency":…,"procedure":…,"title":…,"revision":1,"version":7,"state":"running",
    ///  "end":null,"suspended_at":null,
    ///  "step":{"id":…,"title":…,"visit":1,"due":{"at":TIME,"provisional":false},"expires":null,
    ///   "escalates":null,"overdue":false,"remaining_ms":900000,"holder":null,
    ///   "performers":[{"role":…,"title":…,"actors":[…],"recorders":[…]}],
    ///   "missing":[{"document":…,"title":…,"want":"any","needs_file":false}],
    ///   "checklist":[{"point":"a","text":…,"ticked":7}],"unrecorded":[ITEM]}}
    /// ```
    ///
    /// `state` is `running`, `suspended`, `ended` or `withdrawn`, `end` the id of the end that was
    /// reached, `want` is `any`, `newer` or `file`, `ticked` the number of an event or null, and
    /// times are UTC. `step` is null once it does
    /// not run. `remaining_ms` counts by the clock of the service level and is negative once it is
    /// overdue; null without one.
    public var json: JSON {
        .object([
            .init("id", .string(instance)),
            .init("agency", .string(agency)),
            .init("procedure", .string(procedure)),
            .init("title", .string(title)),
            .init("revision", .number(revision)),
            .init("version", .number(version)),
            .init("state", .string(state.rawValue)),
            .init("end", end.map { .string($0.id) } ?? .null),
            .init("suspended_at", Standing.json(suspendedAt)),
            .init("step", isOpen ? stepJSON : .null),
        ])
    }

    private var stepJSON: JSON {
        .object([
            .init("id", .string(step)),
            .init("title", .string(stepTitle)),
            .init("visit", .number(visit)),
            .init("due", Standing.json(timers.due)),
            .init("expires", Standing.json(timers.expiry)),
            .init("escalates", Standing.json(timers.escalation)),
            .init("overdue", .bool(isOverdue)),
            .init(
                "remaining_ms",
                service.map { .number(Int($0.remainingMilliseconds)) } ?? .null),
            .init("holder", holder.map(JSON.string) ?? .null),
            .init("performers", .array(performers.map(Standing.json))),
            .init("missing", .array(missing.map(Standing.json))),
            .init("checklist", .array(checklist.map(Standing.json))),
            .init("unrecorded", JSON(unrecorded.map(\.name))),
        ])
    }

    /// An instant in UTC.
    static func json(_ instant: Instant?) -> JSON {
        instant.map { .string($0.description) } ?? .null
    }

    /// A due time: the instant in UTC, and whether unknown holidays may still move it.
    public static func json(_ due: Due?) -> JSON {
        guard let due else { return .null }
        return ["at": json(due.instant), "provisional": .bool(due.isProvisional)]
    }

    private static func json(_ performer: Performer) -> JSON {
        [
            "role": .string(performer.role), "title": .string(performer.title),
            "actors": JSON(performer.persons), "recorders": JSON(performer.recorders),
        ]
    }

    private static func json(_ missing: Missing) -> JSON {
        [
            "document": .string(missing.id), "title": .string(missing.title),
            "want": .string(missing.want.rawValue), "needs_file": .bool(missing.needsFile),
        ]
    }

    private static func json(_ point: Point) -> JSON {
        [
            "point": .string(point.letter), "text": .string(point.text),
            "ticked": point.ticked.map(JSON.number) ?? .null,
        ]
    }
}
