public import Execution
import WorkCalendar

/// A rejection of each name, as it may be met: what documents and explanations show of it.
public enum RejectionExample {
    /// 2026-03-02 08:05:30 in WIB.
    private static let instant = Instant(rfc3339: "2026-03-02T01:05:30Z") ?? Instant.min
    private static let date = CivilDate(year: 2026, month: 3, day: 2) ?? CivilDate.min

    /// One exhaustive switch, so that a rejection without an example does not compile.
    public static func of(_ name: RejectionName) -> Rejection {
        switch name {
        // The journal as a whole.
        case .notInitialized: .notInitialized
        case .alreadyInitialized: .alreadyInitialized
        case .keyUsed: .keyUsed(event: 7)
        case .worldFull: .worldFull(eventsMax: 9)
        case .tooManyConsequences: .tooManyConsequences(count: 600, max: 512)
        case .textTooLong: .textTooLong(what: .note, bytesMax: 8_192)
        case .textMissing: .textMissing(what: .reason)
        case .occurredInTheFuture: .occurredInTheFuture(recordedAt: instant)
        case .occurredTooLongAgo: .occurredTooLongAgo(daysMax: 30)
        case .occurredBefore: .occurredBefore(instant)
        // Who may.
        case .onlyAdministrator: .onlyAdministrator
        case .onlyManagers: .onlyManagers(roles: ["kepala-dinas"])
        case .notPerformer: .notPerformer(roles: ["kabid", "kasi"], on: date)
        case .notRecorder: .notRecorder(roles: ["verifikator"], on: date)
        case .notSubmitter: .notSubmitter(document: "fc-ktp", roles: ["pemohon"])
        case .notHolder: .notHolder(roles: ["verifikator"], actor: "klt-002", on: date)
        case .heldBy: .heldBy("mrt-003")
        case .nobodyHolds: .nobodyHolds
        case .sameActorRequired: .sameActorRequired(step: "ajukan", actor: "mrt-003")
        case .sameActorForbidden: .sameActorForbidden(step: "ajukan")
        case .apart: .apart(role: "pemohon", other: "verifikator")
        case .notWithdrawable: .notWithdrawable
        // What there is.
        case .unknownAgency: .unknownAgency("klaten")
        case .unknownCalendar: .unknownCalendar("lima-hari")
        case .unknownProcedure: .unknownProcedure("izin")
        case .unknownRevision: .unknownRevision(3, known: [1, 2])
        case .unknownInstance: .unknownInstance("izin-7")
        case .unknownStep: .unknownStep("ajukan")
        case .unknownRole: .unknownRole("kasi")
        case .unknownDocument: .unknownDocument("fc-ktp")
        case .unknownData: .unknownData("alasan")
        case .unknownEnd: .unknownEnd("ditolak", known: ["batal"])
        case .unknownOutcome: .unknownOutcome("mungkin", known: ["ya", "tidak"])
        case .unknownPoint: .unknownPoint(4, count: 3)
        case .unknownAppointment: .unknownAppointment
        case .alreadyDeployed: .alreadyDeployed(revision: 2)
        case .alreadyAppointed: .alreadyAppointed
        case .endsBeforeItBegins:
            .endsBeforeItBegins(from: date, until: CivilDate(iso: "2026-02-01") ?? date)
        case .alreadyRevoked: .alreadyRevoked(from: date)
        case .alreadyAdministrator: .alreadyAdministrator
        case .alreadyStarted: .alreadyStarted("izin-7")
        case .alreadyTicked: .alreadyTicked(0)
        case .alreadyReplaced: .alreadyReplaced(by: 2)
        case .successorNotLater: .successorNotLater(1, than: 2)
        case .alreadyRetired: .alreadyRetired(from: date)
        case .undoes:
            .undoes([Undone(actor: "klt-004", role: "verifikator", wasAppointed: true)])
        case .notInForce: .notInForce(from: date)
        case .noLongerInForce: .noLongerInForce(from: date, successor: 2)
        case .notBoundToInstance: .notBoundToInstance(role: "kasi")
        case .bindingMissing: .bindingMissing(role: "pemohon")
        case .namedTwice: .namedTwice("pemohon")
        // Running.
        case .staleVersion: .staleVersion(5)
        case .ended: .ended
        case .suspended: .suspended(from: instant)
        case .notSuspended: .notSuspended
        case .timersDue: .timersDue([DueTimer("izin-7", .expiry, due: instant)])
        case .timerNotDue: .timerNotDue(instant)
        case .notActive: .notActive(step: "periksa", active: "ajukan")
        case .notCompleted: .notCompleted(step: "periksa")
        case .outcomeMissing: .outcomeMissing(known: ["ya", "tidak"])
        case .outcomeNotAsked: .outcomeNotAsked
        case .reasonMissing: .reasonMissing
        case .documentsMissing:
            .documentsMissing([
                MissingDocument("fc-ktp", .any), MissingDocument("surat", .newer),
                MissingDocument("peta", .file),
            ])
        case .dataMissing: .dataMissing(["alasan"])
        case .fileNeeded: .fileNeeded("peta")
        case .notHandedIn: .notHandedIn("disposisi")
        case .notOnFile: .notOnFile("fc-ktp")
        case .notProduced: .notProduced("fc-ktp")
        case .notCollected: .notCollected("alasan")
        case .valueMismatch: .valueMismatch(item: "luas", .kind(expected: "number"))
        case .renewalMissing: .renewalMissing(known: ["fc-ktp", "surat"])
        case .renewalNotAsked: .renewalNotAsked
        case .notRenewable: .notRenewable("peta")
        case .notNamed: .notNamed(role: "kasi")
        case .notCorrectable: .notCorrectable(event: 7)
        case .correctionTooLate: .correctionTooLate(completed: ["periksa"])
        case .notLater: .notLater(than: instant)
        case .nothingToExtend: .nothingToExtend(.expiry)
        case .alreadyMigrated: .alreadyMigrated(to: 2)
        case .cannotMigrate: .cannotMigrate([.stepMissing("ajukan"), .dataDiffers("kelas")])
        case .noTime: .noTime(step: "ajukan", .expiry, .noWorkingTime)
        case .tooManyVisits: .tooManyVisits(max: 10_000)
        case .tooManyRecords: .tooManyRecords(max: 10_000)
        case .nothingToErase: .nothingToErase
        }
    }
}
