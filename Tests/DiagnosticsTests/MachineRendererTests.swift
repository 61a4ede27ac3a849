import Diagnostics
import Foundation
import Testing

/// The formats that programs read.
@Suite struct MachineRendererTests {
    private let fixture = RenderingFixture("é: verifikatr\n", name: "a b,c:100%.yaml")

    private var diagnostics: [Diagnostic] {
        [
            RenderingFixture.unknownRole(
                "verifikatr", at: fixture.place("verifikatr"), suggestion: "verifikator"),
            Diagnostic(
                .duplicateID, at: fixture.place("é"), ["name": .name("é")],
                labels: [Label("first", at: fixture.place("ver"))]),
            RenderingFixture.unknownRole(
                "a", at: Place(SourceFile(name: "/gone.yaml", bytes: []), Span(at: 0))),
        ]
    }

    @Test func jsonHasItsDocumentedForm() {
        var renderer = JSONRenderer(.english)
        let text = renderer.text(of: Array(diagnostics.prefix(1)), files: 1)
        #expect(
            text == """
                {"version":1,"diagnostics":[
                {"code":"SOP0302","severity":"error",\
                "message":"there is no role \\"verifikatr\\"","file":"a b,c:100%.yaml",\
                "range":{"start":{"byte":4,"line":1,"column":4},\
                "end":{"byte":14,"line":1,"column":14}},"labels":[],\
                "help":["did you mean \\"verifikator\\"?"],\
                "fix":[{"file":"a b,c:100%.yaml",\
                "range":{"start":{"byte":4,"line":1,"column":4},\
                "end":{"byte":14,"line":1,"column":14}},"replacement":"verifikator"}]}
                ],"summary":{"errors":1,"warnings":0,"notes":0,"files":1}}

                """)
    }

    @Test func jsonIsJSONWhateverThereIsToSay() throws {
        for count in 0...3 {
            var renderer = JSONRenderer(.indonesian)
            let text = renderer.text(of: Array(diagnostics.prefix(count)), files: 3)
            let value = try #require(
                JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            let found = try #require(value["diagnostics"] as? [[String: Any]])
            #expect(found.count == count)
            if count == 3 { #expect(found[2]["range"] is NSNull) }
        }
    }

    @Test func sarifNamesRulesPlacesAndFixes() throws {
        var renderer = SARIFRenderer(.english, toolVersion: "1.2.3")
        let text = renderer.text(of: diagnostics, files: 2)
        let log = try #require(
            JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let tool = try #require(run["tool"] as? [String: Any])
        let driver = try #require(tool["driver"] as? [String: Any])
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.map { $0["id"] as? String } == ["SOP0302", "SOP0301"])
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1, 0])
        #expect(results[0]["fixes"] != nil)
        #expect(results[1]["relatedLocations"] != nil)
        #expect(text.contains("\"uri\":\"a%20b%2Cc%3A100%25.yaml\""))
        #expect(text.contains("\"uri\":\"file:///gone.yaml\""))
        #expect(text.contains("\"there is no role …\""))
    }

    @Test func workflowCommandsAreEscaped() {
        var renderer = GitHubRenderer(.english)
        #expect(
            renderer.text(of: [diagnostics[0], diagnostics[2]], files: 2) == """
                ::error file=a b%2Cc%3A100%25.yaml,line=1,col=4,endLine=1,endColumn=14,\
                title=SOP0302::there is no role "verifikatr"%0Adid you mean "verifikator"?
                ::error file=/gone.yaml,title=SOP0302::there is no role "a"

                """)
    }

    @Test func workflowCommandsNameSeverities() {
        var renderer = GitHubRenderer(.english)
        let warning = Diagnostic(.notInForce, at: fixture.place("é"))
        let note = Diagnostic(.noAgencyFile, at: fixture.place("é"))
        let text = renderer.text(of: [warning, note], files: 1)
        #expect(text.hasPrefix("::warning file="))
        #expect(text.contains("\n::notice file="))
    }
}
