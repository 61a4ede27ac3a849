import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// A procedure without `effective` and `ratified` is not in force, and one without a number cannot
/// be cited.
enum InForce {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        let form = draft.shaped.entry("form", in: draft.root)
        let place = (form?.key ?? draft.shaped.entry("id", in: draft.root)?.key ?? draft.root).place
        let values = form?.value ?? draft.root
        let isDated =
            form != nil
            && (dates.contains { key in
                draft.shaped.value(key, in: values).map { !$0.hasText("-") } ?? false
            })
        if !isDated { sink.report(Diagnostic(.notInForce, at: place, helps: ["dates"])) }
        if form == nil || draft.shaped.value("number", in: values) == nil {
            sink.report(Diagnostic(.noNumber, at: place, helps: ["number"]))
        }
    }

    private static let dates: [StaticString] = ["effective", "ratified"]
}
