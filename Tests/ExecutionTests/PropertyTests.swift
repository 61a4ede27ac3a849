import Compiler
import Execution
import ProcessGraph
import Seeded
import Testing
import WorkCalendar

/// What holds after every command, good or bad: on each of the five procedures, on one with every
/// construct, and on procedures made at random.
struct PropertyTests {
    static let commandsPerAge = 800
    static let agesPerRun = SeededGenerator.rounds(20)
    static let procedures = SeededGenerator.rounds(300)
    static let commandsPerProcedure = 250
    /// One age in so many has its world rebuilt from nothing after every event.
    static let rebuiltOnceIn = 4

    @Test(arguments: Clerk.paths)
    func holdsForRandomCommands(_ path: String) throws {
        let seed = SeededGenerator.seed
        let clerk = try Clerk(path)
        var counts = Counts()
        for age in 0..<Self.agesPerRun {
            try run(clerk, Self.commandsPerAge, seed, age, &counts)
        }
        print("\(path): seed \(seed), \(counts)")
        #expect(counts.accepted > 30 * Self.agesPerRun)
        #expect(counts.ended > 0)
    }

    @Test func holdsForRandomProcedures() throws {
        let seed = SeededGenerator.seed
        var counts = Counts()
        for number in 0..<Self.procedures {
            var procedure = RandomProcedure(seed: seed &+ UInt64(number))
            let graph = try Files.procedure(text: procedure.text())
            let clerk = Clerk(graph, RandomProcedure.agency)
            try run(clerk, Self.commandsPerProcedure, seed, number, &counts)
        }
        print("\(Self.procedures) random procedures: seed \(seed), \(counts)")
        #expect(counts.accepted > 20 * Self.procedures)
        #expect(counts.ended > Self.procedures / 4)
        #expect(counts.fired > 0 && counts.corrected > 0)
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
        _ clerk: Clerk, _ count: Int, _ seed: UInt64, _ age: Int, _ counts: inout Counts
    ) throws {
        let start = try #require(Instant(rfc3339: "2026-02-10T09:00:00+07:00"))
        var (world, events) = clerk.world(
            clerk.agency.calendar, try Files.calendar().calendar, at: start)
        var commands = RandomCommands(clerk, seed: seed &+ UInt64(age), at: start)
        var shadow = world
        for _ in 0..<count {
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
            #expect(shadow == world, "age \(age), event \(event.number)")
            if age % Self.rebuiltOnceIn == 0 {
                #expect(rebuilt(events) == world, "age \(age), event \(event.number)")
            }
            tally(event, &counts)
            checkKey(command, event, world)
            checkWhole(world, command)
        }
        try checkReplay(events, world)
    }

    /// The world of events that come from a journal: as made anew from their parts.
    private func rebuilt(_ events: [Event]) -> World {
        var world = World()
        for event in events {
            world.apply(
                Event(
                    number: event.number, event.command, as: event.role, event.consequences))
        }
        return world
    }

    /// Whoever has the events alone comes to each of them again, and to the same world; every key
    /// still stands for its event.
    private func checkReplay(_ events: [Event], _ world: World) throws {
        var replayed = World()
        for event in events {
            #expect(try replayed.derive(event.command) == event.consequences)
            #expect(replayed.decide(event.command) == .accepted(event))
            replayed.apply(event)
        }
        #expect(replayed == world)
        for event in events where event.command.key != nil {
            #expect(world.decide(event.command) == .duplicate(of: event.number))
        }
    }

    private func tally(_ event: Event, _ counts: inout Counts) {
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
