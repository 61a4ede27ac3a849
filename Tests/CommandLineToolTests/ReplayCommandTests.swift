import Expected
import Foundation
import Journal
import Testing

/// `sop replay`: a journal as it was at any point.
@Suite struct ReplayCommandTests {
    /// A journal with the files of the agencies, and what happened to three instances.
    private func office() throws -> Workbench {
        let bench = try Workbench.office()
        try bench.type(
            """
            start klaten/penerbitan-sertifikat-elektronik --bind pemohon=andi --as andi \
              --at 2026-06-08T08:05:00+07:00
            start kepulauan-meranti/pencabutan-sertifikat-elektronik --bind pengguna=umar \
              --as umar --at 2026-06-08T08:07:00+07:00
            submit kla-penerbitan-2026-1 surat-rekomendasi-atasan --paper --as andi \
              --at 2026-06-08T08:08:00+07:00
            appoint klaten klt-009 verifikator --from 2026-06-08 --as root \
              --at 2026-06-08T08:08:30+07:00
            journal keys --rotate
            suspend km-pencabutan-2026-1 --reason Banjir --as root \
              --at 2026-06-08T08:09:00+07:00
            start klaten/penerbitan-sertifikat-elektronik --bind pemohon=dewi --as dewi \
              --at 2026-06-08T08:30:00+07:00
            withdraw kla-penerbitan-2026-2 --reason Salah --as root \
              --at 2026-06-08T08:40:00+07:00
            """)
        return bench
    }

    private static let looks = [
        "replay", "replay --to-entry 0", "replay --to-entry 1", "replay --to-entry 26",
        "replay --to-entry 31", "replay --until 2026-06-08T08:06:00+07:00",
        "replay --until 2026-06-08T08:29:00+07:00", "replay --from-entry 26",
        "replay --from-entry 26 --to-entry 29",
        "replay --since 2026-06-08T08:10:00+07:00 --until 2026-06-08T08:20:00+07:00",
        "replay --instance kla-penerbitan-2026-1", "replay --instance km-pencabutan-2026-1 --steps",
        "replay --instance km-pencabutan-2026-1 --from-entry 27",
        "replay --instance kla-penerbitan-2026-1 --from-entry 29",
        "replay --from-entry 26 --to-entry 28 --json", "replay --to-entry 0 --json",
        "replay --instance kla-penerbitan-2026-2 --until 2026-06-08T08:20:00+07:00",
        "replay --instance lain", "replay --to-entry 99", "replay --to-entry x",
        "replay --to-entry 3 --from-entry 4", "replay --steps", "replay --until besok",
        "replay --to-entry 3 --until 2026-06-08T08:20:00+07:00",
        "replay --since 2026-06-08T08:20:00+07:00 --until 2026-06-08T08:10:00+07:00",
        "replay --journal lain",
    ]

    @Test(arguments: ["en", "id"])
    func whatWasIsTold(language: String) throws {
        let bench = try office()
        let before = try bench.journalFiles()
        bench.environment["LANG"] = language
        var text = ""
        for look in ReplayCommandTests.looks { text += bench.transcript(look) }
        bench.outputIsTerminal = true
        bench.columns = 100
        text += "# on a terminal of 100 columns\n\n"
        for look in ["replay", "replay --from-entry 26"] { text += bench.transcript(look) }
        try Golden.expect(text, is: "looking/replay.\(language).txt")
        // Going through it changes nothing.
        #expect(try bench.journalFiles() == before)
    }

    private func json(_ bench: Workbench, _ line: String, status: Int32 = 0) throws
        -> [String: NSObject]
    {
        let outcome = bench.run((line + " --json").split(separator: " ").map(String.init))
        #expect(outcome.status == status, "\(line): \(outcome.errors)")
        let found = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        return try #require(found as? [String: NSObject])
    }

    /// Every step of every instance stands as the journal stood after that entry, and the last as
    /// others tell it.
    @Test func theFilmAgreesWithItself() throws {
        let bench = try office()
        let list = try json(bench, "list")["instances"]
        let last = try json(bench, "replay")
        #expect(last["instances"] == list)
        let instances = try #require(list as? [[String: NSObject]])
        var count = 0
        for instance in instances {
            let id = try #require(instance["id"] as? String)
            let whole = try json(bench, "replay --instance \(id)")
            #expect(whole["events"] == (try json(bench, "show \(id)"))["events"])
            for step in try #require(whole["steps"] as? [[String: NSObject]]) {
                let entry = try #require(step["entry"] as? Int)
                let then = try json(bench, "replay --instance \(id) --to-entry \(entry)")
                #expect(then["standing"] == step["after"])
                let point = try #require(then["at"] as? [String: NSObject])
                #expect(point["event"] == step["event"] && point["entry"] == step["entry"])
                count += 1
            }
        }
        #expect(count == 6)
        // From before the first instance to the end: what is there now was started in between.
        let difference = try json(bench, "replay --from-entry 25")["difference"]
        let changes = (difference as? [String: NSObject])?["instances"] as? [[String: NSObject]]
        #expect(changes?.compactMap { $0["after"] } == instances as [NSObject])
        #expect(changes?.allSatisfy { $0["before"] is NSNull } == true)
    }

    /// An entry of another form, and one that does not follow: all up to there is shown.
    @Test(arguments: [true, false])
    func itGoesNoFurtherThanEntriesFollow(isOfOtherForm: Bool) throws {
        let bench = try office()
        let sound = try json(bench, "replay")
        let list = bench.run("list", "--json").output
        var value = #"{"nomor":1}"#
        if !isOfOtherForm {
            let lines = try bench.text(bench.segment).split(separator: "\n")
            let line = try #require(lines.last { $0.contains(#""act":"suspend""#) })
            let start = try #require(line.range(of: #""event":"#)).upperBound
            let end = try #require(line.range(of: #","seq":"#)).lowerBound
            value = String(line[start..<end])
        }
        var writer = try bench.openWriter()
        _ = try writer.append(.event, [UInt8](value.utf8))
        try writer.commit()
        let entry = try #require((sound["at"] as? [String: NSObject])?["entry"] as? Int) + 1
        let outcome = bench.run("replay")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("entry \(entry) cannot be taken in"), "\(outcome.errors)")
        #expect(outcome.output.contains("State after entry \(entry - 1) "))
        let stopped = try json(bench, "replay", status: 1)
        #expect(stopped["instances"] == sound["instances"])
        #expect(stopped["at"] == sound["at"])
        let reason = try #require(stopped["stopped"] as? [String: NSObject])
        #expect(reason["code"] as? String == "entry-unfit")
        #expect(bench.run("replay", "--to-entry", "\(entry - 1)").status == 0)
        // The same told by who looks at the end alone, which is not there.
        #expect(bench.run("list", "--json").output != list)
    }

    /// Damage: what comes before it is shown, and where it is.
    @Test func itGoesNoFurtherThanDamage() throws {
        let bench = try office()
        let text = try bench.text(bench.segment)
        let place = try #require(text.range(of: "Banjir")).lowerBound
        let offset = text.utf8.distance(from: text.startIndex, to: place)
        try bench.flip(bench.segment, at: offset)
        let outcome = bench.run("replay")
        #expect(outcome.status == 65)
        #expect(outcome.output.contains("State after entry 30 "), "\(outcome.output)")
        #expect(outcome.errors.contains("the journal is damaged at segment-"))
        #expect(bench.run("replay", "--to-entry", "29").status == 0)
        #expect(bench.run("replay", "--instance", "kla-penerbitan-2026-2").status == 65)
    }

    /// Beside a writer, up to what it committed; in a folder in which nothing can be written.
    @Test func itReadsBesideAWriter() throws {
        let bench = try office()
        let sound = bench.run("replay").output
        var writer = try bench.openWriter()
        let folder = bench.path(Workbench.journal)
        let manager = FileManager.default
        try manager.setAttributes([.posixPermissions: 0o550], ofItemAtPath: folder)
        defer { try? manager.setAttributes([.posixPermissions: 0o750], ofItemAtPath: folder) }
        #expect(bench.run("replay").output == sound)
        _ = try writer.append(.source, [UInt8](#"{"x":1}"#.utf8))
        #expect(bench.run("replay").output == sound)
    }
}
