import Execution
import WorkCalendar

/// A rejection for every name there is, and more where what it carries changes the words.
enum RejectionSamples {
    /// 2026-03-02 08:05:30 in WIB.
    private static let instant = Instant(rfc3339: "2026-03-02T01:05:30Z") ?? Instant.min
    private static let date = CivilDate(year: 2026, month: 3, day: 2) ?? CivilDate.min

    static let all: [Rejection] = journal + authority + things + starting + running + filing

    private static let journal: [Rejection] = [
        .notInitialized, .alreadyInitialized, .keyUsed(event: 7), .worldFull(eventsMax: 9),
        .tooManyConsequences(count: 600, max: 512),
        .occurredInTheFuture(recordedAt: instant), .occurredTooLongAgo(daysMax: 30),
        .occurredBefore(instant), .textTooLong(what: .note, bytesMax: 8_192),
        .textTooLong(what: .value, bytesMax: 8_192), .textTooLong(what: .commitment, bytesMax: 64),
        .textTooLong(what: .instance, bytesMax: 64), .textTooLong(what: .key, bytesMax: 128),
        .textMissing(what: .reason), .textMissing(what: .actor), .textMissing(what: .recorder),
    ]

    private static let authority: [Rejection] = [
        .onlyAdministrator, .onlyManagers(roles: []), .onlyManagers(roles: ["kepala-dinas"]),
        .notPerformer(roles: ["kabid", "kasi"], on: date),
        .notRecorder(roles: ["verifikator"], on: date), .notRecorder(roles: [], on: date),
        .notSubmitter(document: "fc-ktp", roles: ["pemohon"]),
        .notHolder(roles: ["verifikator"], actor: "klt-002", on: date), .heldBy("mrt-003"),
        .nobodyHolds, .sameActorRequired(step: "ajukan", actor: "mrt-003"),
        .sameActorForbidden(step: "ajukan"), .apart(role: "pemohon", other: "verifikator"),
        .notWithdrawable,
    ]

    private static let things: [Rejection] = [
        .unknownAgency("klaten"), .unknownCalendar("lima-hari"), .unknownProcedure("izin"),
        .unknownRevision(3, known: [1, 2]), .unknownInstance("izin-7"), .unknownStep("ajukan"),
        .unknownRole("kasi"), .unknownDocument("fc-ktp"), .unknownData("alasan"),
        .unknownEnd("ditolak", known: ["batal"]), .unknownEnd("ditolak", known: []),
        .unknownOutcome("mungkin", known: ["ya", "tidak"]), .unknownPoint(4, count: 3),
        .unknownAppointment, .alreadyDeployed(revision: 2), .alreadyAppointed,
        .endsBeforeItBegins(from: date, until: CivilDate(iso: "2026-02-01") ?? date),
        .alreadyRevoked(from: date), .alreadyAdministrator, .alreadyStarted("izin-7"),
        .alreadyTicked(0), .alreadyReplaced(by: 2), .successorNotLater(1, than: 2),
        .alreadyRetired(from: date),
        .undoes([Undone(actor: "klt-004", role: "verifikator", wasAppointed: true)]),
    ]

    private static let starting: [Rejection] = [
        .notInForce(from: date), .notInForce(from: nil),
        .noLongerInForce(from: date, successor: 2), .noLongerInForce(from: date, successor: nil),
        .notBoundToInstance(role: "kasi"), .bindingMissing(role: "pemohon"),
        .namedTwice("pemohon"),
    ]

    private static let running: [Rejection] = [
        .staleVersion(5), .ended, .suspended(from: instant), .notSuspended,
        .timersDue([
            DueTimer("izin-7", .expiry, due: instant),
            DueTimer("izin-7", .escalation, due: instant),
        ]),
        .timerNotDue(instant), .timerNotDue(nil), .notActive(step: "periksa", active: "ajukan"),
        .notCompleted(step: "periksa"),
        .outcomeMissing(known: ["ya", "tidak"]), .outcomeNotAsked, .reasonMissing,
        .notCorrectable(event: 7), .correctionTooLate(completed: ["periksa"]),
        .notLater(than: instant), .nothingToExtend(.expiry), .nothingToExtend(.sla),
        .alreadyMigrated(to: 2),
        .cannotMigrate([
            .stepMissing("ajukan"), .stepDiffers("periksa"), .dataMissing("alasan"),
            .dataDiffers("kelas"), .documentMissing("fc-ktp"), .roleMissing("kasi"),
            .roleUnbound("pemohon"),
        ]),
        .noTime(step: "ajukan", .expiry, .noWorkingTime), .tooManyVisits(max: 10_000),
        .tooManyRecords(max: 10_000), .nothingToErase,
    ]

    private static let filing: [Rejection] = [
        .documentsMissing([
            MissingDocument("fc-ktp", .any), MissingDocument("surat", .newer),
            MissingDocument("peta", .file),
        ]),
        .dataMissing(["alasan"]), .fileNeeded("peta"), .notHandedIn("disposisi"),
        .notOnFile("fc-ktp"), .notProduced("fc-ktp"), .notCollected("alasan"),
        .valueMismatch(item: "luas", .kind(expected: "number")),
        .valueMismatch(item: "luas", .notANumber),
        .valueMismatch(item: "alasan", .notAChoice(known: ["mutasi", "lainnya"])),
        .valueMismatch(item: "alasan", .choiceTextMissing),
        .valueMismatch(item: "alasan", .choiceTextNotAsked),
        .valueMismatch(item: "nik", .personal), .valueMismatch(item: "luas", .notPersonal),
        .renewalMissing(known: ["fc-ktp", "surat"]), .renewalNotAsked, .notRenewable("peta"),
        .notNamed(role: "kasi"),
    ]
}
