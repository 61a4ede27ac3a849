import Diagnostics
import Testing

@Suite struct HumanRendererTests {
    private let fixture = RenderingFixture("steps:\n  - id: a\n    by: verifikatr\n    sla: 5\n")

    @Test func aDiagnosticShowsItsLineItsHelpAndItsFix() {
        let diagnostic = RenderingFixture.unknownRole(
            "verifikatr", at: fixture.place("verifikatr"), suggestion: "verifikator")
        #expect(
            RenderingFixture.human(diagnostic) == """
                error[SOP0302]: there is no role "verifikatr"
                 --> a.yaml:3:9
                  |
                3 |     by: verifikatr
                  |         ^^^^^^^^^^
                  = help: did you mean "verifikator"?
                  |
                3 -     by: verifikatr
                3 +     by: verifikator
                """)
    }

    @Test func theWordsAroundAreLocalised() {
        let diagnostic = RenderingFixture.unknownRole(
            "verifikatr", at: fixture.place("verifikatr"), suggestion: "verifikator")
        let text = RenderingFixture.human(diagnostic, in: .indonesian)
        #expect(text.hasPrefix("kesalahan[SOP0302]: "))
        #expect(text.contains("  = saran: "))
        #expect(Severity.warning.word(in: .indonesian) == "peringatan")
        #expect(Severity.note.word(in: .indonesian) == "catatan")
    }

    @Test func labelsOfTheSameFileJoinTheSnippetInTheOrderOfLines() {
        let fixture = RenderingFixture(
            "steps:\n  - id: ajukan\n    by: a\n    x: y\n    z: u\n  - id: ajukan\n")
        let diagnostic = Diagnostic(
            .duplicateID, at: fixture.place("ajukan", 2), ["name": .name("ajukan")],
            labels: [Label("first", at: fixture.place("ajukan", 1))])
        #expect(
            RenderingFixture.human(diagnostic) == """
                error[SOP0301]: another step or end already has the name "ajukan"
                 --> a.yaml:6:9
                  |
                2 |   - id: ajukan
                  |         ------ first used here
                ...
                6 |   - id: ajukan
                  |         ^^^^^^
                """)
    }

    @Test func aGapOfOneLineIsShown() {
        let fixture = RenderingFixture("- ajukan\n# between\n- ajukan\n")
        let diagnostic = Diagnostic(
            .duplicateID, at: fixture.place("ajukan", 2), ["name": .name("ajukan")],
            labels: [Label("first", at: fixture.place("ajukan", 1))])
        #expect(
            RenderingFixture.snippet(diagnostic) == """
                  |
                1 | - ajukan
                  |   ------ first used here
                2 | # between
                3 | - ajukan
                  |   ^^^^^^
                """)
    }

    @Test func twoPlacesOfOneLineStandUnderEachOtherThePrimaryFirst() {
        let fixture = RenderingFixture("{ajukan: 1, ajukan: 2}\n")
        let diagnostic = Diagnostic(
            .duplicateID, at: fixture.place("ajukan", 2), ["name": .name("ajukan")],
            labels: [Label("first", at: fixture.place("ajukan", 1))])
        #expect(
            RenderingFixture.snippet(diagnostic) == """
                  |
                1 | {ajukan: 1, ajukan: 2}
                  |             ^^^^^^
                  |  ------ first used here
                """)
    }

    @Test func aLabelOfAnotherFileHasItsOwnBlock() {
        let other = RenderingFixture("agency: 1\nid: ajukan\n", name: "agency.yaml")
        let fixture = RenderingFixture("steps:\n  - id: ajukan\n")
        let diagnostic = Diagnostic(
            .duplicateID, at: fixture.place("ajukan"), ["name": .name("ajukan")],
            labels: [Label("first", at: other.place("ajukan"))])
        #expect(
            RenderingFixture.human(diagnostic) == """
                error[SOP0301]: another step or end already has the name "ajukan"
                 --> a.yaml:2:9
                  |
                2 |   - id: ajukan
                  |         ^^^^^^
                 ::: agency.yaml:2:5
                  |
                2 | id: ajukan
                  |     ------ first used here
                """)
    }

    @Test func aFileWithoutBytesHasNoSnippet() {
        let file = SourceFile(name: "gone.yaml", bytes: [])
        let diagnostic = RenderingFixture.unknownRole("a", at: Place(file, Span(at: 0)))
        #expect(
            RenderingFixture.human(diagnostic) == """
                error[SOP0302]: there is no role "a"
                 --> gone.yaml
                """)
    }

    @Test func colourMarksSeverityFrameAndFix() {
        let diagnostic = RenderingFixture.unknownRole(
            "verifikatr", at: fixture.place("verifikatr"), suggestion: "verifikator")
        let text = RenderingFixture.human(diagnostic, isColoured: true)
        #expect(text.hasPrefix("\u{1B}[1;31merror[SOP0302]\u{1B}[0m"))
        #expect(text.contains("\u{1B}[1;31m^^^^^^^^^^\u{1B}[0m"))
        #expect(text.contains("\u{1B}[32m+     by: verifikator\u{1B}[0m"))
        #expect(!RenderingFixture.human(diagnostic).contains("\u{1B}"))
    }

    @Test func strictnessTurnsWarningsIntoErrors() {
        let warning = Diagnostic(.notInForce, at: fixture.place("steps"), helps: ["dates"])
        #expect(warning.strict.severity == .error)
        #expect(RenderingFixture.human(warning.strict).hasPrefix("error[SOP0801]"))
        let note = Diagnostic(.noAgencyFile, at: fixture.place("steps"))
        #expect(note.strict.severity == .note)
    }

    @Test(arguments: [
        (2, 1, 0, 3, "2 errors, 1 warning in 3 files", "2 kesalahan, 1 peringatan dalam 3 berkas"),
        (1, 0, 2, 1, "1 error, 2 notes in 1 file", "1 kesalahan, 2 catatan dalam 1 berkas"),
        (
            0, 0, 0, 5, "no errors or warnings in 5 files",
            "tidak ada kesalahan atau peringatan dalam 5 berkas"
        ),
    ])
    func theSummaryCounts(
        errors: Int, warnings: Int, notes: Int, files: Int, english: String, indonesian: String
    ) {
        var tally = Tally()
        tally.errors = errors
        tally.warnings = warnings
        tally.notes = notes
        tally.files = files
        #expect(tally.summary(in: .english) == english)
        #expect(tally.summary(in: .indonesian) == indonesian)
    }
}
