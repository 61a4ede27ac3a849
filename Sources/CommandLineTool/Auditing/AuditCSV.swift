import Audit
import Diagnostics
import Interchange
import Journal
import WorkCalendar

/// The findings of an audit as a table for spreadsheets: RFC 4180, a row each.
struct AuditCSV {
    let report: AuditReport
    let language: Language

    private static let columns = [
        "code", "property", "severity", "title", "message", "entry", "file", "line", "byte",
        "instance", "agency", "procedure", "revision", "actor", "occurred_at", "rule",
        "rule_line", "rule_column",
    ]

    var text: String {
        var rows = [AuditCSV.columns]
        rows += report.findings.map(row)
        rows += AuditCode.allCases.compactMap(rest)
        let writer = CSVWriter()
        return rows.map(writer.row).joined()
    }

    /// That there are more findings of a code than are listed; nil where there are none.
    private func rest(_ code: AuditCode) -> [String]? {
        let count = report.count(of: code) - report.findings.count { $0.code == code }
        guard count > 0 else { return nil }
        let text = Wording(
            "and \(count) further findings of this code, which are not listed",
            "dan \(count) temuan lain dengan kode ini, yang tidak didaftar")
        let cells = [
            code.rawValue, code.property.rawValue, code.severity.word(in: .english),
            AuditCodeText(code).title.text(in: language), text.text(in: language),
        ]
        return cells + [String](repeating: "", count: AuditCSV.columns.count - cells.count)
    }

    private func row(_ finding: AuditFinding) -> [String] {
        let told = AuditFindingText(finding: finding, language: language)
        func number(_ value: Int?) -> String { value.map { "\($0)" } ?? "" }
        return [
            finding.code.rawValue, finding.code.property.rawValue,
            finding.code.severity.word(in: .english),
            AuditCodeText(finding.code).title.text(in: language), told.message,
            number(finding.entry), finding.place?.file ?? "", number(finding.place?.line),
            number(finding.place?.offset), finding.instance ?? "",
            finding.procedure?.agency ?? "", finding.procedure?.id ?? "",
            number(finding.procedure?.revision), told.actor ?? "",
            finding.occurredAt?.description ?? "", finding.rule?.path.joined(separator: ".") ?? "",
            number(finding.rule?.line), number(finding.rule?.column),
        ]
    }
}
