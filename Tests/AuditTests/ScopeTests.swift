import Audit
import Canonical
import Diagnostics
import Execution
import Journal
import Testing
import WorkCalendar

/// What of a journal is judged.
struct ScopeTests {
    private static let count = 12

    /// Instances `i-1` and so on, one a day; in each somebody acts who may not.
    private static func written() throws -> Written {
        var ledger = Ledger()
        ledger.open()
        for number in 1...count {
            ledger.take(Ledger.start("i-\(number)"))
            ledger.lie(
                .on(instance: "i-\(number)", .submit(document: "letter", .attestation)),
                by: .person("budi"))
            ledger.goOn(days: 1)
        }
        return try Written(ledger)
    }

    private func audit(_ change: (inout AuditScope) -> Void) throws -> AuditReport {
        try Self.written().audit { change(&$0.scope) }
    }

    private func wrong(_ report: AuditReport) -> [String] {
        report.findings.filter { $0.code == .wrongPerson }.compactMap(\.instance)
    }

    @Test func allIsJudgedWhereNothingIsAsked() throws {
        let report = try audit { _ in }
        #expect(wrong(report) == (1...Self.count).map { "i-\($0)" })
        #expect(report.sampled == [])
    }

    /// Anybody draws the same instances: those with the smallest hashes over seed and id.
    @Test(arguments: ["inspektorat-2026", "2"], [1, 5])
    func aSampleIsDrawnAgain(_ seed: String, _ size: Int) throws {
        let first = try audit { $0.sample = AuditScope.Sample(count: size, seed: seed) }
        let second = try audit { $0.sample = AuditScope.Sample(count: size, seed: seed) }
        let expected = (1...Self.count).map { "i-\($0)" }
            .map { (hash: SHA256.hash(Array("\(seed)\n\($0)".utf8)).hex, id: $0) }
            .sorted { $0.hash < $1.hash }.prefix(size).map(\.id)
        #expect(first.sampled == expected && second.sampled == expected)
        #expect(Set(wrong(first)) == Set(expected))
        #expect(first.count(of: .wrongPerson) == size)
        // Nothing is told of others, whatever the code.
        let others = first.findings.compactMap(\.instance).filter { !expected.contains($0) }
        #expect(others == [])
        #expect(first.findings == second.findings && first.counts == second.counts)
    }

    @Test func aSampleOfMoreThanThereAreIsAll() throws {
        let report = try audit { $0.sample = AuditScope.Sample(count: 99, seed: "s") }
        #expect(report.sampled.count == Self.count)
        #expect(report.count(of: .wrongPerson) == Self.count)
        let unknown = try audit {
            $0.procedure = "other"
            $0.sample = AuditScope.Sample(count: 5, seed: "s")
        }
        #expect(unknown.sampled == [], "drawn from those of the procedure alone")
        let none = try audit { $0.sample = AuditScope.Sample(count: 0, seed: "s") }
        #expect(none.sampled == [] && none.count(of: .wrongPerson) == 0)
    }

    @Test func daysAreThoseOfTheAgency() throws {
        let report = try audit {
            $0.from = CivilDate(iso: "2026-02-12")
            $0.to = CivilDate(iso: "2026-02-13")
        }
        #expect(wrong(report) == ["i-3", "i-4"])
        let instances = Set(report.findings.compactMap(\.instance))
        #expect(instances == ["i-3", "i-4"])
    }

    @Test func oneInstanceAndOneProcedure() throws {
        let one = try audit { $0.instance = "i-7" }
        #expect(Set(one.findings.compactMap(\.instance)) == ["i-7"])
        let procedure = try audit { $0.procedure = "office/permit" }
        #expect(procedure.count(of: .wrongPerson) == Self.count)
        let other = try audit { $0.procedure = "other" }
        #expect(other.count(of: .wrongPerson) == 0)
    }

    /// The journal's own integrity is judged in every scope.
    @Test func integrityIsInEveryScope() throws {
        let written = try Self.written()
        written.edit(3, #""v":1"#, #""v":7"#, isSealed: true)
        let report = try written.audit { $0.scope.instance = "nobody" }
        #expect(report.count(of: .entryOfLaterVersion) == 1)
        #expect(report.verdict(on: .integrity) == .fails)
        #expect(report.verdict(on: .authority) != .holds)
    }

    // MARK: What no scope hides

    /// Scopes in which an instance lies: what it rests on is told in each of them.
    private static let scopes: [@Sendable (inout AuditScope) -> Void] = [
        { $0.instance = "i" }, { $0.procedure = "permit" }, { $0.procedure = "office/permit" },
        { $0.sample = AuditScope.Sample(count: 1, seed: "s") },
        { $0.from = CivilDate(iso: "2026-02-12") },
        {
            $0.from = CivilDate(iso: "2026-02-12")
            $0.to = CivilDate(iso: "2026-02-12")
        },
    ]

    /// - Parameter tell: what was wrong two days before an instance was begun and handed over.
    private func expect(
        _ code: AuditCode, _ property: AuditProperty, _ tell: (inout Ledger) -> Void
    ) throws {
        var ledger = Ledger()
        ledger.open()
        tell(&ledger)
        ledger.goOn(days: 2)
        ledger.handOver()
        let written = try Written(ledger)
        for (number, scope) in Self.scopes.enumerated() {
            let report = try written.audit { scope(&$0.scope) }
            #expect(report.judgedCount > 0)
            #expect(report.count(of: code) > 0, "\(code) in scope \(number)")
            #expect(report.verdict(on: property) == .fails)
        }
    }

    @Test func whoWasNoAdministratorIsToldInEveryScope() throws {
        try expect(.notAdministrator, .authority) { $0.lie(.grant("budi"), by: .person("budi")) }
    }

    /// The numbers of events are those of the journal, whatever instance shows that one is missing.
    @Test func aMissingNumberIsToldInEveryScope() throws {
        try expect(.eventMisnumbered, .order) { ledger in
            ledger.take(Ledger.start("other"))
            ledger.lie(
                .on(instance: "other", .note("n")),
                [(#""number":\#(ledger.next),"#, #""number":\#(ledger.next + 1),"#)])
        }
    }

    /// What nobody can read may be an appointment, or the beginning of an instance.
    @Test(arguments: [#"{"act":"dance"}"#, #"{"act":"start","instance":"other"}"#])
    func whatCannotBeReadIsToldWhateverItWas(_ event: String) throws {
        var ledger = Ledger()
        ledger.open()
        ledger.write(.event, event)
        ledger.handOver()
        let written = try Written(ledger)
        for (number, scope) in Self.scopes.enumerated() where number != 0 {
            let report = try written.audit { scope(&$0.scope) }
            #expect(report.count(of: .eventUnreadable) == 1, "scope \(number)")
        }
    }

    /// The graph that an entry names is that of its procedure, and no other's.
    @Test func aGraphThatDiffersIsToldWithItsProcedure() throws {
        let text = Ledger.permit.replacing("revision: 1", with: "revision: 2")
        try expect(.sourceAltered, .order) {
            $0.deployProcedure(text, lie: String(repeating: "0", count: 64))
        }
        var ledger = Ledger()
        ledger.open()
        ledger.deployProcedure(text, lie: String(repeating: "0", count: 64))
        let other = try Written(ledger).audit { $0.scope.procedure = "other" }
        #expect(other.count(of: .sourceAltered) == 0)
    }

    /// A sample is drawn while instances begin: what was wrong with a beginning is not lost.
    @Test func aSampleTellsWhatWasWrongWithABeginning() throws {
        var ledger = Ledger()
        ledger.open()
        for number in 1...5 {
            ledger.lie(Ledger.start("i-\(number)", revision: 1), by: .person("budi"))
        }
        let written = try Written(ledger)
        let all = try written.audit {
            $0.scope.sample = AuditScope.Sample(count: 5, seed: "s")
        }
        #expect(all.count(of: .withoutRole) == 5)
        let two = try written.audit {
            $0.scope.sample = AuditScope.Sample(count: 2, seed: "s")
        }
        let found = two.findings.filter { $0.code == .withoutRole }.compactMap(\.instance)
        #expect(Set(found) == Set(two.sampled) && found.count == 2)
    }

    /// An event that says to be of another month than those around it is not out of any scope.
    @Test func aTimeThatGoesBackIsInNoOtherMonth() throws {
        var ledger = Ledger(at: "2026-07-01T02:00:00.000Z")
        ledger.open()
        ledger.start()
        ledger.goOn(days: -20)
        ledger.lie(.submit(document: "letter", .attestation), by: "budi")
        let report = try Written(ledger).audit {
            $0.scope.from = CivilDate(iso: "2026-07-01")
            $0.scope.to = CivilDate(iso: "2026-07-31")
        }
        #expect(report.count(of: .clockBack) == 1)
        #expect(report.count(of: .wrongPerson) == 1)
    }
}
