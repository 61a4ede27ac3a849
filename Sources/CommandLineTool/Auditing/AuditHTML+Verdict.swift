import Audit
import Diagnostics
import Journal

/// What the audit comes to, and how far it proves anything.
extension AuditHTML {
    var verdictSection: Section {
        Section(
            "verdict", text("Verdict", "Putusan"),
            [
                .line(
                    "p", ["class": "verdict \(overall.rawValue)"],
                    [mark(overall), .element("strong", [.text(sentence)])]),
                .line("p", counts),
                table(
                    text("The six properties", "Keenam sifat"), "properties",
                    columns: [
                        text("Property", "Sifat"), text("Question", "Pertanyaan"),
                        text("Verdict", "Putusan"), text("Why", "Sebab"),
                    ],
                    rows: AuditProperty.allCases.map(row)),
            ])
    }

    // MARK: In a sentence

    /// The worst verdict on a property.
    private var overall: AuditVerdict {
        let verdicts = AuditProperty.allCases.map { report.verdict(on: $0) }
        return [.fails, .attention, .unproven].first(where: verdicts.contains) ?? .holds
    }

    var sentence: String {
        let failing = names { report.verdict(on: $0) == .fails }
        let looked = names { report.verdict(on: $0) == .attention }
        let unproven = names {
            let verdict = report.verdict(on: $0)
            return verdict == .unproven
                || verdict != .fails && !report.reservations(on: $0).isEmpty
        }
        var parts: [String] = []
        if failing.isEmpty {
            parts.append(
                text(
                    "Nothing contradicts the journal or the work",
                    "Tidak ada yang membantah jurnal maupun pekerjaannya"))
        } else {
            parts.append(
                text("Not in order: ", "Tidak beres: ") + row(failing)
                    + text(
                        failing.count == 1 ? " is contradicted" : " are contradicted", " terbantah")
            )
        }
        if !looked.isEmpty {
            parts.append(
                text(
                    "something is to be looked at in \(row(looked))",
                    "ada yang perlu dilihat pada \(row(looked))"))
        }
        if !unproven.isEmpty {
            parts.append(
                text(
                    "\(row(unproven)) \(unproven.count == 1 ? "is" : "are") not fully proven",
                    "\(row(unproven)) belum sepenuhnya terbukti"))
        }
        if parts.count == 1, failing.isEmpty {
            parts.append(text("all of it is proven", "semuanya terbukti"))
        }
        return parts.joined(separator: "; ") + "."
    }

    private func names(_ isMeant: (AuditProperty) -> Bool) -> [String] {
        AuditProperty.allCases.filter(isMeant).map { $0.title.text(in: language) }
    }

    private var counts: [Markup] {
        let (errors, warnings, notes) = (
            report.count(of: .error), report.count(of: .warning), report.count(of: .note)
        )
        return [
            .text(
                text(
                    """
                    \(number(errors)) \(errors == 1 ? "error" : "errors"), \(number(warnings)) \
                    \(warnings == 1 ? "warning" : "warnings"), \(number(notes)) \
                    \(notes == 1 ? "note" : "notes")
                    """,
                    """
                    \(number(errors)) kesalahan, \(number(warnings)) peringatan, \
                    \(number(notes)) catatan
                    """) + ". "),
            .text(
                text(
                    """
                    An error contradicts a property; a warning is for a person to look at; a note \
                    says what the judgement rests on or could not reach.
                    """,
                    """
                    Kesalahan membantah suatu sifat; peringatan perlu dilihat seseorang; catatan \
                    menyebut tumpuan penilaian atau yang tidak terjangkau olehnya.
                    """)),
        ]
    }

    // MARK: By property

    private func row(_ property: AuditProperty) -> [[Markup]] {
        let verdict = report.verdict(on: property)
        return [
            [.text(property.title.text(in: language))],
            [.text(property.question.text(in: language))],
            [
                .element(
                    "span", ["class": "badge \(verdict.rawValue)"],
                    [mark(verdict), .text(verdict.title.text(in: language))])
            ],
            reasons(property),
        ]
    }

    private func reasons(_ property: AuditProperty) -> [Markup] {
        var reasons = report.reasons(on: property).map(reason)
        if let ground = report.ground(of: property) {
            reasons.insert([.text(ground.text(in: language))], at: 0)
        }
        guard reasons.isEmpty else { return [list(reasons)] }
        return [.text(text("Nothing was found against it.", "Tidak ada temuan."))]
    }

    private func reason(_ code: AuditCode) -> [Markup] {
        [
            link(to: code.rawValue, AuditCodeText(code).title.text(in: language)),
            .text(report.count(of: code) > 1 ? " (\(number(report.count(of: code))))" : ""),
        ]
    }

    /// A sign beside the word, so that no colour is needed: a tick, a ring, an exclamation mark, a
    /// cross.
    func mark(_ verdict: AuditVerdict) -> Markup {
        let path =
            switch verdict {
            case .holds: "M3 8.5l3.5 3.5L13 4.5"
            case .unproven: "M8 3a5 5 0 1 0 .01 0z"
            case .attention: "M8 2.5v7M8 12v1.5"
            case .fails: "M3.5 3.5l9 9M12.5 3.5l-9 9"
            }
        return .element(
            "svg",
            [
                "class": "mark", "viewBox": "0 0 16 16", "aria-hidden": "true",
                "focusable": "false",
            ],
            [.empty("path", ["d": path])])
    }

    // MARK: What is not proven

    var unprovenSection: Section {
        let codes = AuditCode.allCases.filter { $0.isReservation && report.count(of: $0) > 0 }
        var content = [coverage]
        if codes.isEmpty {
            content.append(
                paragraph(
                    text(
                        "There is no reservation: what was judged is proven.",
                        "Tidak ada catatan pembatas: yang dinilai terbukti.")))
        }
        for code in codes { content += reservation(code) }
        return Section("unproven", text("What is not proven", "Yang tidak terbukti"), content)
    }

    /// Whether a code is told where it is said what is not proven, and not among the findings: it
    /// is about the journal as a whole.
    func isToldAsReservation(_ code: AuditCode) -> Bool {
        code.isReservation
            && report.findings.allSatisfy {
                $0.code != code || $0.entry == nil && $0.instance == nil && $0.place == nil
            }
    }

    private func reservation(_ code: AuditCode) -> [Markup] {
        let told = AuditCodeText(code)
        guard isToldAsReservation(code) else {
            return [
                title(of: code),
                .line(
                    "p",
                    [
                        .text(text("This is told among the ", "Ini diuraikan pada ")),
                        link(to: code.rawValue, text("findings", "temuan")), ".",
                    ]),
            ]
        }
        let found = report.findings.filter { $0.code == code }.map { finding in
            sentenceCase(AuditFindingText(finding: finding, language: language).message) + "."
        }
        return [
            title(of: code, id: code.rawValue),
            .line("p", [.element("strong", [.text(found.joined(separator: " "))])]),
            .line("p", prose(told.meaning.text(in: language))),
            advice(told),
        ]
    }

    private func title(of code: AuditCode, id: String? = nil) -> Markup {
        let title = AuditCodeText(code).title.text(in: language)
        let content: [Markup] = [
            .element("span", ["class": "code"], [.text(code.rawValue)]), " ",
            .text(sentenceCase(title)),
        ]
        return id.map { .line("h3", ["id": $0], content) } ?? .line("h3", content)
    }

    func advice(_ told: AuditCodeText) -> Markup {
        .line(
            "p", ["class": "advice"],
            [
                .element("b", [.text(text("What to do: ", "Tindak lanjut: "))])
            ] + prose(told.advice.text(in: language)))
    }

    /// How far checkpoints cover the entries, as a bar and as a table.
    private var coverage: Markup {
        let verification = report.verification
        let size = verification.size
        let anchored = min(size, verification.anchoredSize)
        let signed = max(0, min(size, verification.signedSize) - anchored)
        let parts = [
            (
                "anchored",
                text("covered by a checkpoint kept elsewhere", "terbukti dari luar"),
                anchored
            ),
            (
                "signed",
                text(
                    "covered only by the journal's own checkpoints (unanchored)",
                    "hanya tercakup titik periksa jurnal (tanpa bukti dari luar)"),
                signed
            ),
            (
                "unsigned",
                text(
                    "covered by no checkpoint (unanchored)",
                    "tidak tercakup titik periksa (tanpa bukti dari luar)"),
                size - anchored - signed
            ),
        ]
        return .block(
            "div", ["class": "coverage"],
            [
                stack(parts.map { ($0.0, $0.2) }),
                table(
                    text("How far checkpoints cover the entries", "Cakupan titik periksa"),
                    "numbers",
                    columns: [text("Entries", "Entri"), text("Count", "Jumlah")],
                    rows: parts.map { kind, name, count in
                        [
                            [
                                .element("span", ["class": "key \(kind)"], []),
                                .text(sentenceCase(name)),
                            ],
                            [.text(number(count))],
                        ]
                    }),
            ])
    }

    func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
