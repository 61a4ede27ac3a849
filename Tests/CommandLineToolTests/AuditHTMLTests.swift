import Audit
import CommandLineTool
import Diagnostics
import Execution
import Expected
import Foundation
import Journal
import Seeded
import Testing
import WorkCalendar

/// The report of an audit as a page: what it says, and that nothing of a journal can act in it.
@Suite struct AuditHTMLTests {
    @Test(arguments: ["en", "id"])
    func aJournalIsReported(language: String) throws {
        let bench = try Workbench()
        try bench.copyProcedures()
        _ = try bench.runScenario(
            "Procedures/klaten/tests/tautan-lewat-dan-ditolak.yaml", into: "jurnal")
        let words = ["audit", "--journal", "jurnal", "--format", "html", "--lang", language]
        let outcome = bench.run(words)
        #expect(outcome.errors.isEmpty)
        #expect(bench.run(words).output == outcome.output)
        let page = try Page(outcome.output)
        #expect(page.problems == [])
        for word in ["http:", "https:", "src=", "script", "@import", "://", "url("] {
            #expect(!outcome.output.contains(word), "\(word)")
        }
        // The styles are read in their source.
        let parts = outcome.output.split(separator: "style>", omittingEmptySubsequences: false)
        try #require(parts.count == 3)
        try Golden.expect("\(parts[0])style>\(parts[2])", is: "audit/report.\(language).html")
    }

    @Test func anEmptyJournalAndASampleAreReported() throws {
        let bench = try Workbench.withJournal()
        let empty = bench.run("audit", "--format", "html")
        #expect(try Page(empty.output).problems == [])
        #expect(empty.output.contains("The journal has no event."))
        let scoped = bench.run(
            "audit", "--format", "html", "--sample", "2", "--seed", "it's", "--from", "2026-01-31")
        #expect(try Page(scoped.output).problems == [])
        let text = try Page(scoped.output).text
        #expect(text.contains(#"printf '%s\n%s' 'it'\''s' INSTANCE | sha256sum"#))
        #expect(text.contains("None was drawn."))
        #expect(text.contains(#"--sample 2 \"#) && text.contains(#"--seed 'it'\''s' \"#))
    }

    @Test func whereAListIsCutItSaysSo() throws {
        var report = AuditReport(VerificationReport(), Audit.Setting())
        report.findings = (0..<201).map { number in
            var finding = AuditFinding(.clockBack(milliseconds: 1_000))
            finding.entry = number
            return finding
        }
        report.counts = [AuditCode.clockBack: 12_345]
        let page = try Page(AuditHTML(report: report, language: .english).html)
        #expect(page.text.contains("The first 200 of 12,345 are listed here."))
        #expect(page.text.contains("entry 199") && !page.text.contains("entry 200"))
        report.counts = [AuditCode.clockBack: 200]
        report.findings.removeLast()
        let whole = try Page(AuditHTML(report: report, language: .english).html)
        #expect(!whole.text.contains("are listed here"))
    }

    // MARK: Hostile texts

    private static let pieces = [
        "<script>alert(1)</script>", "</td></table>", "<img src=x onerror=alert(1)>", "\"", "'",
        "&", "&lt;", "&#60;", "<", ">", "-->", "<!--", "]]>", "<![CDATA[", "\u{0}", "\u{8}", "\n",
        "\r\n", "\t", "`", "\u{202E}", "\u{2066}", "\u{FFFE}", "\u{FFFF}", "é", "صباح", "\u{301}",
        "😀", "javascript:", "</style>", "url(//x)", "a", " ", "\u{1B}[31m", "{{x}}", "\\",
    ]

    private static func word(_ generator: inout SeededGenerator) -> String {
        (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }.joined()
    }

    /// A report that says a word of a journal in every place where there can be one.
    private static func report(_ word: () -> String) -> AuditReport {
        var setting = Audit.Setting()
        setting.scope.instance = word()
        setting.scope.procedure = word()
        setting.scope.sample = AuditScope.Sample(count: 2, seed: word())
        var report = AuditReport(VerificationReport(), setting)
        report.sampled = [word(), word()]
        let name = ProcedureName(agency: word(), id: word(), revision: 1)
        let facts: [AuditFact] = [
            .rehearsal(seed: word()), .graphDiffers(procedure: word(), revision: 2),
            .refused(.heldBy(word())), .wrongPerson(roles: [word(), word()]),
            .contentAltered(.document(word()), commitment: word()),
            .contentErased(.data(word()), commitment: word()),
            .assumedStep(word(), count: 1, why: word()), .unjudged(count: 3),
            .journal(.copy(name: word())), .asserted(eventCount: 1),
        ]
        for fact in facts {
            var finding = AuditFinding(fact)
            report.counts[finding.code, default: 0] += 1
            if finding.code != .identityAsserted {
                finding.entry = 1
                finding.place = Place(file: word(), line: 2, offset: 3)
                finding.instance = word()
                finding.procedure = name
                finding.actor = .person(word())
                finding.rule = AuditRule(source: word(), path: [word(), word()], line: 1)
            }
            report.findings.append(finding)
        }
        for started in [1, 0] {
            let step = StepStatistics(id: word(), title: word())
            var statistics = ProcedureStatistics(
                name: name, title: word(), zone: .utc, ends: [word()], steps: [step])
            statistics.startedCount = started
            report.statistics.procedures.append(statistics)
        }
        report.statistics.eventCount = 1
        return report
    }

    @Test(arguments: [Diagnostics.Language.english, .indonesian])
    func noTextOfAJournalActsInThePage(language: Diagnostics.Language) throws {
        let calm = try Page(
            AuditHTML(report: AuditHTMLTests.report { "a" }, language: language).html)
        #expect(calm.problems == [])
        var generator = SeededGenerator()
        for _ in 0..<60 {
            var words: [String] = []
            let report = AuditHTMLTests.report {
                words.append(AuditHTMLTests.word(&generator))
                return words[words.count - 1]
            }
            let html = AuditHTML(report: report, language: language).html
            let page = try Page(html)
            #expect(page.problems == [], "seed \(SeededGenerator.seed)")
            // The same elements with the same attributes, whatever the texts are.
            #expect(page.structure == calm.structure, "seed \(SeededGenerator.seed)")
            #expect(!html.unicodeScalars.contains("\u{202E}"), "seed \(SeededGenerator.seed)")
        }
    }

    @Test func aTextIsShownAsItIs() throws {
        let hostile = #"<b onclick="x('&amp;')">5 > 4 & 3 < 4</b>"#
        let page = try Page(
            AuditHTML(report: AuditHTMLTests.report { hostile }, language: .english).html)
        #expect(page.text.contains(hostile))
        #expect(!page.structure.contains { $0.hasPrefix("b onclick") })
    }
}
