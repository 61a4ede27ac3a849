import Execution
import Journal
import Records

/// One exhaustive switch each: a fact without a code does not compile.
extension AuditFact {
    /// The code under which it is told.
    package var code: AuditCode {
        switch self {
        case .journal(let problem): problem.auditCode
        case .journalOmitted: .entryAltered
        case .unanchored: .unanchored
        case .unsigned: .unsigned
        case .keyNotGiven: .keyNotGiven
        case .rehearsal: .rehearsal
        case .recovered: .recovered
        case .unreadable(let problem): problem.auditCode
        case .misnumbered: .eventMisnumbered
        case .differs: .consequencesDiffer
        case .unjudged: .unjudged
        case .clockBack: .clockBack
        case .recordedLate, .recordedAfterDue: .recordedLate
        case .recordedAhead: .recordedAhead
        case .firedLate: .firedLate
        case .graphDiffers: .sourceAltered
        case .refused(let rejection): rejection.auditCode
        case .actingEnded: .actingEnded
        case .wrongPerson: .wrongPerson
        case .asserted: .identityAsserted
        case .actingWithoutDecree: .actingWithoutDecree
        case .revokedSince: .revokedSince
        case .namesAlike: .namesAlike
        case .contentAltered: .contentAltered
        case .contentMissing: .contentMissing
        case .contentUnfit: .contentUnfit
        case .contentErased: .contentErased
        case .erasureUnrecorded: .erasureUnrecorded
        case .contentNotErased: .contentNotErased
        case .contentsUnchecked: .contentsUnchecked
        case .impliedStep: .impliedStep
        case .assumedStep: .assumedStep
        case .breached, .breachedBefore, .forgiven, .cutShort: .serviceBreached
        case .overdue, .held: .timerOverdue
        case .idle: .idle
        case .startedNotInForce: .startedNotInForce
        case .provisional: .dueProvisional
        }
    }
}

extension VerificationFinding.Problem {
    fileprivate var auditCode: AuditCode {
        switch self {
        case .entry(let fault): fault.auditCode
        case .tornTail: .tornTail
        case .disk: .fileUnreadable
        case .headUnusable: .headUnusable
        case .headAhead: .truncated
        case .checkpointUnreadable, .givenUnreadable: .checkpointsUnusable
        case .checkpoint(let fault, _): fault.auditCode(isGiven: false)
        case .given(let fault, _): fault.auditCode(isGiven: true)
        case .keyUntrusted: .keyUntrusted
        case .copy: .copyAltered
        }
    }
}

extension EventProblem {
    fileprivate var auditCode: AuditCode {
        switch self {
        case .sourceMissing, .sourceUnfit: .sourceAltered
        case .unknownVersion, .malformed, .unknownMember, .missingMember, .unknownText,
            .unknownInstance, .unknownProcedure, .unknownStep, .unknownRole, .unknownEnd:
            .eventUnreadable
        }
    }
}

extension EntryFault {
    fileprivate var auditCode: AuditCode {
        switch self {
        case .notCanonical, .members, .checksum, .tooLong, .unterminated, .durable,
            .headerMissing, .headerMisplaced, .header:
            .entryAltered
        case .version: .entryOfLaterVersion
        case .sequence(let found, let expected):
            found > expected ? .entriesMissing : .entriesOutOfPlace
        case .segmentMissing: .entriesMissing
        case .segmentMisplaced: .entriesOutOfPlace
        case .ended: .truncated
        case .forked: .checkpointMismatch
        case .checkpointUnreadable: .checkpointsUnusable
        case .checkpointUnsigned: .signatureInvalid
        }
    }
}

extension CheckpointFault {
    fileprivate func auditCode(isGiven: Bool) -> AuditCode {
        switch self {
        case .root: isGiven ? .forked : .checkpointMismatch
        case .ahead: .truncated
        case .order, .missing: .checkpointsUnusable
        case .origin: .checkpointForeign
        case .signature, .formerSignature, .cosignature, .aheadUnproven: .signatureInvalid
        case .foreignKey: .keyNotInForce
        }
    }
}

extension Rejection {
    fileprivate var auditCode: AuditCode {
        switch self {
        case .notPerformer, .notHolder: .withoutRole
        case .heldBy, .sameActorRequired: .wrongPerson
        case .notRecorder: .recorderWithoutRight
        case .onlyAdministrator: .notAdministrator
        case .onlyManagers, .notWithdrawable: .notManager
        case .notSubmitter: .notSubmitter
        case .apart: .apartRolesJoined
        case .sameActorForbidden: .sameActor
        case .documentsMissing, .fileNeeded, .notOnFile: .documentsMissing
        case .dataMissing: .dataMissing
        case .reasonMissing: .reasonMissing
        case .textMissing(let part): part == .reason ? .reasonMissing : .actImpossible
        case .occurredInTheFuture, .occurredTooLongAgo, .occurredBefore: .timeImpossible
        case .timersDue, .timerNotDue: .timerSkipped
        case .keyUsed: .requestRepeated
        case .notInForce: .notYetInForce
        case .noLongerInForce: .noLongerInForce
        case .notInitialized, .alreadyInitialized, .worldFull, .tooManyConsequences, .textTooLong,
            .nobodyHolds, .unknownAgency, .unknownCalendar, .unknownProcedure, .unknownRevision,
            .unknownInstance, .unknownStep, .unknownRole, .unknownDocument, .unknownData,
            .unknownEnd, .unknownOutcome, .unknownPoint, .unknownAppointment, .alreadyDeployed,
            .alreadyAppointed, .endsBeforeItBegins, .alreadyRevoked, .alreadyAdministrator,
            .alreadyStarted, .alreadyTicked, .alreadyReplaced, .successorNotLater,
            .alreadyRetired, .undoes,
            .notBoundToInstance, .bindingMissing, .namedTwice, .staleVersion, .ended, .suspended,
            .notSuspended, .notActive, .notCompleted, .outcomeMissing, .outcomeNotAsked,
            .notHandedIn, .notProduced, .notCollected, .valueMismatch, .renewalMissing,
            .renewalNotAsked, .notRenewable, .notNamed, .notCorrectable, .correctionTooLate,
            .notLater, .nothingToExtend, .alreadyMigrated, .cannotMigrate,
            .noTime, .tooManyVisits, .tooManyRecords, .nothingToErase:
            .actImpossible
        }
    }
}
