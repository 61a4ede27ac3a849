/// Every diagnostic there is, with its stable code. A released code is never reused or renumbered.
///
/// The codes run in groups of a hundred: 01 reading and YAML, 02 shape, 03 names, 04 flow,
/// 05 documents and data, 06 time, 07 people, 08 in force, 09 agency and calendar, 10 tests of
/// procedures.
public enum Code: String, CaseIterable, Sendable {
    // Reading a file.
    case fileUnreadable = "SOP0101"
    case notAFile = "SOP0102"
    case fileTooLarge = "SOP0103"
    case notUTF8 = "SOP0104"
    case emptyFile = "SOP0105"
    case controlCharacter = "SOP0106"
    case tooMany = "SOP0107"

    // YAML.
    case tabIndentation = "SOP0110"
    case anchorOrAlias = "SOP0111"
    case tag = "SOP0112"
    case duplicateKey = "SOP0113"
    case secondDocument = "SOP0114"
    case tooDeep = "SOP0115"
    case keyNotText = "SOP0116"
    case mergeKey = "SOP0117"
    case unclosedQuote = "SOP0118"
    case badEscape = "SOP0119"
    case unclosedBracket = "SOP0120"
    case badIndentation = "SOP0121"
    case colonInText = "SOP0122"
    case reservedCharacter = "SOP0123"
    case commentWithoutSpace = "SOP0124"
    case badDirective = "SOP0125"
    case missingColon = "SOP0126"
    case badBlockHeader = "SOP0127"
    case missingComma = "SOP0128"
    case keyTooLong = "SOP0129"
    case tooManyValues = "SOP0130"
    case strayText = "SOP0131"
    case readersDisagree = "SOP0132"
    case needsOwnLine = "SOP0133"
    case strayComma = "SOP0134"
    case keyOverLines = "SOP0135"
    case readersMayDiffer = "SOP0136"

    // Shape.
    case unknownFileKind = "SOP0201"
    case unknownKey = "SOP0202"
    case missingKey = "SOP0203"
    case wrongKind = "SOP0204"
    case emptyValue = "SOP0205"
    case badIdentifier = "SOP0206"
    case badDataName = "SOP0207"
    case badNumber = "SOP0208"
    case badChoice = "SOP0209"
    case badDate = "SOP0210"
    case badDuration = "SOP0211"
    case dayWithoutClock = "SOP0212"
    case reservedKey = "SOP0213"
    case badHours = "SOP0214"
    case unsupportedVersion = "SOP0215"
    case tooManyItems = "SOP0216"
    case badFlag = "SOP0217"
    case textTooLong = "SOP0218"
    case tooFewItems = "SOP0219"
    case hoursReversed = "SOP0220"
    case badMoment = "SOP0221"

    // Names.
    case duplicateID = "SOP0301"
    case unknownRole = "SOP0302"
    case unknownStep = "SOP0303"
    case unknownDocument = "SOP0304"
    case unknownData = "SOP0305"
    case unknownEnd = "SOP0306"
    case unknownRow = "SOP0307"
    case unknownProcedure = "SOP0308"
    case reservedID = "SOP0309"
    case repeatedItem = "SOP0310"
    case fileNameDiffers = "SOP0311"
    case nestedGroup = "SOP0312"
    case unknownOutcome = "SOP0313"

    // Flow.
    case unreachableStep = "SOP0401"
    case noWayToEnd = "SOP0402"
    case singleOutcome = "SOP0403"
    case sameLabel = "SOP0404"
    case decidesAndGoesOn = "SOP0405"
    case unusedEnd = "SOP0406"
    case endWithoutStatus = "SOP0407"

    // Documents and data.
    case documentNeverFiled = "SOP0501"
    case unusedDocument = "SOP0502"
    case unusedData = "SOP0503"
    case unusedRole = "SOP0504"
    case meansHandled = "SOP0505"
    case renewedUnrequired = "SOP0506"
    case choicesMismatch = "SOP0507"
    case secretStored = "SOP0508"
    case unusedRow = "SOP0509"
    case mixedRow = "SOP0510"
    case printedOnly = "SOP0511"
    case renewalImpossible = "SOP0512"

    // Time.
    case slaBeyondExpiry = "SOP0601"
    case sinceUnvisited = "SOP0602"
    case escalationBeyondExpiry = "SOP0603"
    case slaTwice = "SOP0604"

    // People.
    case disjointActors = "SOP0701"
    case externalUnrecorded = "SOP0702"
    case roleUnappointed = "SOP0703"
    case appointmentsOverlap = "SOP0704"
    case appointmentReversed = "SOP0705"
    case actingWithoutDecree = "SOP0706"
    case actorStepUnvisited = "SOP0707"
    case appointedToUnheldRole = "SOP0708"
    case roleHeldTwoWays = "SOP0709"
    case recorderCannotRecord = "SOP0710"
    case appointedToUnknownRole = "SOP0711"
    case bindsUnappointed = "SOP0712"
    case noPersonFits = "SOP0713"
    case personNumberAsActor = "SOP0714"

    // In force.
    case notInForce = "SOP0801"
    case noNumber = "SOP0802"
    case revisedBeforeCreated = "SOP0803"
    case effectiveBeforeCreated = "SOP0804"
    case legalBasisReplaced = "SOP0805"
    case assumption = "SOP0806"
    case impliedStep = "SOP0807"

    // Agency and calendar.
    case noAgencyFile = "SOP0901"
    case unknownCalendar = "SOP0902"
    case unknownZone = "SOP0903"
    case overlappingHours = "SOP0904"
    case overlappingPeriods = "SOP0905"
    case holidayOutsideYear = "SOP0906"
    case noKnownYear = "SOP0907"
    case leaveOfUnknownYear = "SOP0909"
    case periodReversed = "SOP0910"
    case calendarTooLong = "SOP0911"
    case neverWorks = "SOP0912"
    case contextBroken = "SOP0908"

    // Tests of procedures.
    case severalActs = "SOP1001"
    case emptyAct = "SOP1002"
    case detailOfOtherAct = "SOP1003"
    case detailMissing = "SOP1004"
    case timeBackwards = "SOP1005"
    case dayMissing = "SOP1006"
    case unknownRejection = "SOP1007"
    case roleInPlaceOfPerson = "SOP1008"
    case nothingExpected = "SOP1009"

    /// The weight of a diagnostic of this code.
    public var severity: Severity {
        switch self {
        case .tooMany, .assumption, .impliedStep, .noAgencyFile, .contextBroken:
            .note
        case .fileNameDiffers, .unusedEnd, .unusedDocument, .unusedData, .unusedRole,
            .renewedUnrequired, .unusedRow, .unknownRow, .slaTwice, .slaBeyondExpiry,
            .escalationBeyondExpiry,
            .roleUnappointed, .actingWithoutDecree, .appointedToUnknownRole, .notInForce,
            .noNumber, .effectiveBeforeCreated, .legalBasisReplaced, .noKnownYear,
            .readersMayDiffer, .endWithoutStatus, .printedOnly, .nothingExpected:
            .warning
        default:
            .error
        }
    }
}
