import Audit
import Compiler
import Diagnostics
import Execution
import Journal
import ProcedureForm
import WorkCalendar

/// What stands around a finding: where it is in the journal, whom and which rule it is about. The
/// parts come from the journal, so nothing in them may act on a terminal.
struct AuditFindingText {
    let finding: AuditFinding
    let language: Language

    /// `error`, `warning` or `note`.
    var severity: String { finding.code.severity.word(in: language) }

    var message: String {
        Lines.shown(AuditFactText(finding).wording.text(in: language))
    }

    /// `entry 57, segment-….jsonl, line 58 (byte 40123)`; nil for what is about all of the journal.
    var place: String? {
        var parts: [String] = []
        if let entry = finding.entry { parts.append(text("entry \(entry)", "entri \(entry)")) }
        if let place = finding.place {
            parts.append(Lines.shown(JournalText.text(of: place).text(in: language)))
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// `km-penerbitan-2026-1, by budi, 2026-03-02 08:05`; nil where nobody did anything.
    var subject: String? {
        var parts: [String] = []
        if let instance = finding.instance { parts.append(instance) }
        if let actor { parts.append(text("by \(actor)", "oleh \(actor)")) }
        if let time { parts.append(time) }
        return parts.isEmpty ? nil : Lines.shown(parts.joined(separator: ", "))
    }

    var actor: String? {
        switch finding.actor {
        case .person(let id): id
        case .external(let role): "(\(role))"
        case nil: nil
        }
    }

    /// When it happened, as the agency's clocks show it.
    var time: String? {
        finding.occurredAt.map {
            // What is about no agency has no clock of its own.
            LocalTime($0, in: finding.zone).description + (finding.zone == .utc ? " UTC" : "")
        }
    }

    /// `kepulauan-meranti/penerbitan revision 1`.
    var procedure: String? {
        finding.procedure.map { name in
            Lines.shown(
                "\(name.agency)/\(name.id) "
                    + text("revision \(name.revision)", "revisi \(name.revision)"))
        }
    }

    /// `steps.periksa.by, line 88, column 5`: the rule in the SOP file, as it was deployed.
    var rule: String? {
        guard let rule = finding.rule else { return nil }
        var parts = [rule.path.joined(separator: ".")]
        if let line = rule.line { parts.append(text("line \(line)", "baris \(line)")) }
        if let column = rule.column {
            parts.append(text("column \(column)", "kolom \(column)"))
        }
        return Lines.shown(parts.joined(separator: ", "))
    }

    private func text(_ english: String, _ indonesian: String) -> String {
        Wording(english, indonesian).text(in: language)
    }
}
