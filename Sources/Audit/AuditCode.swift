package import Diagnostics

/// What an audit asks of a journal. Each finding speaks against one of them.
package enum AuditProperty: String, CaseIterable, Sendable {
    /// Every entry is there as it was written, and signed for.
    case integrity
    /// What happened could happen then, by the graph, the clock and what came before.
    case order
    /// Whoever acted was allowed to on that day.
    case authority
    /// What must be done by different persons was.
    case separation
    /// What had to be on file, recorded and given as a reason was.
    case completeness
    /// It was done in time, under a revision that was in force.
    case timeliness
}

/// The registry of what an audit can find. A code is never used for anything else; the hundreds say
/// the property.
package enum AuditCode: String, CaseIterable, Sendable {
    case entryAltered = "AUD0101"
    case entriesMissing = "AUD0102"
    case entriesOutOfPlace = "AUD0103"
    case entryOfLaterVersion = "AUD0104"
    case tornTail = "AUD0106"
    case truncated = "AUD0107"
    case forked = "AUD0108"
    case checkpointMismatch = "AUD0109"
    case signatureInvalid = "AUD0110"
    case keyNotInForce = "AUD0111"
    case keyUntrusted = "AUD0112"
    case checkpointForeign = "AUD0113"
    case checkpointsUnusable = "AUD0114"
    case headUnusable = "AUD0115"
    case copyAltered = "AUD0116"
    case fileUnreadable = "AUD0117"
    case unanchored = "AUD0118"
    case unsigned = "AUD0119"
    case keyNotGiven = "AUD0120"
    case rehearsal = "AUD0121"
    case recovered = "AUD0122"

    case eventUnreadable = "AUD0201"
    case eventMisnumbered = "AUD0202"
    case consequencesDiffer = "AUD0203"
    case actImpossible = "AUD0204"
    case unjudged = "AUD0205"
    case clockBack = "AUD0206"
    case recordedLate = "AUD0207"
    case firedLate = "AUD0208"
    case timeImpossible = "AUD0209"
    case timerSkipped = "AUD0210"
    case requestRepeated = "AUD0211"
    case sourceAltered = "AUD0212"
    case recordedAhead = "AUD0213"

    case withoutRole = "AUD0301"
    case actingEnded = "AUD0302"
    case wrongPerson = "AUD0303"
    case recorderWithoutRight = "AUD0304"
    case notAdministrator = "AUD0305"
    case notManager = "AUD0306"
    case notSubmitter = "AUD0307"
    case identityAsserted = "AUD0308"
    case actingWithoutDecree = "AUD0309"
    case revokedSince = "AUD0310"

    case apartRolesJoined = "AUD0401"
    case sameActor = "AUD0402"
    case namesAlike = "AUD0403"

    case documentsMissing = "AUD0501"
    case dataMissing = "AUD0502"
    case reasonMissing = "AUD0503"
    case contentAltered = "AUD0504"
    case contentMissing = "AUD0505"
    case contentErased = "AUD0506"
    case erasureUnrecorded = "AUD0507"
    case contentNotErased = "AUD0508"
    case contentsUnchecked = "AUD0509"
    case impliedStep = "AUD0510"
    case assumedStep = "AUD0511"
    case contentUnfit = "AUD0512"

    case serviceBreached = "AUD0601"
    case timerOverdue = "AUD0602"
    case idle = "AUD0603"
    case notYetInForce = "AUD0604"
    case noLongerInForce = "AUD0605"
    case startedNotInForce = "AUD0606"
    case dueProvisional = "AUD0607"

    /// The property that it speaks against, or of.
    package var property: AuditProperty {
        switch rawValue.utf8.dropFirst(4).first {
        case UInt8(ascii: "1"): .integrity
        case UInt8(ascii: "2"): .order
        case UInt8(ascii: "3"): .authority
        case UInt8(ascii: "4"): .separation
        case UInt8(ascii: "5"): .completeness
        default: .timeliness
        }
    }

    /// An error contradicts the property; a warning is for a person to look at; a note says what
    /// the judgement rests on or could not reach.
    package var severity: Severity {
        switch self {
        case .entryAltered, .entriesMissing, .entriesOutOfPlace, .entryOfLaterVersion, .tornTail,
            .truncated, .forked, .checkpointMismatch, .signatureInvalid, .keyNotInForce,
            .keyUntrusted, .checkpointForeign, .checkpointsUnusable, .copyAltered,
            .fileUnreadable, .eventUnreadable, .eventMisnumbered, .consequencesDiffer,
            .actImpossible, .unjudged, .timeImpossible, .timerSkipped, .requestRepeated,
            .sourceAltered, .withoutRole, .actingEnded, .wrongPerson, .recorderWithoutRight,
            .notAdministrator, .notManager, .notSubmitter, .apartRolesJoined, .sameActor,
            .documentsMissing, .dataMissing, .reasonMissing, .contentAltered, .contentMissing,
            .contentUnfit, .erasureUnrecorded, .notYetInForce, .noLongerInForce:
            .error
        case .headUnusable, .clockBack, .recordedLate, .recordedAhead, .firedLate,
            .revokedSince, .namesAlike, .contentNotErased, .serviceBreached, .timerOverdue, .idle,
            .startedNotInForce:
            .warning
        case .unanchored, .unsigned, .keyNotGiven, .rehearsal, .recovered, .identityAsserted,
            .actingWithoutDecree, .contentErased, .contentsUnchecked, .impliedStep, .assumedStep,
            .dueProvisional:
            .note
        }
    }

    /// Whether it says that something could not be proven.
    package var isReservation: Bool {
        switch self {
        case .unanchored, .unsigned, .keyNotGiven, .rehearsal, .identityAsserted, .contentErased,
            .contentsUnchecked, .unjudged:
            true
        default: false
        }
    }
}
