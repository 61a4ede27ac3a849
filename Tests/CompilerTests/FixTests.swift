import Diagnostics
import Testing

/// An edit that is offered mends what it is offered for.
@Suite struct FixTests {
    @Test(arguments: Case.examples.map(\.test) + Case.files)
    func theEditMendsItsMistake(test: Case) {
        let before = test.diagnostics
        for diagnostic in before where !diagnostic.fix.isEmpty {
            let bytes = apply(diagnostic.fix, to: diagnostic.place.file.bytes)
            let after = test.office.replacing(test.path, with: bytes).diagnostics(of: test.path)
            let same = after.filter {
                $0.code == diagnostic.code && $0.place.span.start == diagnostic.place.span.start
            }
            #expect(same.isEmpty, "\(diagnostic.plainText(in: .english))")
            // What was readable stays so.
            #expect(
                unreadable(after) <= unreadable(before), "\(diagnostic.plainText(in: .english))")
        }
    }

    private func unreadable(_ diagnostics: [Diagnostic]) -> Int {
        diagnostics.count { $0.code.rawValue.hasPrefix("SOP01") }
    }

    private func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for edit in edits.sorted(by: { $0.place.span.start > $1.place.span.start }) {
            let span = edit.place.span
            bytes.replaceSubrange(span.start..<span.end, with: edit.replacement.utf8)
        }
        return bytes
    }
}
