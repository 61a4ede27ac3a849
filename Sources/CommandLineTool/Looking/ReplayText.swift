import Compiler
import Engine
import Execution
import JSON
import Overview
import WorkCalendar

/// A journal as it was, for reading and for programs.
struct ReplayText {
    let replay: JournalReplay
    /// The times that were asked for; nil where entries were.
    let until: Instant?
    let since: Instant?
    /// In which times are told; nil where agencies have several.
    let zone: ZoneOffset?
    let history: InstanceHistory
    let steps: InstanceSteps
    /// What became of it since ``from``; nil where one point alone was asked for.
    let difference: WorldDifference?
    let from: JournalReplay.Point?

    /// As of when instances stand.
    private var instant: Instant { until ?? replay.point?.recordedAt ?? .min }

    // MARK: For people

    func text(_ language: Language, instance: String?, hasSteps: Bool, width: Int?) -> String {
        var text = heading.text(in: language) + "\n\n"
        let timeline = instance.map { _ in Timeline(history, in: replay.world, at: instant) }
        if let difference {
            text += difference.text(in: replay.world, at: instant, language, width: width)
            if let timeline { text += "\n" + steps.text(beside: timeline, in: language) }
            return text
        }
        guard let timeline else {
            return text + InstanceList(standings).text(in: language, width: width)
        }
        return text
            + (hasSteps
                ? steps.text(beside: timeline, in: language)
                : timeline.text(in: language, width: width, withHints: false))
    }

    private var heading: Wording {
        let (end, endId) = told(replay.point, asOf: until)
        guard difference != nil else {
            return Wording("State after \(end)", "Keadaan setelah \(endId)")
        }
        let (begin, beginId) = told(from, asOf: since)
        return Wording(
            "From after \(begin) to after \(end)", "Dari setelah \(beginId) sampai setelah \(endId)"
        )
    }

    /// `entry 20 (event 11), recorded 2026-06-08 08:09`
    private func told(
        _ point: JournalReplay.Point?, asOf asked: Instant?
    ) -> (english: String, indonesian: String) {
        let (english, indonesian) = told(point)
        guard let asked else { return (english, indonesian) }
        return ("\(english), as of \(time(asked))", "\(indonesian), per \(time(asked))")
    }

    private func time(_ instant: Instant) -> String {
        LocalTime(instant, in: zone ?? .utc).description + (zone == nil ? " UTC" : "")
    }

    private func told(_ point: JournalReplay.Point?) -> (english: String, indonesian: String) {
        guard let point else { return ("nothing", "tidak ada apa pun") }
        var (english, indonesian) = ("entry \(point.entry)", "entri \(point.entry)")
        guard let event = point.event, let recorded = point.recordedAt else {
            return (english + " (no event yet)", indonesian + " (belum ada peristiwa)")
        }
        english += " (event \(event))"
        indonesian += " (peristiwa \(event))"
        return (
            english + ", recorded \(time(recorded))", indonesian + ", dicatat \(time(recorded))"
        )
    }

    private var standings: [Standing] {
        let world = replay.world
        return world.instances.map { Standing(of: $0, in: world, at: instant) }
    }

    // MARK: For programs

    func members(
        _ language: Language, _ trouble: Trouble?, instance: String?
    ) -> [JSON.Member] {
        var members: [JSON.Member] = [
            .init("journal", replay.journal.map(JSON.string) ?? .null),
            .init("rehearsal", replay.rehearsal.map(JSON.string) ?? .null),
            .init("at", ReplayText.json(replay.point)),
            .init("as_of", .string(instant.description)),
            .init("stopped", trouble.map { $0.json(in: language) } ?? .null),
        ]
        if let difference {
            members.append(.init("from", ReplayText.json(from)))
            members.append(.init("difference", difference.json(in: replay.world, at: instant)))
        }
        if instance != nil {
            let timeline = Timeline(history, in: replay.world, at: instant)
            members += timeline.json(in: language)
            members.append(.init("steps", steps.json))
        } else if difference == nil {
            members.append(.init("instances", InstanceList(standings).json))
        }
        return members
    }

    private static func json(_ point: JournalReplay.Point?) -> JSON {
        guard let point else { return .null }
        return [
            "entry": .number(point.entry), "event": point.event.map(JSON.number) ?? .null,
            "recorded_at": point.recordedAt.map { .string($0.description) } ?? .null,
        ]
    }
}
