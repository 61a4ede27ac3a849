import Engine
import Foundation
import JSON
import Testing
import WorkCalendar

/// The journals of `Tests/Frozen`, which `sop` of some version wrote: they are proven, replayed and
/// judged as on the day they were frozen, whatever changes. Nothing here writes into that folder.
@Suite struct FrozenJournalTests {
    @Test(arguments: FrozenJournal.names)
    func isProven(name: String) throws {
        let frozen = try FrozenJournal(name)
        let bench = frozen.bench
        let outcome = bench.run(
            "journal", "verify", "--checkpoint", "whole.checkpoint",
            "--key", try frozen.line("journal.vkey"), "--witness", try frozen.line("witness.vkey"),
            "--require-anchored", "--json")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let present = try JSON(parsing: Array(outcome.output.utf8))
        #expect(differences(try frozen.recorded("verify"), present) == [])
        let history = try bench.text("journal/checkpoints.jsonl").split(separator: "\n")
        #expect(try frozen.recorded("checkpoints") == .number(history.count))
        // One that was kept when the journal was half as long, before its key was rotated.
        let half = bench.run(
            "journal", "verify", "--checkpoint", "half.checkpoint",
            "--key", try frozen.line("journal.vkey"))
        #expect(half.status == 0, "\(half.output)")
    }

    @Test(arguments: FrozenJournal.names)
    func isReplayedToWhatItWas(name: String) throws {
        let frozen = try FrozenJournal(name)
        let instances = try #require(try frozen.recorded("instances").members)
        #expect(!instances.isEmpty)
        let list = frozen.bench.run("list", "--json")
        let present = try JSON(parsing: Array(list.output.utf8)).member("instances")?.elements
        let ids = (present ?? []).compactMap { $0.member("id") }
        #expect(Set(ids) == Set(instances.map { .string($0.key) }))
        for instance in instances {
            let outcome = frozen.bench.run(
                "show", instance.key, "--at", try frozen.asOf(), "--json")
            #expect(outcome.status == 0, "\(outcome.errors)")
            let shown = try JSON(parsing: Array(outcome.output.utf8))
            #expect(differences(instance.value, shown) == [], "\(instance.key)")
        }
    }

    /// An audit that learns to see more sees it here too: then this test says which journals that
    /// are sound it has something new to say of.
    @Test(arguments: FrozenJournal.names)
    func isJudgedAsItWas(name: String) throws {
        let frozen = try FrozenJournal(name)
        let outcome = frozen.bench.run(
            "audit", "--checkpoint", "whole.checkpoint", "--key", try frozen.line("journal.vkey"),
            "--as-of", try frozen.asOf(), "--json")
        let report = try JSON(parsing: Array(outcome.output.utf8))
        let recorded = try frozen.recorded("audit")
        for member in ["verdicts", "counts"] {
            let judged = try #require(report.member(member)?.members)
            let expected = try #require(recorded.member(member)?.members)
            #expect(!expected.isEmpty)
            #expect(Set(judged) == Set(expected), "\(member)")
        }
    }

    /// With the keys, which follow from the seed, the journal is gone on with as if it were new.
    @Test(arguments: FrozenJournal.names)
    func isGoneOnWith(name: String) throws {
        let frozen = try FrozenJournal(name)
        let bench = frozen.bench
        try frozen.makeKeys()
        let time = try frozen.asOf()
        let size = try #require(try frozen.recorded("verify").member("size"))
        // A request that was sent before: its key is known, and nothing is recorded.
        let again = bench.run(
            "start", "izin", "--instance", "uji-berjalan", "--revision", "1", "--bind",
            "pemohon=siti", "--bind", "saksi=tono", "--key", "uji-berjalan", "--as", "siti",
            "--at", time, "--json")
        #expect(again.status == 0, "\(again.errors)")
        let answer = try JSON(parsing: Array(again.output.utf8))
        #expect(answer.member("duplicate") == true)
        let noted = bench.run(
            "note", "uji-berjalan", "Masih dibaca", "--as", "petugas-1", "--at", time)
        #expect(noted.status == 0, "\(noted.errors)")
        let verified = bench.run(
            "journal", "verify", "--checkpoint", "whole.checkpoint", "--json")
        #expect(verified.status == 0, "\(verified.output)")
        let report = try JSON(parsing: Array(verified.output.utf8))
        #expect(report.member("anchored") == size)
        #expect(report.member("unanchored") == 1)
        #expect(report.member("signed") == report.member("size"))
    }

    /// From a snapshot the journal is gone on with as without one, and what lies before it is not
    /// read again: that shows from which of the two it was opened.
    @Test(arguments: FrozenJournal.names)
    func isGoneOnWithFromASnapshot(name: String) throws {
        let frozen = try FrozenJournal(name)
        let bench = frozen.bench
        try frozen.makeKeys()
        let time = try frozen.asOf()
        let clock = try #require(Instant(rfc3339: time))
        try Engine.open(
            bench.path("journal"), keys: bench.path("journal-keys"),
            Engine.Setting(clock: { clock })
        ).keepSnapshot()
        let segments = try frozen.files("segment-")
        #expect(segments.count >= (name.hasSuffix("-segments") ? 3 : 1))
        func flip() throws {
            var content = try bench.bytes("journal/" + segments[0])
            content[4_000] ^= 1
            try bench.write("journal/" + segments[0], bytes: content)
        }
        try flip()
        let note = [
            "note", "uji-berjalan", "Masih dibaca", "--as", "petugas-1", "--at", time,
        ]
        let noted = bench.run(note)
        #expect(noted.status == 0, "\(noted.errors)")
        for snapshot in try frozen.files("snapshot-") {
            try FileManager.default.removeItem(atPath: bench.path("journal/" + snapshot))
        }
        #expect(bench.run(note).status == 65)
        try flip()
        let whole = bench.run(note)
        #expect(whole.status == 0, "\(whole.errors)")
        let verified = bench.run("journal", "verify", "--checkpoint", "whole.checkpoint")
        #expect(verified.status == 0, "\(verified.output)")
    }

    /// Every act, every type of consequence, every member and every word that the format's document
    /// names occurs in what is frozen.
    @Test func everythingThatEntriesCanSayIsFrozen() throws {
        let format = try EventFormat()
        #expect(format.acts.contains("initialize") && format.acts.contains("fire"))
        #expect(format.consequences.contains("visit-reopened"))
        var found = FoundWords()
        for name in FrozenJournal.names { try found.read(try FrozenJournal(name)) }
        #expect(format.acts.subtracting(found.acts).sorted() == [])
        #expect(format.consequences.subtracting(found.consequences).sorted() == [])
        #expect(format.words.subtracting(found.words).sorted() == [])
    }

    @Test func whatDiffersIsNamed() {
        let recorded: JSON = ["a": [1, ["b": nil]], "c": "x"]
        #expect(differences(recorded, ["a": [1, ["b": nil, "new": 2]], "c": "x"]) == [])
        #expect(differences(recorded, ["a": [1, ["d": nil]], "c": "y"]) == ["/a/1/b", "/c"])
        #expect(differences(recorded, ["a": [1], "c": "x"]) == ["/a"])
    }

    /// Where something stands otherwise than it was recorded. A member that a later version added
    /// is none.
    private func differences(_ recorded: JSON, _ present: JSON, at path: String = "") -> [String] {
        switch (recorded, present) {
        case (.object(let members), .object):
            return members.flatMap { member in
                let path = path + "/" + member.key
                guard let other = present.member(member.key) else { return [path] }
                return differences(member.value, other, at: path)
            }
        case (.array(let elements), .array(let others)) where elements.count == others.count:
            return zip(elements, others).enumerated().flatMap { index, pair in
                differences(pair.0, pair.1, at: path + "/\(index)")
            }
        default:
            return recorded == present ? [] : [path]
        }
    }
}

/// A copy of a folder of `Tests/Frozen` on a bench.
private struct FrozenJournal {
    let bench: Workbench
    private let expected: JSON

    static let folder = Workbench.root.appending(path: "Tests/Frozen")

    /// The names of the folders.
    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { !$0.contains(".") }.sorted()

    init(_ name: String) throws {
        bench = try Workbench()
        bench.environment = ["SOP_JOURNAL": "journal"]
        let source = FrozenJournal.folder.appending(path: name)
        for item in try FileManager.default.contentsOfDirectory(atPath: source.path) {
            try FileManager.default.copyItem(
                atPath: source.appending(path: item).path, toPath: bench.path(item))
        }
        expected = try JSON(parsing: try bench.bytes("expected.json"))
    }

    func recorded(_ member: String) throws -> JSON { try #require(expected.member(member)) }

    func asOf() throws -> String { try #require(try recorded("as_of").text) }

    /// The one line of a file.
    func line(_ name: String) throws -> String {
        String(try #require(try bench.text(name).split(separator: "\n").first))
    }

    /// The names of the journal's files that begin so, in order.
    func files(_ prefix: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: bench.path("journal"))
            .filter { $0.hasPrefix(prefix) }.sorted()
    }

    /// Makes the keys: another journal of the same name and seed has the same.
    func makeKeys() throws {
        let keys = try JSON(parsing: Array(bench.run("journal", "keys", "--json").output.utf8))
        let count = try #require(keys.member("keys")?.elements?.count)
        let journal = try #require(try recorded("verify").member("journal")?.text)
        let made = bench.run(
            "init", "--rehearsal", "--seed", try #require(try recorded("seed").text),
            "--id", journal, "--journal", "another", "--keys", "journal-keys")
        try #require(made.status == 0, "\(made.errors)")
        for _ in 1..<count {
            let rotated = bench.run(
                "journal", "keys", "--rotate", "--journal", "another", "--keys", "journal-keys")
            try #require(rotated.status == 0, "\(rotated.errors)")
        }
    }
}

/// What `docs/event-format.md` names.
private struct EventFormat {
    private(set) var acts: Set<String> = []
    private(set) var consequences: Set<String> = []
    /// All that stands in its tables and lists: names of members and words that are their values.
    private(set) var words: Set<String> = []

    init() throws {
        let file = Workbench.root.appending(path: "docs/event-format.md")
        var heading = ""
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            if line.hasPrefix("#") { heading = String(line.drop { $0 == "#" || $0 == " " }) }
            guard line.hasPrefix("|") || line.hasPrefix("- ") else { continue }
            words.formUnion(EventFormat.words(in: line))
            guard line.hasPrefix("| `"), let cell = line.split(separator: "|").first else {
                continue
            }
            let names = EventFormat.words(in: cell).subtracting(["act", "type"])
            if heading.hasPrefix("Acts ") { acts.formUnion(names) }
            if heading == "Consequences" { consequences.formUnion(names) }
        }
    }

    private static func words(in line: Substring) -> Set<String> {
        Set(line.matches(of: /`([a-z_-]+)`/).map { String($0.1) })
    }
}

/// What entries say.
private struct FoundWords {
    private(set) var acts: Set<String> = []
    private(set) var consequences: Set<String> = []
    private(set) var words: Set<String> = []

    mutating func read(_ frozen: FrozenJournal) throws {
        for name in try frozen.files("segment-") {
            for line in try frozen.bench.text("journal/" + name).split(separator: "\n") {
                let entry = try JSON(parsing: Array(line.utf8))
                if let event = entry.member("event") { read(event: event) }
                for member in entry.member("source")?.members ?? [] { words.insert(member.key) }
            }
        }
    }

    private mutating func read(event: JSON) {
        words.insert("event")
        if let act = event.member("act")?.text { acts.insert(act) }
        for consequence in event.member("consequences")?.elements ?? [] {
            if let type = consequence.member("type")?.text { consequences.insert(type) }
        }
        read(event)
    }

    private mutating func read(_ value: JSON) {
        switch value {
        case .string(let text): words.insert(text)
        case .bool(let yes): words.insert(yes ? "true" : "false")
        case .array(let elements): for element in elements { read(element) }
        case .object(let members):
            for member in members {
                words.insert(member.key)
                read(member.value)
            }
        case .null, .number, .real: break
        }
    }
}

extension JSON {
    fileprivate var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }

    fileprivate var elements: [JSON]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }

    fileprivate func member(_ key: String) -> JSON? { members?.first { $0.key == key }?.value }
}
