import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// The names of one kind that a file declares, and the diagnostic of one that it does not.
struct Names<Element> {
    private var positions: [String: Int] = [:]
    private let code: Code
    /// False where a declaration was unreadable: then an unknown name is no news.
    var isComplete = true

    init(unknown code: Code) { self.code = code }

    /// Declares a name; false where it was declared before.
    mutating func declare(_ name: String, at position: Int) -> Bool {
        guard positions[name] == nil else { return false }
        positions[name] = position
        return true
    }

    /// Lets `name` stand for an element too, without listing it.
    mutating func alias(_ name: String, at position: Int) {
        if positions[name] == nil { positions[name] = position }
    }

    /// The element of that name, without a report.
    func find(_ name: String) -> Ref<Element>? { positions[name].map(Ref.init) }

    /// The element that `node` names; reports where there is none.
    func resolve(
        _ node: Node, in shaped: Shaped, _ sink: inout DiagnosticSink
    ) -> Ref<Element>? {
        let name = node.text
        if let found = find(name) { return found }
        // What is no name at all was reported with the shape.
        let isData = code == .unknownData
        guard isComplete, node.withText({ isData ? $0.isDataName : $0.isID }) else { return nil }
        report(name, at: node.place, among: ReferencedNames(kind, in: shaped), &sink)
        return nil
    }

    private var kind: ReferencedNames.Kind {
        switch code {
        case .unknownRole: .roles
        case .unknownDocument: .documents
        case .unknownData: .data
        case .unknownEnd: .ends
        default: .steps
        }
    }

    /// Reports that `name` is unknown.
    func report(
        _ name: String, at place: Place, among known: ReferencedNames,
        _ sink: inout DiagnosticSink
    ) {
        let kind = known.isOfTargets ? Phrase.stepOrEnd : .step
        if let guess = known.guess(for: name) {
            sink.report(
                Diagnostic(
                    code, at: place,
                    [
                        "name": .name(name), "suggestion": .name(guess.name),
                        "kind": .phrase(kind),
                    ],
                    helps: ["suggestion"],
                    fix: guess.isSure ? [Edit(replace: place, with: guess.name)] : []))
        } else {
            sink.report(
                Diagnostic(
                    code, at: place,
                    ["name": .name(name), "known": .listed(known.names), "kind": .phrase(kind)],
                    helps: known.isListable
                        ? ["known"] : known.isOfTargets ? ["target"] : ["declare"]))
        }
    }
}
