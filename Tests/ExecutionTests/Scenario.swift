import Compiler
import Execution
import Foundation
import ProcessGraph
import WorkCalendar

/// A world that text commands act on, and that prints what came of them.
///
/// A line is `at 2026-03-02 09:00` (the clock of what follows, local in WIB), `state p1`,
/// `service p1`, `due`, or a command: `ani: submit p1 letter file=c1`. Somebody records for
/// another as in `@registry by clara: ...`; `occurred=09:00` sets back when it happened.
struct Scenario {
    var world = World()
    var limits = WorldLimits()
    var events: [Event] = []
    var now = Instant.min
    var day = ""
    let zone = ZoneOffset.wib

    init() throws {}

    enum Mistake: Error { case line(String) }

    /// Runs every block of a file and returns the file with its outcomes.
    mutating func run(_ text: String) throws -> String {
        var output = ""
        var results: [String] = []
        var isOutcome = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if isOutcome {
                guard line.isEmpty else { continue }
                isOutcome = false
                output += "\n"
            } else if line == "----" {
                output += "----\n" + results.map { $0 + "\n" }.joined()
                results = []
                isOutcome = true
            } else {
                output += line + "\n"
                if !line.isEmpty && !line.hasPrefix("#") {
                    results += try run(line: String(line))
                }
            }
        }
        return output
    }

    /// What the events alone make.
    func rebuilt() -> World {
        var world = World(limits: limits)
        for event in events { world.apply(event) }
        return world
    }

    private mutating func run(line: String) throws -> [String] {
        var words = Words(line)
        switch words.first {
        case "at":
            day = words.positional[1]
            now = try instant(words.positional[1] + "T" + words.positional[2])
            return []
        case "limits":
            limits(words)
            world = World(limits: limits)
            events = []
            return []
        case "setup":
            for line in Scenario.setup { _ = try run(line: line) }
            return []
        case "fire-due":
            var results: [String] = []
            while let timer = world.timersDue(before: now).first {
                let command = Command(
                    by: .person("engine"), occurredAt: timer.due, recordedAt: now,
                    .on(instance: timer.instance, .fire(timer.timer)))
                results.append("\(timer.instance) \(timer.timer) " + decide(command))
            }
            return results
        case "state": return printed(state: words.positional[1])
        case "service": return printed(service: words.positional[1])
        case "due":
            return world.timersDue(before: now).map {
                "\($0.instance) \($0.timer) \(local($0.due))"
            }
        default: return [decide(try command(&words))]
        }
    }

    /// Limits that can be reached, instead of those of a world in use.
    private mutating func limits(_ words: Words) {
        func number(_ name: String) -> Int? { words.option(name).flatMap { Int($0) } }
        limits = WorldLimits()
        limits.visitsMax = number("visits") ?? limits.visitsMax
        limits.recordsMax = number("records") ?? limits.recordsMax
        limits.eventsMax = number("events") ?? limits.eventsMax
        limits.keysMax = number("keys") ?? limits.keysMax
    }

    /// What every scenario but that of deploying begins with.
    static let setup = [
        "at 2026-02-02 08:00", "root: initialize root", "root: deploy-calendar",
        "root: deploy-agency", "root: deploy permit",
    ]

    private mutating func decide(_ command: Command) -> String {
        switch world.decide(command) {
        case .accepted(let event):
            world.apply(event)
            events.append(event)
            return printed(event)
        case .duplicate(let number): return "duplicate of #\(number)"
        case .rejected(let rejection): return "rejected: " + printed(rejection)
        }
    }

    // MARK: Reading

    private mutating func command(_ words: inout Words) throws -> Command {
        let who = try words.who()
        let verb = words.next()
        let act = try act(verb, &words)
        var occurredAt = now
        if let text = words.option("occurred") {
            occurredAt = try instant(text.contains("T") ? text : day + "T" + text)
        }
        var key: CallerKey?
        if let text = words.option("key") {
            key = CallerKey(text, Digest(UInt64(words.option("content") ?? "0") ?? 0, 0, 0, 0))
        }
        return Command(
            by: who.actor, recordedBy: who.recorder, occurredAt: occurredAt, recordedAt: now,
            key: key, expectedVersion: words.option("version").flatMap { Int($0) }, act)
    }

    func instant(_ text: String) throws -> Instant {
        let seconds = text.count == 16 ? text + ":00" : text
        guard let instant = Instant(rfc3339: seconds + "+07:00") else { throw Mistake.line(text) }
        return instant
    }

    func date(_ text: String) throws -> CivilDate {
        guard let date = CivilDate(iso: text) else { throw Mistake.line(text) }
        return date
    }

    private func act(_ verb: String, _ words: inout Words) throws -> Act {
        if let act = try administration(verb, &words) { return act }
        if verb == "start" {
            let procedure = words.next()
            var start = Start(
                agency: words.option("agency") ?? "office", procedure: procedure,
                revision: words.option("revision").flatMap { Int($0) }, instance: words.next(),
                bindings: words.rest().map { Naming($0.0, $0.1) })
            start.acknowledgesNotInForce = words.flag("acknowledged")
            return .start(start)
        }
        return .on(instance: words.next(), try instanceAct(verb, &words))
    }

    private func administration(_ verb: String, _ words: inout Words) throws -> Act? {
        switch verb {
        case "initialize": return .initialize(administrator: words.next())
        case "grant": return .grant(words.next())
        case "deploy-calendar":
            let calendar = try Files.calendar()
            let holiday = try words.option("holiday").map(date)
            return .deployCalendar(
                CalendarDeployment(
                    calendar.id, calendar.calendar.withHoliday(holiday), hash: "c"))
        case "deploy-agency":
            var agency = try Files.fixtureAgency()
            if let calendar = words.option("calendar") { agency.calendar = calendar }
            if let gone = words.option("without") {
                agency.appointments.removeAll { $0.actor == gone }
            }
            for number in 0..<(words.option("many").flatMap { Int($0) } ?? 0) {
                let from = agency.appointments[0].from
                agency.appointments.append(
                    Appointment(actor: "a\(number)", role: "helper", from: from))
            }
            let isConfirmed = words.flag("confirmed")
            return .deployAgency(AgencyDeployment(agency, hash: "a", isConfirmed: isConfirmed))
        case "deploy":
            let graph = try Files.fixture(words.next())
            return .deployProcedure(
                ProcedureDeployment(
                    agency: words.option("agency") ?? "office", graph, hash: "p", semantics: 1))
        case "appoint":
            var appointment = Appointment(
                actor: words.next(), role: words.next(), from: try date(words.next()))
            appointment.until = try words.option("until").map(date)
            appointment.procedure = words.option("procedure")
            return .appoint(agency: "office", appointment)
        case "revoke":
            return .revoke(
                Revocation(
                    agency: "office", actor: words.next(), role: words.next(),
                    from: try date(words.next())))
        case "replace":
            return .replace(
                Replacement(
                    agency: "office", procedure: words.next(), revision: Int(words.next()) ?? 0,
                    successor: Int(words.next()) ?? 0, from: try date(words.next())))
        case "retire":
            return .retire(
                Retirement(
                    agency: "office", procedure: words.next(), revision: Int(words.next()) ?? 0,
                    from: try date(words.next())))
        default: return nil
        }
    }
}

extension WorkCalendar {
    /// The same with one more holiday, as when one is announced in mid-year.
    fileprivate func withHoliday(_ date: CivilDate?) -> WorkCalendar {
        guard let date else { return self }
        let changed = years.map { year in
            guard year.year == date.year else { return year }
            return CalendarYear(
                year: year.year, holidays: (year.holidays + [date]).sorted(),
                collectiveLeave: year.collectiveLeave)
        }
        return WorkCalendar(hours: hours, periods: periods, years: changed)
    }
}
