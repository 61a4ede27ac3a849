import Execution
import ProcessGraph
import WorkCalendar

/// An entry of a timeline, in words.
struct EntryText {
    private let words: OverviewWords
    private let entry: Timeline.Entry

    init(_ entry: Timeline.Entry, in words: OverviewWords) {
        self.words = words
        self.entry = entry
    }

    private var command: Command { entry.moment.event.command }
    private var graph: ProcessGraph { entry.moment.deployment.graph }

    /// When it happened; in a second line when it was recorded, where that was later.
    var when: [String] {
        let occurred = words.time(command.occurredAt)
        let recorded = words.time(command.recordedAt)
        if occurred == recorded { return [occurred] }
        return [occurred, words.text("recorded ", "dicatat ") + recorded]
    }

    /// Who did it, in which role; in a second line who recorded it.
    var who: [String] {
        if case .on(_, .fire) = command.act { return [words.text("the clock", "waktu")] }
        let role = entry.moment.event.role.map { graph.roles[$0] }
        var lines: [String]
        switch command.actor {
        case .person(let id):
            lines = [words.shown(id) + (role.map { " (\(words.shown($0.title)))" } ?? "")]
        case .external(let id):
            lines = [ActText(words: words, graph: graph).role(id)]
        }
        if let recorder = command.recorder {
            lines.append(words.text("recorded by ", "dicatat oleh ") + words.shown(recorder))
        }
        return lines
    }

    /// What was done.
    var what: [String] {
        var lines = ActText(words: words, graph: graph).lines(command.act)
        if case .on(_, .fire) = command.act, let step = entry.active?.step, let first = lines.first
        {
            lines[0] = ActText(words: words, graph: graph).step(step) + ": " + first
        }
        if let event = entry.undoneBy {
            lines.append(
                words.text("(undone by event \(event))", "(dibatalkan oleh peristiwa \(event))"))
        }
        return lines
    }

    /// What followed.
    var follows: [String] {
        let text = ConsequenceText(words: words, graph: entry.moment.resulting.graph)
        return entry.moment.event.consequences.map(text.line)
    }

    /// How long the visit took that it ended, against its service level.
    var passage: [String] {
        guard let passage = entry.passage else { return [] }
        let taken = words.duration(passage.takenMilliseconds, passage.clock)
        guard let service = passage.service else { return [taken] }
        let measure = words.text(
            "\(taken) of \(words.span(service.span))",
            "\(taken) dari \(words.span(service.span))")
        if service.isBreached {
            return [measure, words.late(by: -service.remainingMilliseconds, service.span.clock)]
        }
        // What ran out was not done in time, even where it ran out in the due instant.
        if case .on(_, .fire) = command.act { return [measure] }
        return [measure, words.text("on time", "tepat waktu")]
    }
}
