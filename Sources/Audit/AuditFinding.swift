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

    // Completeness. What can be erased is what lies in the store: a document or a data item.
    case contentAltered(Erasure, commitment: String)
    case contentMissing(Erasure, commitment: String)
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
    case overdue(Execution.Timer, due: Instant)
    case idle(since: Instant, workingDays: Int)
    case startedNotInForce
    case provisional(step: String, due: Instant)
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
