import Canonical

/// Names read from where they stand, without a text: those that most events have come first.
extension CanonicalReader {
    /// The member `act`.
    mutating func actName() throws(EventProblem) -> ActName1 {
        let place = try place("act")
        for (word, name) in ActName1.words where matches(place, word) { return name }
        throw unknown(string(of: place), "act")
    }

    /// The member `type` of a consequence.
    mutating func consequenceName() throws(EventProblem) -> ConsequenceName1 {
        let place = try place("type")
        for (word, name) in ConsequenceName1.words where matches(place, word) { return name }
        throw unknown(string(of: place), "type")
    }
}

extension ActName1 {
    fileprivate static let words: [(StaticString, ActName1)] = [
        ("complete", .complete), ("submit", .submit), ("claim", .claim), ("record", .record),
        ("start", .start), ("tick", .tick), ("fire", .fire), ("note", .note), ("exit", .exit),
        ("release", .release), ("assign", .assign), ("rebind", .rebind),
        ("withdraw-document", .withdrawDocument), ("correct", .correct), ("withdraw", .withdraw),
        ("suspend", .suspend), ("resume", .resume), ("extend", .extend),
        ("recompute", .recompute), ("migrate", .migrate), ("erase", .erase),
        ("initialize", .initialize), ("deploy-agency", .deployAgency),
        ("deploy-calendar", .deployCalendar), ("deploy-procedure", .deployProcedure),
        ("appoint", .appoint), ("revoke", .revoke), ("grant", .grant), ("replace", .replace),
        ("retire", .retire),
    ]
}

extension ConsequenceName1 {
    fileprivate static let words: [(StaticString, ConsequenceName1)] = [
        ("visit-began", .visitBegan), ("ended", .ended), ("visit-reopened", .visitReopened),
        ("visit-cancelled", .visitCancelled), ("timers-moved", .timersMoved),
        ("escalated", .escalated), ("withdrawn", .withdrawn), ("appointed", .appointed),
        ("revoked", .revoked),
    ]
}
