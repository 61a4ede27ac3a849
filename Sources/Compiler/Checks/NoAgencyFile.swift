import Diagnostics
import ProcedureSyntax

/// Says so where there is no agency file to hold a procedure against.
enum NoAgencyFile {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        let node = draft.shaped.entry("id", in: draft.root)?.key ?? draft.root
        switch draft.surroundings.agency {
        case .present: break
        case .absent: sink.report(Diagnostic(.noAgencyFile, at: node.place))
        case .broken: sink.report(Diagnostic(.contextBroken, at: node.place))
        }
    }
}
