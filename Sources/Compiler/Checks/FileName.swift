import Diagnostics
import ProcedureSyntax

/// A file's name must be the id that it declares: that is how others find it.
enum FileName {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        check(draft.shaped, expected: draft.surroundings.expectedID, &sink)
    }

    static func check(_ shaped: Shaped, expected: String?, _ sink: inout DiagnosticSink) {
        guard let expected, let node = shaped.value("id", in: shaped.tree.root),
            node.withText(Identifier.isID), let id = shaped.text(node), id != expected
        else { return }
        // The name of a file may be one that no id can have.
        let isID = Identifier.isID(expected.utf8.span)
        sink.report(
            Diagnostic(
                .fileNameDiffers, at: node.place, ["id": .name(id), "file": .name(expected)],
                helps: [isID ? "rename" : "renameFile"]))
    }
}
