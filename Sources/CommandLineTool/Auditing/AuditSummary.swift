import Audit
import Canonical
import Compiler
import Diagnostics
import Journal
import ProcedureForm
import WorkCalendar

/// The report of an audit for people: a verdict for each property, counts, and the findings, worst
/// first.
struct AuditSummary {
    /// The findings that are listed; `--format json` and the others list more.
    static let findingsMax = 100

    let report: AuditReport
    let language: Language

    var text: String {
        var blocks = [head.joined(separator: "\n"), verdicts]
        blocks += findings
        blocks.append(conclusion.joined(separator: "\n"))
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func text(_ english: String, _ indonesian: String) -> String {
        Wording(english, indonesian).text(in: language)
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    // MARK: What was looked at

    private var head: [String] {
        let verification = report.verification
        let id = Lines.shown(verification.journal?.journal ?? "?")
        let size = Wording.entries(verification.size).text(in: language)
        var lines = [
            text("journal \(id): \(size), root ", "jurnal \(id): \(size), akar ")
                + verification.root.base64
        ]
        let statistics = report.statistics
        lines.append(
            text(
                [
                    AuditSummary.counted(statistics.eventCount, "event") + " on "
                        + AuditSummary.counted(statistics.instanceCount, "instance"),
                    AuditSummary.counted(statistics.actorCount, "person") + " named",
                ].joined(separator: ", "),
                """
                \(statistics.eventCount) peristiwa pada \(statistics.instanceCount) permohonan, \
                \(statistics.actorCount) orang disebut
                """))
        if let asOf = report.asOf {
            lines.append(text("as of ", "keadaan per ") + report.told(asOf))
        }
        if let scope { lines.append(text("judged: ", "dinilai: ") + scope) }
        return lines
    }

    /// What of the journal was judged; nil for all.
    var scope: String? {
        let scope = report.scope
        if scope.isAll { return nil }
        var parts: [String] = []
        if let instance = scope.instance { parts.append(instance) }
        if let procedure = scope.procedure { parts.append(procedure) }
        if let from = scope.from { parts.append(text("from \(from)", "sejak \(from)")) }
        if let to = scope.to { parts.append(text("to \(to)", "sampai \(to)")) }
        if let sample = scope.sample {
            let drawn = report.sampled.joined(separator: ", ")
            parts.append(
                text(
                    "a sample of \(sample.count) by the seed \(sample.seed): \(drawn)",
                    "sampel \(sample.count) dengan benih \(sample.seed): \(drawn)"))
        }
        return Lines.shown(parts.joined(separator: "; "))
    }

    // MARK: Verdicts

    private var verdicts: String {
        let titles = AuditProperty.allCases.map { $0.title.text(in: language) }
        let width = titles.map(\.count).max() ?? 0
        return zip(AuditProperty.allCases, titles).map { property, title in
            let padding = String(repeating: " ", count: width - title.count)
            return "\(title)\(padding)  " + verdict(on: property)
        }.joined(separator: "\n")
    }

    private func verdict(on property: AuditProperty) -> String {
        let verdict = report.verdict(on: property).title.text(in: language)
        var parts = report.reasons(on: property).map { code in
            let title = AuditCodeText(code).title.text(in: language)
            let count = report.count(of: code)
            return count > 1 ? "\(title) (\(count))" : title
        }
        if let ground = report.ground(of: property) {
            // It weighs more than what was found beside it.
            parts.insert(ground.text(in: language), at: 0)
        }
        return parts.isEmpty ? verdict : verdict + ": " + parts.joined(separator: "; ")
    }

    // MARK: Findings

    private var ordered: [AuditFinding] {
        report.findings.enumerated().sorted {
            ($1.element.code.severity, $0.offset) < ($0.element.code.severity, $1.offset)
        }.map(\.element)
    }

    private var findings: [String] {
        ordered.prefix(AuditSummary.findingsMax).map(block)
    }

    private func block(_ finding: AuditFinding) -> String {
        let told = AuditFindingText(finding: finding, language: language)
        let title = AuditCodeText(finding.code).title.text(in: language)
        var lines = ["\(told.severity)[\(finding.code.rawValue)]: \(title)", "  " + told.message]
        if let place = told.place { lines.append("  " + place) }
        if let subject = told.subject { lines.append("  " + subject) }
        let rule = [told.procedure, told.rule].compactMap { $0 }
        if !rule.isEmpty { lines.append("  " + rule.joined(separator: ": ")) }
        return lines.joined(separator: "\n")
    }

    // MARK: The end

    private var conclusion: [String] {
        var lines: [String] = []
        let total = report.counts.values.reduce(0, +)
        let rest = total - min(report.findings.count, AuditSummary.findingsMax)
        if rest > 0 {
            lines.append(
                text(
                    "and \(rest) further findings (--format json lists more)",
                    "dan \(rest) temuan lain (--format json mendaftar lebih banyak)"))
        }
        let counts = [Severity.error, .warning, .note].map { severity in
            severity.counted(report.count(of: severity), in: language)
        }
        lines.append(counts.joined(separator: ", "))
        lines.append(verdict)
        return lines
    }

    /// The whole in one line; never a pass where something is not proven.
    var verdict: String {
        let properties = AuditProperty.allCases
        if properties.contains(where: { report.verdict(on: $0) == .fails }) {
            return text("NOT IN ORDER", "TIDAK BERES")
        }
        let isLooked = properties.contains { report.verdict(on: $0) == .attention }
        let unproven = properties.filter { property in
            report.verdict(on: property) == .unproven
                || !report.reservations(on: property).isEmpty
        }
        let names = unproven.map { $0.title.text(in: language) }.joined(separator: ", ")
        if isLooked {
            return text(
                "nothing contradicts the journal; there is something to look at",
                "tidak ada yang bertentangan dengan jurnal; ada yang perlu dilihat")
                + (names.isEmpty
                    ? "" : text("; not fully proven: ", "; belum sepenuhnya terbukti: ") + names)
        }
        if !names.isEmpty {
            return text(
                "nothing contradicts the journal; not fully proven: ",
                "tidak ada yang bertentangan dengan jurnal; belum sepenuhnya terbukti: ") + names
        }
        return text("in order, and all of it proven", "beres, dan semuanya terbukti")
    }
}

extension AuditReport {
    /// Why nothing of a property is proven, whatever was found about it; nil where that is not so.
    func ground(of property: AuditProperty) -> Wording? {
        guard verdict(on: property) == .unproven else { return nil }
        if property != .integrity {
            if verdict(on: .integrity) == .fails {
                return Wording(
                    "it rests on integrity, which is contradicted",
                    "bertumpu pada keutuhan, yang terbantah")
            }
            if isScopeEmpty {
                return Wording("nothing was judged", "tidak ada yang dinilai")
            }
        }
        guard reasons(on: property).isEmpty else { return nil }
        return Wording(
            "entries could not be read or judged",
            "ada entri yang tidak dapat dibaca atau dinilai")
    }

    /// The codes for which a property does not simply hold.
    func reasons(on property: AuditProperty) -> [AuditCode] {
        AuditCode.allCases.filter {
            $0.property == property && count(of: $0) > 0
                && ($0.severity > .note || $0.isReservation)
        }
    }
}

extension Severity {
    /// So many of it: `1 error`, `2 notes`.
    fileprivate func counted(_ count: Int, in language: Language) -> String {
        let word =
            switch self {
            case .error: Wording(count == 1 ? "error" : "errors", "kesalahan")
            case .warning: Wording(count == 1 ? "warning" : "warnings", "peringatan")
            case .note: Wording(count == 1 ? "note" : "notes", "catatan")
            }
        return "\(count) \(word.text(in: language))"
    }
}
