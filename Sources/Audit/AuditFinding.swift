package import Execution
package import Journal
package import ProcessGraph
package import Records
package import WorkCalendar

/// What an audit found, as a fact; the words are another's.
package enum AuditFact: Hashable, Sendable {
    // Integrity.
    /// What the verification of the files says.
    case journal(VerificationFinding.Problem)
    /// It found more than it lists.
    case journalOmitted(count: Int)
    /// Entries that no checkpoint covers which was kept elsewhere.
    case unanchored(from: Int, count: Int)
    /// Entries that no checkpoint of the history covers.
    case unsigned(from: Int, count: Int)
    /// Nobody said which key the journal must begin with.
    case keyNotGiven
    case rehearsal(seed: String)
    /// A crash was put in order: bytes that were no entry were cut off.
    case recovered

    // Order.
    case unreadable(EventProblem)
    case misnumbered(found: Int, expected: Int)
    /// Other consequences follow from the act than the entry says, or it was done in another role.
    case differs(recorded: [Consequence], derived: [Consequence])
    /// Later events of an instance rest on one that does not hold.
    case unjudged(count: Int)
    case clockBack(milliseconds: Int64)
    case recordedLate(milliseconds: Int64)
    /// An act is said to have happened by the due time of its step, and was recorded after it.
    case recordedAfterDue(due: Instant)
    /// The journal says a time that had not come yet when a witness, or else the auditor, saw it.
    case recordedAhead(recorded: Instant, seen: Instant, isByWitness: Bool)
    case firedLate(milliseconds: Int64)
    /// A procedure is compiled to another graph than the entry says.
    case graphDiffers(procedure: String, revision: Int)

    /// What the core says against the command.
    case refused(Rejection)
    /// The acting official's appointment had ended.
    case actingEnded(role: String, until: CivilDate, decree: String?)
    /// The role is filled by a person of this instance, and it was another.
    case wrongPerson(roles: [String])
    case asserted(eventCount: Int)
    /// Somebody was appointed to act for another, and no decree is named.
    case actingWithoutDecree(Appointment)
    /// Somebody ended a visit in a role that was revoked later, from a day before that.
    case revokedSince(RevokedAct)
    /// The ids of two persons are hardly told apart.
    case namesAlike(String, String)

    // Completeness. What can be erased is what lies in the store: a document or a data item.
    case contentAltered(Erasure, commitment: String)
    case contentMissing(Erasure, commitment: String)
    /// It is there and cannot be what it was filed as: an empty file, a value of another data item.
    case contentUnfit(Erasure, commitment: String)
    case contentErased(Erasure, commitment: String)
    case erasureUnrecorded(Erasure, commitment: String)
    case contentNotErased(Erasure, commitment: String)
    case contentsUnchecked(count: Int)
    case impliedStep(String, count: Int)
    case assumedStep(String, count: Int, why: String)

    // Timeliness.
    case breached(VisitService, owner: String, holding: Role.Holding)
    /// As ``breached``, by the revision under which the visit ended: it was migrated since.
    case breachedBefore(ProcedureName, step: String, due: Instant, ended: Instant)
    /// A visit ended after its due time, as that was then; by the calendar that was deployed since
    /// it would not have.
    case forgiven(step: String, due: Instant, ended: Instant)
    /// A visit was past its due time when that was moved, or when the visit was taken back.
    case cutShort(step: String, due: Instant, at: Instant, by: LateMeasure)
    case overdue(Execution.Timer, due: Instant)
    /// An expiry ran out that a correction holds back.
    case held(due: Instant)
    case idle(since: Instant, workingDays: Int)
    case startedNotInForce
    case provisional(step: String, due: Instant)
}

/// What was done about a visit that was late.
package enum LateMeasure: Hashable, Sendable {
    /// Its due time was moved by command, or worked out anew.
    case extended, recomputed
    /// An earlier completion was corrected, or the instance withdrawn, so that it never ended.
    case corrected, withdrawn
}

/// One finding: what, and where it stands in the journal and in the SOP file.
package struct AuditFinding: Hashable, Sendable {
    package let fact: AuditFact
    /// The number of the entry, from 0; nil for what is about the journal as a whole.
    package var entry: Int?
    /// Where the entry stands.
    package var place: Journal.Place?
    package var instance: String?
    package var procedure: ProcedureName?
    /// Who did it, as the entry says.
    package var actor: Actor?
    package var occurredAt: Instant?
    /// The zone of the agency, in which times are told.
    package var zone = ZoneOffset.utc
    /// The rule that it is held against.
    package var rule: AuditRule?

    package init(_ fact: AuditFact) { self.fact = fact }

    package var code: AuditCode { fact.code }
}

/// A revision of a procedure of an agency.
package struct ProcedureName: Hashable, Sendable, Comparable {
    package let agency: String
    package let id: String
    package let revision: Int

    package init(agency: String, id: String, revision: Int) {
        self.agency = agency
        self.id = id
        self.revision = revision
    }

    package static func < (left: ProcedureName, right: ProcedureName) -> Bool {
        (left.agency, left.id, left.revision) < (right.agency, right.id, right.revision)
    }
}

/// A rule of an SOP file: the key that states it.
package struct AuditRule: Hashable, Sendable {
    /// The SHA-256 of the file, as it was deployed.
    package let source: String
    /// The keys that lead to it, from the root; the id of a step stands for the step.
    package let path: [String]
    /// Where it stands in the file, from 1; nil where the file was not at hand.
    package var line: Int?
    package var column: Int?

    package init(source: String, path: [String], line: Int? = nil, column: Int? = nil) {
        self.source = source
        self.path = path
        self.line = line
        self.column = column
    }
}
