import Compiler
import Execution
import ProcessGraph
import Seeded
import Testing
import WorkCalendar

/// What holds after every command, good or bad, on each of the five procedures.
struct PropertyTests {
    static let commandsPerAge = 800
    static let agesPerRun = SeededGenerator.rounds(20)

    @Test(arguments: Clerk.paths)
    func holdsForRandomCommands(_ path: String) throws {
        let seed = SeededGenerator.seed
        let clerk = try Clerk(path)
        let calendar = try Files.calendar().calendar
        var counts = Counts()
        for age in 0..<Self.agesPerRun {
            let start = try #require(Instant(rfc3339: "2026-02-10T09:00:00+07:00"))
            let (world, events) = clerk.world(clerk.agency.calendar, calendar, at: start)
            var commands = RandomCommands(clerk, seed: seed &+ UInt64(age), at: start)
            try run(&commands, world, events, &counts)
        }
        print("\(path): seed \(seed), \(counts)")
        #expect(counts.accepted > 30 * Self.agesPerRun)
        #expect(counts.ended > 0)
    }

    struct Counts {
        var accepted = 0
        var rejected = 0
        var ended = 0
        var fired = 0
        var corrected = 0
    }

    /// Decides and applies random commands, and checks each.
    private func run(
        _ commands: inout RandomCommands, _ start: World, _ before: [Event],
        _ counts: inout Counts
    ) throws {
        var world = start
        var events = before
        var shadow = start
        for _ in 0..<Self.commandsPerAge {
            commands.goOn()
            let command = commands.next(world)
            guard case .accepted(let event) = world.decide(command) else {
                counts.rejected += 1
                continue
            }
            counts.accepted += 1
            #expect(world.decide(command) == .accepted(event), "deciding changes nothing")
            let derived = try world.derive(command)
            #expect(derived == event.consequences)
            checkEnded(command, world)
            world.apply(event)
            shadow.apply(event)
            events.append(event)
            #expect(shadow == world, "event \(event.number)")
            count(event, &counts)
            checkKey(command, event, world)
            checkWhole(world, command)
        }
        var rebuilt = World()
        for event in events { rebuilt.apply(event) }
        #expect(rebuilt == world)
    }

    private func count(_ event: Event, _ counts: inout Counts) {
        guard case .on(_, let act) = event.command.act else { return }
        if case .fire = act { counts.fired += 1 }
        if case .correct = act { counts.corrected += 1 }
        if event.consequences.contains(where: { if case .ended = $0 { true } else { false } }) {
            counts.ended += 1
        }
    }

    /// Of an ended instance only what looks back is accepted.
    private func checkEnded(_ command: Command, _ world: World) {
        guard case .on(let id, let act) = command.act, let instance = world.instance(id),
            !instance.isRunning
        else { return }
        switch act {
        case .correct, .erase, .note: break
        default: Issue.record("accepted on an ended instance: \(act)")
        }
    }

    private func checkKey(_ command: Command, _ event: Event, _ world: World) {
        guard let key = command.key else { return }
        #expect(world.decide(command) == .duplicate(of: event.number))
        var other = command
        other.key = CallerKey(key.text, Digest(9, 9, 9, 9))
        #expect(world.decide(other) == .rejected(.keyUsed(event: event.number)))
    }

    /// An instance that runs is in a visit that is open, and no timer that was let through is due.
    private func checkWhole(_ world: World, _ command: Command) {
        for instance in world.instances {
            guard !instance.isRunning else { continue }
            #expect(instance.timers == VisitTimers())
            #expect(instance.suspendedAt == nil)
            #expect(world.timersDue(instance, before: .max).isEmpty)
        }
        if case .on(let id, .complete) = command.act, let instance = world.instance(id) {
            let late = world.service(of: instance, at: command.recordedAt)
            #expect(
                late.allSatisfy { $0.isBreached == ($0.remainingMilliseconds < 0) || $0.isBreached }
            )
        }
    }
}
