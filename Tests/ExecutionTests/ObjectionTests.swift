import Compiler
import Execution
import ProcessGraph
import Seeded
import Testing
import WorkCalendar

/// What an auditor asks of the core: all that speaks against a command, and what the world can take
/// in of what happened all the same. The commands are those of an engine that lies.
struct ObjectionTests {
    static let ages = SeededGenerator.rounds(6)
    static let commandsPerAge = 400
    static let procedures = SeededGenerator.rounds(30)
    /// Ordinary commands after which a world that took in everything still stands.
    static let commandsAfter = 200

    struct Counts {
        var accepted = 0
        var refused = 0
        var admitted = 0
        var passedOver = 0
    }

    @Test(arguments: Clerk.paths)
    func holdForAbsurdCommands(_ path: String) throws {
        let seed = SeededGenerator.seed &+ 1
        print("\(path): seed \(seed)")
        let clerk = try Clerk(path)
        var counts = Counts()
        for age in 0..<Self.ages {
            try run(clerk, [clerk.graph], seed &+ UInt64(age), &counts)
        }
        print("\(path): seed \(seed), \(counts)")
        #expect(counts.accepted > 30 * Self.ages && counts.admitted > 10 * Self.ages)
    }

    /// Revisions of one procedure that have little in common, so that migrations leave much behind.
    @Test func holdForRandomProcedures() throws {
        let seed = SeededGenerator.seed &+ 1
        print("random procedures: seed \(seed)")
        var counts = Counts()
        for number in 0..<Self.procedures {
            let graphs = try (0..<3).map { place in
                var procedure = RandomProcedure(seed: seed &+ UInt64(3 * number + place))
                return try Files.procedure(text: procedure.text())
            }
            let clerk = Clerk(graphs[0], RandomProcedure.agency)
            try run(clerk, Array(graphs[1...]), seed &+ UInt64(number), &counts)
        }
        print("\(Self.procedures) random procedures: seed \(seed), \(counts)")
        #expect(counts.accepted > 20 * Self.procedures)
        #expect(counts.admitted > 10 * Self.procedures)
    }

    private func run(
        _ clerk: Clerk, _ successors: [ProcessGraph], _ seed: UInt64, _ counts: inout Counts
    ) throws {
        let start = try #require(Instant(rfc3339: "2026-02-10T09:00:00+07:00"))
        // Every second world is so small that its limits are reached.
        var limits = WorldLimits()
        if seed % 2 == 0 { (limits.recordsMax, limits.visitsMax, limits.keysMax) = (30, 6, 4) }
        var (world, events) = clerk.world(
            clerk.agency.calendar, try Files.calendar().calendar, at: start, limits: limits)
        events.removeAll(where: \.isOnInstance)
        var commands = AbsurdCommands(clerk, successors, seed: seed, at: start)
        for round in 0..<Self.commandsPerAge {
            let command = commands.next(world)
            let event = judge(command, in: world, seed, &counts)
            guard let admitted = world.admission(of: event) else {
                counts.passedOver += 1
                world.passOver()
                continue
            }
            counts.admitted += 1
            #expect(admitted.number == world.eventCount + 1)
            world.apply(admitted)
            if !admitted.isOnInstance { events.append(admitted) }
            look(at: world, command)
            // What is thawed has the usual limits.
            if limits == WorldLimits(), round % 40 == 0 { checkFreezing(world, events, seed) }
        }
        for _ in 0..<Self.commandsAfter {
            commands.ordinary.goOn()
            let command = commands.ordinary.next(world)
            if case .accepted(let event) = world.decide(command) { world.apply(event) }
            look(at: world, command)
        }
    }

    /// Compares the objections with the decision.
    ///
    /// - Returns: an event that says that it happened.
    private func judge(
        _ command: Command, in world: World, _ seed: UInt64, _ counts: inout Counts
    ) -> Event {
        let objections = world.objections(to: command)
        #expect(Set(objections).count == objections.count, "seed \(seed)")
        switch world.decide(command) {
        case .accepted(let event):
            counts.accepted += 1
            #expect(objections == [], "seed \(seed), \(command.act)")
            #expect(world.admission(of: event) == event, "seed \(seed), \(command.act)")
            return event
        case .duplicate(let number):
            counts.refused += 1
            #expect(objections.first == .keyUsed(event: number), "seed \(seed)")
        case .rejected(let rejection):
            counts.refused += 1
            #expect(objections.first == rejection, "seed \(seed), \(command.act)")
        }
        return Event(number: 7, command, as: nil, Consequences(.withdrawn))
    }

    /// Asks for all that is told of an instance.
    private func look(at world: World, _ command: Command) {
        guard case .on(let id, _) = command.act, let instance = world.instance(id) else { return }
        for instant in [Instant.min, command.recordedAt, command.occurredAt, .max] {
            _ = world.service(of: instance, at: instant)
            _ = world.serviceByClass(of: instance, at: instant)
            _ = world.situation(of: instance, at: instant)
            _ = world.timersDue(instance, before: instant)
            for role in world.deployment(of: instance).graph.roles.indices {
                _ = world.holders(of: Ref(role), in: instance, at: instant)
            }
        }
        _ = world.timersDue(before: command.recordedAt)
    }

    private func checkFreezing(_ world: World, _ administration: [Event], _ seed: UInt64) {
        let frozen = world.frozen()
        let thawed = World(thawing: frozen, 0..<frozen.count, administration)
        #expect(thawed == world, "seed \(seed)")
    }
}
