import Canonical
import Execution
import JSON
import Records
import Seeded
import Testing

/// Objects that are nearly events: with other members, other values, values of other kinds. None
/// stops whoever reads it, and what is read can be judged and taken in.
struct MutatedEventTests {
    static let rounds = SeededGenerator.rounds(4_000)

    @Test func noneStopsAReader() throws {
        let office = try Office()
        let seed = SeededGenerator.seed
        print("seed \(seed)")
        var events = RandomEvents(office: office, random: SeededGenerator(seed: seed))
        var mutation = Mutation(seed: seed)
        var world = office.world
        var (readCount, takenCount) = (0, 0)
        for round in 0..<Self.rounds {
            let bytes = EventForm.bytes(
                of: events.event(round % RandomEvents.kinds), in: office.world)
            guard var value = try? JSON(parsing: bytes) else { continue }
            for _ in 0...round % 3 { value = mutation.change(value) }
            guard let changed = try? value.canonicalBytes(),
                let event = try? EventForm.read(
                    unsafe changed.span.bytes, version: 1, in: world, from: office)
            else { continue }
            readCount += 1
            _ = world.objections(to: event.command)
            if let admitted = world.admission(of: event) {
                world.apply(admitted)
                takenCount += 1
            }
            _ = EventForm.filing(unsafe changed.span.bytes)
            _ = EventForm.instance(of: unsafe changed.span.bytes)
        }
        print("seed \(seed): \(readCount) were events, \(takenCount) were taken in")
        #expect(readCount > Self.rounds / 20 && takenCount > 10)
    }

    /// Parts of a source that never ends are not kept.
    @Test func sourcesAreBounded() throws {
        var texts = SourceTexts()
        let digest = String(repeating: "0", count: 64)
        func take(_ count: Int, _ offset: Int, _ text: String) throws {
            try texts.take(
                SourcePart(digest: digest, count: count, offset: offset, text: text))
        }
        #expect(throws: EventProblem.sourceUnfit(digest)) { try take(1 << 52, 0, "a") }
        #expect(throws: EventProblem.sourceMissing(digest)) { try take(-1, 0, "a") }
        try take(SourcePart.sourceBytesMax, 0, "a")
        try take(SourcePart.sourceBytesMax, 1, "b")
        #expect(throws: EventProblem.sourceMissing(digest)) {
            try take(SourcePart.sourceBytesMax, 1, "b")
        }
        // What came so far is forgotten then.
        #expect(throws: EventProblem.sourceMissing(digest)) {
            try take(SourcePart.sourceBytesMax, 2, "c")
        }
    }

    /// What is whole may be said again, and nothing else under its digest: a person would read that
    /// as what was deployed.
    @Test func nothingElseIsSaidUnderTheDigestOfASource() throws {
        let bytes = Array("sop: 1".utf8)
        let digest = SHA256.hash(bytes).hex
        var texts = SourceTexts()
        for part in SourcePart.parts(of: bytes) + SourcePart.parts(of: bytes) {
            try texts.take(part)
        }
        for (count, offset, text) in [
            (6, 0, "sop: 2"), (6, 5, "11"), (7, 0, "sop: 1"), (6, 7, ""), (6, -1, "s"),
        ] {
            #expect(throws: EventProblem.sourceUnfit(digest)) {
                try texts.take(
                    SourcePart(digest: digest, count: count, offset: offset, text: text))
            }
        }
        #expect(texts[digest] == bytes)
    }
}

/// Changes one thing in a value.
private struct Mutation {
    private var random: SeededGenerator
    private var values = RandomJSON()
    private var known: [JSON] = []

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        values.generator = SeededGenerator(seed: seed ^ 1)
    }

    private mutating func below(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }

    mutating func change(_ value: JSON) -> JSON {
        if known.count < 2_000 { known.append(value) }
        switch value {
        case .object(var members) where !members.isEmpty && below(6) > 0:
            let place = below(members.count)
            let member = members[place]
            switch below(8) {
            case 0: members.remove(at: place)
            case 1: members[place] = JSON.Member("zeal", member.value)
            case 2:
                members.append(JSON.Member("also", other()))
                members.sort { $0.key < $1.key }
            default: members[place] = JSON.Member(member.key, change(member.value))
            }
            return .object(members)
        case .array(var items) where !items.isEmpty && below(4) > 0:
            let place = below(items.count)
            if below(4) == 0 { items.append(items[place]) }
            items[place] = change(items[place])
            return .array(items)
        case .number:
            let edges = [0, -1, 1 << 31, 1 << 53 - 1, -(1 << 53) + 1, 32_768]
            return .number(edges[below(edges.count)])
        case .string where below(3) > 0:
            let strings = known.filter { if case .string = $0 { true } else { false } }
            return strings.isEmpty ? other() : strings[below(strings.count)]
        default: return other()
        }
    }

    private mutating func other() -> JSON {
        known.isEmpty || below(2) == 0 ? values.value(depth: 2) : known[below(known.count)]
    }
}
