import Audit
import Canonical
import Diagnostics
import Execution
import Journal
import Phrasing
import WorkCalendar

/// What `--json` calls by names and not by codes: rejections, and what is wrong with a journal.
extension ExplainCommand {
    /// Every name that can be explained.
    static var names: [String] {
        RejectionName.allCases.map(\.rawValue) + journalProblems.map { JournalText($0).code }
    }

    /// What a name means; nil where it is none.
    static func text(ofName written: String, in language: Language) -> String? {
        let name = written.lowercased()
        if let rejection = RejectionName(rawValue: name) {
            return text(of: rejection, in: language)
        }
        guard let problem = journalProblems.first(where: { JournalText($0).code == name }) else {
            return nil
        }
        return text(of: problem, in: language)
    }

    private static func text(of name: RejectionName, in language: Language) -> String {
        let example = RejectionText(RejectionExample.of(name), in: .wib).text(in: language)
        let heading = Wording("rejection[\(name.rawValue)]", "penolakan[\(name.rawValue)]")
        let told = Wording("For instance: \(example).", "Misalnya: \(example).")
        let meaning = Wording(
            """
            It is why something was refused that was asked of a journal: nothing was changed. \
            Standard error says what to do about it. Programs find this name as `code` under \
            `error` with --json, and a test expects it with `rejected`.
            """,
            """
            Inilah sebabnya sesuatu yang diminta dari jurnal ditolak: tidak ada yang diubah. \
            Keluaran kesalahan menyebut yang harus dilakukan. Program menemukan nama ini sebagai \
            `code` di bawah `error` dengan --json, dan pengujian mengharapkannya dengan `rejected`.
            """)
        return [
            heading.text(in: language), wrapped(told.text(in: language)),
            wrapped(meaning.text(in: language)),
        ].joined(separator: "\n\n") + "\n"
    }

    private static func text(
        of problem: VerificationFinding.Problem, in language: Language
    ) -> String {
        let told = JournalText(problem)
        let code = AuditFact.journal(problem).code
        let heading = Wording("finding[\(told.code)]", "temuan[\(told.code)]").text(in: language)
        let example = told.message.text(in: language)
        var blocks = [
            heading,
            wrapped(
                Wording("For instance: \(example).", "Misalnya: \(example).").text(in: language)),
        ]
        if let help = told.help { blocks.append(wrapped(help.text(in: language))) }
        let audit = Wording("`sop audit` tells it so:", "`sop audit` menyebutnya begini:")
        blocks.append(audit.text(in: language))
        return blocks.joined(separator: "\n\n") + "\n\n" + text(of: code, in: language)
    }

    private static func wrapped(_ text: String) -> String {
        text.wrapped(to: HelpText.columnsMax, indentation: 0)
    }

    /// Each problem that a verification can find, but for files that cannot be read.
    private static let journalProblems: [VerificationFinding.Problem] = {
        let entries: [EntryFault] = [
            .notCanonical(CanonicalFailure(reason: .misplaced, offset: 0)), .members, .version(2),
            .checksum, .tooLong, .unterminated, .sequence(found: 8, expected: 7),
            .durable(found: 9), .headerMissing, .headerMisplaced, .header(.root),
            .segmentMissing(first: 7), .segmentMisplaced(first: 7), .ended, .forked(size: 7),
        ]
        var faults: [CheckpointFault] = [
            .root, .ahead, .order, .origin, .signature, .formerSignature, .foreignKey, .missing,
        ]
        let key = VerifierKey(
            name: "saksi.example.org", publicKey: [UInt8](repeating: 1, count: 32))
        if let key { faults.append(.cosignature(key)) }
        return entries.map { .entry($0) } + faults.map { .checkpoint($0, size: 7) }
            + faults.map { .given($0, size: 7) }
            + [
                .tornTail(bytes: 12), .headUnusable, .headAhead(size: 7), .checkpointUnreadable,
                .givenUnreadable, .copy(name: "torn-7"),
            ] + (key.map { [.keyUntrusted($0)] } ?? [])
    }()
}
