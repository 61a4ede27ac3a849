import Compiler
import Execution
import Interchange
import ProcessGraph
import Seeded
import Testing
import WorkCalendar

/// What is exported of random procedures and of what happened in them.
struct ExportTests {
    static let procedures = SeededGenerator.rounds(100)
    static let commandsPerProcedure = 250

    /// Every net is sound: its one token can reach the sink from everywhere, and is everywhere
    /// sooner or later; and each transition has a label of its own.
    @Test func netsOfRandomProceduresAreSound() throws {
        let seed = SeededGenerator.seed
        for number in 0..<Self.procedures {
            var procedure = RandomProcedure(seed: seed &+ UInt64(number))
            let net = PetriNet(try Files.procedure(text: procedure.text()))
            let ways = net.transitions.map { ($0.from, $0.to) }
            let (all, place) = (Set(net.places.indices), "seed \(seed), procedure \(number)")
            #expect(Self.reached(from: 0, by: ways) == all, "\(place)")
            let back = Self.reached(from: net.sink, by: ways.map { ($1, $0) })
            #expect(back == all, "\(place)")
            #expect(!ways.contains { $0.0 == net.sink || $0.1 == 0 }, "\(place)")
            let labels = net.transitions.compactMap(\.label)
            #expect(Set(labels).count == labels.count, "\(place)")
        }
    }

    private static func reached(from start: Int, by ways: [(Int, Int)]) -> Set<Int> {
        var found: Set = [start]
        var waiting = [start]
        while let at = waiting.popLast() {
            for (from, to) in ways where from == at && found.insert(to).inserted {
                waiting.append(to)
            }
        }
        return found
    }

    /// The visits that stand of every instance that lived at random are a way through the net, to
    /// the sink where it ended; and the open visit is where the way leads.
    @Test func logsOfRandomLivesAreWaysThroughTheNet() throws {
        let seed = SeededGenerator.seed
        var (finished, undone, expired) = (0, 0, 0)
        for number in 0..<Self.procedures {
            var procedure = RandomProcedure(seed: seed &+ UInt64(number))
            let graph = try Files.procedure(text: procedure.text())
            let (world, gathering, now) = try live(graph, seed &+ UInt64(number))
            let net = PetriNet(graph)
            gathering.forEachInstance(in: world, at: now) { instance in
                let place = "seed \(seed), procedure \(number), \(instance.id)"
                var at = 1
                for visit in instance.path {
                    #expect(net.places[at].name == visit.step.id, "\(place)")
                    let found = net.transitions.first { $0.from == at && $0.label == visit.label }
                    guard let found else {
                        Issue.record("\(place): \(visit.label ?? "") from \(at)")
                        return
                    }
                    at = found.to
                    if visit.result == .expired { expired += 1 }
                }
                undone += instance.visits.count { $0.undoneBy != nil }
                switch instance.state {
                case .ended, .withdrawn:
                    #expect(at == net.sink, "\(place)")
                    finished += 1
                case .running, .suspended:
                    let open = instance.visits.last
                    #expect(open?.result == nil && open?.step.id == net.places[at].name, "\(place)")
                }
            }
        }
        print("seed \(seed): \(finished) finished, \(undone) undone, \(expired) expired")
        #expect(finished > Self.procedures / 4 && undone > 0 && expired > 0)
    }

    /// A world in which random commands were given, and what was gathered of it.
    private func live(
        _ graph: ProcessGraph, _ seed: UInt64
    ) throws -> (World, VisitGathering, Instant) {
        let clerk = Clerk(graph, RandomProcedure.agency)
        let start = try #require(Instant(rfc3339: "2026-02-10T09:00:00+07:00"))
        var (world, events) = clerk.world(
            clerk.agency.calendar, try Files.calendar().calendar, at: start)
        var gathering = VisitGathering()
        var replayed = World()
        for event in events {
            replayed.apply(event)
            gathering.take(event, replayed)
        }
        var commands = RandomCommands(clerk, seed: seed, at: start)
        for _ in 0..<Self.commandsPerProcedure {
            commands.goOn()
            guard case .accepted(let event) = world.decide(commands.next(world)) else { continue }
            world.apply(event)
            gathering.take(event, world)
            events.append(event)
        }
        return (world, gathering, commands.now)
    }
}
