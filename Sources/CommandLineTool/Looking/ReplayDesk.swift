import Canonical
import Engine
import Execution
import JSON
import Journal
import Overview
import WorkCalendar

/// Where a journal is gone through and shown as it was.
struct ReplayDesk {
    private let request: Request
    private let session: Session
    private let desk: JournalDesk
    private let instance: String?
    private let toEntry: Int?
    private let fromEntry: Int?

    /// - Throws: where no journal is named, or a number is none.
    init(_ request: Request, _ session: Session) throws(UsageError) {
        desk = try JournalDesk(request, session, for: ReplayCommand.name)
        instance = request.values["instance"]
        // The instance is what times and advice are about.
        var request = request
        if let instance { request.operands = [instance] }
        self.request = request
        self.session = session
        toEntry = try ReplayDesk.number("to-entry", request)
        fromEntry = try ReplayDesk.number("from-entry", request)
        if let toEntry, let fromEntry, fromEntry > toEntry {
            throw UsageError(
                .notTogether("--from-entry \(fromEntry)", "--to-entry \(toEntry)"),
                of: ReplayCommand.name)
        }
    }

    private static func number(_ name: String, _ request: Request) throws(UsageError) -> Int? {
        guard let text = request.values[name] else { return nil }
        return try JournalDesk.number(text, called: "--\(name)", of: ReplayCommand.name)
    }

    /// What is gathered on the way.
    private final class Film {
        let from: JournalReplay.Bound?
        let instance: String?
        private(set) var history: InstanceHistory
        private(set) var steps: InstanceSteps
        private(set) var difference: WorldDifference?
        private(set) var fromPoint: JournalReplay.Point?

        init(from: JournalReplay.Bound?, of instance: String?) {
            self.from = from
            self.instance = instance
            history = InstanceHistory(of: instance ?? "")
            steps = InstanceSteps(of: instance ?? "")
        }

        /// Whether an event lies after the first of two points, or there is only one.
        private func counts(_ event: Event, _ entry: Int) -> Bool {
            guard let from else { return true }
            return difference != nil || !from.holds(event, of: entry)
        }

        func before(
            _ event: Event, _ entry: Int, _ point: JournalReplay.Point?, _ world: borrowing World
        ) {
            guard from != nil, counts(event, entry) else { return }
            if difference == nil { begin(at: point, event) }
            difference?.take(event, world)
        }

        private func begin(at point: JournalReplay.Point?, _ event: Event) {
            begin(at: point, standing: point?.recordedAt ?? event.command.recordedAt)
        }

        func after(_ event: Event, _ entry: Int, _ world: borrowing World) {
            guard instance != nil else { return }
            history.take(event, world)
            if counts(event, entry) { steps.take(event, of: entry, world) }
        }

        /// Where nothing happened after the first point.
        func finish(at point: JournalReplay.Point?) {
            guard from != nil, difference == nil else { return }
            begin(at: point, standing: point?.recordedAt ?? .min)
        }

        private func begin(at point: JournalReplay.Point?, standing: Instant) {
            fromPoint = point
            var instant = standing
            switch from {
            case .entry(let entry): fromPoint = point?.after(entry: entry)
            case .time(let since): instant = since
            case .end, nil: break
            }
            difference = WorldDifference(from: instant, of: instance)
        }
    }

    func run() -> ExitStatus {
        desk.work { disk throws(JournalFailure) in
            do throws(Trouble) {
                return try show(disk)
            } catch {
                disk.finish()
                return desk.fail(error)
            }
        }
    }

    private func show(_ disk: ProgressDisk) throws(Trouble) -> ExitStatus {
        let bound = try bound(toEntry, "until", on: disk) ?? .end
        let film = Film(from: try self.bound(fromEntry, "since", on: disk), of: instance)
        if case .time(let until) = bound, case .time(let since) = film.from, since > until {
            throw Trouble(
                "times-reversed",
                Wording("--since lies after --until", "--since lebih akhir dari --until"),
                status: .usage)
        }
        let replay = try replay(
            to: bound, on: disk,
            JournalReplay.Visitor(
                before: { film.before($0, $1, $2, $3) }, after: { film.after($0, $1, $2) }))
        disk.finish()
        film.finish(at: replay.point)
        for entry in [fromEntry, toEntry].compactMap(\.self)
        where replay.stop == nil && entry > replay.point?.entry ?? -1 {
            throw Trouble(
                "no-entry",
                Wording(
                    "there is no entry \(entry): the last is \(replay.point?.entry ?? 0)",
                    "tidak ada entri \(entry): yang terakhir \(replay.point?.entry ?? 0)"))
        }
        let reading = reading(replay.world)
        let trouble = replay.stop.map { Trouble($0, in: reading.zone ?? .utc) }
        do throws(Trouble) {
            if instance != nil { try reading.checkSubject() }
        } catch {
            // Where it went no further, that is the reason.
            throw trouble ?? error
        }
        let text = ReplayText(
            replay: replay, until: bound.time, since: film.from?.time, zone: reading.zone,
            history: film.history, steps: film.steps, difference: film.difference,
            from: film.fromPoint)
        if desk.isJSON {
            desk.print(text.members(session.language, trouble, instance: instance))
        } else {
            session.console.print(
                text.text(
                    session.language, instance: instance, hasSteps: request.has("steps"),
                    width: session.console.tableColumns))
        }
        guard let trouble, let stop = replay.stop else { return .success }
        session.complain(trouble.message)
        for help in trouble.helps { session.console.complain("     \(session.text(help))\n") }
        if case .entryUnfit = stop { return .failure }
        return trouble.status
    }

    private func reading(_ world: World) -> ActReading {
        ActReading(request, session, world, about: instance == nil ? .journal : .instance)
    }

    private func replay(
        to bound: JournalReplay.Bound, on disk: ProgressDisk, _ visitor: JournalReplay.Visitor?
    ) throws(Trouble) -> JournalReplay {
        do throws(EngineFailure) {
            return try JournalReplay(desk.journalPath, to: bound, on: disk, visitor: visitor)
        } catch {
            throw Trouble(error, in: .utc)
        }
    }

    /// A point as two options say it; nil where neither is given.
    private func bound(
        _ entry: Int?, _ option: String, on disk: ProgressDisk
    ) throws(Trouble) -> JournalReplay.Bound? {
        if let entry { return .entry(entry) }
        guard let text = request.values[option] else { return nil }
        if let instant = Instant(rfc3339: text) { return .time(instant) }
        // By the clock of an agency, which is known once all was read.
        let world = try replay(to: .end, on: disk, nil).world
        return try reading(world).instant(option).map(JournalReplay.Bound.time)
    }
}

extension JournalReplay.Bound {
    /// The time, where it is one.
    fileprivate var time: Instant? { if case .time(let instant) = self { instant } else { nil } }
}
