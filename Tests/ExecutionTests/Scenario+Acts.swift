import Execution
import WorkCalendar

extension Scenario {
    func instanceAct(_ verb: String, _ words: inout Words) throws -> InstanceAct {
        switch verb {
        case "claim": return .claim(step: words.next())
        case "release": return .release(step: words.next())
        case "assign":
            return .assign(step: words.next(), to: words.next(), reason: words.reason)
        case "rebind":
            let (kind, id) = (words.next(), words.next())
            return .rebind(
                Rebinding(
                    kind == "step" ? .step(id) : .role(id), to: words.next(), reason: words.reason))
        case "submit":
            let document = words.next()
            return .submit(document: document, evidence(words.option("file")))
        case "withdraw-document": return .withdrawDocument(words.next(), reason: words.reason)
        case "record": return .record(try words.rest().map { DataValue($0.0, try value($0.1)) })
        case "tick": return .tick(step: words.next(), point: Int(words.next()) ?? -1)
        case "complete": return .complete(try completion(&words))
        case "exit":
            return .exit(step: words.next(), end: words.next(), reason: words.option("reason"))
        case "note": return .note(words.next())
        case "correct": return .correct(event: Int(words.next()) ?? 0, reason: words.reason)
        case "withdraw": return .withdraw(reason: words.reason)
        case "suspend": return .suspend(reason: words.reason)
        case "resume": return .resume(reason: words.option("reason"))
        case "extend":
            let subject: Extension.Subject = words.next() == "sla" ? .sla : .expiry
            return .extend(
                Extension(subject, until: try instant(words.next()), reason: words.reason))
        case "recompute": return .recompute(reason: words.reason)
        case "migrate": return .migrate(revision: Int(words.next()) ?? 0, reason: words.reason)
        case "erase":
            let (kind, id) = (words.next(), words.next())
            return .erase(kind == "data" ? .data(id) : .document(id), reason: words.reason)
        case "fire": return .fire(words.next() == "expiry" ? .expiry : .escalation)
        default: throw Mistake.line(verb)
        }
    }

    private func completion(_ words: inout Words) throws -> Completion {
        var completion = Completion(
            words.next(), outcome: words.option("outcome"), reason: words.option("reason"))
        for (name, text) in words.rest() {
            switch name {
            case "renew": completion.renewed = text.split(separator: ",").map(String.init)
            case _ where name.hasPrefix("bind-"):
                completion.named.append(Naming(String(name.dropFirst(5)), text))
            case _ where name.hasPrefix("file-"):
                completion.produced.append(
                    Produced(String(name.dropFirst(5)), .file(commitment: text)))
            case _ where name.hasPrefix("attest-"):
                completion.produced.append(Produced(String(name.dropFirst(7)), .attestation))
            default: completion.data.append(DataValue(name, try value(text)))
            }
        }
        return completion
    }

    private func evidence(_ file: String?) -> Evidence {
        file.map { .file(commitment: $0) } ?? .attestation
    }

    /// `number:12`, `choice:other:Shop`; without a type it is text.
    private func value(_ text: String) throws -> Value {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1 else { return .text(text) }
        switch parts[0] {
        case "number": return .number(parts[1])
        case "date": return .date(try date(parts[1]))
        case "yes-no": return .yesNo(parts[1] == "yes")
        case "choice": return .choice(parts[1], text: parts.count > 2 ? parts[2] : nil)
        case "reference": return .reference(parts[1])
        case "commitment": return .commitment(parts[1])
        default: throw Mistake.line(text)
        }
    }
}

/// The words of a line: positional ones, `name=value` pairs and flags. Quotes keep a text whole.
struct Words {
    var positional: [String] = []
    private var options: [(String, String)] = []
    private var position = 0
    private static let common = ["occurred", "key", "content", "version", "agency", "revision"]

    init(_ line: String) {
        var word = ""
        var isQuoted = false
        for character in line + " " {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == " " && !isQuoted {
                add(word)
                word = ""
            } else {
                word.append(character)
            }
        }
    }

    private mutating func add(_ word: String) {
        guard !word.isEmpty else { return }
        if let equals = word.firstIndex(of: "=") {
            options.append((String(word[..<equals]), String(word[word.index(after: equals)...])))
        } else {
            positional.append(word)
        }
    }

    var first: String { positional.first ?? "" }

    /// `ani:`, `@registry by clara:`.
    mutating func who() throws -> (actor: Actor, recorder: String?) {
        var parts: [String] = []
        while true {
            let word = next()
            guard word != "?" else { throw Scenario.Mistake.line(first) }
            guard word.hasSuffix(":") else {
                parts.append(word)
                continue
            }
            parts.append(String(word.dropLast()))
            break
        }
        let name = parts[0]
        let actor: Actor =
            name.hasPrefix("@") ? .external(role: String(name.dropFirst())) : .person(name)
        return (actor, parts.count == 3 ? parts[2] : nil)
    }

    /// The next positional word; `?` where there is none.
    mutating func next() -> String {
        guard position < positional.count else { return "?" }
        position += 1
        return positional[position - 1]
    }

    func option(_ name: String) -> String? { options.first { $0.0 == name }?.1 }

    mutating func flag(_ name: String) -> Bool { positional.contains(name) }

    var reason: String { option("reason") ?? "" }

    /// The pairs that are not common to all commands.
    func rest() -> [(String, String)] {
        options.filter { !(Words.common + ["outcome", "reason", "file"]).contains($0.0) }
    }
}
