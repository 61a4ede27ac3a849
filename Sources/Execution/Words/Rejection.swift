public import WorkCalendar

/// Why a command was refused, with what it would need. Things are called by their ids, so that a
/// message can be made of it without the world.
public enum Rejection: Error, Hashable, Sendable {
    // The journal as a whole.
    case notInitialized
    case alreadyInitialized
    case keyUsed(event: Int)
    case worldFull(eventsMax: Int)
    case tooManyConsequences(count: Int, max: Int)
    case textTooLong(what: TextPart, bytesMax: Int)
    /// It must hold something, and no white space at its ends.
    case textMissing(what: TextPart)
    case occurredInTheFuture(recordedAt: Instant)
    case occurredTooLongAgo(daysMax: Int)
    case occurredBefore(Instant)

    // Who may.
    case onlyAdministrator
    case onlyManagers(roles: [String])
    case notPerformer(roles: [String], on: CivilDate)
    case notRecorder(roles: [String], on: CivilDate)
    case notSubmitter(document: String, roles: [String])
    /// It is given to a person, or a person is named, who holds none of the roles.
    case notHolder(roles: [String], actor: String, on: CivilDate)
    case heldBy(String)
    case nobodyHolds
    case sameActorRequired(step: String, actor: String)
    case sameActorForbidden(step: String)
    case apart(role: String, other: String)
    case notWithdrawable

    // What there is.
    case unknownAgency(String)
    case unknownCalendar(String)
    case unknownProcedure(String)
    case unknownRevision(Int, known: [Int])
    case unknownInstance(String)
    case unknownStep(String)
    case unknownRole(String)
    case unknownDocument(String)
    case unknownData(String)
    case unknownEnd(String, known: [String])
    case unknownOutcome(String, known: [String])
    case unknownPoint(Int, count: Int)
    case unknownAppointment
    case alreadyDeployed(revision: Int)
    case alreadyAppointed
    /// An appointment whose last day comes before its first.
    case endsBeforeItBegins(from: CivilDate, until: CivilDate)
    case alreadyRevoked(from: CivilDate)
    case alreadyAdministrator
    case alreadyStarted(String)
    case alreadyTicked(Int)
    case alreadyReplaced(by: Int)
    /// Only a later revision takes the place of another.
    case successorNotLater(Int, than: Int)
    case alreadyRetired(from: CivilDate)
    /// What it would undo was done by command.
    case undoes([Undone])

    // Starting.
    case notInForce(from: CivilDate?)
    case noLongerInForce(from: CivilDate, successor: Int?)
    case notBoundToInstance(role: String)
    case bindingMissing(role: String)
    case namedTwice(String)

    // Running.
    case staleVersion(Int)
    case ended
    case suspended(from: Instant)
    case notSuspended
    case timersDue([DueTimer])
    case timerNotDue(Instant?)
    case notActive(step: String, active: String)
    case notCompleted(step: String)
    case outcomeMissing(known: [String])
    case outcomeNotAsked
    case reasonMissing
    case documentsMissing([MissingDocument])
    case dataMissing([String])
    case fileNeeded(String)
    case notHandedIn(String)
    case notOnFile(String)
    case notProduced(String)
    case notCollected(String)
    case valueMismatch(item: String, ValueProblem)
    case renewalMissing(known: [String])
    case renewalNotAsked
    case notRenewable(String)
    case notNamed(role: String)
    case notCorrectable(event: Int)
    case correctionTooLate(completed: [String])
    case notLater(than: Instant)
    case nothingToExtend(Extension.Subject)
    case alreadyMigrated(to: Int)
    case cannotMigrate([MigrationProblem])
    case noTime(step: String, Timer, DueFailure)
    case tooManyVisits(max: Int)
    case tooManyRecords(max: Int)
    case nothingToErase
}

/// A text of a command.
public enum TextPart: String, Hashable, Sendable {
    case actor, recorder, key, instance, reason, note, value, commitment
}

/// A document that is wanted, and what of it.
public struct MissingDocument: Hashable, Sendable {
    public enum Want: String, Hashable, Sendable {
        /// It is not on file.
        case any
        /// It was asked for anew, and what is on file is older.
        case newer
        /// It is attested, and only a file will do.
        case file
    }

    public var id: String
    public var want: Want

    public init(_ id: String, _ want: Want) {
        self.id = id
        self.want = want
    }
}

/// A timer that ran out and has not fired.
public struct DueTimer: Hashable, Sendable {
    public var instance: String
    public var timer: Timer
    public var due: Instant

    public init(_ instance: String, _ timer: Timer, due: Instant) {
        self.instance = instance
        self.timer = timer
        self.due = due
    }
}

/// An appointment or a revocation by command, which deploying an agency file would undo.
public struct Undone: Hashable, Sendable {
    public var actor: String
    public var role: String
    /// Whether it was appointed by command; else it was revoked.
    public var wasAppointed: Bool

    public init(actor: String, role: String, wasAppointed: Bool) {
        self.actor = actor
        self.role = role
        self.wasAppointed = wasAppointed
    }
}

/// What is wrong with a value.
public enum ValueProblem: Hashable, Sendable {
    /// It is of another type.
    case kind(expected: String)
    case notANumber
    case notAChoice(known: [String])
    case choiceTextMissing
    case choiceTextNotAsked
    /// A personal value comes as a commitment, and only that.
    case personal
    case notPersonal
}

/// Why an instance cannot go on under another revision.
public enum MigrationProblem: Hashable, Sendable {
    case stepMissing(String)
    case stepDiffers(String)
    case dataMissing(String)
    case dataDiffers(String)
    case documentMissing(String)
    case roleMissing(String)
    case roleUnbound(String)
}
