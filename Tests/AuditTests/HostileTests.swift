import Canonical
import Diagnostics
import Execution
import Journal
import Testing
import WorkCalendar

@testable import Audit

/// Journals that were made to exhaust an auditor.
struct HostileTests {
    /// All findings of a code are counted, and the first are listed.
    @Test func findingsAreListedUpToALimit() throws {
        var ledger = Ledger()
        ledger.take(.initialize(administrator: "root"))
        let count = AuditLimit.findingsPerCodeMax + 500
        for number in 0..<count { ledger.lie(.grant("x-\(number)"), by: .person("budi")) }
        let report = try Written(ledger).audit()
        #expect(report.count(of: .notAdministrator) == count)
        let listed = report.findings.filter { $0.code == .notAdministrator }
        #expect(listed.count == AuditLimit.findingsPerCodeMax)
        #expect(listed.first?.entry == 2)
    }

    /// An instance that goes in circles for years, late every time.
    @Test func anInstanceMayBeLateManyTimes() throws {
        var ledger = Ledger()
        ledger.open()
        ledger.inspect()
        let count = 200
        for _ in 1...count {
            ledger.goOn(days: 7)
            ledger.take(.complete(Completion("review", outcome: "redo")), by: "harun")
            ledger.take(.submit(document: "letter", .attestation), by: "irma")
            ledger.take(.complete(Completion("inspect")), by: "irma")
        }
        let report = try Written(ledger).audit()
        #expect(report.codes(.error, .warning) == [.serviceBreached])
        #expect(report.count(of: .serviceBreached) == count)
    }

    /// Nobody's ten thousand years overflow a sum.
    @Test func elapsedTimesAreSummedUpToALimit() {
        var statistics = StepStatistics(id: "s", title: "S")
        for _ in 1...3 { statistics.count(.max, isMeasured: true, isLate: true) }
        #expect(statistics.elapsedMilliseconds == .max && statistics.visitCount == 3)
    }

    /// Numbers at the ends of what an entry may hold.
    @Test(arguments: [-(1 << 53) + 1, -1, 0, (1 << 53) - 1])
    func numbersMayBeAnything(_ number: Int) throws {
        var ledger = Ledger()
        ledger.open()
        ledger.start()
        ledger.take(.note("n"), by: "root")
        let own = #""number":\#(ledger.next)"#
        ledger.lie(.note("n"), by: "root", [(own, #""number":\#(number)"#)])
        for act in [
            #""act":"correct""#, #""act":"tick""#, #""act":"migrate""#,
        ] {
            let with =
                act.contains("correct")
                ? #"{"event":\#(number),"reason":"r"}"#
                : act.contains("tick")
                    ? #"{"point":\#(number),"step":"receive"}"#
                    : #"{"reason":"r","revision":\#(number)}"#
            ledger.write(
                .event,
                #"{\#(act),"actor":"root","expected_version":\#(number),"instance":"i","#
                    + #""number":\#(ledger.next),"occurred_at":"2026-02-10T02:00:00.000Z","#
                    + #""recorded_at":"2026-02-10T02:00:00.000Z","with":\#(with)}"#)
        }
        let report = try Written(ledger).audit()
        #expect(report.codes(.error).isSubset(of: [.eventMisnumbered, .actImpossible, .unjudged]))
        #expect(report.count(of: .eventUnreadable) == 0)
        #expect(report.count(of: .error) > 0)
    }
}

extension [AuditCode] {
    fileprivate func isSubset(of codes: Set<AuditCode>) -> Bool { codes.isSuperset(of: self) }
}
