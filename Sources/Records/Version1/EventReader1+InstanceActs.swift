import Canonical
import Execution

/// The members of `with` of an act on an instance.
extension CanonicalReader {
    mutating func instanceAct(_ name: ActName1) throws(EventProblem) -> InstanceAct {
        switch name {
        case .claim: return .claim(step: try text("step"))
        case .release: return .release(step: try text("step"))
        case .assign:
            let reason = try text("reason")
            let step = try text("step")
            return .assign(step: step, to: try text("to"), reason: reason)
        case .rebind: return .rebind(try rebinding())
        case .submit:
            let (document, evidence) = try evidence()
            return .submit(document: document, evidence)
        case .withdrawDocument:
            let document = try text("document")
            return .withdrawDocument(document, reason: try text("reason"))
        case .record: return .record(try values())
        case .tick:
            let point = try number("point")
            return .tick(step: try text("step"), point: point)
        case .complete: return .complete(try completion())
        case .exit:
            let end = try text("end")
            let reason = try text(ifAny: "reason")
            return .exit(step: try text("step"), end: end, reason: reason)
        case .note: return .note(try text("text"))
        case .resume: return .resume(reason: try text(ifAny: "reason"))
        case .fire: return .fire(try choice("timer"))
        case .extend:
            let reason = try text("reason")
            let subject: Extension.Subject = try choice("subject")
            return .extend(Extension(subject, until: try instant("until"), reason: reason))
        case .erase: return try erase()
        default: return try reasoned(name)
        }
    }

    /// Acts that need little more than a reason.
    private mutating func reasoned(_ name: ActName1) throws(EventProblem) -> InstanceAct {
        let event = name == .correct ? try number("event") : 0
        let reason = try text("reason")
        switch name {
        case .correct: return .correct(event: event, reason: reason)
        case .withdraw: return .withdraw(reason: reason)
        case .suspend: return .suspend(reason: reason)
        case .recompute: return .recompute(reason: reason)
        case .migrate: return .migrate(revision: try number("revision"), reason: reason)
        default: preconditionFailure("every other act is read elsewhere")
        }
    }

    private mutating func erase() throws(EventProblem) -> InstanceAct {
        if let item = try text(ifAny: "data") {
            return .erase(.data(item), reason: try text("reason"))
        }
        let document = try text("document")
        return .erase(.document(document), reason: try text("reason"))
    }

    private mutating func rebinding() throws(EventProblem) -> Rebinding {
        let actor = try text("actor")
        let reason = try text("reason")
        if let role = try text(ifAny: "role") {
            return Rebinding(.role(role), to: actor, reason: reason)
        }
        return Rebinding(.step(try text("step")), to: actor, reason: reason)
    }

    private mutating func completion() throws(EventProblem) -> Completion {
        let values = try values()
        let named = try namings("named")
        let outcome = try text(ifAny: "outcome")
        let produced = try produced()
        let reason = try text(ifAny: "reason")
        let renewed = try texts(ifAny: "renewed")
        var completion = Completion(try text("step"), outcome: outcome, reason: reason)
        completion.data = values
        completion.named = named
        completion.produced = produced
        completion.renewed = renewed
        return completion
    }

    private mutating func produced() throws(EventProblem) -> [Produced] {
        guard try beginList(ifAny: "produced") else { return [] }
        var produced: [Produced] = []
        repeat {
            try open()
            let (document, evidence) = try evidence()
            produced.append(Produced(document, evidence))
            try close()
        } while try hasMore()
        return produced
    }

    private mutating func evidence() throws(EventProblem) -> (String, Evidence) {
        if try flag("attested") { return (try text("document"), .attestation) }
        let document = try text("document")
        return (document, .file(commitment: try text("file")))
    }

    private mutating func values() throws(EventProblem) -> [DataValue] {
        guard try beginList(ifAny: "data") else { return [] }
        var values: [DataValue] = []
        repeat {
            try open()
            values.append(try value())
            try close()
        } while try hasMore()
        return values
    }

    mutating func value() throws(EventProblem) -> DataValue {
        let choice = try text(ifAny: "choice")
        let commitment = try text(ifAny: "commitment")
        let date = try day(ifAny: "date")
        let item = try text("item")
        let number = try text(ifAny: "number")
        let reference = try text(ifAny: "reference")
        let text = try text(ifAny: "text")
        let answer = try answer(ifAny: "yes_no")
        var found: [Value] = []
        if let choice {
            found.append(.choice(choice, text: text))
        } else if let text {
            found.append(.text(text))
        }
        if let commitment { found.append(.commitment(commitment)) }
        if let date { found.append(.date(date)) }
        if let number { found.append(.number(number)) }
        if let reference { found.append(.reference(reference)) }
        if let answer { found.append(.yesNo(answer)) }
        guard found.count == 1 else { throw unknown(item, "item") }
        return DataValue(item, found[0])
    }
}
