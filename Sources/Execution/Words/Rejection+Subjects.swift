extension Rejection {
    /// What the rejection speaks of, by ids: roles, steps, documents, data, choices, persons.
    /// Numbers and times are left out.
    public var subjects: [String] {
        switch self {
        case .onlyManagers(let roles), .notPerformer(let roles, _), .notRecorder(let roles, _):
            roles
        case .notSubmitter(let document, let roles): [document] + roles
        case .notHolder(let roles, let actor, _): roles + [actor]
        case .sameActorRequired(let step, let actor): [step, actor]
        case .apart(let role, let other): [role, other]
        case .heldBy(let name), .sameActorForbidden(let name), .unknownAgency(let name),
            .unknownCalendar(let name), .unknownProcedure(let name), .unknownInstance(let name),
            .unknownStep(let name), .notCompleted(let name), .unknownRole(let name),
            .unknownDocument(let name),
            .unknownData(let name), .alreadyStarted(let name), .notBoundToInstance(let name),
            .bindingMissing(let name), .namedTwice(let name), .fileNeeded(let name),
            .notHandedIn(let name), .notOnFile(let name), .notProduced(let name),
            .notCollected(let name), .notRenewable(let name), .notNamed(let name):
            [name]
        case .unknownEnd(let name, _), .unknownOutcome(let name, _): [name]
        case .notActive(let step, let active): [step, active]
        case .outcomeMissing(let names), .dataMissing(let names), .renewalMissing(let names),
            .correctionTooLate(let names):
            names
        case .documentsMissing(let documents): documents.map(\.id)
        case .valueMismatch(let item, _): [item]
        case .timersDue(let timers): timers.map(\.timer.rawValue)
        case .noTime(let step, let timer, _): [step, timer.rawValue]
        case .undoes(let undone): undone.flatMap { [$0.actor, $0.role] }
        case .cannotMigrate(let problems): problems.map(\.subject)
        case .textTooLong(let part, _), .textMissing(let part): [part.rawValue]
        case .notInitialized, .alreadyInitialized, .keyUsed, .worldFull, .tooManyConsequences,
            .occurredInTheFuture, .occurredTooLongAgo, .occurredBefore, .onlyAdministrator,
            .nobodyHolds, .notWithdrawable, .unknownRevision, .unknownPoint, .unknownAppointment,
            .alreadyDeployed, .alreadyAppointed, .endsBeforeItBegins, .alreadyRevoked,
            .alreadyAdministrator,
            .alreadyTicked, .alreadyReplaced, .successorNotLater, .alreadyRetired, .notInForce,
            .noLongerInForce, .nothingToExtend, .alreadyMigrated, .staleVersion, .ended,
            .suspended, .notSuspended, .timerNotDue, .outcomeNotAsked, .reasonMissing,
            .renewalNotAsked, .notCorrectable, .notLater, .tooManyVisits,
            .tooManyRecords, .nothingToErase:
            []
        }
    }
}

extension MigrationProblem {
    /// What stands in the way, by its id.
    public var subject: String {
        switch self {
        case .stepMissing(let id), .stepDiffers(let id), .dataMissing(let id),
            .dataDiffers(let id), .documentMissing(let id), .roleMissing(let id),
            .roleUnbound(let id):
            id
        }
    }
}
