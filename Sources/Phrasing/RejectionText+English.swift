import Execution
import WorkCalendar

/// One exhaustive switch, so that a rejection without a text does not compile.
extension RejectionText {
    func english(_ rejection: Rejection) -> String {
        switch rejection {
        // The journal as a whole.
        case .notInitialized: "there is no administrator yet: initialize first"
        case .alreadyInitialized: "there is an administrator already"
        case .keyUsed(let event):
            "this key was used for something else, which became event \(event): choose another"
        case .worldFull(let most): "no more than \(most) events can be kept"
        case .tooManyConsequences(let count, let most):
            "\(count) things would follow at once, and at most \(most) may"
        case .textTooLong(let part, let most):
            "\(english(part)) is longer than \(most) bytes: shorten it"
        case .textMissing(let part):
            "\(english(part)) must hold something, without spaces at its ends"
        case .occurredInTheFuture(let recordedAt):
            "it cannot have happened after it was recorded, \(time(recordedAt))"
        case .occurredTooLongAgo(let days):
            "what happened more than \(days) days ago is no longer recorded"
        case .occurredBefore(let instant):
            "it cannot have happened before \(time(instant)), when the step began"
        // Who may.
        case .onlyAdministrator: "only an administrator may do this"
        case .onlyManagers(let roles):
            roles.isEmpty
                ? "only an administrator may do this"
                : "only \(quoted(roles)) or an administrator may do this"
        case .notPerformer(let roles, let date):
            "only who holds \(quoted(roles)) on \(date) may do this"
        case .notRecorder(let roles, let date):
            roles.isEmpty
                ? "nobody records this for others: who does it records it"
                : "only who holds \(quoted(roles)) on \(date) may record this for others"
        case .notSubmitter(let document, let roles):
            "\"\(document)\" is handed in by \(quoted(roles))"
        case .notHolder(let roles, let actor, let date):
            "\(actor) does not hold \(quoted(roles)) on \(date): name another"
        case .heldBy(let actor): "\(actor) has the step: it must be released or assigned first"
        case .nobodyHolds: "nobody has claimed the step, so there is nothing to release"
        case .sameActorRequired(let step, let actor):
            "only \(actor), who completed \"\(step)\", may do this"
        case .sameActorForbidden(let step):
            "who completed \"\(step)\" may not do this: another person must"
        case .apart(let role, let other):
            "one person may not be both \"\(role)\" and \"\(other)\" here"
        case .notWithdrawable: "only a manager may withdraw this"
        // What there is.
        case .unknownAgency(let id): "there is no agency \"\(id)\" in use"
        case .unknownCalendar(let id): "there is no calendar \"\(id)\" in use: deploy it first"
        case .unknownProcedure(let id): "there is no procedure \"\(id)\" in use"
        case .unknownRevision(let revision, let known):
            known.isEmpty
                ? "there is no revision \(revision) to use"
                : "there is no revision \(revision) to use; there are \(numbers(known))"
        case .unknownInstance(let id): "nothing is running under the name \"\(id)\""
        case .unknownStep(let id): "there is no step \"\(id)\""
        case .unknownRole(let id): "there is no role \"\(id)\""
        case .unknownDocument(let id): "there is no document \"\(id)\""
        case .unknownData(let id): "there is no data item \"\(id)\""
        case .unknownEnd(let id, let known):
            known.isEmpty
                ? "this step cannot be left for \"\(id)\" or another end"
                : "this step cannot be left for \"\(id)\", only for \(quoted(known))"
        case .unknownOutcome(let id, let known):
            "\"\(id)\" is no outcome of this step; its outcomes are \(quoted(known))"
        case .unknownPoint(let point, let count):
            count == 0
                ? "this step has no checklist"
                : "there is no point \(letter(point)): the checklist has \(letters(count))"
        case .unknownAppointment: "there is no such appointment"
        case .alreadyDeployed(let revision):
            "revision \(revision) is in use already: raise the number of the revision"
        case .alreadyAppointed: "this person holds the role at that time already"
        case .endsBeforeItBegins(let from, let until):
            "the appointment ends on \(until), before it begins on \(from)"
        case .alreadyRevoked(let from): "the appointment is revoked already, from \(from) on"
        case .alreadyAdministrator: "this person is an administrator already"
        case .alreadyStarted(let id): "\"\(id)\" was started already"
        case .alreadyTicked(let point): "point \(letter(point)) is ticked already"
        case .alreadyReplaced(let by): "revision \(by) replaces it already"
        case .successorNotLater(let successor, let revision):
            "revision \(successor) does not come after revision \(revision): only a later one can "
                + "take its place"
        case .alreadyRetired(let from): "it is retired already, from \(from) on"
        case .undoes(let undone):
            "this would undo what was decided meanwhile: "
                + undone.map { "\($0.actor) as \"\($0.role)\"" }.joined(separator: ", ")
                + "; confirm it if that is meant"
        // Starting and running.
        case .notInForce(let from?): "the procedure is in force from \(from) on"
        case .notInForce(nil):
            "the procedure gives no date from which it is in force: acknowledge this to start it"
        case .noLongerInForce(let from, let successor?):
            "from \(from) on revision \(successor) is started in its place"
        case .noLongerInForce(let from, nil): "it is no longer started from \(from) on"
        case .notBoundToInstance(let role): "nobody is named for \"\(role)\" here"
        case .bindingMissing(let role): "a person must be named for \"\(role)\""
        case .namedTwice(let name): "\"\(name)\" stands there twice"
        case .staleVersion(let version):
            "somebody else was quicker: look at version \(version) and try again"
        case .ended: "it has ended"
        case .suspended(let from): "it is suspended since \(time(from)): it must be resumed first"
        case .notSuspended: "it is not suspended"
        case .timersDue(let timers):
            "a time limit ran out before: "
                + timers.map { "\(english($0.timer)) at \(time($0.due))" }.joined(separator: ", ")
        case .timerNotDue(let due?): "the time limit runs until \(time(due))"
        case .timerNotDue(nil): "no such time limit is running"
        case .notCompleted(let step): "\"\(step)\" has not been completed yet"
        case .notActive(let step, let active):
            "\"\(step)\" is not the active step: \"\(active)\" is"
        case .outcomeMissing(let known): "an outcome is needed: \(quoted(known))"
        case .outcomeNotAsked: "this step decides nothing: leave the outcome out"
        case .reasonMissing: "a reason is needed"
        case .documentsMissing(let documents):
            "these documents are missing: " + documents.map(english).joined(separator: ", ")
        case .dataMissing(let names): "these data are missing: \(quoted(names))"
        case .fileNeeded(let id): "\"\(id)\" must be handed in as a file"
        case .notHandedIn(let id): "\"\(id)\" is not handed in by anybody"
        case .notOnFile(let id): "\"\(id)\" is not on file"
        case .notProduced(let id): "this step does not produce \"\(id)\""
        case .notCollected(let name): "this step does not ask for \"\(name)\""
        case .valueMismatch(let item, let problem): "\"\(item)\": \(english(problem))"
        case .renewalMissing(let known):
            "say which documents are to be handed in anew, of \(quoted(known))"
        case .renewalNotAsked: "this outcome does not let one choose what is handed in anew"
        case .notRenewable(let id): "\"\(id)\" is wanted by no step: it cannot be asked for anew"
        case .notNamed(let role): "this step names nobody for \"\(role)\""
        case .notCorrectable(let event):
            "event \(event) cannot be corrected: it ended no step here, or was corrected already"
        case .correctionTooLate(let completed):
            "this can no longer be corrected: \(quoted(completed)) came after it"
        case .notLater(let than): "the new time must be later than \(time(than)) and than now"
        case .nothingToExtend(.sla): "the active step has no SLA that could be extended"
        case .nothingToExtend(.expiry): "the active step never lapses: nothing could be extended"
        case .alreadyMigrated(let revision): "it runs under revision \(revision) already"
        case .cannotMigrate(let problems):
            "it cannot go on under that revision: "
                + problems.map(english).joined(separator: ", ")
        case .noTime(let step, let timer, _):
            "the calendar cannot tell \(english(timer)) of \"\(step)\""
        case .tooManyVisits(let most): "it has been in its steps \(most) times, as often as it may"
        case .tooManyRecords(let most): "it holds \(most) records, as many as it may"
        case .nothingToErase: "there is nothing to erase"
        }
    }

    private func english(_ part: TextPart) -> String {
        switch part {
        case .actor: "the name of the person"
        case .recorder: "the name of who records"
        case .key: "the key"
        case .instance: "the name of the instance"
        case .reason: "the reason"
        case .note: "the note"
        case .value: "the value"
        case .commitment: "the commitment"
        }
    }

    private func english(_ timer: Timer) -> String {
        switch timer {
        case .escalation: "the escalation"
        case .expiry: "the expiry"
        }
    }

    private func english(_ document: MissingDocument) -> String {
        switch document.want {
        case .any: "\"\(document.id)\""
        case .newer: "\"\(document.id)\" anew"
        case .file: "\"\(document.id)\" as a file"
        }
    }

    private func english(_ problem: ValueProblem) -> String {
        switch problem {
        case .kind(let expected): "a value of type \(expected) is needed"
        case .notANumber: "this is not a number"
        case .notAChoice(let known): "only \(quoted(known)) can be chosen"
        case .choiceTextMissing: "this choice needs a text of one's own"
        case .choiceTextNotAsked: "this choice takes no text of one's own"
        case .personal: "a personal value is kept beside the journal, not in it"
        case .notPersonal: "the value is not personal and must be given openly"
        }
    }

    private func english(_ problem: MigrationProblem) -> String {
        switch problem {
        case .stepMissing(let id): "the step \"\(id)\" is not there"
        case .stepDiffers(let id): "the step \"\(id)\" is of another kind"
        case .dataMissing(let id): "the data item \"\(id)\" is not there"
        case .dataDiffers(let id): "the data item \"\(id)\" is of another kind"
        case .documentMissing(let id): "the document \"\(id)\" is not there"
        case .roleMissing(let id): "the role \"\(id)\" is not there or is filled otherwise"
        case .roleUnbound(let id): "nobody is named for the role \"\(id)\""
        }
    }
}
