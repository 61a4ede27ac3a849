import Audit
import Execution
import Journal
import ProcessGraph
import WorkCalendar

/// What went wrong in the work: one example of each code.
extension Example {
    static let order = [
        Example.lie(.eventUnreadable, in: nil) { $0.write(.event, #"{"act":"dance"}"#) },
        Example.lie(.eventMisnumbered, in: nil) { ledger in
            ledger.lie(.grant("budi"), [(#""number":5,"#, #""number":9,"#)])
        },
        Example.lie(.consequencesDiffer) { ledger in
            ledger.start()
            ledger.submit()
            ledger.lie(
                .complete(Ledger.application), by: "ani", [(#""due":"2026-"#, #""due":"2027-"#)])
        },
        Example.lie(.actImpossible, against: "steps/inspect") { ledger in
            ledger.start()
            ledger.lie(.complete(Completion("inspect")), by: "irma")
        },
        Example.lie(.unjudged, also: [.actImpossible]) { ledger in
            ledger.start()
            ledger.lie(.complete(Completion("inspect")), by: "irma")
            ledger.lie(.complete(Completion("review", outcome: "grant")), by: "harun")
        },
        Example.lie(.clockBack) { ledger in
            ledger.start()
            ledger.goOn(minutes: 60)
            ledger.take(.submit(document: "letter", .attestation), by: "ani")
            ledger.goOn(minutes: -30)
            ledger.take(.submit(document: "photo", .attestation), by: "ani")
        },
        Example.lie(.recordedLate, also: [.serviceBreached]) { ledger in
            ledger.start()
            let occurred = ledger.now
            ledger.goOn(days: 3)
            ledger.lie(
                .submit(document: "letter", .attestation), by: "ani", occurredAt: occurred)
        },
        Example.lie(.firedLate) { ledger in
            ledger.receive()
            let due = ledger.world.instance("i")?.timers.escalation?.instant
            ledger.goOn(days: 2)
            ledger.lie(.fire(.escalation), by: "engine", occurredAt: due)
        },
        Example.lie(.timeImpossible, against: "steps/apply") { ledger in
            ledger.start()
            ledger.lie(
                .submit(document: "letter", .attestation), by: "ani",
                occurredAt: ledger.now.adding(milliseconds: 60_000))
        },
        Example.lie(.timerSkipped, also: [.serviceBreached], against: "steps/inspect/expires") {
            $0.receive()
            $0.goOn(days: 10)
            $0.lie(.complete(Completion("inspect")), by: "irma")
        },
        Example.lie(.requestRepeated, against: "steps/apply") { ledger in
            let key = CallerKey("k-1", Digest(1, 2, 3, 4))
            ledger.start()
            ledger.take(.on(instance: "i", .note("n")), key: key)
            ledger.lie(.on(instance: "i", .note("n")), key: key)
        },
        Example(code: .recordedAhead) {
            let written = try Written(Ledger.whole)
            // The first of two at the latest time.
            let last = Ledger.whole.last - 1
            return Made(
                written: written, entry: last, offset: written.offset(of: last),
                now: Ledger.whole.now.adding(milliseconds: -3_600_000))
        },
        Example.lie(.sourceAltered, in: nil) { ledger in
            let text = Ledger.permit.replacing("revision: 1", with: "revision: 2")
            ledger.deployProcedure(text, lie: String(repeating: "0", count: 64))
        },
    ]

    static let authority = [
        Example.lie(.withoutRole, against: "steps/receive/by") { ledger in
            ledger.start()
            ledger.submit()
            ledger.take(.complete(Ledger.application), by: "ani")
            ledger.lie(.complete(Ledger.receipt), by: "harun")
        },
        Example.lie(
            .actingEnded, against: "steps/review/by",
            agency: Ledger.office.replacing("acting:", with: "until: 2026-02-09, acting:")
        ) { ledger in
            ledger.inspect()
            ledger.lie(.complete(Completion("review", outcome: "grant")), by: "harun")
        },
        Example.lie(.wrongPerson, against: "steps/apply/by") { ledger in
            ledger.start()
            ledger.submit()
            ledger.lie(.complete(Ledger.application), by: "budi")
        },
        Example.lie(.recorderWithoutRight, against: "steps/register/by") { ledger in
            ledger.review()
            ledger.lie(.complete(Completion("register")), by: "registry", recordedBy: "irma")
        },
        Example.lie(.notAdministrator, in: nil) { ledger in
            ledger.lie(.grant("budi"), by: .person("budi"))
        },
        Example.lie(.notManager, against: "managed_by") { ledger in
            ledger.start()
            ledger.lie(.suspend(reason: "r"), by: "clara")
        },
        Example.lie(.notSubmitter, against: "documents/receipt") { ledger in
            ledger.register()
            ledger.lie(.submit(document: "receipt", .attestation), by: "ani")
        },
        Example.whole(.identityAsserted) { try Written(Ledger.whole) },
        Example.lie(.revokedSince, also: [.timerOverdue], against: "steps/receive/by") { ledger in
            ledger.receive()
            ledger.goOn(days: 2)
            let before = ledger.now.adding(milliseconds: -3 * 86_400_000) ?? ledger.now
            let from = before.date(in: .wib)
            ledger.take(
                .revoke(
                    Revocation(agency: "office", actor: "clara", role: "clerk", from: from)))
        },
        Example.lie(.actingWithoutDecree, in: nil) { ledger in
            var appointment = Appointment(actor: "budi", role: "head", from: .min)
            appointment.acting = .plh
            ledger.take(.appoint(agency: "office", appointment))
        },
    ]

    static let separation = [
        Example.lie(.apartRolesJoined, against: "apart") { ledger in
            ledger.start()
            ledger.submit()
            ledger.take(.complete(Ledger.application), by: "ani")
            ledger.take(
                .appoint(
                    agency: "office", Appointment(actor: "clara", role: "inspector", from: .min)))
            var receipt = Ledger.receipt
            receipt.named = [Naming("inspector", "clara")]
            ledger.lie(.complete(receipt), by: "clara")
        },
        Example.lie(.sameActor, against: "steps/review/not_actor_of") { ledger in
            ledger.inspect()
            ledger.lie(.complete(Completion("review", outcome: "grant")), by: "clara")
        },
        Example.whole(.namesAlike, alike),
    ]

    /// The second `clara` has a Cyrillic letter.
    private static let alike: @Sendable () throws -> Written = {
        var ledger = Ledger()
        ledger.open()
        ledger.take(
            .appoint(
                agency: "office", Appointment(actor: "cl\u{430}ra", role: "clerk", from: .min)))
        return try Written(ledger)
    }

    private static let marked = Ledger.permit
        .replacing("    requires: [letter]\n", with: "    requires: [letter]\n    implied: true\n")
        .replacing("    title: Receive\n", with: "    title: Receive\n    assumed: It says so\n")

    private static let readings: @Sendable () throws -> Written = {
        var ledger = Ledger()
        ledger.open([marked])
        ledger.handOver()
        return try Written(ledger)
    }

    static let completeness = [
        Example.lie(.documentsMissing, against: "steps/apply/requires") { ledger in
            ledger.start()
            ledger.take(.submit(document: "letter", .attestation), by: "ani")
            ledger.lie(.complete(Ledger.application), by: "ani")
        },
        Example.lie(.dataMissing, against: "steps/apply/collects") { ledger in
            ledger.start()
            ledger.submit()
            var application = Ledger.application
            application.data.removeLast()
            ledger.lie(.complete(application), by: "ani")
        },
        Example.lie(.reasonMissing, against: "steps/review/decide") { ledger in
            ledger.inspect()
            var review = Completion("review", outcome: "return")
            review.renewed = ["letter"]
            ledger.lie(.complete(review), by: "harun")
        },
        Example.whole(.contentsUnchecked) { try Written(Ledger.whole) },
        Example.whole(
            .impliedStep, against: "steps/inspect", written: marked, readings),
        Example.whole(
            .assumedStep, against: "steps/receive", written: marked, readings),
    ]

    private static let undated = Ledger.file("Tests/ExecutionTests/Fixtures/undated.yaml")
    private static let later = Ledger.permit.replacing("revision: 1", with: "revision: 2")
        .replacing("effective: 2026-01-12", with: "effective: 2027-01-01")

    static let timeliness = [
        Example.lie(.serviceBreached, against: "steps/review/sla") { ledger in
            ledger.inspect()
            ledger.goOn(minutes: 120)
            ledger.take(.complete(Completion("review", outcome: "grant")), by: "harun")
        },
        Example.lie(
            .timerOverdue, also: [.serviceBreached], against: "steps/register/expires",
            asOfDaysLater: 3
        ) { $0.review() },
        Example.lie(.idle, also: [.serviceBreached], asOfDaysLater: 60) { $0.start() },
        Example.lie(.notYetInForce, against: "form/effective", written: later) { ledger in
            ledger.deployProcedure(later)
            ledger.lie(Ledger.start(revision: 2))
        },
        Example.lie(.noLongerInForce) { ledger in
            ledger.take(
                .retire(
                    Retirement(
                        agency: "office", procedure: "permit", revision: 1,
                        from: ledger.now.date(in: .wib))))
            ledger.lie(Ledger.start(revision: 1))
        },
        Example.lie(.startedNotInForce, against: "form/effective", written: nil) { ledger in
            ledger.deployProcedure(undated)
            ledger.take(Ledger.start(procedure: "undated", acknowledged: true))
        },
        Example.lie(.dueProvisional, at: "2027-02-10T02:00:00.000Z") { $0.start() },
    ]
}
