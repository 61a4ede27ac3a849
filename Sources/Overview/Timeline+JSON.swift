public import Diagnostics
import Execution
public import JSON
import ProcessGraph
import Records
import WorkCalendar

extension Timeline {
    /// The timeline as members of an object: `standing`, as ``Standing/json`` has it; `classes`,
    /// the visits with a service level by class of owner; `events`, what happened:
    ///
    /// ```
    /// {"event":12,"act":"complete","occurred_at":TIME,"recorded_at":TIME,"actor":"siti",
    ///  "external":null,"role":"pemohon","recorded_by":null,"step":"ajukan","visit":1,
    ///  "text":[…],"follows":[…],"undone_by":null,
    ///  "passage":{"since":TIME,"ended":TIME,"clock":"working","taken_ms":300000,
    ///   "span":"15 minutes","due":TIME,"on_time":true,"remaining_ms":600000}}
    /// ```
    ///
    /// `act` is called as the journal calls it. `text` and `follows` are in the words of a person.
    /// `step` is the step that was active; `passage` tells of the visit that the event ended, and
    /// is null where it ended none; `span`, `due`, `on_time` and `remaining_ms` are null without a
    /// service level.
    ///
    /// - Parameter language: of `text` and `follows`.
    public func json(in language: Language) -> [JSON.Member] {
        [
            .init("standing", standing.json),
            .init("classes", .array(classes.map(Timeline.json))),
            .init("events", .array(entries.map { json($0, language) })),
        ]
    }

    private static func json(_ service: ClassService) -> JSON {
        let owner =
            switch service.owner {
            case .appointment: "agency"
            case .instance: "applicant"
            case .external: "external"
            }
        return [
            "owner": .string(owner), "measured": .number(service.measured),
            "breached": .number(service.breached),
        ]
    }

    private func json(_ entry: Entry, _ language: Language) -> JSON {
        let event = entry.moment.event
        let command = event.command
        let text = EntryText(
            entry, in: OverviewWords(language: language, zone: standing.zone))
        var (person, external): (String?, String?) = (nil, nil)
        switch command.actor {
        case .person(let id): person = id
        case .external(let role): external = role
        }
        let role = event.role.map { entry.moment.deployment.graph.roles[$0].id }
        return .object([
            .init("event", .number(event.number)),
            .init("act", .string(EventForm.name(of: command.act))),
            .init("occurred_at", Standing.json(command.occurredAt)),
            .init("recorded_at", Standing.json(command.recordedAt)),
            .init("actor", optional(person)),
            .init("external", optional(external)),
            .init("role", optional(role)),
            .init("recorded_by", optional(command.recorder)),
            .init("step", optional(entry.active?.step)),
            .init("visit", entry.active.map { .number($0.visit) } ?? .null),
            .init("text", JSON(text.what)),
            .init("follows", JSON(text.follows)),
            .init("undone_by", entry.undoneBy.map(JSON.number) ?? .null),
            .init("passage", entry.passage.map(Timeline.json) ?? .null),
        ])
    }

    private func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

    private static func json(_ passage: Passage) -> JSON {
        let clock =
            switch passage.clock {
            case .working: "working"
            case .elapsed: "elapsed"
            case .calendar: "calendar"
            }
        let service = passage.service
        return .object([
            .init("since", Standing.json(passage.since)),
            .init("ended", Standing.json(passage.ended)),
            .init("clock", .string(clock)),
            .init("taken_ms", .number(Int(passage.takenMilliseconds))),
            .init("span", service.map { .string($0.span.description) } ?? .null),
            .init("due", Standing.json(service?.due.instant)),
            .init("on_time", service.map { .bool(!$0.isBreached) } ?? .null),
            .init(
                "remaining_ms",
                service.map { .number(Int($0.remainingMilliseconds)) } ?? .null),
        ])
    }
}
