import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// The names of one kind that a file declares, and the diagnostic of one that it does not.
struct Names<Element> {
    private var positions: [String: Int] = [:]
    /// In the order of the file.
    private(set) var all: [String] = []
    private let code: Code
    /// False where a declaration was unreadable: then an unknown name is no news.
    var isComplete = true

    /// The most names that a message lists.
    private static var listedMax: Int { 12 }

    init(unknown code: Code) { self.code = code }

    /// Declares a name; false where it was declared before.
    mutating func declare(_ name: String, at position: Int) -> Bool {
        guard positions[name] == nil else { return false }
        positions[name] = position
        all.append(name)
        return true
    }

    /// Lets `name` stand for an element too, without listing it.
    mutating func alias(_ name: String, at position: Int) {
        if positions[name] == nil { positions[name] = position }
    }

    /// The element of that name, without a report.
    func find(_ name: String) -> Ref<Element>? { positions[name].map(Ref.init) }

    /// The element that `node` names; reports where there is none.
    func resolve(_ node: Node, in file: SourceFile, _ sink: inout DiagnosticSink) -> Ref<Element>? {
        let name = node.text
        if let found = find(name) { return found }
        // What is no name at all was reported with the shape.
        guard isComplete,
            node.withText(Identifier.isID) || node.withText(Identifier.isDataName)
        else { return nil }
        report(name, at: node.place, &sink)
        return nil
    }

    /// Reports that `name` is unknown.
    func report(
        _ name: String, at place: Place, also others: [String] = [], _ sink: inout DiagnosticSink
    ) {
        let known = all + others
        let kind = others.isEmpty ? Phrase.step : .stepOrEnd
        if let suggestion = FuzzyMatch.best(for: name, among: known) {
            sink.report(
                Diagnostic(
                    code, at: place,
                    [
                        "name": .name(name), "suggestion": .name(suggestion),
                        "kind": .phrase(kind),
                    ],
                    helps: ["suggestion"],
                    fix: FuzzyMatch.fix(name, with: suggestion, at: place)))
        } else {
            // The ordinary end is always there: alone it is no list.
            let isListed = known.contains { $0 != "end" } && known.count <= Self.listedMax
            sink.report(
                Diagnostic(
                    code, at: place,
                    ["name": .name(name), "known": .listed(known), "kind": .phrase(kind)],
                    helps: isListed ? ["known"] : others.isEmpty ? ["declare"] : ["target"]))
        }
    }
}
