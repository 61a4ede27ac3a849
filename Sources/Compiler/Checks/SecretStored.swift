import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// The value of a password, a passphrase or a token is never stored: no data item may ask for one.
enum SecretStored {
    private static let words: Set<String> = [
        "password", "passphrase", "passphrasa", "phasprase", "sandi", "pin", "token", "otp",
        "secret",
    ]

    static func check(_ draft: Draft, _ sink: inout DiagnosticSink) {
        for (position, declaration) in draft.dataItems.enumerated() {
            let item = draft.graph.dataItems[position]
            guard item.kind == .text || item.kind == .number else { continue }
            let title = draft.shaped.value("title", in: declaration.value)
            let named = item.name.lowercased().split(separator: "_").map(String.init)
            let titled = item.title.lowercased().split { !$0.isLetter }.map(String.init)
            let secret = (named + titled).first { words.contains($0) }
            guard let secret else { continue }
            let place = titled.contains(secret) ? title?.place : nil
            sink.report(
                Diagnostic(
                    .secretStored, at: place ?? declaration.key.place,
                    ["data": .name(item.name), "word": .name(secret)]))
        }
    }
}
