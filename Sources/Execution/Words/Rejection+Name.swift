/// What a rejection is called, in every language and for ever: files of tests, JSON and exit
/// messages name it so.
public enum RejectionName: String, CaseIterable, Hashable, Sendable {
    case notInitialized = "not-initialized"
    case alreadyInitialized = "already-initialized"
    case keyUsed = "key-used"
    case worldFull = "world-full"
    case tooManyConsequences = "too-many-consequences"
    case textTooLong = "text-too-long"
    case textMissing = "text-missing"
    case occurredInTheFuture = "occurred-in-the-future"
    case occurredTooLongAgo = "occurred-too-long-ago"
    case occurredBefore = "occurred-before"
    case onlyAdministrator = "only-administrator"
    case onlyManagers = "only-managers"
    case notPerformer = "not-performer"
    case notRecorder = "not-recorder"
    case notSubmitter = "not-submitter"
    case notHolder = "not-holder"
    case heldBy = "held-by"
    case nobodyHolds = "nobody-holds"
    case sameActorRequired = "same-actor-required"
    case sameActorForbidden = "same-actor-forbidden"
    case apart
    case notWithdrawable = "not-withdrawable"
    case unknownAgency = "unknown-agency"
    case unknownCalendar = "unknown-calendar"
    case unknownProcedure = "unknown-procedure"
    case unknownRevision = "unknown-revision"
    case unknownInstance = "unknown-instance"
    case unknownStep = "unknown-step"
    case unknownRole = "unknown-role"
    case unknownDocument = "unknown-document"
    case unknownData = "unknown-data"
    case unknownEnd = "unknown-end"
    case unknownOutcome = "unknown-outcome"
    case unknownPoint = "unknown-point"
    case unknownAppointment = "unknown-appointment"
    case alreadyDeployed = "already-deployed"
    case alreadyAppointed = "already-appointed"
    case endsBeforeItBegins = "ends-before-it-begins"
    case alreadyRevoked = "already-revoked"
    case alreadyAdministrator = "already-administrator"
    case alreadyStarted = "already-started"
    case alreadyTicked = "already-ticked"
    case alreadyReplaced = "already-replaced"
    case successorNotLater = "successor-not-later"
    case alreadyRetired = "already-retired"
    case undoes
    case notInForce = "not-in-force"
    case noLongerInForce = "no-longer-in-force"
    case notBoundToInstance = "not-bound-to-instance"
    case bindingMissing = "binding-missing"
    case namedTwice = "named-twice"
    case staleVersion = "stale-version"
    case ended
    case suspended
    case notSuspended = "not-suspended"
    case timersDue = "timers-due"
    case timerNotDue = "timer-not-due"
    case notActive = "not-active"
    case notCompleted = "not-completed"
    case outcomeMissing = "outcome-missing"
    case outcomeNotAsked = "outcome-not-asked"
    case reasonMissing = "reason-missing"
    case documentsMissing = "documents-missing"
    case dataMissing = "data-missing"
    case fileNeeded = "file-needed"
    case notHandedIn = "not-handed-in"
    case notOnFile = "not-on-file"
    case notProduced = "not-produced"
    case notCollected = "not-collected"
    case valueMismatch = "value-mismatch"
    case renewalMissing = "renewal-missing"
    case renewalNotAsked = "renewal-not-asked"
    case notRenewable = "not-renewable"
    case notNamed = "not-named"
    case notCorrectable = "not-correctable"
    case correctionTooLate = "correction-too-late"
    case notLater = "not-later"
    case nothingToExtend = "nothing-to-extend"
    case alreadyMigrated = "already-migrated"
    case cannotMigrate = "cannot-migrate"
    case noTime = "no-time"
    case tooManyVisits = "too-many-visits"
    case tooManyRecords = "too-many-records"
    case nothingToErase = "nothing-to-erase"
}

extension Rejection {
    /// The name of the case, whatever it carries.
    public var name: RejectionName {
        switch self {
        case .notInitialized: .notInitialized
        case .alreadyInitialized: .alreadyInitialized
        case .keyUsed: .keyUsed
        case .worldFull: .worldFull
        case .tooManyConsequences: .tooManyConsequences
        case .textTooLong: .textTooLong
        case .textMissing: .textMissing
        case .occurredInTheFuture: .occurredInTheFuture
        case .occurredTooLongAgo: .occurredTooLongAgo
        case .occurredBefore: .occurredBefore
        case .onlyAdministrator: .onlyAdministrator
        case .onlyManagers: .onlyManagers
        case .notPerformer: .notPerformer
        case .notRecorder: .notRecorder
        case .notSubmitter: .notSubmitter
        case .notHolder: .notHolder
        case .heldBy: .heldBy
        case .nobodyHolds: .nobodyHolds
        case .sameActorRequired: .sameActorRequired
        case .sameActorForbidden: .sameActorForbidden
        case .apart: .apart
        case .notWithdrawable: .notWithdrawable
        case .unknownAgency: .unknownAgency
        case .unknownCalendar: .unknownCalendar
        case .unknownProcedure: .unknownProcedure
        case .unknownRevision: .unknownRevision
        case .unknownInstance: .unknownInstance
        case .unknownStep: .unknownStep
        case .unknownRole: .unknownRole
        case .unknownDocument: .unknownDocument
        case .unknownData: .unknownData
        case .unknownEnd: .unknownEnd
        case .unknownOutcome: .unknownOutcome
        case .unknownPoint: .unknownPoint
        case .unknownAppointment: .unknownAppointment
        case .alreadyDeployed: .alreadyDeployed
        case .alreadyAppointed: .alreadyAppointed
        case .endsBeforeItBegins: .endsBeforeItBegins
        case .alreadyRevoked: .alreadyRevoked
        case .alreadyAdministrator: .alreadyAdministrator
        case .alreadyStarted: .alreadyStarted
        case .alreadyTicked: .alreadyTicked
        case .alreadyReplaced: .alreadyReplaced
        case .successorNotLater: .successorNotLater
        case .alreadyRetired: .alreadyRetired
        case .undoes: .undoes
        case .notInForce: .notInForce
        case .noLongerInForce: .noLongerInForce
        case .notBoundToInstance: .notBoundToInstance
        case .bindingMissing: .bindingMissing
        case .namedTwice: .namedTwice
        case .staleVersion: .staleVersion
        case .ended: .ended
        case .suspended: .suspended
        case .notSuspended: .notSuspended
        case .timersDue: .timersDue
        case .timerNotDue: .timerNotDue
        case .notActive: .notActive
        case .notCompleted: .notCompleted
        case .outcomeMissing: .outcomeMissing
        case .outcomeNotAsked: .outcomeNotAsked
        case .reasonMissing: .reasonMissing
        case .documentsMissing: .documentsMissing
        case .dataMissing: .dataMissing
        case .fileNeeded: .fileNeeded
        case .notHandedIn: .notHandedIn
        case .notOnFile: .notOnFile
        case .notProduced: .notProduced
        case .notCollected: .notCollected
        case .valueMismatch: .valueMismatch
        case .renewalMissing: .renewalMissing
        case .renewalNotAsked: .renewalNotAsked
        case .notRenewable: .notRenewable
        case .notNamed: .notNamed
        case .notCorrectable: .notCorrectable
        case .correctionTooLate: .correctionTooLate
        case .notLater: .notLater
        case .nothingToExtend: .nothingToExtend
        case .alreadyMigrated: .alreadyMigrated
        case .cannotMigrate: .cannotMigrate
        case .noTime: .noTime
        case .tooManyVisits: .tooManyVisits
        case .tooManyRecords: .tooManyRecords
        case .nothingToErase: .nothingToErase
        }
    }
}
