import Execution
import Foundation
import Records
import Seeded
import Testing

/// What is written is read back, and nothing else is read.
struct EventFormTests {
    static let rounds = SeededGenerator.rounds(3_000)

    @Test func readsWhatItWrites() throws {
        let office = try Office()
        let seed = SeededGenerator.seed
        var events = RandomEvents(office: office, random: SeededGenerator(seed: seed))
        for round in 0..<Self.rounds {
            let event = events.event(round % RandomEvents.kinds)
            let bytes = EventForm.bytes(of: event, in: office.world)
            let read = try office.read(bytes)
            #expect(
                read == event,
                "seed \(seed), round \(round): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    /// A changed byte gives no event, or one whose object is the changed one.
    @Test func tellsEveryChange() throws {
        let office = try Office()
        let seed = SeededGenerator.seed
        var events = RandomEvents(office: office, random: SeededGenerator(seed: seed))
        var readCount = 0
        for round in 0..<Self.rounds / 10 {
            let bytes = EventForm.bytes(
                of: events.event(round % RandomEvents.kinds), in: office.world)
            for _ in 0..<50 {
                var changed = bytes
                let place = events.below(changed.count)
                changed[place] = UInt8(truncatingIfNeeded: events.below(256))
                guard
                    let event = try? office.read(changed)
                else { continue }
                readCount += 1
                #expect(
                    EventForm.bytes(of: event, in: office.world) == changed,
                    "seed \(seed), round \(round): \(String(decoding: changed, as: UTF8.self))")
            }
        }
        print("seed \(seed): \(readCount) changed objects were events")
        #expect(readCount > 0)
    }

    /// The form of version 1, one object of each kind of act: it never changes.
    @Test func versionOneStaysAsItIs() throws {
        let office = try Office()
        var events = RandomEvents(office: office, random: SeededGenerator(seed: 1))
        var lines = ""
        for kind in 0..<RandomEvents.kinds {
            for _ in 0..<4 {
                let bytes = EventForm.bytes(of: events.event(kind), in: office.world)
                lines += String(decoding: bytes, as: UTF8.self) + "\n"
            }
        }
        let url = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Goldens/events-1.jsonl")
        if ProcessInfo.processInfo.environment["SOP_UPDATE"] == "1" {
            try lines.write(to: url, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == lines)
    }

    @Test(arguments: Refusal.all)
    func refuses(_ refusal: Refusal) throws {
        let office = try Office()
        #expect(throws: refusal.problem) {
            try office.read(Array(refusal.text.utf8), version: refusal.version)
        }
    }
}

/// An object that is no event, and why.
struct Refusal: Sendable, CustomTestStringConvertible {
    let text: String
    var version = 1
    let problem: EventProblem

    var testDescription: String { text }

    static func event(_ act: String, _ with: String, more: String = "") -> String {
        #"{"act":"\#(act)","actor":"a"\#(more),"number":7,"#
            + #""occurred_at":"2026-02-10T02:00:00.000Z","#
            + #""recorded_at":"2026-02-10T02:00:00.000Z","with":{\#(with)}}"#
    }

    static let all = [
        Refusal(text: "{}", version: 2, problem: .unknownVersion(2)),
        Refusal(text: "{}", problem: .missingMember("act", offset: 1)),
        Refusal(
            text: event("dance", ""),
            problem: .unknownText("dance", member: "act", offset: 14)),
        Refusal(
            text: event("grant", #""actor":"b","zeal":1"#),
            problem: .unknownMember("zeal", offset: 141)),
        Refusal(
            text: event("note", #""text":"t""#), problem: .missingMember("instance", offset: 25)),
        Refusal(
            text: event("grant", #""actor":"b""#, more: #","instance":"i""#),
            problem: .unknownMember("instance", offset: 39)),
        // A key that is not asked for there is told as the first that is missing.
        Refusal(
            text: event("note", #""text":"t""#, more: #","instance":"i","digest":"d""#),
            problem: .missingMember("number", offset: 40)),
        Refusal(
            text: event("grant", #""actor":"b""#).replacing("T02", with: "T24"),
            problem: .unknownText(
                "2026-02-10T24:00:00.000Z", member: "occurred_at", offset: 78)),
        Refusal(
            text: event(
                "note", #""text":"t""#,
                more: #","consequences":[{"end":"e","step":"s","type":"ended"}],"instance":"i""#),
            problem: .missingMember("type", offset: 78)),
        Refusal(
            text: event(
                "note", #""text":"t""#,
                more: #","consequences":[{"type":"withdrawn"}],"instance":"j""#),
            problem: .unknownInstance("j")),
        Refusal(
            text: event(
                "note", #""text":"t""#,
                more: #","consequences":[{"end":"e","type":"ended"}],"instance":"i""#),
            problem: .unknownEnd("e")),
        Refusal(
            text: event(
                "deploy-calendar", #""calendar":"c","source":"\#(Office.source(9))""#),
            problem: .sourceMissing(Office.source(9))),
        Refusal(
            text: event("deploy-agency", #""agency":"other","source":"\#(Office.source(2))""#),
            problem: .sourceUnfit(Office.source(2))),
    ]
}
