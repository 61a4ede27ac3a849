import Compiler
import Execution
import ProcessGraph
import Testing
import WorkCalendar

/// Going on under revisions that count roles and steps otherwise.
struct MigrationTests {
    /// A world with revisions of one procedure, and one instance under the first.
    struct Desk {
        var world: World
        var now: Instant

        init(_ texts: [String]) throws {
            now = try #require(Instant(rfc3339: "2026-02-10T09:00:00+07:00"))
            let graphs = try texts.map { try Files.procedure(text: $0) }
            let clerk = Clerk(graphs[0], RandomProcedure.agency)
            (world, _) = clerk.world(clerk.agency.calendar, try Files.calendar().calendar, at: now)
            for graph in graphs.dropFirst() {
                take(
                    .deployProcedure(
                        ProcedureDeployment(
                            agency: clerk.agency.id, graph, hash: "q", semantics: 1)))
            }
        }

        mutating func take(
            _ act: Act, by actor: Actor = .person("root"), recordedBy recorder: String? = nil
        ) {
            let decision = decide(act, by: actor, recordedBy: recorder)
            guard case .accepted(let event) = decision else {
                Issue.record("\(act): \(decision)")
                return
            }
            world.apply(event)
        }

        mutating func take(
            _ act: InstanceAct, by actor: Actor = .person("root"),
            recordedBy recorder: String? = nil
        ) {
            take(.on(instance: "i", act), by: actor, recordedBy: recorder)
        }

        func decide(
            _ act: Act, by actor: Actor, recordedBy recorder: String? = nil
        ) -> Decision {
            world.decide(
                Command(
                    by: actor, recordedBy: recorder, occurredAt: now, recordedAt: now, act))
        }
    }

    static func procedure(
        _ revision: Int, roles: String, steps: [(id: String, by: String)]
    ) -> String {
        """
        sop: 1
        id: random
        title: Random
        revision: \(revision)
        form: {number: "1", effective: 2026-01-12}
        roles:
        \(roles)
        steps:

        """
            + steps.map { step in
                """
                  - id: \(step.id)
                    title: Title
                    by: \(step.by)

                """
            }.joined()
    }

    /// Who is a role and no person is still that role.
    @Test func whoHoldsAStepIsTheSameRole() throws {
        var desk = try Desk([
            Self.procedure(
                1,
                roles: "  clerk: Clerk\n  head: Head\n"
                    + "  partner: {title: Partner, external: true, recorded_by: [clerk]}",
                steps: [("first", "[partner, clerk]"), ("second", "head")]),
            Self.procedure(
                2,
                roles: "  partner: {title: Partner, external: true, recorded_by: [clerk]}\n"
                    + "  clerk: Clerk",
                steps: [("first", "[partner, clerk]"), ("second", "clerk")]),
        ])
        desk.take(.claim(step: "first"), by: .external(role: "partner"), recordedBy: "clerk1")
        desk.take(.migrate(revision: 2, reason: "r"))
        let other = desk.decide(
            .on(instance: "i", .complete(Completion("first"))), by: .person("clerk1"))
        #expect(other == .rejected(.heldBy("partner")))
        desk.take(
            .complete(Completion("first")), by: .external(role: "partner"), recordedBy: "clerk1")
    }

    /// A step that nobody came to in the end need not be there any more.
    @Test func visitsThatWereCancelledAreLeftBehind() throws {
        let steps = [("first", "clerk"), ("second", "clerk"), ("third", "clerk")]
        var desk = try Desk(
            [3, 2, 3].enumerated().map { revision, count in
                Self.procedure(
                    revision + 1, roles: "  clerk: Clerk", steps: Array(steps.prefix(count)))
            })
        desk.take(.complete(Completion("first")), by: .person("clerk1"))
        desk.take(.complete(Completion("second")), by: .person("clerk1"))
        desk.take(.correct(event: desk.world.eventCount, reason: "r"))
        desk.take(.migrate(revision: 2, reason: "r"))
        desk.take(.migrate(revision: 3, reason: "r"))
        desk.take(.complete(Completion("second")), by: .person("clerk1"))
        desk.take(.complete(Completion("third")), by: .person("clerk1"))
        #expect(desk.world.instance("i")?.isRunning == false)
    }
}
