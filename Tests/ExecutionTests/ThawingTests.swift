import Compiler
import ProcessGraph
import Seeded
import Testing
import WorkCalendar

@testable import Execution

/// A world that was frozen and thawed goes on as if it had not been.
struct ThawingTests {
    static let procedures = SeededGenerator.rounds(40)
    static let commandsPerProcedure = 250

    /// Random commands on a world that is frozen and thawed now and then, beside one that never is.
    @Test func aThawedWorldIsTheSameAfterEveryEvent() throws {
        let seed = SeededGenerator.seed
        var frozenCount = 0
        for number in 0..<Self.procedures {
            var procedure = RandomProcedure(seed: seed &+ UInt64(number))
            let graph = try Files.procedure(text: procedure.text())
            let clerk = Clerk(graph, RandomProcedure.agency)
            let start = try #require(Instant(rfc3339: "2026-02-10T09:00:00+07:00"))
            var (world, events) = clerk.world(
                clerk.agency.calendar, try Files.calendar().calendar, at: start)
            var commands = RandomCommands(clerk, seed: seed &+ UInt64(number), at: start)
            var random = SeededGenerator(seed: seed &+ UInt64(number))
            var thawed = world
            for _ in 0..<Self.commandsPerProcedure {
                commands.goOn()
                let command = commands.next(world)
                let decision = world.decide(command)
                #expect(thawed.decide(command) == decision, "seed \(seed), procedure \(number)")
                guard case .accepted(let event) = decision else { continue }
                events.append(event)
                world.apply(event)
                // An event finds what it is about in a world that did not decide it.
                thawed.apply(
                    Event(number: event.number, event.command, as: event.role, event.consequences))
                #expect(thawed == world, "seed \(seed), procedure \(number), \(event.number)")
                guard random.next() % 20 == 0 else { continue }
                thawed = try #require(refrozen(thawed, events, seed: random.next()))
                frozenCount += 1
                #expect(thawed == world && thawed.instances.count == world.instances.count)
                for instance in world.instances {
                    #expect(thawed.instance(instance.id)?.version == instance.version)
                }
                #expect(thawed.instance("nobody") == nil)
            }
        }
        #expect(frozenCount > Self.procedures)
    }

    private func refrozen(_ world: World, _ events: [Event], seed: UInt64) -> World? {
        let junk: [UInt8] = [1, 2, 3]
        let words = world.frozen(seed: seed)
        let administration = events.filter { !$0.isOnInstance }
        return World(
            thawing: junk + words + junk, junk.count..<junk.count + words.count, administration)
    }

    /// Words that are cut off or too many are no world.
    @Test func anythingButTheWholeIsRefused() throws {
        var procedure = RandomProcedure(seed: 7)
        let graph = try Files.procedure(text: procedure.text())
        let clerk = Clerk(graph, RandomProcedure.agency)
        let start = try #require(Instant(rfc3339: "2026-02-10T09:00:00+07:00"))
        let (world, events) = clerk.world(
            clerk.agency.calendar, try Files.calendar().calendar, at: start)
        let words = world.frozen()
        let administration = events.filter { !$0.isOnInstance }
        #expect(World(thawing: words, 0..<words.count, administration) == world)
        for count in 0..<words.count {
            #expect(World(thawing: words, 0..<count, administration) == nil, "\(count)")
        }
        let more = words + [UInt8](repeating: 0, count: 8)
        #expect(World(thawing: more, 0..<more.count, administration) == nil)
    }
}
