import Engine
import Execution
import Testing

/// Looking at a journal beside its engine, from its beginning and from a snapshot.
@Suite struct ViewTests {
    @Test func aViewSeesTheWorldOfTheEngine() throws {
        let bureau = try Bureau()
        #expect(throws: EngineFailure.self) { try JournalView(bureau.journal) }
        let engine = try bureau.make(rehearsal: "7")
        _ = try engine.deploy(try Bureau.meranti.map(Bureau.source), by: .person("root"))
        _ = try engine.perform(Bureau.start)
        try engine.keepSnapshot()
        bureau.goOn(minutes: 1)
        _ = try engine.perform(Bureau.start)
        let world = engine.withWorld { copy $0 }
        let view = try JournalView(bureau.journal)
        #expect(view.world == world)
        #expect(view.journal == "uji.example/jurnal")
        #expect(view.isRehearsal)
        #expect(view.lastRecordedAt == engine.lastRecordedAt)
        var numbers: [Int] = []
        var counts: [Int] = []
        let whole = try JournalView(bureau.journal) { event, world in
            numbers.append(event.number)
            counts.append(world.eventCount)
        }
        #expect(whole.world == world)
        // Whoever wants the events gets all of them, each with the world that it led to.
        #expect(numbers == Array(1...world.eventCount))
        #expect(counts == numbers)
    }
}
