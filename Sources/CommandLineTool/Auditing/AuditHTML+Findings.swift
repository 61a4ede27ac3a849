import Audit
import Diagnostics

/// The findings: worst first, each code with its meaning once.
extension AuditHTML {
    /// The findings of a code that are listed; the others are counted.
    static let findingsPerCodeMax = 200

    var findingsSection: Section {
        let byCode = Dictionary(grouping: report.findings, by: \.code)
        var content: [Markup] = []
        var next = 1
        for severity in [Severity.error, .warning, .note] {
            let codes = AuditCode.allCases.filter {
                $0.severity == severity && report.count(of: $0) > 0 && !isToldAsReservation($0)
            }
            guard !codes.isEmpty else { continue }
            let count = codes.reduce(0) { $0 + report.count(of: $1) }
            content.append(.line("h3", [.text("\(heading(severity)) (\(number(count)))")]))
            for code in codes {
                let found = byCode[code, default: []].prefix(AuditHTML.findingsPerCodeMax)
                content.append(group(code, Array(found), from: next))
                next += found.count
            }
        }
        if content.isEmpty {
            content.append(paragraph(text("There are none.", "Tidak ada.")))
        }
        let toldCount = AuditCode.allCases.reduce(0) {
            isToldAsReservation($1) ? $0 + report.count(of: $1) : $0
        }
        if toldCount > 0 {
            content.append(
                .line(
                    "p", ["class": "others"],
                    [
                        .text(
                            text(
                                "\(number(toldCount)) more, about the journal as a whole: see ",
                                "\(number(toldCount)) lagi, tentang jurnal keseluruhan: lihat ")),
                        link(
                            to: "unproven",
                            text("“What is not proven”", "“Yang tidak terbukti”")), ".",
                    ]))
        }
        return Section("findings", text("Findings", "Temuan"), content)
    }

    private func heading(_ severity: Severity) -> String {
        switch severity {
        case .error: text("Errors", "Kesalahan")
        case .warning: text("Warnings", "Peringatan")
        case .note: text("Notes", "Catatan")
        }
    }

    private func group(_ code: AuditCode, _ found: [AuditFinding], from first: Int) -> Markup {
        let told = AuditCodeText(code)
        let title = told.title.text(in: language)
        let count = report.count(of: code)
        var content = [
            Markup.line(
                "h4",
                [
                    .element("span", ["class": "code"], [.text(code.rawValue)]), " ",
                    .text(sentenceCase(title)), .text(count > 1 ? " (\(number(count)))" : ""),
                ])
        ]
        content.append(.line("p", prose(told.meaning.text(in: language))))
        content.append(advice(told))
        content.append(
            table(
                "\(code.rawValue): \(title)", "findings",
                columns: [
                    text("No.", "No."), text("What was found", "Temuan"),
                    text("Where, who and when", "Tempat, pelaku, dan waktu"),
                ],
                rows: found.enumerated().map { row($0.element, number: first + $0.offset) }))
        if found.count < count { content.append(cut(found.count, of: count)) }
        let kind = found.count > 3 ? "group" : "group few"
        return .block("div", ["class": kind, "id": code.rawValue], content)
    }

    private func row(_ finding: AuditFinding, number: Int) -> [[Markup]] {
        let told = AuditFindingText(finding: finding, language: language)
        var what = [Markup.line("p", [.text(told.message)])]
        if let procedure = told.procedure {
            what.append(.line("p", ["class": "rule"], [.text(procedure)]))
        }
        if let rule = told.rule {
            what.append(
                .line(
                    "p", ["class": "rule"], [.text(text("Rule: ", "Aturan: ")), code(rule)]))
        }
        var place: [Markup] = []
        if let entry = told.place { place.append(.line("p", [.text(entry)])) }
        if let instance = finding.instance { place.append(.line("p", [code(instance)])) }
        let who = [
            told.actor.map { text("by \($0)", "oleh \($0)") },
            told.time,
        ].compactMap { $0 }
        if !who.isEmpty { place.append(.line("p", [.text(who.joined(separator: ", "))])) }
        if place.isEmpty {
            place.append(
                paragraph(
                    finding.procedure == nil
                        ? text("the journal as a whole", "jurnal secara keseluruhan")
                        : text("this revision as a whole", "revisi ini secara keseluruhan")))
        }
        return [[.text("\(number)")], what, place]
    }

    private func cut(_ listed: Int, of count: Int) -> Markup {
        .line(
            "p", ["class": "cut"],
            [
                .text(
                    text(
                        """
                        The first \(number(listed)) of \(number(count)) are listed here. \
                        --format json and --format csv list up to \
                        \(number(AuditLimit.findingsPerCodeMax)) of a code; a narrower scope shows \
                        the others.
                        """,
                        """
                        Di sini terdaftar \(number(listed)) yang pertama dari \(number(count)). \
                        --format json dan --format csv mendaftar sampai \
                        \(number(AuditLimit.findingsPerCodeMax)) per kode; lingkup yang lebih \
                        sempit menunjukkan sisanya.
                        """))
            ])
    }
}
