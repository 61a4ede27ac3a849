import Compiler
import ProcessGraph
import Seeded
import Testing
import WorkCalendar

@testable import Execution

/// The structures of a world against plain ones, with seeded operations.
struct RowsTests {
    @Test func rowsAreThoseOfTheirChain() {
        var random = SeededGenerator()
        for shift in [0, 2] {
            var rows = Rows(shift: shift, blank: -1)
            var chains = [Rows<Int>.Chain](repeating: Rows<Int>.Chain(), count: 5)
            var model = [[Int]](repeating: [], count: 5)
            for round in 0..<4_000 {
                let chosen = random.below(5)
                switch random.below(30) {
                case 0:
                    rows.keep(&chains[chosen]) { $0 % 3 != 0 }
                    model[chosen].removeAll { $0 % 3 == 0 }
                case 1:
                    rows.change(&chains[chosen]) { $0 % 7 == 0 ? nil : $0 + 1 }
                    model[chosen] = model[chosen].filter { $0 % 7 != 0 }.map { $0 + 1 }
                case 2 where !model[chosen].isEmpty:
                    let position = random.below(model[chosen].count)
                    rows[chains[chosen], position] = round
                    model[chosen][position] = round
                default:
                    rows.append(round, to: &chains[chosen])
                    model[chosen].append(round)
                }
                check(rows, chains[chosen], model[chosen], &random)
            }
            #expect(chains.map { rows.all($0) } == model, "pieces belong to one chain")
        }
    }

    private func check(
        _ rows: Rows<Int>, _ chain: Rows<Int>.Chain, _ model: [Int], _ random: inout SeededGenerator
    ) {
        let end = random.below(model.count + 2)
        let divisor = 1 + random.below(9)
        let found = rows.last(chain, before: end) { $0 % divisor == 0 }
        let position = model.prefix(end).lastIndex { $0 % divisor == 0 }
        #expect(found?.position == position)
        #expect(found?.row == position.map { model[$0] })
        #expect(rows.all(chain) == model)
    }

    @Test func positionsAreFoundByTheirTexts() {
        var random = SeededGenerator()
        var table = PositionTable()
        var model: [String: Int] = [:]
        var texts: [String] = []
        for _ in 0..<6_000 {
            let text =
                "instance-" + String(repeating: "x", count: random.below(12))
                + String(random.below(400))
            let hash = table.hashing.hash(text)
            #expect(table.position(hash) { texts[$0] == text } == model[text])
            if let position = model[text] {
                guard random.once(in: 2) else { continue }
                table.remove(position, hash)
                model[text] = nil
            } else {
                texts.append(text)
                model[text] = texts.count - 1
                table.insert(texts.count - 1, hash)
            }
            #expect(table.count == model.count)
        }
        for text in Set(texts) {
            #expect(table.position(table.hashing.hash(text)) { texts[$0] == text } == model[text])
        }
    }

    @Test func consequencesAreWhatTheyWereMadeOf() {
        let all: [Consequence] = [
            .withdrawn, .ended(.init(0)), .visitCancelled(.init(1), visit: 2),
        ]
        for count in 0...3 {
            let some = Array(all.prefix(count))
            #expect(Array(Consequences(some)) == some)
            #expect(Consequences(some).count == count)
            #expect(Consequences(some) == Consequences(some.lazy.map { $0 }))
        }
        #expect(Consequences(.withdrawn) == [.withdrawn])
        #expect(Consequences() == [])
        #expect([.withdrawn, .withdrawn] as Consequences != [.withdrawn])
    }

    /// What is in a completion and taken out again leaves nothing behind.
    @Test func completionsAreEqualByWhatTheyHold() {
        let plain = Completion("step", outcome: "yes")
        var changed = plain
        changed.reason = "because"
        changed.renewed = ["paper"]
        #expect(changed != plain && !changed.isPlain)
        #expect(changed.reason == "because" && changed.renewed == ["paper"])
        #expect(changed.data.isEmpty && changed.produced.isEmpty && changed.named.isEmpty)
        var same = Completion("step", outcome: "yes", reason: "because")
        same.renewed = ["paper"]
        #expect(same == changed && same.hashValue == changed.hashValue)
        changed.reason = nil
        changed.renewed = []
        #expect(changed == plain && changed.isPlain && changed.hashValue == plain.hashValue)
    }

    /// Where deciding found things is tried first, and believed only where it is right.
    @Test func aWrongTraceMisleadsNobody() throws {
        let clerk = try Clerk("permit")
        let calendar = try Files.calendar().calendar
        var (world, _) = clerk.world(clerk.agency.calendar, calendar, at: Self.start)
        var misled = world
        var commands = RandomCommands(clerk, seed: SeededGenerator.seed, at: Self.start)
        var random = SeededGenerator()
        var eventCount = 0
        for _ in 0..<4_000 {
            commands.goOn()
            guard case .accepted(var event) = world.decide(commands.next(world)) else { continue }
            world.apply(event)
            let right = event
            event.trace = Event.Trace(
                instance: Int32(random.below(9)) - 1, actor: Int32(random.below(9)) - 1)
            #expect(event == right)
            misled.apply(event)
            #expect(misled == world)
            eventCount += 1
        }
        #expect(eventCount > 100)
    }

    /// The timers that are due are those of every instance that are.
    @Test func theHeapHoldsWhatIsDue() throws {
        let clerk = try Clerk("permit")
        let calendar = try Files.calendar().calendar
        var (world, _) = clerk.world(clerk.agency.calendar, calendar, at: Self.start)
        var commands = RandomCommands(clerk, seed: SeededGenerator.seed, at: Self.start)
        var dueCount = 0
        for _ in 0..<4_000 {
            commands.goOn()
            let command = commands.next(world)
            if case .accepted(let event) = world.decide(command) { world.apply(event) }
            let looked = world.instances.flatMap { world.timersDue($0, before: commands.now) }
                .sorted { $0.due < $1.due }
            #expect(world.timersDue(before: commands.now) == looked)
            dueCount += looked.count
        }
        #expect(dueCount > 100)
    }

    private static let start = Instant(millisecondsSinceEpoch: 1_770_688_800_000) ?? .min
}

extension Int: FreezableRow {
    static var wordCount: Int { 1 }
    func freeze(into writer: inout FrozenWriter) { writer.put(self) }
    init(_ memory: FrozenMemory, at position: Int) { self = Int(memory.number(position)) }
}
