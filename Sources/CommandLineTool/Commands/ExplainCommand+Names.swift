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
            + contradictions.map(\.code) + troubleNames
    }

    /// Rejections, what can be wrong with a journal, a command line or files, by their names.
    static func named(in language: Language) -> String {
        let rejections = RejectionName.allCases.map { name in
            let example = RejectionText(RejectionExample.of(name), in: .wib)
            return (name.rawValue, example.text(in: language))
        }
        let problems = journalProblems.map { problem in
            let told = JournalText(problem)
            return (told.code, told.message.text(in: language))
        }
        let refusals = contradictions.map { ($0.code, $0.message.text(in: language)) }
        let troubles = troubleNames.map { name in
            (name, (name.hasPrefix("io-") ? ofFiles : ofUsage).text(in: language))
        }
        let rows = (rejections + problems + refusals + troubles).sorted { $0.0 < $1.0 }
        let width = rows.map(\.0.count).max() ?? 0
        return rows.map { name, told in
            name + String(repeating: " ", count: width - name.count) + "  \(told)\n"
        }.joined()
    }

    /// What a name means; nil where it is none.
    static func text(ofName written: String, in language: Language) -> String? {
        let name = written.lowercased()
        if let rejection = RejectionName(rawValue: name) {
            return text(of: rejection, in: language)
        }
        if let problem = journalProblems.first(where: { JournalText($0).code == name }) {
            return text(of: problem, in: language)
        }
        if let told = contradictions.first(where: { $0.code == name }) {
            return blocks(told, named: Wording("refusal", "penolakan"), in: language)
                .joined(separator: "\n\n") + "\n"
        }
        guard troubleNames.contains(name) else { return nil }
        return text(ofTrouble: name, in: language)
    }

    /// What is called so where a command line is wrong in its form, or a file cannot be used.
    private static let troubleNames = [
        "wrong-usage", "bad-pair", "bad-time", "bad-date", "bad-number", "number-unclear",
        "one-of-two", "file-or-paper", "not-a-point", "zone-unknown", "no-actor", "no-journal",
        "person-form", "person-number", "time-only-in-rehearsal", "rehearsal-needs-time",
        "io-missing", "io-not-allowed", "io-read-only", "io-already-there", "io-link",
        "io-not-a-file", "io-replaced", "io-name-too-long", "io-no-space", "io-system-busy",
        "io-too-large", "io-ended", "io-device",
    ]

    private static let ofUsage = Wording(
        "the command line is wrong in its form", "bentuk perintahnya keliru")
    private static let ofFiles = Wording(
        "a file or folder could not be used", "berkas atau folder tidak dapat dipakai")

    private static func text(ofTrouble name: String, in language: Language) -> String {
        let heading = Wording("trouble[\(name)]", "masalah[\(name)]").text(in: language)
        let meaning =
            name.hasPrefix("io-")
            ? Wording(
                """
                A file or folder could not be used; the rest of the name says why, and standard \
                error says which file and what to do. It is not about what the journal holds \
                (exit status 74, or 66 where it is not there).
                """,
                """
                Ada berkas atau folder yang tidak dapat dipakai; sisa nama ini menyebut sebabnya, \
                dan keluaran kesalahan menyebut berkas mana dan apa yang harus dilakukan. Ini \
                bukan tentang isi jurnal (status keluar 74, atau 66 bila tidak ada).
                """)
            : Wording(
                """
                The command line is wrong in its form: nothing was asked of the journal (exit \
                status 2). Standard error says what is wrong, and how it is written.
                """,
                """
                Bentuk perintahnya keliru: belum ada yang diminta dari jurnal (status keluar 2). \
                Keluaran kesalahan menyebut yang keliru, dan cara menulisnya.
                """)
        return heading + "\n\n" + wrapped(meaning.text(in: language)) + "\n"
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
        let code = AuditFact.journal(problem).code
        let audit = Wording("`sop audit` tells it so:", "`sop audit` menyebutnya begini:")
        let told = blocks(
            JournalText(problem), named: Wording("finding", "temuan"), in: language)
        return (told + [audit.text(in: language), text(of: code, in: language)])
            .joined(separator: "\n\n")
    }

    /// A heading, an example and what to do.
    private static func blocks(
        _ told: JournalText, named kind: Wording, in language: Language
    ) -> [String] {
        let example = told.message.text(in: language)
        let instance = Wording("For instance: \(example).", "Misalnya: \(example).")
        return [kind.text(in: language) + "[\(told.code)]", wrapped(instance.text(in: language))]
            + (told.help.map { [wrapped($0.text(in: language))] } ?? [])
    }

    /// What a witness says of a journal that contradicts what it cosigned.
    private static let contradictions = [
        WitnessRefusal.fork(size: 7), .rollback(kept: 7, size: 5),
    ].map { JournalText(.refused($0), keptAt: nil) }

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
            + (faults + [.aheadUnproven]).map { .given($0, size: 7) }
            + [
                .tornTail(bytes: 12), .headUnusable, .headAhead(size: 7), .checkpointUnreadable,
                .givenUnreadable, .copy(name: "torn-7"),
            ] + (key.map { [.keyUntrusted($0)] } ?? [])
    }()
}
