import Compiler
import Execution
import ProcessGraph
import Testing
import WorkCalendar

/// Every path of each procedure up to a named depth, and that from where it stops an end is still
/// reached by going on.
struct WalkTests {
    /// How many visits a path has before it is only led to an end.
    static let depth = 15

    /// A way on from an instance: a command that a performer of the active step can give, or the
    /// firing of its expiry.
    struct Walker {
        let clerk: Clerk
        var steps: [World] = []
        var ended = 0
        var visited: Set<Int32> = []

        /// The worlds after each way out of the active step.
        mutating func ways(_ world: World, at now: Instant) -> [(World, Instant)] {
            guard let instance = world.instance("i"), instance.isRunning else { return [] }
            let step = clerk.graph.steps[instance.step]
            visited.insert(instance.step.position)
            var ways: [(World, Instant)] = []
            for edge in step.edges {
                if case .expiry = edge.cause {
                    guard let due = instance.timers.expiry?.instant,
                        let later = due.adding(milliseconds: 1)
                    else { continue }
                    var fired = world
                    for timer in world.timersDue(instance, before: later) {
                        let firing = Command(
                            by: .person("engine"), occurredAt: timer.due, recordedAt: later,
                            .on(instance: "i", .fire(timer.timer)))
                        fired = WalkTests.accept(firing, fired)
                    }
                    ways.append((fired, later))
                    continue
                }
                ways.append((taken(edge, step, world, at: now), now))
            }
            return ways
        }

        private func taken(
            _ edge: Edge, _ step: Step, _ world: World, at now: Instant
        ) -> World {
            var rejections: [Rejection] = []
            for (actor, recorder) in clerk.performers(of: step, in: world) {
                func command(_ act: InstanceAct) -> Command {
                    Command(
                        by: actor, recordedBy: recorder, occurredAt: now, recordedAt: now,
                        .on(instance: "i", act))
                }
                var world = world
                for document in clerk.handedIn(at: step) {
                    let filed = command(.submit(document: document, .file(commitment: "f")))
                    if case .accepted(let event) = world.decide(filed) { world.apply(event) }
                }
                let act: InstanceAct
                switch edge.cause {
                case .outcome(let position):
                    guard case .decision(let outcomes) = step.action else { continue }
                    act = .complete(clerk.completion(of: step, outcome: outcomes[position]))
                case .exit(let position):
                    let end = clerk.graph.ends[step.exits[position].end].id
                    act = .exit(step: step.id, end: end, reason: "r")
                default: act = .complete(clerk.completion(of: step, outcome: nil))
                }
                switch world.decide(command(act)) {
                case .accepted(let event):
                    world.apply(event)
                    return world
                case .duplicate: continue
                case .rejected(let rejection): rejections.append(rejection)
                }
            }
            preconditionFailure("nobody can leave \(step.id) by \(edge): \(rejections)")
        }
    }

    static func accept(_ command: Command, _ world: World) -> World {
        var world = world
        guard case .accepted(let event) = world.decide(command) else {
            preconditionFailure("\(world.decide(command))")
        }
        world.apply(event)
        return world
    }

    @Test(arguments: Clerk.paths)
    func everyPathReachesAnEnd(_ path: String) throws {
        let clerk = try Clerk(path)
        let calendar = try Files.calendar()
        let start = try #require(Instant(rfc3339: "2026-11-02T09:00:00+07:00"))
        let (world, _) = clerk.world(clerk.agency.calendar, calendar.calendar, at: start)
        var walker = Walker(clerk: clerk)
        var front = [(world, start)]
        var paths = 0
        for _ in 0..<Self.depth {
            var next: [(World, Instant)] = []
            for (world, now) in front {
                let ways = walker.ways(world, at: now)
                if ways.isEmpty {
                    #expect(world.instance("i")?.isRunning == false, "it stops where it ended")
                    paths += 1
                }
                next += ways
            }
            front = next
        }
        // What is left at that depth is led on by its first ways.
        for (world, now) in front {
            var (world, now) = (world, now)
            for _ in 0..<clerk.graph.steps.count * 2 {
                guard let way = walker.ways(world, at: now).first else { break }
                (world, now) = way
            }
            #expect(world.instance("i")?.isRunning == false)
            paths += 1
        }
        #expect(walker.visited.count == clerk.graph.steps.count)
        print("\(path): \(paths) paths of at most \(Self.depth) visits reach an end")
    }
}
