import Execution

/// What the acts of version 1 are called.
enum ActName1: String {
    case initialize
    case deployAgency = "deploy-agency"
    case deployCalendar = "deploy-calendar"
    case deployProcedure = "deploy-procedure"
    case appoint, revoke, grant, replace, retire, start
    case claim, release, assign, rebind, submit
    case withdrawDocument = "withdraw-document"
    case record, tick, complete, exit, note, correct, withdraw, suspend, resume, extend, recompute,
        migrate, erase, fire
}

extension ActName1 {
    /// Whether such an act begins an instance or happens in one.
    var isOfInstances: Bool {
        switch self {
        case .initialize, .deployAgency, .deployCalendar, .deployProcedure, .appoint, .revoke,
            .grant, .replace, .retire:
            false
        default: true
        }
    }

    init(_ act: Act) {
        self =
            switch act {
            case .initialize: .initialize
            case .deployAgency: .deployAgency
            case .deployCalendar: .deployCalendar
            case .deployProcedure: .deployProcedure
            case .appoint: .appoint
            case .revoke: .revoke
            case .grant: .grant
            case .replace: .replace
            case .retire: .retire
            case .start: .start
            case .on(_, let act): Self(act)
            }
    }

    init(_ act: InstanceAct) {
        self =
            switch act {
            case .claim: .claim
            case .release: .release
            case .assign: .assign
            case .rebind: .rebind
            case .submit: .submit
            case .withdrawDocument: .withdrawDocument
            case .record: .record
            case .tick: .tick
            case .complete: .complete
            case .exit: .exit
            case .note: .note
            case .correct: .correct
            case .withdraw: .withdraw
            case .suspend: .suspend
            case .resume: .resume
            case .extend: .extend
            case .recompute: .recompute
            case .migrate: .migrate
            case .erase: .erase
            case .fire: .fire
            }
    }
}

/// What the kinds of consequences of version 1 are called.
enum ConsequenceName1: String {
    case visitBegan = "visit-began"
    case visitReopened = "visit-reopened"
    case visitCancelled = "visit-cancelled"
    case timersMoved = "timers-moved"
    case escalated, ended, withdrawn, appointed, revoked
}
