import Canonical
import Execution

/// The members of `with` of an act on an instance.
extension EventWriter1 {
    mutating func write(_ act: InstanceAct) {
        switch act {
        case .claim(let step), .release(let step): text("step", step)
        case .assign(let step, let actor, let reason):
            text("reason", reason)
            text("step", step)
            text("to", actor)
        case .rebind(let rebinding): write(rebinding)
        case .submit(let document, let evidence): write(document, evidence)
        case .withdrawDocument(let document, let reason):
            text("document", document)
            text("reason", reason)
        case .record(let values): list("data", ifAny: values) { $0.write($1) }
        case .tick(let step, let point):
            number("point", point)
            text("step", step)
        case .complete(let completion): write(completion)
        case .exit(let step, let end, let reason):
            text("end", end)
            text("reason", ifAny: reason)
            text("step", step)
        case .note(let note): text("text", note)
        case .correct(let event, let reason):
            number("event", event)
            text("reason", reason)
        case .withdraw(let reason), .suspend(let reason), .recompute(let reason):
            text("reason", reason)
        case .resume(let reason): text("reason", ifAny: reason)
        case .extend(let change):
            text("reason", change.reason)
            name("subject", change.subject.rawValue)
            instant("until", change.until)
        case .migrate(let revision, let reason):
            text("reason", reason)
            number("revision", revision)
        case .erase(let erasure, let reason):
            switch erasure {
            case .data(let item): text("data", item)
            case .document(let document): text("document", document)
            }
            text("reason", reason)
        case .fire(let timer): name("timer", timer.rawValue)
        }
    }

    private mutating func write(_ rebinding: Rebinding) {
        text("actor", rebinding.actor)
        text("reason", rebinding.reason)
        switch rebinding.subject {
        case .role(let role): text("role", role)
        case .step(let step): text("step", step)
        }
    }

    private mutating func write(_ completion: Completion) {
        list("data", ifAny: completion.data) { $0.write($1) }
        namings("named", completion.named)
        text("outcome", ifAny: completion.outcome)
        list("produced", ifAny: completion.produced) { $0.write($1.document, $1.evidence) }
        text("reason", ifAny: completion.reason)
        texts("renewed", ifAny: completion.renewed)
        text("step", completion.step)
    }

    private mutating func write(_ document: String, _ evidence: Evidence) {
        switch evidence {
        case .attestation:
            flag("attested", true)
            text("document", document)
        case .file(let commitment):
            text("document", document)
            text("file", commitment)
        }
    }

    mutating func write(_ value: DataValue) {
        switch value.value {
        case .choice(let choice, _): text("choice", choice)
        case .commitment(let commitment): text("commitment", commitment)
        case .date(let day): date("date", day)
        case .text, .number, .yesNo, .reference: break
        }
        text("item", value.item)
        switch value.value {
        case .number(let number): text("number", number)
        case .reference(let reference): text("reference", reference)
        case .text(let words): text("text", words)
        case .choice(_, let words): text("text", ifAny: words)
        case .yesNo(let answer):
            writer.key("yes_no")
            writer.bool(answer)
        case .commitment, .date: break
        }
    }
}
