import Execution
import Phrasing
import WorkCalendar

/// The example of every name there is, and more where what a rejection carries changes the words.
enum RejectionSamples {
    static let all: [Rejection] = RejectionName.allCases.map(RejectionExample.of) + more

    private static let more: [Rejection] = [
        .textTooLong(what: .value, bytesMax: 8_192), .textTooLong(what: .commitment, bytesMax: 64),
        .textTooLong(what: .instance, bytesMax: 64), .textTooLong(what: .key, bytesMax: 128),
        .textMissing(what: .actor), .textMissing(what: .recorder), .onlyManagers(roles: []),
        .notRecorder(roles: [], on: .min), .unknownEnd("ditolak", known: []),
        .unknownPoint(2, count: 0), .unknownRevision(3, known: []), .notInForce(from: nil),
        .noLongerInForce(from: .min, successor: nil), .timerNotDue(nil),
        .timersDue([DueTimer("izin-7", .escalation, due: .min)]), .nothingToExtend(.sla),
        .valueMismatch(item: "luas", .notANumber),
        .valueMismatch(item: "alasan", .notAChoice(known: ["mutasi", "lainnya"])),
        .valueMismatch(item: "alasan", .choiceTextMissing),
        .valueMismatch(item: "alasan", .choiceTextNotAsked),
        .valueMismatch(item: "nik", .personal), .valueMismatch(item: "luas", .notPersonal),
        .cannotMigrate([
            .stepMissing("ajukan"), .stepDiffers("periksa"), .dataMissing("alasan"),
            .dataDiffers("kelas"), .documentMissing("fc-ktp"), .roleMissing("kasi"),
            .roleUnbound("pemohon"),
        ]),
    ]
}
