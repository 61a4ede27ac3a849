import Diagnostics
import ProcedureSyntax

/// A procedure or a calendar that a file names by its id is a file beside it.
enum FileReference {
    /// Reports where `node` names none of `known`; says nothing where it is not known which there
    /// are, or where `node` is no name, which was reported with the shape. `help` says where such
    /// a file lies.
    static func check(
        _ node: Node?, among known: Set<String>?, _ code: Code, _ sink: inout DiagnosticSink,
        help: String = "file"
    ) {
        guard let node, let known, node.kind == .scalar, node.withText(Identifier.isID) else {
            return
        }
        let id = node.text
        guard !known.contains(id) else { return }
        // The name of a file may be one that no id can have.
        let names = known.sorted().filter { Identifier.isID($0.utf8.span) }
        let suggestion = FuzzyMatch.best(for: id, among: names)
        sink.report(
            Diagnostic(
                code, at: node.place,
                ["name": .name(id), "suggestion": .name(suggestion ?? "")],
                helps: suggestion == nil ? [help] : ["suggestion"],
                fix: FuzzyMatch.fix(id, with: suggestion, at: node.place)))
    }
}
