import Compiler
import Execution
import ProcessGraph

/// What is missing or does not fit: the command line to type, and how a value is written.
extension Advice {
    /// Nil where the refusal is of another kind.
    var wants: [Wording]? {
        switch rejection {
        case .documentsMissing(let missing): return missing.flatMap(handingIn)
        case .fileNeeded(let id):
            return [Wording(same: "sop submit \(self.id) \(id) FILE")]
        case .dataMissing(let names): return [Wording(same: recording(names))]
        case .valueMismatch(let name, _): return value(name)
        case .outcomeMissing(let known):
            return [Wording(same: "--outcome \(known.joined(separator: "|"))")]
        case .reasonMissing: return [Wording(same: "--reason TEXT")]
        case .renewalMissing: return [Wording(same: "--renew DOCUMENT")]
        case .bindingMissing(let role):
            let option = instance == nil ? "--bind" : "--name"
            return [Wording(same: "\(option) \(role)=ACTOR")]
        default: return nil
        }
    }

    /// How a missing document comes on file.
    private func handingIn(_ missing: MissingDocument) -> [Wording] {
        guard let graph, let document = graph.documents.first(where: { $0.id == missing.id })
        else { return [] }
        if let item = document.holds {
            return [Wording(same: recording([graph.dataItems[item].name]))]
        }
        guard !document.submitters.isEmpty else {
            let title = document.title
            return [
                Wording(
                    "\(document.id) (\(title)) comes from an earlier step",
                    "\(document.id) (\(title)) dihasilkan langkah sebelumnya")
            ]
        }
        let paper = document.needsFile ? "" : "|--paper"
        let who = document.submitters.map { graph.roles[$0].title }.joined(separator: ", ")
        let line = "sop submit \(id) \(document.id) FILE\(paper)"
        return [Wording("\(line)   (by \(who))", "\(line)   (oleh \(who))")]
    }

    private func recording(_ names: [String]) -> String {
        "sop record \(id) " + names.map { "\($0)=\(placeholder($0))" }.joined(separator: " ")
    }

    /// What stands for a value: its form.
    private func placeholder(_ name: String) -> String {
        guard let item = graph?.dataItems.first(where: { $0.name == name }) else { return "VALUE" }
        return switch item.kind {
        case .text, .reference: "TEXT"
        case .number: "NUMBER"
        case .date: "YYYY-MM-DD"
        case .yesNo: "true|false"
        case .choice: item.choices.map(\.id).joined(separator: "|")
        }
    }

    /// How a value of the item is written, and what was probably meant.
    private func value(_ name: String) -> [Wording] {
        guard let item = graph?.dataItems.first(where: { $0.name == name }) else { return [] }
        var lines: [Wording] = []
        let texts = reading.request.operands.dropFirst() + reading.list("set")
        if let text = texts.first(where: { $0.hasPrefix(name + "=") })?.dropFirst(name.count + 1),
            let meant = Value.suggestion(for: String(text), of: item), meant != text
        {
            lines += [Wording.suggestion("\(name)=\(meant)")].compactMap(\.self)
        }
        switch item.kind {
        case .date:
            lines.append(
                Wording("a date is written 2026-03-02", "tanggal ditulis 2026-03-02"))
        case .number:
            lines.append(
                Wording(
                    "a number is written 1250.5, with a point",
                    "bilangan ditulis 1250.5, dengan titik"))
        case .yesNo:
            lines.append(Wording("it is true or false", "isinya true atau false"))
        case .choice:
            let all = item.choices.map { $0.needsText ? "\($0.id): TEXT" : $0.id }
            lines.append(
                Wording(
                    "it is one of: \(all.joined(separator: ", "))",
                    "pilihannya: \(all.joined(separator: ", "))"))
        case .text, .reference: break
        }
        return lines
    }
}
