import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// An end counts as completed unless it says otherwise; one that is called a refusal or a
/// cancellation should.
enum EndWithoutStatus {
    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        for declaration in draft.ends {
            if draft.shaped.value("status", in: declaration.value) != nil { continue }
            let end = declaration.key.text
            let title =
                draft.shaped.text(declaration.value)
                ?? draft.shaped.text("title", in: declaration.value) ?? ""
            let words = "\(end) \(title)".lowercased().split { !$0.isLetter }
            guard let status = words.lazy.compactMap({ status(of: $0) }).first else { continue }
            sink.report(
                Diagnostic(
                    .endWithoutStatus, at: declaration.key.place,
                    ["end": .name(end), "status": .verbatim(status.rawValue)],
                    helps: ["status"]))
        }
    }

    /// What a word says of an end. `pembatalan` may be what the procedure is about.
    private static func status(of word: Substring) -> End.Status? {
        if word.contains("tolak") || word.hasPrefix("reject") { return .rejected }
        let isCancelled = word.contains("batal") && !word.hasPrefix("pembatal")
        return isCancelled || word.hasPrefix("cancel") ? .cancelled : nil
    }
}
