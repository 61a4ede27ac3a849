public import Diagnostics
public import Execution
public import JSON
import ProcedureForm
import Records
public import WorkCalendar

/// What became of a journal's world from one point to a later one.
public struct WorldDifference: Sendable {
    /// An instance to which something happened.
    private struct Change: Sendable {
        let instance: String
        var events: Int
        /// Nil where it was started in between.
        let before: Standing?
    }

    private let only: String?
    private let from: Instant
    private var changes: [Change] = []
    private var places: [String: Int] = [:]
    private var acts: [(name: String, count: Int)] = []
    private var eventCount = 0

    /// - Parameters:
    ///   - from: when the first point was recorded: as of then instances stood before.
    ///   - instance: the id of the only instance that counts; nil for all, and for what is about
    ///     none.
    public init(from: Instant, of instance: String? = nil) {
        self.from = from
        only = instance
    }

    /// Takes in an event that lies between the points.
    ///
    /// - Parameters:
    ///   - event: the next of the journal.
    ///   - world: as it is before the event.
    public mutating func take(_ event: Event, _ world: borrowing World) {
        guard let id = event.command.act.instance else {
            guard only == nil else { return }
            eventCount += 1
            let name = EventForm.name(of: event.command.act)
            if let place = acts.firstIndex(where: { $0.name == name }) {
                acts[place].count += 1
            } else {
                acts.append((name, 1))
            }
            return
        }
        guard only == nil || only == id else { return }
        eventCount += 1
        if let place = places[id] {
            changes[place].events += 1
            return
        }
        places[id] = changes.count
        let before = world.instance(id).map { Standing(of: $0, in: copy world, at: from) }
        changes.append(Change(instance: id, events: 1, before: before))
    }

    /// Running instances to which nothing happened and that have become late, in their order.
    private func overdue(in world: World, at to: Instant) -> [Standing] {
        world.instances.filter { instance in
            instance.isRunning && places[instance.id] == nil
                && (only == nil || only == instance.id)
        }.map { ($0, Standing(of: $0, in: world, at: to)) }
            .filter { instance, now in
                now.isOverdue && !Standing(of: instance, in: world, at: from).isOverdue
            }.map(\.1)
    }

    private func standing(of id: String, in world: World, at instant: Instant) -> Standing? {
        world.instance(id).map { Standing(of: $0, in: world, at: instant) }
    }

    /// The difference for reading.
    ///
    /// - Parameters:
    ///   - world: as it is at the later point.
    ///   - to: when that was recorded.
    ///   - language: of the words around what people wrote.
    ///   - width: of the terminal; nil where it is none, and the values are separated by tabs.
    public func text(
        in world: World, at to: Instant, _ language: Language, width: Int?
    ) -> String {
        let words = OverviewWords(language: language, zone: .utc)
        func cell(_ standing: Standing?) -> [String] {
            guard let standing else { return [words.text("not there yet", "belum ada")] }
            let own = OverviewWords(language: language, zone: standing.zone)
            let text = StandingText(words: own, standing: standing)
            var lines = [text.state, text.step].filter { !$0.isEmpty }
            if standing.state == .running, !text.due.isEmpty {
                lines.append(own.text("due ", "tenggat ") + text.due)
            }
            if !text.lateness.isEmpty {
                lines.append(own.text("late by ", "terlambat ") + text.lateness)
            }
            return lines
        }
        let rows = changes.map { change in
            [
                [change.instance], cell(change.before),
                cell(standing(of: change.instance, in: world, at: to)), [String(change.events)],
            ]
        }
        let table = OverviewTable(
            headings: [
                words.text("Instance", "Permohonan"), words.text("Before", "Sebelum"),
                words.text("After", "Sesudah"), words.text("Events", "Peristiwa"),
            ], rows: rows, least: [0, 16, 16, 6], unbroken: 1)
        var text = rows.isEmpty ? "" : width.map(table.text) ?? table.tabSeparated
        for late in overdue(in: world, at: to) {
            let own = OverviewWords(language: language, zone: late.zone)
            let step = StandingText(words: own, standing: late).step
            text +=
                own.text(
                    "\(late.instance) has become late: \(step)",
                    "\(late.instance) menjadi terlambat: \(step)") + "\n"
        }
        if !acts.isEmpty {
            let list = acts.map { "\($0.name) (\($0.count))" }.joined(separator: ", ")
            text += words.text("About no instance: ", "Bukan tentang permohonan: ") + list + "\n"
        }
        guard text.isEmpty else { return text }
        return words.text("Nothing happened.", "Tidak ada yang terjadi.") + "\n"
    }

    /// An object:
    ///
    /// ```
    /// {"events":3,"other":[{"act":"appoint","count":1}],
    ///  "instances":[{"id":…,"events":2,"before":null,"after":STANDING}],"overdue":[ID]}
    /// ```
    ///
    /// `before` is null where the instance was started in between; `other` counts the events about
    /// no instance; `overdue` are instances to which nothing happened and that have become late.
    ///
    /// - Parameters:
    ///   - world: as it is at the later point.
    ///   - to: when that was recorded.
    public func json(in world: World, at to: Instant) -> JSON {
        let instances = changes.map { change -> JSON in
            [
                "id": .string(change.instance), "events": .number(change.events),
                "before": change.before?.json ?? .null,
                "after": standing(of: change.instance, in: world, at: to)?.json ?? .null,
            ]
        }
        let other = acts.map { act -> JSON in
            ["act": .string(act.name), "count": .number(act.count)]
        }
        return [
            "events": .number(eventCount), "other": .array(other),
            "instances": .array(instances),
            "overdue": JSON(overdue(in: world, at: to).map(\.instance)),
        ]
    }
}
