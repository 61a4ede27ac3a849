import Engine
import Execution
import Foundation
import Testing

/// What is erased is gone from the disk, whatever happens in between.
struct ErasingTests {
    private let bureau: Bureau
    private let store: String

    init() throws {
        bureau = try Bureau()
        store = bureau.folder + "/journal-store"
    }

    private func names() throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: store))
    }

    /// An engine with an instance, two versions of a document and a personal value.
    private func fill(_ engine: Engine) throws -> String {
        _ = try engine.deploy(try Bureau.meranti.map(Bureau.source), by: .person("root"))
        let start = Start(
            agency: "kepulauan-meranti", procedure: "penerbitan-sertifikat-elektronik",
            instance: "", bindings: [Naming("pemohon", "siti")])
        let id = try #require(
            try engine.perform(Request(.start(start), by: .person("siti"))).instance)
        for text in ["pertama", "kedua"] {
            let act = InstanceAct.submit(document: "fc-ktp", .file(commitment: "ktp"))
            _ = try engine.perform(
                Request(
                    .on(instance: id, act), by: .person("siti"),
                    attachments: [Attachment("ktp", Array(text.utf8))]))
        }
        let value = DataValue("email_dinas", .text("siti@merantikab.go.id"))
        _ = try engine.perform(Request(.on(instance: id, .record([value])), by: .person("siti")))
        return id
    }

    private func erase(_ erasure: Erasure, of id: String, _ engine: Engine) throws {
        _ = try engine.perform(
            Request(
                .on(instance: id, .erase(erasure, reason: "masa simpan habis")),
                by: .person("root")))
    }

    @Test func everyVersionIsErased() throws {
        let engine = try bureau.make()
        let id = try fill(engine)
        let contents = try names()
        #expect(contents.count == 3)
        try erase(.document("fc-ktp"), of: id, engine)
        let left = try names()
        #expect(left.filter { $0.hasSuffix(".erased") }.count == 2)
        #expect(left.intersection(contents).count == 1)
        try erase(.data("email_dinas"), of: id, engine)
        #expect(try names().intersection(contents).isEmpty)
    }

    @Test func anEmptyFileIsNoDocument() throws {
        let engine = try bureau.make()
        let id = try fill(engine)
        let before = try names()
        let act = InstanceAct.submit(document: "fc-ktp", .file(commitment: "ktp"))
        #expect(throws: EngineFailure.attachmentEmpty("ktp")) {
            _ = try engine.perform(
                Request(
                    .on(instance: id, act), by: .person("siti"),
                    attachments: [Attachment("ktp", [])]))
        }
        #expect(try names() == before)
    }

    /// As after a crash between the event and the erasing: the contents are still there.
    @Test func whatACrashLeftIsErasedAtOpening() throws {
        var contents: Set<String> = []
        do {
            let engine = try bureau.make()
            let id = try fill(engine)
            contents = try names()
            let copy = bureau.folder + "/copy"
            try FileManager.default.copyItem(atPath: store, toPath: copy)
            try erase(.document("fc-ktp"), of: id, engine)
            try FileManager.default.removeItem(atPath: store)
            try FileManager.default.moveItem(atPath: copy, toPath: store)
        }
        #expect(try names() == contents)
        let engine = try bureau.open()
        #expect(engine.withWorld { $0.instances.count } == 1)
        let left = try names()
        #expect(left.intersection(contents).count == 1)
        #expect(left.filter { $0.hasSuffix(".erased") }.count == 2)
    }

    @Test func aPersonalValueOfAnotherKindIsRefusedAndLeavesNothing() throws {
        let engine = try bureau.make()
        let id = try fill(engine)
        let before = try names()
        let problem = ValueProblem.kind(expected: "text")
        #expect(throws: EngineFailure.rejected(.valueMismatch(item: "email_dinas", problem))) {
            let value = DataValue("email_dinas", .yesNo(true))
            _ = try engine.perform(
                Request(.on(instance: id, .record([value])), by: .person("siti")))
        }
        #expect(try names() == before)
    }

    @Test func aRefusedFileLeavesNothing() throws {
        let engine = try bureau.make()
        let id = try fill(engine)
        let before = try names()
        #expect(throws: EngineFailure.self) {
            let act = InstanceAct.submit(document: "fc-ktp", .file(commitment: "ktp"))
            _ = try engine.perform(
                Request(
                    .on(instance: id, act), by: .person("orang-lain"),
                    attachments: [Attachment("ktp", Array("isi".utf8))]))
        }
        #expect(try names() == before)
    }
}
