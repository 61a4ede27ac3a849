import Compiler
import Diagnostics
import Expected
import Foundation
import ProcedureTesting
import Testing

/// Tests run: those that should pass do, and those that should fail say how.
struct RunTests {
    static let passing = Samples.names(in: Samples.here.appending(path: "Fixtures/passing"))
    static let failing = Samples.names(in: Samples.here.appending(path: "Fixtures/failing"))

    @Test func thereAreSamples() { #expect(Self.passing.count >= 2 && Self.failing.count >= 8) }

    @Test(arguments: passing)
    func passes(_ name: String) throws {
        let sample = try Samples.fixture("passing", name)
        #expect(text(of: sample, in: .english) == "ok  \(sample.file.name): \(sample.test.title)\n")
    }

    @Test(arguments: failing, Language.allCases)
    func failsAsItShould(_ name: String, in language: Language) throws {
        let sample = try Samples.fixture("failing", name)
        try Golden.expect(
            text(of: sample, in: language),
            is: "\(name).\(language.rawValue).txt")
    }

    @Test func programsAreToldTheSame() throws {
        var renderer = JSONTestRenderer(.english)
        var text = renderer.opening()
        var summary = TestSummary()
        for (folder, names) in [("passing", Self.passing), ("failing", Self.failing)] {
            for name in names {
                let sample = try Samples.fixture(folder, name)
                let outcome = sample.bench.run(sample.test)
                if outcome.failure == nil { summary.passed += 1 } else { summary.failed += 1 }
                text += renderer.rendering(of: outcome, in: sample.file, sample.bench.zone)
            }
        }
        text += renderer.closing(summary)
        #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [String: Any])
        #expect(summary.passed == Self.passing.count && summary.failed == Self.failing.count)
        try Golden.expect(text, is: "all.json")
    }

    private func text(of sample: Samples.Sample, in language: Language) -> String {
        var renderer = HumanTestRenderer(language)
        let outcome = sample.bench.run(sample.test)
        return renderer.opening()
            + renderer.rendering(of: outcome, in: sample.file, sample.bench.zone)
    }
}
