import Canonical
import Execution

/// The members of `with` of an act on an instance.
extension CanonicalReader {
    /// - Parameter ids: those that are not made anew; nil where nobody knows any.
    mutating func instanceAct(
        _ name: ActName1, _ ids: RevisionIDs?
    ) throws(EventProblem) -> InstanceAct {
        switch name {
        case .complete: return .complete(try completion(ids))
        case .claim: return .claim(step: try stepID(ids))
        case .release: return .release(step: try stepID(ids))
        case .submit:
            let (document, evidence) = try evidence(ids)
            return .submit(document: document, evidence)
        case .record: return .record(try values())
        case .tick:
            let point = try number("point")
            return .tick(step: try stepID(ids), point: point)
        case .assign:
            let reason = try text("reason")
            let step = try stepID(ids)
            return .assign(step: step, to: try text("to"), reason: reason)
        case .rebind: return .rebind(try rebinding())
        case .withdrawDocument:
            let document = try text("document")
            return .withdrawDocument(document, reason: try text("reason"))
        case .exit:
            let end = try text("end")
            let reason = try text(ifAny: "reason")
            return .exit(step: try stepID(ids), end: end, reason: reason)
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

    private mutating func completion(_ ids: RevisionIDs?) throws(EventProblem) -> Completion {
        let values = try values()
        let named = try namings("named")
        let outcome = try text(ifAny: "outcome")
        let produced = try produced(ids)
        let reason = try text(ifAny: "reason")
        let renewed = try texts(ifAny: "renewed")
        var completion = Completion(try stepID(ids), outcome: outcome, reason: reason)
        if !values.isEmpty { completion.data = values }
        if !named.isEmpty { completion.named = named }
        if !produced.isEmpty { completion.produced = produced }
        if !renewed.isEmpty { completion.renewed = renewed }
        return completion
    }

    private mutating func produced(_ ids: RevisionIDs?) throws(EventProblem) -> [Produced] {
        guard try beginList(ifAny: "produced") else { return [] }
        var produced: [Produced] = []
        repeat {
            try open()
            let (document, evidence) = try evidence(ids)
            produced.append(Produced(document, evidence))
            try close()
        } while try hasMore()
        return produced
    }

    private mutating func evidence(
        _ ids: RevisionIDs?
    ) throws(EventProblem) -> (String, Evidence) {
        let isAttested = try flag("attested")
        let document = try documentID(ids)
        if isAttested { return (document, .attestation) }
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
