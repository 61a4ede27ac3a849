import Engine
import Execution
import Testing

/// Making, deploying anew, asking again.
struct LifeTests {
    private let bureau: Bureau

    init() throws { bureau = try Bureau() }

    @Test func otherCommentsMakeNoOtherProcedure() throws {
        let engine = try bureau.make()
        var sources = try Bureau.meranti.map(Bureau.source)
        _ = try engine.deploy(sources, by: .person("root"))
        sources[0].bytes += Array("# lain\n".utf8)
        let again = try engine.deploy(sources, by: .person("root"))
        #expect(again.map(\.change) == [.unchanged, .unchanged, .unchanged])
        let text = String(decoding: sources[0].bytes, as: UTF8.self)
        sources[0].bytes = Array(
            text.replacing("sla: 15 minutes", with: "sla: 16 minutes", maxReplacements: 1).utf8)
        #expect(
            throws: EngineFailure.sourceRefused(
                name: sources[0].name, .alreadyDeployed(revision: 1))
        ) { try engine.deploy(sources, by: .person("root")) }
    }

    @Test func theMakingOfAJournalIsGoneOnWith() throws {
        // As after a crash before the first event.
        do {
            let engine = try bureau.make(rehearsal: "7")
            try engine.close()
        }
        #expect(throws: EngineFailure.self) { try bureau.make(rehearsal: "7") }
        let bare = try Bureau()
        try bare.makeWithoutEvents(rehearsal: "7")
        let engine = try bare.make(rehearsal: "7")
        #expect(engine.withWorld { $0.isInitialized && $0.eventCount == 1 })
        let other = try Bureau()
        try other.makeWithoutEvents(rehearsal: "8")
        #expect(throws: EngineFailure.self) { try other.make(rehearsal: "7") }
    }

    @Test func aStartThatIsAskedForAgainTellsItsInstance() throws {
        let engine = try bureau.make()
        _ = try engine.deploy(try Bureau.meranti.map(Bureau.source), by: .person("root"))
        let start = Start(
            agency: "kepulauan-meranti", procedure: "penerbitan-sertifikat-elektronik",
            instance: "", bindings: [Naming("pemohon", "siti")])
        let request = Request(.start(start), by: .person("siti"), key: "k")
        let first = try engine.perform(request)
        _ = try engine.perform(Request(.start(start), by: .person("siti")))
        let again = try engine.perform(request)
        #expect(again.isDuplicate && again.event == first.event)
        #expect(again.instance == first.instance)
    }
}
