import Audit
import Canonical
import Diagnostics
import Execution
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
}
