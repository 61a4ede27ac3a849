import Audit
import DeployedFiles
import Diagnostics
import Execution
import Journal
import Records
import Seeded
import Testing
import WorkCalendar

/// One event of an honest journal is told otherwise, by somebody who has the key and signs it all
/// anew. Either the audit finds it, where it happened and in every scope in which it lies, or the
/// journal is one that an honest engine would have kept.
struct LieTests {
    static let journals = SeededGenerator.rounds(6)
    static let liesPerJournal = 15
    static let turns = 60

    /// What is wrong first, by whoever decides each event again and nothing else.
    struct Fault {
        /// The number of its entry.
        let entry: Int
        let event: Event
    }

    struct Counts {
        var found = 0
        var honest = 0
        var same = 0
        /// Those of which the file alone tells that a rule was broken.
        var broken = 0
    }

    @Test func isFoundOrIsNoLie() throws {
        let seed = SeededGenerator.seed
        var counts: [Lie: Counts] = [:]
        for number in 0..<Self.journals {
            var work = RandomWork(seed: seed &+ UInt64(number), turns: Self.turns)
            for round in 0..<Self.liesPerJournal {
                let lie = Lie.allCases[(round + number) % Lie.allCases.count]
                try check(lie, &work, &counts[lie, default: Counts()], "\(number), \(round)")
            }
        }
        let told = Lie.allCases.map { lie in
            let count = counts[lie] ?? Counts()
            return "\(lie) \(count.found)/\(count.honest)/\(count.same)/\(count.broken)"
        }
        print("lies found/honest/same/broken: \(told.joined(separator: ", ")); seed \(seed)")
        #expect(counts.values.contains { $0.broken > 0 })
        #expect(counts.values.reduce(0) { $0 + $1.found } > Self.journals * Self.liesPerJournal / 3)
    }

    /// What an honest engine keeps breaks none of the file's rules, by whoever reads them in the
    /// file and shares nothing with the engine.
    @Test func nothingThatIsKeptBreaksTheRules() throws {
        let seed = SeededGenerator.seed
        var (checked, longest) = (0, 0)
        for number in 0..<Self.journals * 5 {
            let work = RandomWork(seed: seed &+ 1_000 &+ UInt64(number), turns: 3 * Self.turns)
            var rules = PermitRules()
            for case .event(let event) in work.items { rules.take(event) }
            #expect(rules.broken == [], "journal \(number)")
            checked += rules.checkedCount
            longest = max(longest, rules.checkedCount)
        }
        print("completions checked: \(checked), in one journal \(longest); seed \(seed)")
        #expect(checked > 5 * Self.journals * 5)
    }

    private func check(
        _ lie: Lie, _ work: inout RandomWork, _ counts: inout Counts, _ name: String
    ) throws {
        let (sources, original) = split(work.items)
        let first = 5
        var events = original
        var place = first + work.below(events.count - first)
        // Most are told of what was done in an instance.
        if !events[place].isOnInstance { place = first + work.below(events.count - first) }
        lie.tell(&events, at: place, &work)
        Self.putInOrder(&events, after: original)
        if events == original {
            counts.same += 1
            return
        }
        var entries: [(kind: EntryKind, value: [UInt8])] = []
        // Sources come before the events that need them.
        for source in sources { entries.append((.source, source)) }
        for event in events { entries.append((.event, EventForm.bytes(of: event, in: work.world))) }
        let written = try Written(entries)
        let fault = fault(of: events, sources.count)
        var rules = PermitRules()
        for event in events { rules.take(event) }
        if !rules.broken.isEmpty {
            counts.broken += 1
            #expect(fault != nil, "\(rules.broken)")
        }
        let label = "\(lie) at \(place) of journal \(name)"
        let report = try written.audit()
        guard let fault else {
            counts.honest += 1
            #expect(report.codes(.error) == [], "honest: \(label)")
            return
        }
        counts.found += 1
        let found = report.findings.filter { $0.code.severity > .note && $0.entry == fault.entry }
        #expect(!found.isEmpty, "\(label): \(fault.event)")
        let scope = try #require(Self.scopes(of: fault.event).randomElement(using: &work.random))
        let scoped = try written.audit { $0.scope = scope }
        let isTold = scoped.findings.contains {
            $0.code.severity > .note && $0.entry == fault.entry
        }
        #expect(isTold, "\(label) in \(scope): \(fault.event)")
        #expect(!scoped.isClean)
    }

    private func split(_ items: [RandomWork.Item]) -> (sources: [[UInt8]], events: [Event]) {
        var (sources, events): ([[UInt8]], [Event]) = ([], [])
        for item in items {
            switch item {
            case .source(let bytes): sources.append(bytes)
            case .event(let event):
                // Without what the reader found: another event may come to stand here.
                events.append(
                    Event(
                        number: event.number, event.command, as: event.role, event.consequences))
            }
        }
        return (sources, events)
    }

    /// Numbers them in their order, and has corrections mean the events that they meant.
    private static func putInOrder(_ events: inout [Event], after original: [Event]) {
        var moved: [Int: Int] = [:]
        for (index, event) in events.enumerated() where event.number > 0 {
            moved[event.number] = index + 1
        }
        for index in events.indices {
            events[index].number = index + 1
            guard case .on(let id, .correct(let number, let reason)) = events[index].command.act
            else { continue }
            events[index].command.act =
                .on(instance: id, .correct(event: moved[number] ?? number, reason: reason))
        }
    }

    /// The first event that an honest engine would not have written so.
    private func fault(of events: [Event], _ sourceCount: Int) -> Fault? {
        var world = World()
        var latest = Instant.min
        for (index, event) in events.enumerated() {
            let fault = Fault(entry: 1 + sourceCount + index, event: event)
            guard case .accepted(event) = world.decide(event.command),
                event.command.recordedAt >= latest
            else { return fault }
            latest = event.command.recordedAt
            world.apply(event)
        }
        return nil
    }

    /// The scopes in which an event lies.
    private static func scopes(of event: Event) -> [AuditScope] {
        var scopes = [AuditScope](repeating: AuditScope(), count: 5)
        scopes[0].procedure = "permit"
        scopes[1].sample = AuditScope.Sample(count: 2, seed: "s")
        let day = event.command.recordedAt.date(in: .wib)
        scopes[2].to = day
        scopes[3].from = day
        scopes[4].instance = "i"
        switch event.command.act {
        case .on(let id, _): scopes[4].instance = id
        case .start(let start): scopes[4].instance = start.instance
        // What an administrator does counts from then on.
        default: scopes[3].from = day.adding(days: 1)
        }
        return scopes
    }
}
