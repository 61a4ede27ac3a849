import Audit
import Canonical
import Diagnostics
import Execution
import Journal
import Testing
import WorkCalendar

/// A journal in which one thing is wrong, with what is to be found in it.
struct Example: Sendable, CustomTestStringConvertible {
    let code: AuditCode
    /// Other errors and warnings that come with it.
    var also: Set<AuditCode> = []
    /// The instance that the finding is about.
    var instance: String?
    /// The keys of the rule that it is held against, with slashes between.
    var rule: String?
    /// The file in which the rule is written; nil where the file does not write it.
    var source: String? = Ledger.permit
    var trusted = [Written.keys[0].verifier]
    /// Checkpoints that were kept elsewhere.
    var given: [[UInt8]] = []
    let make: @Sendable () throws -> Made

    var testDescription: String { "\(code.rawValue) \(code)" }

    struct Made {
        var written: Written
        /// The entry that the finding is about; nil for what has a place alone, or none.
        var entry: Int?
        /// Where that is in the file, in bytes.
        var offset: Int?
        var asOf: Instant?
        /// What the auditor's clock shows.
        var now: Instant?
    }

    /// What is wrong is said by the last entry of a ledger.
    static func lie(
        _ code: AuditCode, also: Set<AuditCode> = [], in instance: String? = "i",
        against rule: String? = nil, written source: String? = Ledger.permit,
        agency: String = Ledger.office, at start: String = "2026-02-10T02:00:00.000Z",
        asOfDaysLater days: Int? = nil, _ tell: @escaping @Sendable (inout Ledger) -> Void
    ) -> Example {
        Example(code: code, also: also, instance: instance, rule: rule, source: source) {
            var ledger = Ledger(at: start)
            ledger.open(agency: agency)
            tell(&ledger)
            let written = try Written(ledger)
            var made = Made(
                written: written, entry: ledger.last, offset: written.offset(of: ledger.last))
            if let days {
                ledger.goOn(days: days)
                made.asOf = ledger.now
            }
            return made
        }
    }

    /// What is wrong is about the journal as a whole.
    static func whole(
        _ code: AuditCode, also: Set<AuditCode> = [], against rule: String? = nil,
        written source: String? = Ledger.permit,
        trusting trusted: [VerifierKey] = [Written.keys[0].verifier], giving given: [[UInt8]] = [],
        _ make: @escaping @Sendable () throws -> Written
    ) -> Example {
        Example(
            code: code, also: also, rule: rule, source: source, trusted: trusted, given: given
        ) { Made(written: try make()) }
    }

    /// What is wrong was done to the files.
    ///
    /// - Parameter line: the line that is told, from 0.
    static func tampered(
        _ code: AuditCode, also: Set<AuditCode> = [], line: Int? = nil,
        _ manner: Written.Manner = Written.Manner(),
        _ tamper: @escaping @Sendable (Written) throws -> Void
    ) -> Example {
        Example(code: code, also: also) {
            let written = try Written(Ledger.noted, manner)
            try tamper(written)
            return Made(written: written, offset: line.map(written.offset))
        }
    }

    func check() throws {
        let made = try make()
        let report = try made.written.audit {
            $0.asOf = made.asOf.map { .instant($0) }
            $0.now = made.now
            $0.trusted = trusted
            $0.given = given
        }
        let found = report.findings.filter { $0.code == code }
        #expect(found.count == 1 && report.count(of: code) == 1)
        let finding = try #require(found.first)
        #expect(finding.entry == made.entry)
        if let offset = made.offset { #expect(finding.place?.offset == offset) }
        #expect(finding.instance == instance)
        #expect(finding.rule?.path.joined(separator: "/") == rule)
        if let path = finding.rule?.path, let source {
            // The place is that of the key, as the file has it.
            let line = try #require(finding.rule?.line)
            let column = try #require(finding.rule?.column)
            let text = source.split(separator: "\n", omittingEmptySubsequences: false)[line - 1]
            #expect(text.dropFirst(column - 1).hasPrefix(path.last ?? "?"))
        } else {
            #expect(finding.rule?.line == nil)
        }
        let others = Set(report.codes(.error, .warning)).subtracting([code])
        #expect(others == also)
    }
}

extension Ledger {
    /// One permit from its beginning to its end.
    static let whole: Ledger = {
        var ledger = Ledger()
        ledger.open()
        ledger.handOver()
        return ledger
    }()

    /// The same with three notes on it at the end, on which nothing rests.
    static let noted: Ledger = {
        var ledger = whole
        for number in 1...3 { ledger.take(.note("note \(number)"), by: "root") }
        return ledger
    }()

    /// The number of the first of those notes.
    static let firstNote = whole.last + 1
}
