import Engine
import Execution
import Foundation
import Testing
import WorkCalendar

/// The loop of deciding, appending, applying and firing, on a real disk.
struct EngineTests {
    @Test func runsAndOpensAgain() throws {
        let bureau = try Bureau()
        var world = World()
        do {
            let engine = try bureau.make()
            let deployed = try engine.deploy(
                try Bureau.meranti.map(Bureau.source), by: .person("root"))
            #expect(deployed.map(\.change) == [.new, .new, .new])
            #expect(
                deployed.map(\.id) == [
                    "aparatur-sipil-negara", "kepulauan-meranti",
                    "penerbitan-sertifikat-elektronik",
                ])
            let started = try engine.perform(Bureau.start)
            #expect(started.instance == "km-penerbitan-2026-1")
            bureau.goOn(minutes: 1)
            let second = try engine.perform(Bureau.start)
            #expect(second.instance == "km-penerbitan-2026-2")
            world = engine.withWorld { copy $0 }
        }
        let engine = try bureau.open()
        #expect(engine.withWorld { copy $0 } == world)
        let third = try engine.perform(Bureau.start)
        #expect(third.instance == "km-penerbitan-2026-3")
        let again = try engine.deploy(
            try Bureau.meranti.map(Bureau.source), by: .person("root"))
        #expect(again.map(\.change) == [.unchanged, .unchanged, .unchanged])
    }

    /// From a snapshot the same world comes, and from a damaged one the journal is read instead.
    @Test(arguments: [false, true])
    func opensFromASnapshot(isDamaged: Bool) throws {
        let bureau = try Bureau()
        var world = World()
        do {
            let engine = try bureau.make()
            _ = try engine.deploy(try Bureau.meranti.map(Bureau.source), by: .person("root"))
            for number in 0..<5 {
                var request = Bureau.start
                request.key = "k-\(number)"
                _ = try engine.perform(request)
            }
            try engine.keepSnapshot()
            _ = try engine.perform(
                Request(
                    .on(
                        instance: "km-penerbitan-2026-2",
                        .submit(document: "surat-permohonan", .attestation)),
                    by: .person("siti")))
            world = engine.withWorld { copy $0 }
        }
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: bureau.journal)
                .first { $0.hasPrefix("snapshot") })
        if isDamaged {
            let url = URL(filePath: bureau.journal + "/" + name)
            var bytes = try Data(contentsOf: url)
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: url)
        }
        let engine = try bureau.open()
        #expect(engine.withWorld { copy $0 } == world)
        let next = try engine.perform(Bureau.start)
        #expect(next.instance == "km-penerbitan-2026-6")
        var request = Bureau.start
        request.key = "k-3"
        #expect(try engine.perform(request).isDuplicate)
        let again = try engine.deploy(
            try Bureau.meranti.map(Bureau.source), by: .person("root"))
        #expect(again.map(\.change) == [.unchanged, .unchanged, .unchanged])
    }

    @Test func refusesWithTheReason() throws {
        let bureau = try Bureau()
        let engine = try bureau.make()
        #expect(throws: EngineFailure.rejected(.unknownInstance("x"))) {
            try engine.perform(
                Request(.on(instance: "x", .note("n")), by: .person("root")))
        }
        #expect(throws: EngineFailure.rejected(.onlyAdministrator)) {
            try engine.perform(Request(.grant("budi"), by: .person("budi")))
        }
    }

    @Test func doesTheSameRequestOnce() throws {
        let bureau = try Bureau()
        let engine = try bureau.make()
        _ = try engine.deploy(try Bureau.meranti.map(Bureau.source), by: .person("root"))
        var request = Bureau.start
        request.key = "k-1"
        let first = try engine.perform(request)
        let second = try engine.perform(request)
        #expect(second.isDuplicate && second.event == first.event)
        request.act = .grant("budi")
        #expect(throws: EngineFailure.rejected(.keyUsed(event: first.event))) {
            try engine.perform(request)
        }
    }

    @Test func manyCallersAtOnce() throws {
        let bureau = try Bureau()
        let engine = try bureau.make()
        _ = try engine.deploy(try Bureau.meranti.map(Bureau.source), by: .person("root"))
        let count = 200
        DispatchQueue.concurrentPerform(iterations: count) { _ in
            do { _ = try engine.perform(Bureau.start) } catch { Issue.record("\(error)") }
        }
        let ids = engine.withWorld { world in world.instances.map(\.id) }
        #expect(Set(ids) == Set((1...count).map { "km-penerbitan-2026-\($0)" }))
    }
}
