import Diagnostics
import ProcedureSyntax

extension ScalarCheck {
    /// The keys whose value is a name that nothing else declares.
    private var declares: Bool {
        guard let key else { return true }
        let name = key.name.description
        return isEntry ? name != "may_end" : ["id", "actor", "row"].contains(name)
    }

    func checkID(_ sink: inout DiagnosticSink) {
        guard !node.withText(Identifier.isID) else { return }
        if !declares, let key, let kind = ReferencedNames.Kind(key) {
            reportReference(ReferencedNames(kind, in: shaped), .badIdentifier, &sink)
            return
        }
        let text = node.text
        let suggestion = Identifier.suggestion(for: text)
        report(.badIdentifier, suggestion, &sink)
    }

    func checkDataName(_ sink: inout DiagnosticSink) {
        guard !node.withText(Identifier.isDataName) else { return }
        if !declares, let key, let kind = ReferencedNames.Kind(key) {
            reportReference(ReferencedNames(kind, in: shaped), .badDataName, &sink)
            return
        }
        report(.badDataName, Identifier.dataNameSuggestion(for: node.text), &sink)
    }

    private func report(_ code: Code, _ suggestion: String?, _ sink: inout DiagnosticSink) {
        sink.report(
            Diagnostic(
                code, at: node.place,
                ["text": .name(node.text), "suggestion": .name(suggestion ?? "")],
                helps: suggestion == nil ? ["form"] : ["form", "suggestion"],
                fix: declares ? suggestion.map(edit) ?? [] : []))
    }

    /// Reports a text that is no name where one of `known` belongs.
    private func reportReference(
        _ known: ReferencedNames, _ code: Code, _ sink: inout DiagnosticSink
    ) {
        let text = node.text
        func report(_ help: String, _ argument: Argument? = nil, fix: [Edit] = []) {
            var arguments: [String: Argument] = ["text": .name(text)]
            arguments[help] = argument
            sink.report(
                Diagnostic(code, at: node.place, arguments, helps: [help], fix: fix))
        }
        if !isItem, key?.form.kinds.contains(.sequence) == true, text.contains(",") {
            let parts = text.split(separator: ",").map { part in
                let part = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
                return known.names.contains(part) ? part : known.sureGuess(for: part)
            }
            let list = "[\(parts.compactMap(\.self).joined(separator: ", "))]"
            let isSure = !parts.isEmpty && parts.allSatisfy { $0 != nil }
            report("list", .verbatim(isSure ? list : "[a, b]"), fix: isSure ? edit(list) : [])
        } else if let name = known.step(numbered: text) {
            report("numbered", .name(name))
        } else if let guess = known.guess(for: text) {
            let help =
                switch guess.reason {
                case .title: "titled"
                case .form: "suggestion"
                case .likeness: "meant"
                }
            report(help, .name(guess.name), fix: guess.isSure ? edit(guess.name) : [])
        } else if known.isListable {
            report("known", .listed(known.names))
        } else {
            report("form")
        }
    }
}
