package import Audit
import Compiler
package import Diagnostics
import Journal
import WorkCalendar

/// The report of an audit as one HTML file that needs nothing else: to be read on any screen, to
/// be printed, and to be signed.
///
/// It is a function of the report and the language. It runs nothing and loads nothing, and a
/// browser is told so.
package struct AuditHTML {
    let report: AuditReport
    let language: Language

    package init(report: AuditReport, language: Diagnostics.Language) {
        self.report = report
        self.language = language
    }

    package var html: String {
        Markup.document(language: language == .english ? "en" : "id", head, body).html
    }

    private var head: [Markup] {
        [
            .empty("meta", ["charset": "utf-8"]),
            .empty(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'",
                ]),
            .empty(
                "meta",
                ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .line("title", [.text(title)]),
            .styles(AuditHTML.styles),
        ]
    }

    private var body: [Markup] {
        [
            .block("header", ["class": "banner"], banner),
            .block(
                "div", ["class": "page"],
                [
                    contents,
                    .block("main", sections.map(section)),
                ]),
            .block("footer", ["class": "end"], [.line("p", [.text(imprint)])]),
        ]
    }

    // MARK: Parts of the page

    /// A section: its name within the page, its heading, and what it holds.
    struct Section {
        let id: String
        let title: String
        let content: [Markup]

        init(_ id: String, _ title: String, _ content: [Markup]) {
            self.id = id
            self.title = title
            self.content = content
        }
    }

    private var sections: [Section] {
        [
            verdictSection, unprovenSection, journalSection, scopeSection, findingsSection,
            statisticsSection, methodSection, signatureSection,
        ]
    }

    private func section(_ section: Section) -> Markup {
        .block(
            "section", ["id": section.id, "aria-labelledby": "\(section.id)-title"],
            [.line("h2", ["id": "\(section.id)-title"], [.text(section.title)])]
                + section.content)
    }

    private var contents: Markup {
        let title = text("Contents", "Isi")
        return .block(
            "nav", ["aria-labelledby": "contents"],
            [
                .line("h2", ["id": "contents"], [.text(title)]),
                .block(
                    "ol",
                    sections.map { section in
                        .line("li", [link(to: section.id, section.title)])
                    }),
            ])
    }

    private var title: String {
        text("Audit of the journal \(journal)", "Audit jurnal \(journal)")
            + (report.asOf.map { text(", as of ", ", keadaan per ") + time($0) } ?? "")
    }

    private var banner: [Markup] {
        let verification = report.verification
        var facts: [(String, String)] = []
        if let asOf = report.asOf { facts.append((text("As of", "Keadaan per"), time(asOf))) }
        if let period { facts.append((text("Recorded", "Dicatat"), period)) }
        facts.append((text("Entries", "Entri"), number(verification.size)))
        facts.append((text("Judged", "Dinilai"), judged))
        return [
            .line("p", ["class": "kind"], [.text(text("Audit report", "Laporan audit"))]),
            .line(
                "h1",
                [.text(text("Audit of the journal \(journal)", "Audit jurnal \(journal)"))]),
            .block(
                "dl", ["class": "facts"],
                facts.map { name, value in
                    .block(
                        "div",
                        [.line("dt", [.text(name)]), .line("dd", [.text(value)])])
                }),
        ]
    }

    private var imprint: String {
        text(
            "Made by sop \(CommandLineTool.version) from the journal alone.",
            "Dibuat oleh sop \(CommandLineTool.version) dari jurnal semata.")
    }

    /// In a word what of the journal was judged.
    private var judged: String {
        report.scope.isAll
            ? text("all of it", "seluruhnya")
            : text("a part: see “Scope”", "sebagian: lihat “Lingkup”")
    }

    private var period: String? {
        let statistics = report.statistics
        guard let first = statistics.firstRecordedAt, let last = statistics.lastRecordedAt else {
            return nil
        }
        return text(
            "\(time(first)) to \(time(last))", "\(time(first)) sampai \(time(last))")
    }

    // MARK: Words and numbers

    func text(_ english: String, _ indonesian: String) -> String {
        language == .english ? english : indonesian
    }

    var journal: String { report.verification.journal?.journal ?? "?" }

    /// A number with its thousands apart.
    func number(_ count: Int) -> String {
        let digits = Array(String(count))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0, digits[index - 1] != "-" {
                text += language == .english ? "," : "."
            }
            text.append(digit)
        }
        return text
    }

    func time(_ instant: Instant) -> String { report.told(instant) }

    /// Words in a row: `order, authority and separation`.
    func row(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + text(" and ", " dan ") + last
    }

    // MARK: Pieces

    func link(to id: String, _ words: String) -> Markup {
        .element("a", ["href": "#\(id)"], [.text(words)])
    }

    func paragraph(_ words: String) -> Markup { .line("p", [.text(words)]) }

    /// A text of our own, in which what one types stands between back-quotes.
    func prose(_ words: String) -> [Markup] {
        words.split(separator: "`", omittingEmptySubsequences: false).enumerated().map {
            $0.offset % 2 == 0 ? .text(String($0.element)) : code(String($0.element))
        }
    }

    func code(_ words: String) -> Markup { .element("code", [.text(words)]) }

    func list(_ items: [[Markup]]) -> Markup { .block("ul", items.map { .line("li", $0) }) }

    /// A table: what it is called, its columns, and its rows, of which the first cell is the head.
    func table(
        _ caption: String, _ kind: String, columns: [String], rows: [[[Markup]]]
    ) -> Markup {
        let head = columns.map { Markup.element("th", ["scope": "col"], [.text($0)]) }
        return .block(
            "table", ["class": kind],
            [
                .line("caption", [.text(caption)]),
                .block("thead", [.line("tr", head)]),
                .block("tbody", rows.map { .line("tr", cells($0, columns)) }),
            ])
    }

    private func cells(_ row: [[Markup]], _ columns: [String]) -> [Markup] {
        zip(row, columns).enumerated().map { index, cell in
            index == 0
                ? .element("th", ["scope": "row", "data-label": cell.1], cell.0)
                : .element("td", ["data-label": cell.1], cell.0)
        }
    }

    /// A table of facts: a name and a value each.
    func facts(_ caption: String, _ rows: [(name: String, value: [Markup])]) -> Markup {
        .block(
            "table", ["class": "facts"],
            [
                .line("caption", [.text(caption)]),
                .block(
                    "tbody",
                    rows.map { row in
                        .line(
                            "tr",
                            [
                                .element("th", ["scope": "row"], [.text(row.name)]),
                                .element("td", row.value),
                            ])
                    }),
            ])
    }
}
