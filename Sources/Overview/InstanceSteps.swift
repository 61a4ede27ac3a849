public import Diagnostics
public import Execution
public import JSON
import WorkCalendar

/// What happened to one instance, event by event, and how it stood after each.
public struct InstanceSteps: Sendable {
    private struct Step: Sendable {
        let entry: Int
        let event: Int
        let after: Standing
    }

    private let instance: String
    private var steps: [Step] = []

    /// - Parameter instance: the id of the instance whose events are kept.
    public init(of instance: String) { self.instance = instance }

    /// Keeps an event where it is about the instance.
    ///
    /// - Parameters:
    ///   - event: the next of the journal.
    ///   - entry: the number of the entry that carries it.
    ///   - world: as the event left it.
    public mutating func take(_ event: Event, of entry: Int, _ world: borrowing World) {
        guard event.command.act.instance == instance, let found = world.instance(instance) else {
            return
        }
        let after = Standing(of: found, in: copy world, at: event.command.recordedAt)
        steps.append(Step(entry: entry, event: event.number, after: after))
    }

    /// The steps for reading: what was done and what followed as a timeline tells it, and how the
    /// instance stood then.
    ///
    /// - Parameters:
    ///   - timeline: of the same instance, as far as the steps go or further.
    ///   - language: of the words around what people wrote.
    public func text(beside timeline: Timeline, in language: Language) -> String {
        let words = OverviewWords(language: language, zone: timeline.standing.zone)
        let blocks = steps.compactMap { step -> String? in
            let entry = timeline.entries.first { $0.moment.event.number == step.event }
            return entry.map { text(of: step, $0, words) }
        }
        return blocks.joined(separator: "\n")
    }

    private func text(
        of step: Step, _ entry: Timeline.Entry, _ words: OverviewWords
    ) -> String {
        let text = EntryText(entry, in: words)
        let standing = StandingText(words: words, standing: step.after)
        var now = standing.step.isEmpty ? standing.state : "\(standing.state): \(standing.step)"
        if step.after.state == .running, !standing.due.isEmpty {
            now += words.text(", due ", ", tenggat ") + standing.due
        }
        let number = words.text(
            "entry \(step.entry), event \(step.event)",
            "entri \(step.entry), peristiwa \(step.event)")
        let heading = [number] + text.when + text.who
        let lines =
            [heading.joined(separator: "; ")] + (text.what + text.follows).map { "  " + $0 }
            + ["  " + words.text("then ", "lalu ") + now]
        return lines.map { $0 + "\n" }.joined()
    }

    /// An array of objects: `entry` and `event`, the numbers; `after`, as ``Standing/json`` has it.
    public var json: JSON {
        .array(
            steps.map { step in
                [
                    "entry": .number(step.entry), "event": .number(step.event),
                    "after": step.after.json,
                ]
            })
    }
}

extension Act {
    /// The instance that it is about; nil where it is about none.
    var instance: String? {
        switch self {
        case .start(let start): start.instance
        case .on(let instance, _): instance
        default: nil
        }
    }
}
