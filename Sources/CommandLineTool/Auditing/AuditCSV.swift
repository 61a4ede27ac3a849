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
        let writer = CSVWriter()
        return rows.map(writer.row).joined()
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
