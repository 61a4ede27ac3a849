/// The texts in English.
enum English {
    static func text(of code: Code) -> CodeText {
        switch code {
        // Reading a file.
        case .fileUnreadable:
            CodeText("the file cannot be read: {reason}")
        case .notAFile:
            CodeText(
                "this is {kind}, not a file",
                helps: [
                    "folder": "name the file in it"
                ])
        case .fileTooLarge:
            CodeText(
                "the file is larger than {limit} KiB",
                helps: [
                    "split":
                        """
                    divide the procedure into several files, or see whether it is the right file
                    """
                ])
        case .notUTF8:
            CodeText(
                "the byte {byte} here is no text in UTF-8",
                helps: [
                    "save": "save the file with the encoding UTF-8"
                ])
        case .emptyFile:
            CodeText("the file is empty")
        case .controlCharacter:
            CodeText(
                "the invisible character {character} cannot stand in a text",
                helps: [
                    "remove": "delete it, or type the word anew",
                    "space": "type an ordinary space in its place",
                ])
        case .tooMany:
            CodeText("{count} more remarks are not shown; at most {limit} are shown for one file")
        // YAML.
        case .tabIndentation:
            CodeText(
                "a line is indented with spaces, not with a tab",
                helps: [
                    "spaces": "replace the tab with spaces"
                ])
        case .anchorOrAlias:
            CodeText(
                "{name} marks or repeats a value, and here every value is written out",
                helps: [
                    "quote": "put the text in quotes if it begins with this character",
                    "remove": "delete the mark and write the value out",
                ])
        case .tag:
            CodeText(
                "{name} marks a type, and types are not marked here",
                helps: [
                    "quote": "put the text in quotes if it begins with this character",
                    "remove": "delete the mark",
                ])
        case .duplicateKey:
            CodeText(
                "the key {key} stands here for the second time",
                labels: [
                    "first": "first written here",
                    "entry": "an entry begins so",
                ],
                helps: [
                    "merge": "keep one of the two",
                    "item": "begin a new entry of the list with a dash and a space",
                ])
        case .secondDocument:
            CodeText(
                "a second document begins here, and one file holds one only",
                helps: [
                    "split": "move it to a file of its own, or delete the line"
                ])
        case .tooDeep:
            CodeText("lists and keys lie more than {limit} deep in each other")
        case .keyNotText:
            CodeText(
                "a key is a word or a text, not a list and not other keys",
                helps: [
                    "text": "write one text before the colon, in quotes if it has brackets"
                ])
        case .mergeKey:
            CodeText(
                "the key `<<` copies from elsewhere, and here everything is written out",
                helps: [
                    "write": "write the keys out here"
                ])
        case .unclosedQuote:
            CodeText(
                "the text that begins here with {mark} is never closed",
                helps: [
                    "close": "close it with the same mark"
                ])
        case .badEscape:
            CodeText(
                "{escape} has no meaning in double quotes",
                helps: [
                    "backslash": "use single quotes, or write the backslash twice"
                ])
        case .unclosedBracket:
            CodeText(
                "what begins here with {mark} is never closed",
                labels: [
                    "found": "closed here by the other kind"
                ],
                helps: [
                    "close": "close it with the same kind",
                    "match": "close it with its own kind",
                ])
        case .badIndentation:
            CodeText(
                "this line is indented by {found} spaces, not by {expected}",
                labels: [
                    "sibling": "like this line",
                    "parent": "it belongs to this line",
                    "text": "the text begins here",
                ],
                helps: [
                    "align": "give it as many spaces as the lines that it stands beside",
                    "indent": "indent it further than the line that it belongs to",
                    "blankLine": "delete the spaces of the blank line",
                ])
        case .colonInText:
            CodeText(
                "a colon and a space in a text without quotes would make it a key",
                helps: [
                    "quote": "put the text in quotes"
                ])
        case .reservedCharacter:
            CodeText(
                "a text without quotes cannot begin with {character}",
                helps: [
                    "quote": "put the text in quotes"
                ])
        case .commentWithoutSpace:
            CodeText(
                "a comment needs a space before its `#`",
                helps: [
                    "space": "put a space before it"
                ])
        case .badDirective:
            CodeText(
                "this line with `%` is not understood",
                helps: [
                    "marker": "delete the line",
                    "once": "write it once only",
                    "version": "delete the line, or write `%YAML 1.2`",
                    "percent": "put a text that begins with `%` in quotes",
                ])
        case .missingColon:
            CodeText(
                "a key needs a colon and a space before its value",
                helps: [
                    "colon": "put a colon and a space after the key",
                    "space": "put a space after the colon",
                ])
        case .badBlockHeader:
            CodeText(
                "after {mark} the text begins on the next line",
                helps: [
                    "quote": "put the text in quotes if it begins with this character",
                    "header": "write the text below, indented",
                ])
        case .missingComma:
            CodeText(
                "a comma is missing before this entry",
                labels: [
                    "before": "after this entry"
                ],
                helps: [
                    "comma": "put a comma between the two"
                ])
        case .keyTooLong:
            CodeText("a key has at most {limit} bytes")
        case .tooManyValues:
            CodeText("the file has more than {limit} values")
        case .strayText:
            CodeText(
                "this text belongs to nothing",
                helps: [
                    "item": "begin each entry of the list with a dash and a space",
                    "dash": "put a space after the dash, so that an entry of the list begins",
                    "around": "put the whole text in single quotes, or delete the rest",
                    "amongKeys":
                        """
                    a list item cannot stand among keys: write `key: value`, or put the list under \
                    a key
                    """,
                    "remove": "delete it, or take it into the quotes or brackets before it",
                ])
        case .readersDisagree:
            CodeText(
                "another reader finds something else here",
                helps: [
                    "quote": "put the text in quotes and take out unusual characters"
                ])
        case .needsOwnLine:
            CodeText(
                "{kind} cannot begin on this line",
                helps: [
                    "newLine": "begin on the next line, indented",
                    "dash": "put a dash that is meant as a text in quotes",
                ])
        case .strayComma:
            CodeText(
                "there is no entry before this comma",
                helps: [
                    "remove": "delete the comma, or write the entry that is missing"
                ])
        case .keyOverLines:
            CodeText(
                "a key stands on one line",
                helps: [
                    "oneLine": "write the key on one line"
                ])
        case .readersMayDiffer:
            CodeText(
                "some programs are known to read this text otherwise",
                helps: [
                    "quote": "put the text in quotes",
                    "lineBreak": "end the last line with a line break",
                ])
        // Shape.
        case .unknownFileKind:
            CodeText(
                "the file does not say what it is",
                helps: [
                    "kinds":
                        """
                    begin a procedure with `sop: 1`, an agency with `agency: 1`, a calendar \
                    with `calendar: 1` and a test with `test: 1`
                    """,
                    "suggestion": "did you mean {suggestion}?",
                ])
        case .unknownKey:
            CodeText(
                "{key} is not a key of this place",
                helps: [
                    "suggestion": "did you mean {suggestion}?",
                    "keys": "the keys here are {keys}",
                    "comma":
                        """
                    a comma in curly brackets separates keys; put a text with a comma in quotes
                    """,
                ])
        case .missingKey:
            CodeText(
                "the key {key} is missing here",
                helps: [
                    "example": "for example `{example}`",
                    "roles": "name one of the roles {roles}",
                ])
        case .wrongKind:
            CodeText(
                "this must be {wanted}, not {found}",
                helps: [
                    "example": "write for example `{example}`",
                    "roles": "name one of the roles {roles}",
                    "list": "write `{list}`",
                ])
        case .emptyValue:
            CodeText(
                "nothing is written here; this must be {wanted}",
                helps: [
                    "example": "write for example `{example}`",
                    "roles": "name one of the roles {roles}",
                ])
        case .badIdentifier:
            CodeText(
                "{text} cannot be a name",
                helps: [
                    "form":
                        """
                    a name has lower-case letters, digits and single hyphens between \
                    them, begins with a letter and has at most 64 characters
                    """,
                    "suggestion": "write {suggestion}",
                    "list": "several names are written as a list: `{list}`",
                    "titled": "this is the title of {titled}: write that name",
                    "numbered":
                        "name the step's id, not its number: step {text} is {numbered}",
                    "meant": "did you mean {meant}?",
                    "known": "known here: {known}",
                ])
        case .badDataName:
            CodeText(
                "{text} cannot be the name of a data item",
                helps: [
                    "form":
                        """
                    a data name has letters, digits and underscores and does not begin \
                    with a digit
                    """,
                    "suggestion": "write {suggestion}",
                    "titled": "this is the title of {titled}: write that name",
                    "meant": "did you mean {meant}?",
                    "known": "known here: {known}",
                ])
        case .badNumber:
            CodeText("{text} is not a whole number from {least} to {most}")
        case .badChoice:
            CodeText(
                "only {words} can be written here, not {text}",
                helps: [
                    "suggestion": "did you mean {suggestion}?"
                ])
        case .badDate:
            CodeText(
                "{text} is not a date",
                helps: [
                    "day": "a date is written year, month, day: `2022-10-11`",
                    "dayOrMonth":
                        """
                    a date is written year, month, day: `2022-10-11`, or without the \
                    day: `2024-06`; a printed dash is `"-"`
                    """,
                    "suggestion": "write {suggestion}",
                ])
        case .badDuration:
            CodeText(
                "{text} is not a duration",
                helps: [
                    "form":
                        """
                    a duration is a number and a unit: `15 minutes`, `6 hours`, `24 \
                    hours elapsed`, `3 working days`, `7 calendar days`, `2 months`
                    """,
                    "hours":
                        """
                    write {elapsed} (consecutive, as in 1x24 jam) or {working} (working time)
                    """,
                    "days": "write {working} (office days) or {calendar} (every day)",
                    "suggestion": "write {suggestion}",
                ])
        case .dayWithoutClock:
            CodeText(
                "{text} does not say which days it counts",
                helps: [
                    "days": "write {working} (office days) or {calendar} (every day)"
                ])
        case .reservedKey:
            CodeText("{key} is kept for a later version of the language and cannot be used yet")
        case .badHours:
            CodeText(
                "{text} is not a span of working time",
                helps: [
                    "form": "a span runs from a time to a later one: `\"07:30-12:00\"`",
                    "suggestion": "write {suggestion}",
                ])
        case .unsupportedVersion:
            CodeText("{text} is not a version of the language that this program knows; it knows 1")
        case .tooManyItems:
            CodeText("there are {count} entries here and at most {limit} are allowed")
        case .badFlag:
            CodeText(
                "{text} is neither `true` nor `false`",
                helps: [
                    "suggestion": "write {suggestion}"
                ])
        case .textTooLong:
            CodeText("the text has {count} bytes and at most {limit} are allowed")
        case .tooFewItems:
            CodeText("at least {least} entries belong here")
        case .hoursReversed:
            CodeText("the hours {text} do not end after they begin")
        case .badMoment:
            CodeText(
                "{text} is not a time",
                helps: [
                    "form": "a time is written with its day or alone: `2026-03-02 08:05`, `08:05`",
                    "formOrNone":
                        """
                    a time is written with its day or alone, `2026-03-02 08:05`, `08:05`; \
                    `none` says that there is none
                    """,
                    "suggestion": "write {suggestion}",
                ])
        // Names.
        case .duplicateID:
            CodeText(
                "another step or end already has the name {name}",
                labels: [
                    "first": "first used here"
                ],
                helps: [
                    "other":
                        "give it another id, for example {other}; its title may be the same"
                ])
        case .unknownRole:
            CodeText(
                "there is no role {name}",
                helps: [
                    "suggestion": "did you mean {suggestion}?",
                    "known": "the roles are {known}",
                    "declare": "declare it under `roles`",
                ])
        case .unknownStep:
            CodeText(
                "there is no {kind} {name}",
                helps: [
                    "suggestion": "did you mean {suggestion}?",
                    "known": "known here: {known}",
                    "declare": "give a step this `id`",
                    "target": "give a step this `id`, or write `end`",
                ])
        case .unknownDocument:
            CodeText(
                "there is no document {name}",
                helps: [
                    "suggestion": "did you mean {suggestion}?",
                    "known": "the documents are {known}",
                    "declare": "declare it under `documents`",
                ])
        case .unknownData:
            CodeText(
                "there is no data item {name}",
                helps: [
                    "suggestion": "did you mean {suggestion}?",
                    "known": "the data items are {known}",
                    "declare": "declare it under `data`",
                ])
        case .unknownEnd:
            CodeText(
                "there is no end {name}",
                helps: [
                    "suggestion": "did you mean {suggestion}?",
                    "known": "the ends are {known}",
                    "declare": "declare it under `ends`",
                ])
        case .unknownRow:
            CodeText(
                "the row {row} has this step alone and is not described under `rows`",
                helps: [
                    "suggestion": "did you mean {suggestion}?"
                ])
        case .unknownProcedure:
            CodeText(
                "there is no procedure {name} in this agency's folder",
                helps: [
                    "suggestion": "did you mean {suggestion}?",
                    "file":
                        """
                    a procedure lies beside this file as `<id>.yaml`; without one leave \
                    the key out
                    """,
                    "above": "the procedure of a test lies in the folder above, as `<id>.yaml`",
                    "revision":
                        """
                    a further revision lies in the folder `revisions` beside this file, as \
                    `<name>.yaml`
                    """,
                ])
        case .reservedID:
            CodeText("{name} is the name of the ordinary end and of nothing else")
        case .repeatedItem:
            CodeText(
                "{name} stands here twice",
                labels: [
                    "first": "first written here"
                ])
        case .fileNameDiffers:
            CodeText(
                "the id {id} differs from the name of its file or folder, {file}",
                helps: [
                    "rename":
                        """
                    if the id is right, rename the file or folder; else write the id {file}
                    """,
                    "renameFile": "rename the file or folder to {id}",
                ])
        case .nestedGroup:
            CodeText(
                """
                the group {group} may hold papers and facts only, and {member} is a group or \
                a means
                """)
        case .unknownOutcome:
            CodeText(
                "the decision {step} has no outcome {name}",
                helps: [
                    "suggestion": "did you mean {suggestion}?",
                    "known": "its outcomes are {known}",
                    "declare": "declare it under `decide`",
                ])
        // Flow.
        case .unreachableStep:
            CodeText(
                "no way leads to the step {step}",
                labels: [
                    "before": "the step before it goes elsewhere"
                ],
                helps: [
                    "lead": "let a step or an outcome name it under `next`, or delete it"
                ])
        case .noWayToEnd:
            CodeText(
                "no way leads from the step {step} to an end",
                helps: [
                    "path": "an instance goes round: {path}"
                ])
        case .singleOutcome:
            CodeText("the step {step} decides between one outcome only")
        case .sameLabel:
            CodeText(
                "two outcomes carry the label {label}",
                labels: [
                    "first": "the first is here"
                ],
                helps: [
                    "other": "give one of them another label, such as Ya and Tidak"
                ])
        case .decidesAndGoesOn:
            CodeText(
                "a decision goes on through its outcomes alone and has no {key}",
                labels: [
                    "decide": "the step decides here"
                ])
        case .unusedEnd:
            CodeText(
                "no way leads to the end {name}",
                helps: [
                    "ordinary":
                        """
                    nothing would ever be completed: let the last step lead to `end`, or give one \
                    of these ends `status: completed`
                    """
                ])
        case .endWithoutStatus:
            CodeText(
                "the end {end} has no status and counts as completed",
                helps: [
                    "status": "write `status: {status}` beside its title"
                ])
        // Documents and data.
        case .documentNeverFiled:
            CodeText(
                "the document {document} can be missing when the step {step} needs it",
                labels: [
                    "producer": "it is produced here"
                ],
                helps: [
                    "path": "nobody has put it on file on the way {path}",
                    "collected": "let an earlier step on every way collect its data item",
                    "submit":
                        """
                    name under `from` a role that performs this step or one before it
                    """,
                    "produced":
                        """
                    let an earlier step on every way produce it, or name under `from` \
                    who hands it in
                    """,
                ])
        case .unusedDocument:
            CodeText(
                "the document {name} is never required or produced",
                helps: [
                    "use":
                        "name it under `requires` or `produces` of a step, or delete it"
                ])
        case .unusedData:
            CodeText("the data item {name} is never collected")
        case .unusedRole:
            CodeText("the role {name} has nothing to do")
        case .meansHandled:
            CodeText(
                "the means {document} is printed only: nobody hands it in, produces or renews it")
        case .renewedUnrequired:
            CodeText(
                """
                {document} is to be renewed after {outcome}, and no step that follows \
                requires it
                """)
        case .renewalImpossible:
            CodeText(
                """
                {document} is to be renewed after {outcome}, and nobody can do so before {step} \
                needs it
                """,
                helps: [
                    "path": "an instance waits for it on the way {path}",
                    "renew":
                        """
                    lead the outcome back to a step of a role that hands it in, or of one that \
                    produces it
                    """,
                ])
        case .choicesMismatch:
            CodeText(
                "the type of the data item {data} and its choices do not fit",
                labels: [
                    "type": "this type takes no choices"
                ],
                helps: [
                    "missing": "list the possible values under `choices`",
                    "other": "write `type: choice` or delete the choices",
                ])
        case .secretStored:
            CodeText(
                "the data item {data} asks for a secret ({word}), and secrets are never stored")
        case .unusedRow:
            CodeText("no step belongs to the row {row}")
        case .mixedRow:
            CodeText(
                "the steps of the row {row} do not follow each other",
                labels: [
                    "earlier": "an earlier step of the row"
                ])
        case .printedOnly:
            CodeText(
                "{document} under {key} is only printed",
                helps: [
                    "meant": "did you mean `{meant}`?"
                ])
        // Time.
        case .slaBeyondExpiry:
            CodeText(
                "the SLA of {sla} is longer than the {expiry} after which the step expires",
                labels: [
                    "expiry": "the step expires after this"
                ])
        case .sinceUnvisited:
            CodeText(
                """
                the SLA of {step} is measured from {since}, and an instance can come here \
                without it
                """,
                helps: [
                    "path": "for example on the way {path}"
                ])
        case .escalationBeyondExpiry:
            CodeText(
                """
                the escalation after {escalation} never happens: the step expires after \
                {expiry}
                """,
                labels: [
                    "expiry": "the step expires after this"
                ])
        case .slaTwice:
            CodeText(
                "the row {row} has an SLA for all its steps, and this step has one more",
                labels: [
                    "row": "the row's SLA"
                ])
        // People.
        case .disjointActors:
            CodeText(
                "the person of {other} cannot do this step: they have no role in common",
                labels: [
                    "mine": "this step is for {mine}",
                    "theirs": "that step is for {theirs}",
                ])
        case .externalUnrecorded:
            CodeText(
                "nobody records what the external role {role} does",
                helps: [
                    "record": "name under `recorded_by` the roles that record for it"
                ])
        case .roleUnappointed:
            CodeText(
                "nobody in the agency {agency} is appointed to the role {role}",
                helps: [
                    "appoint": "add an appointment to agency.yaml"
                ])
        case .appointmentsOverlap:
            CodeText(
                "{actor} holds the role {role} twice at once",
                labels: [
                    "first": "the other appointment"
                ])
        case .appointmentReversed:
            CodeText(
                "the appointment ends on {until}, before it begins on {from}",
                labels: [
                    "from": "it begins here"
                ])
        case .actingWithoutDecree:
            CodeText(
                "{actor} is acting ({acting}) without a decree",
                helps: [
                    "decree": "name the decree under `decree`"
                ])
        case .actorStepUnvisited:
            CodeText(
                """
                {step} must be done by the person of {other}, and an instance can come here \
                without it
                """,
                helps: [
                    "path": "for example on the way {path}"
                ])
        case .appointedToUnheldRole:
            CodeText("the role {role} is not held by appointment in {procedure}")
        case .roleHeldTwoWays:
            CodeText(
                "the role {role} cannot be both bound and external",
                labels: [
                    "bound": "bound here"
                ])
        case .recorderCannotRecord:
            CodeText("{recorder} cannot record for {role}: it is the same role or a party outside")
        case .appointedToUnknownRole:
            CodeText(
                "there is no role {role} in {where}",
                helps: [
                    "suggestion": "did you mean {suggestion}?"
                ])
        case .bindsUnappointed:
            CodeText(
                """
                only a role held by appointment can be bound to a person by a step, and \
                {role} is not
                """)
        case .personNumberAsActor:
            CodeText(
                "a person is named by an id of the agency's own, not by a {kind}",
                helps: [
                    "own":
                        """
                    journals keep it for ever and go to auditors: give an id that says nothing \
                    of the person, such as `klt-004`, and keep the list of who is who elsewhere
                    """
                ])
        case .noPersonFits:
            CodeText(
                "nobody can do {step}: it needs another person than {other}",
                helps: [
                    "same":
                        """
                    `same_actor_as` asks for the person of {other}, and `not_actor_of` for \
                    anybody else: delete one of them
                    """,
                    "bound":
                        """
                    both are for one role, which one person has for the whole instance: give \
                    one of them another role
                    """,
                ])
        // In force.
        case .notInForce:
            CodeText(
                "the procedure has neither an effective nor a ratified date and is not in force",
                helps: [
                    "dates": "give `effective` or `ratified` under `form`"
                ])
        case .noNumber:
            CodeText(
                "the procedure has no number",
                helps: [
                    "number": "give `number` under `form`"
                ])
        case .revisedBeforeCreated:
            CodeText(
                "it was revised on {date}, before its creation on {created}",
                labels: [
                    "created": "created here"
                ])
        case .effectiveBeforeCreated:
            CodeText(
                "it was signed or in force on {date}, before its creation on {created}",
                labels: [
                    "created": "created here"
                ])
        case .legalBasisReplaced:
            CodeText(
                "this regulation was replaced by {replacement}",
                helps: [
                    "revision": "name the new regulation in the next revision"
                ])
        case .assumption:
            CodeText("our reading: {why}")
        case .impliedStep:
            CodeText("the step {step} is not printed in the source")
        // Agency and calendar.
        case .noAgencyFile:
            CodeText(
                """
                there is no agency.yaml beside this file: roles were not held against \
                appointments
                """)
        case .unknownCalendar:
            CodeText(
                "there is no calendar {name}",
                helps: [
                    "suggestion": "did you mean {suggestion}?",
                    "file":
                        """
                    a calendar lies in the folder `calendars` beside the agency's \
                    folder, as `<id>.yaml`
                    """,
                ])
        case .unknownZone:
            CodeText(
                "{text} is not a time zone of Indonesia",
                helps: [
                    "suggestion": "write {suggestion}",
                    "zones": "the zones are WIB (UTC+7), WITA (UTC+8) and WIT (UTC+9)",
                ])
        case .overlappingHours:
            CodeText(
                "the hours {later} overlap {earlier} of the same day",
                labels: [
                    "earlier": "the other hours"
                ])
        case .overlappingPeriods:
            CodeText(
                "this period begins before the one until {until} is over",
                labels: [
                    "earlier": "the other period"
                ])
        case .holidayOutsideYear:
            CodeText(
                "{date} is listed under the year {year}",
                labels: [
                    "year": "the year"
                ])
        case .noKnownYear:
            CodeText("the holidays of no year are known: every due time will be provisional")
        case .leaveOfUnknownYear:
            CodeText("collective leave is given for {year}, and the holidays of that year are not")
        case .periodReversed:
            CodeText(
                "the period ends on {until}, before it begins on {from}",
                labels: [
                    "from": "it begins here"
                ])
        case .neverWorks:
            CodeText(
                "the calendar has no working hours at all",
                helps: [
                    "hours": "give the hours of at least one weekday"
                ])
        case .calendarTooLong:
            CodeText("a calendar covers at most {limit} years and as many periods")
        case .contextBroken:
            CodeText(
                """
                agency.yaml beside this file has errors: roles were not held against \
                appointments
                """)
        // Tests of procedures.
        case .severalActs:
            CodeText(
                "one entry is one act, and {act} is a second one",
                labels: [
                    "first": "the first is {first}"
                ],
                helps: [
                    "split": "begin an entry of its own for it with a dash"
                ])
        case .emptyAct:
            CodeText(
                "in this entry nothing is done and nothing is expected",
                helps: [
                    "act": "say what is done, such as `complete: STEP`, or add `expect`"
                ])
        case .detailOfOtherAct:
            CodeText(
                "{key} does not belong to {act}",
                helps: [
                    "acts": "it belongs to {acts}"
                ])
        case .detailMissing:
            CodeText("{act} needs the key {key} beside it")
        case .timeBackwards:
            CodeText(
                "{time} comes before {last}, when the entry before was recorded",
                labels: [
                    "last": "recorded here"
                ],
                helps: [
                    "recorded":
                        """
                    for what is recorded later than it happened, give the time of recording under \
                    `recorded_at`
                    """
                ])
        case .dayMissing:
            CodeText("the first time of a test says its day, and {time} does not")
        case .unknownRejection:
            CodeText(
                "no rejection is called {name}",
                helps: [
                    "suggestion": "did you mean {suggestion}?",
                    "list": "`sop explain` lists their names, after the codes",
                ])
        case .roleInPlaceOfPerson:
            CodeText(
                "{role} is a role, and a person belongs here",
                helps: [
                    "bound": "{actor} fills it in this test",
                    "held": "the agency appoints {actor} to it",
                    "person": "write the name of the person who fills it",
                ])
        case .nothingExpected:
            CodeText(
                "the test expects nothing",
                helps: [
                    "expect": "say under `expect` what must hold after an act"
                ])
        }
    }
}
