import Diagnostics
import Execution
import ProcedureSyntax
import ProcessGraph
import WorkCalendar

/// What is done.
extension TestLowering {
    /// An entry's act; nil where something of it was reported.
    mutating func lowerAct(_ entry: TestEntry) -> TestAct? {
        let time = time(of: entry)
        let verbs = entry.verbs
        checkKeys(entry, verbs.map { ($0.verb, $0.key) })
        var deed: TestAct.Deed? = .nothing
        if let first = verbs.first { deed = lowerDeed(first.verb, first.value, entry, time) }
        let recordedBy = recorder(entry)
        var actor: Actor? = .person(administrator)
        if let by = entry.value("by") {
            actor = who(by)
        } else if let verb = verbs.first, !verb.verb.isAdministrative {
            reportMissing("by", verb.verb.rawValue, at: verb.key)
        }
        var expected: TestExpectation?
        if let node = entry.value("expect"), let time { expected = expectation(node, time) }
        guard let time, let actor, let deed else { return nil }
        return TestAct(
            place: entry.node.firstLine, time: time, actor: actor, recorder: recordedBy, deed: deed,
            expectation: expected)
    }

    /// One act at a time, with all that belongs to it and nothing else.
    private mutating func checkKeys(_ entry: TestEntry, _ verbs: [(verb: TestVerb, key: Node)]) {
        guard let first = verbs.first else {
            if entry.value("expect") == nil {
                sink.report(Diagnostic(.emptyAct, at: entry.node.firstLine, helps: ["act"]))
            }
            return
        }
        if verbs.count > 1 {
            sink.report(
                Diagnostic(
                    .severalActs, at: verbs[1].key.place,
                    [
                        "act": .name(verbs[1].verb.rawValue),
                        "first": .name(first.verb.rawValue),
                    ],
                    labels: [Label("first", at: first.key.place)], helps: ["split"]))
            return
        }
        let allowed = first.verb.required + first.verb.optional
        for field in entry.fields
        where TestVerb.details.contains(field.name) && !allowed.contains(field.name) {
            let acts = TestVerb.allCases.filter {
                ($0.required + $0.optional).contains(field.name)
            }
            sink.report(
                Diagnostic(
                    .detailOfOtherAct, at: field.key.place,
                    [
                        "key": .name(field.name), "act": .name(first.verb.rawValue),
                        "acts": .names(acts.map(\.rawValue)),
                    ],
                    helps: ["acts"]))
        }
        for key in first.verb.required where entry.value(key) == nil {
            reportMissing(key, first.verb.rawValue, at: first.key)
        }
    }

    mutating func reportMissing(_ key: String, _ act: String, at node: Node) {
        sink.report(
            Diagnostic(
                .detailMissing, at: node.place, ["act": .name(act), "key": .name(key)]))
    }

    private mutating func lowerDeed(
        _ verb: TestVerb, _ value: Node, _ entry: TestEntry, _ time: TestTime?
    ) -> TestAct.Deed? {
        let reason = entry.text("reason") ?? ""
        let text = value.kind == .scalar ? value.text : ""
        switch verb {
        case .claim, .release, .assign, .rebindRole, .rebindStep:
            return .instance([holding(verb, value, entry, reason)])
        case .submit:
            let isFile = entry.text("evidence") == "file"
            return .instance(
                names(value, .document).map { document in
                    .submit(document: document, TestLowering.evidence(document, isFile: isFile))
                })
        case .withdrawDocument:
            return .instance([.withdrawDocument(name(value, .document), reason: reason)])
        case .record: return .instance([.record(values(value))])
        case .tick:
            let step = name(value, .step)
            let points = entry.value("points")?.items.map { ChecklistLetter.position(of: $0.text) }
            return .instance((points ?? []).map { .tick(step: step, point: $0) })
        case .complete: return .instance([.complete(completion(value, entry))])
        case .exit:
            let end = entry.value("end").map { name($0, .end) } ?? ""
            return .instance(
                [.exit(step: name(value, .step), end: end, reason: entry.text("reason"))])
        case .note: return .instance([.note(text)])
        case .correct: return .correct(step: name(value, .step), reason: reason)
        case .withdraw: return .instance([.withdraw(reason: text)])
        case .suspend: return .instance([.suspend(reason: text)])
        case .resume: return .instance([.resume(reason: text)])
        case .recompute: return .instance([.recompute(reason: text)])
        case .extend:
            guard let time, let subject = Extension.Subject(rawValue: text),
                let until = localTime(entry.value("until"), on: time.at.date)
            else { return nil }
            return .extend(subject, until: until, reason: reason)
        case .migrate:
            return Int(text).map { .instance([.migrate(revision: $0, reason: reason)]) }
        case .eraseDocument:
            return .instance([.erase(.document(name(value, .document)), reason: reason)])
        case .eraseData: return .instance([.erase(.data(name(value, .data)), reason: reason)])
        case .appoint: return AgencyLowering.appointment(value, shaped).map { .appoint($0) }
        case .revoke: return revocation(value).map { .revoke($0) }
        }
    }

    private mutating func holding(
        _ verb: TestVerb, _ value: Node, _ entry: TestEntry, _ reason: String
    ) -> InstanceAct {
        let person = entry.text("to") ?? ""
        if let to = entry.value("to"), to.kind == .scalar { checkPerson(to) }
        switch verb {
        case .claim: return .claim(step: name(value, .step))
        case .release: return .release(step: name(value, .step))
        case .assign: return .assign(step: name(value, .step), to: person, reason: reason)
        case .rebindRole:
            return .rebind(Rebinding(.role(name(value, .role)), to: person, reason: reason))
        case .rebindStep:
            return .rebind(Rebinding(.step(name(value, .step)), to: person, reason: reason))
        default: preconditionFailure("an act of holding")
        }
    }

    private mutating func completion(_ value: Node, _ entry: TestEntry) -> Completion {
        var completion = Completion(name(value, .step))
        completion.reason = entry.text("reason")
        if let outcome = entry.value("outcome"), outcome.kind == .scalar {
            completion.outcome = self.outcome(outcome, of: completion.step)
        }
        if let data = entry.value("data") { completion.data = values(data) }
        completion.produced = names(entry.value("files"), .document).map {
            Produced($0, TestLowering.evidence($0, isFile: true))
        }
        completion.renewed = names(entry.value("renew"), .document)
        completion.named = bindingEntries(entry.value("bind")).map {
            Naming(name($0.role, .role), $0.person)
        }
        return completion
    }

    private func revocation(_ node: Node) -> Revocation? {
        guard let actor = shaped.text("actor", in: node), let role = shaped.text("role", in: node),
            let from = shaped.text("from", in: node).flatMap({ CivilDate(iso: $0) })
        else { return nil }
        // The runner knows the agency.
        var revocation = Revocation(agency: "", actor: actor, role: role, from: from)
        revocation.procedure = shaped.text("procedure", in: node)
        revocation.decree = shaped.text("decree", in: node)
        return revocation
    }

    /// What stands for a stored file: tests have none.
    private static func evidence(_ document: String, isFile: Bool) -> Evidence {
        isFile ? .file(commitment: "file of " + document) : .attestation
    }

    // MARK: Data

    private mutating func values(_ node: Node) -> [DataValue] {
        guard node.kind == .mapping else { return [] }
        return Array(node.entries).map { entry in
            let item = name(entry.key, .data)
            return DataValue(item, value(entry.value, of: item))
        }
    }

    /// A value as the data item wants it. One that does not fit is left to running to refuse: it
    /// may be what is tested.
    private func value(_ node: Node, of name: String) -> Value {
        let item = graphs.lazy.compactMap { $0.dataItems.first { $0.name == name } }.first
        let choice = node.kind == .mapping ? shaped.text("choice", in: node) : nil
        let text = choice ?? node.text
        guard let item else { return .text(text) }
        if item.isPersonal { return .commitment("value of " + name) }
        if let choice { return .choice(choice, text: shaped.text("text", in: node)) }
        return Value(text, of: item)
    }
}
