import Audit
import Canonical
import Diagnostics
import Execution
import Journal
import SimulatedDisk
import Testing
import WorkCalendar

/// Ways to be late that no service level shows in the end.
struct LatenessTests {
    /// A visit to "receive", the row of which is to be done in an hour, two hours old.
    private static func late() -> Ledger {
        var ledger = Ledger()
        ledger.open()
        ledger.start()
        ledger.submit()
        ledger.goOn(minutes: 5)
        ledger.take(.complete(Ledger.application), by: "ani")
        ledger.goOn(minutes: 120)
        return ledger
    }

    private func check(
        _ ledger: Ledger, _ measure: LateMeasure?, _ codes: [AuditCode] = [.serviceBreached]
    ) throws {
        let report = try Written(ledger).audit()
        #expect(report.codes(.error, .warning) == codes)
        let found = report.findings.compactMap { finding -> LateMeasure? in
            if case .cutShort("receive", _, _, let by) = finding.fact { by } else { nil }
        }
        #expect(found == [measure].compactMap { $0 })
    }

    @Test func aDueTimeThatWasPastIsExtended() throws {
        var ledger = Self.late()
        let until = ledger.now.adding(milliseconds: 86_400_000) ?? .max
        ledger.take(
            .extend(Extension(.sla, until: until, reason: "r")), by: "root")
        ledger.take(.complete(Ledger.receipt), by: "clara")
        try check(ledger, .extended)
    }

    @Test func aLateInstanceIsWithdrawn() throws {
        var ledger = Self.late()
        ledger.take(.withdraw(reason: "r"), by: "root")
        try check(ledger, .withdrawn)
    }

    @Test func aLateVisitIsTakenBack() throws {
        var ledger = Self.late()
        ledger.take(.correct(event: ledger.next - 1, reason: "r"), by: "root")
        let until = ledger.now.adding(milliseconds: 86_400_000) ?? .max
        ledger.take(.extend(Extension(.sla, until: until, reason: "r")), by: "root")
        let report = try Written(ledger).audit()
        let measures = report.findings.compactMap { finding -> LateMeasure? in
            if case .cutShort(_, _, _, let by) = finding.fact { by } else { nil }
        }
        #expect(measures == [.corrected, .extended])
    }

    /// What was not late is not told.
    @Test func whatIsExtendedInTimeIsNotLate() throws {
        var ledger = Ledger()
        ledger.open()
        ledger.start()
        let until = ledger.now.adding(milliseconds: 86_400_000) ?? .max
        ledger.take(
            .extend(Extension(.sla, until: until, reason: "r")), by: "root")
        ledger.take(.withdraw(reason: "r"), by: "root")
        try check(ledger, nil, [])
    }

    /// A calendar of later makes nothing be in time that was late.
    @Test func aLaterCalendarForgivesNothing() throws {
        var ledger = Self.late()
        ledger.take(.complete(Ledger.receipt), by: "clara")
        let next = "    - {date: 2026-02-17,"
        let holiday = Ledger.calendar.replacing(
            next, with: "    - {date: 2026-02-10, title: A day off}\n" + next)
        #expect(holiday != Ledger.calendar)
        ledger.goOn(days: 1)
        let digest = ledger.put(source: holiday)
        ledger.deployCalendar(digest)
        let report = try Written(ledger).audit()
        let facts = report.findings.map(\.fact)
        #expect(facts.contains { if case .forgiven("receive", _, _) = $0 { true } else { false } })
    }

    /// In time by its own word: it was recorded after the due time by which it is said to be done.
    @Test func whatIsRecordedAfterItWasDueIsTold() throws {
        var ledger = Self.late()
        ledger.lie(
            .complete(Ledger.receipt), by: "clara",
            occurredAt: ledger.now.adding(milliseconds: -7_000_000))
        let report = try Written(ledger).audit()
        #expect(report.codes(.error, .warning) == [.recordedLate])
        #expect(
            report.findings.contains {
                if case .recordedAfterDue = $0.fact { true } else { false }
            })
    }

    /// A witness saw the journal at a time that had not come yet by what entries in it say.
    @Test(arguments: [(0, 0), (600, 0), (660, 1)])
    func aWitnessSawItBefore(_ secondsAhead: Int, _ count: Int) throws {
        let written = try Written(Ledger.whole)
        let seconds = Int(Ledger.whole.now.millisecondsSinceEpoch / 1_000) - secondsAhead
        let witness = try Witness.create(
            "witness", keys: "witness-keys", name: "witness.example/w", since: "then",
            on: SimulatedDisk(seed: 2))
        let note = try witness.cosign(
            written.checkpoints[written.checkpoints.count - 1], by: [Written.keys[0].verifier],
            old: 0, path: MerkleProof([]), atSeconds: seconds
        ).note
        let report = try written.audit {
            $0.given = [Array(note.written.utf8)]
            $0.witnesses = [witness.key.verifier]
        }
        #expect(report.codes(.error, .warning) == (count == 0 ? [] : [.recordedAhead]))
        #expect(report.count(of: .recordedAhead) == count)
    }

    /// Another calendar, which makes everything be in time, is put in the place of the agency's.
    @Test func aCalendarIsDeployedAsAnother() throws {
        var ledger = Ledger()
        ledger.open()
        let other = Ledger.calendar.replacing("id: aparatur-sipil-negara", with: "id: no-work")
        let digest = ledger.put(source: other)
        ledger.deployCalendar(digest, saying: "no-work")
        let report = try Written(ledger).audit()
        #expect(report.codes(.error, .warning) == [.sourceAltered])
    }

    /// What expired and was corrected stands open, and nothing fires any more.
    @Test func anExpiryThatACorrectionHoldsBackIsTold() throws {
        var ledger = Ledger()
        ledger.open()
        ledger.review()
        ledger.goOn(days: 3)
        let due = ledger.world.instance("i")?.timers.expiry?.instant
        ledger.lie(.fire(.expiry), by: "engine", occurredAt: due)
        ledger.take(.correct(event: ledger.next - 1, reason: "r"), by: "root")
        let report = try Written(ledger).audit()
        #expect(report.count(of: .timerOverdue) == 1)
        #expect(report.findings.contains { $0.fact == due.map { .held(due: $0) } })
    }
}
