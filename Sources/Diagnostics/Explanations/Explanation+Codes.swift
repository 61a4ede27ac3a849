extension Explanation {
    /// What `sop explain` says of `code`.
    public static func of(_ code: Code) -> Explanation {
        switch code {
        // Reading and YAML.
        case .fileUnreadable: fileUnreadable
        case .notAFile: notAFile
        case .fileTooLarge: fileTooLarge
        case .notUTF8: notUTF8
        case .emptyFile: emptyFile
        case .controlCharacter: controlCharacter
        case .tooMany: tooMany
        case .tabIndentation: tabIndentation
        case .anchorOrAlias: anchorOrAlias
        case .tag: tag
        case .duplicateKey: duplicateKey
        case .secondDocument: secondDocument
        case .tooDeep: tooDeep
        case .keyNotText: keyNotText
        case .mergeKey: mergeKey
        case .unclosedQuote: unclosedQuote
        case .badEscape: badEscape
        case .unclosedBracket: unclosedBracket
        case .badIndentation: badIndentation
        case .colonInText: colonInText
        case .reservedCharacter: reservedCharacter
        case .commentWithoutSpace: commentWithoutSpace
        case .badDirective: badDirective
        case .missingColon: missingColon
        case .badBlockHeader: badBlockHeader
        case .missingComma: missingComma
        case .keyTooLong: keyTooLong
        case .tooManyValues: tooManyValues
        case .strayText: strayText
        case .readersDisagree: readersDisagree
        case .needsOwnLine: needsOwnLine
        case .strayComma: strayComma
        case .keyOverLines: keyOverLines
        case .readersMayDiffer: readersMayDiffer
        // Shape.
        case .unknownFileKind: unknownFileKind
        case .unknownKey: unknownKey
        case .missingKey: missingKey
        case .wrongKind: wrongKind
        case .emptyValue: emptyValue
        case .badIdentifier: badIdentifier
        case .badDataName: badDataName
        case .badNumber: badNumber
        case .badChoice: badChoice
        case .badDate: badDate
        case .badDuration: badDuration
        case .dayWithoutClock: dayWithoutClock
        case .reservedKey: reservedKey
        case .badHours: badHours
        case .unsupportedVersion: unsupportedVersion
        case .tooManyItems: tooManyItems
        case .badFlag: badFlag
        case .textTooLong: textTooLong
        case .tooFewItems: tooFewItems
        case .hoursReversed: hoursReversed
        // Names.
        case .duplicateID: duplicateID
        case .unknownRole: unknownRole
        case .unknownStep: unknownStep
        case .unknownDocument: unknownDocument
        case .unknownData: unknownData
        case .unknownEnd: unknownEnd
        case .unknownRow: unknownRow
        case .unknownProcedure: unknownProcedure
        case .reservedID: reservedID
        case .repeatedItem: repeatedItem
        case .fileNameDiffers: fileNameDiffers
        case .nestedGroup: nestedGroup
        // Flow.
        case .unreachableStep: unreachableStep
        case .noWayToEnd: noWayToEnd
        case .singleOutcome: singleOutcome
        case .sameLabel: sameLabel
        case .decidesAndGoesOn: decidesAndGoesOn
        case .unusedEnd: unusedEnd
        case .endWithoutStatus: endWithoutStatus
        // Documents and data.
        case .documentNeverFiled: documentNeverFiled
        case .unusedDocument: unusedDocument
        case .unusedData: unusedData
        case .unusedRole: unusedRole
        case .meansHandled: meansHandled
        case .renewedUnrequired: renewedUnrequired
        case .renewalImpossible: renewalImpossible
        case .choicesMismatch: choicesMismatch
        case .secretStored: secretStored
        case .unusedRow: unusedRow
        case .mixedRow: mixedRow
        case .printedOnly: printedOnly
        // Time.
        case .slaBeyondExpiry: slaBeyondExpiry
        case .sinceUnvisited: sinceUnvisited
        case .escalationBeyondExpiry: escalationBeyondExpiry
        case .slaTwice: slaTwice
        // People.
        case .disjointActors: disjointActors
        case .externalUnrecorded: externalUnrecorded
        case .roleUnappointed: roleUnappointed
        case .appointmentsOverlap: appointmentsOverlap
        case .appointmentReversed: appointmentReversed
        case .actingWithoutDecree: actingWithoutDecree
        case .actorStepUnvisited: actorStepUnvisited
        case .appointedToUnheldRole: appointedToUnheldRole
        case .roleHeldTwoWays: roleHeldTwoWays
        case .recorderCannotRecord: recorderCannotRecord
        case .appointedToUnknownRole: appointedToUnknownRole
        case .bindsUnappointed: bindsUnappointed
        case .noPersonFits: noPersonFits
        // In force.
        case .notInForce: notInForce
        case .noNumber: noNumber
        case .revisedBeforeCreated: revisedBeforeCreated
        case .effectiveBeforeCreated: effectiveBeforeCreated
        case .legalBasisReplaced: legalBasisReplaced
        case .assumption: assumption
        case .impliedStep: impliedStep
        // Agency and calendar.
        case .noAgencyFile: noAgencyFile
        case .unknownCalendar: unknownCalendar
        case .unknownZone: unknownZone
        case .overlappingHours: overlappingHours
        case .overlappingPeriods: overlappingPeriods
        case .holidayOutsideYear: holidayOutsideYear
        case .noKnownYear: noKnownYear
        case .neverWorks: neverWorks
        case .leaveOfUnknownYear: leaveOfUnknownYear
        case .periodReversed: periodReversed
        case .calendarTooLong: calendarTooLong
        case .contextBroken: contextBroken
        }
    }
}
