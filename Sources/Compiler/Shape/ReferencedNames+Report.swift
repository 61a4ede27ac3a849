import Diagnostics
import ProcedureSyntax

extension ReferencedNames {
    /// Reports that `node` names none of them; `more` are arguments that the code has besides.
    func report(
        _ node: Node, _ code: Code, _ more: [String: Argument],
        _ sink: inout DiagnosticSink
    ) {
        if sink.isFull {
            sink.countError()
            return
        }
        let name = node.text
        let place = node.place
        var arguments = more
        arguments["name"] = .name(name)
        arguments["kind"] = .phrase(isOfTargets ? .stepOrEnd : .step)
        if let guess = guess(for: name) {
            arguments["suggestion"] = .name(guess.name)
            sink.report(
                Diagnostic(
                    code, at: place, arguments, helps: ["suggestion"],
                    fix: guess.isSure ? [Edit(replace: place, with: guess.name)] : []))
        } else {
            arguments["known"] = .listed(names)
            sink.report(
                Diagnostic(
                    code, at: place, arguments,
                    helps: isListable ? ["known"] : isOfTargets ? ["target"] : ["declare"]))
        }
    }
}
