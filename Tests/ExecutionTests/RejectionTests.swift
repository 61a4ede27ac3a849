import Foundation
import Testing

/// Every rejection there is appears in a scenario.
struct RejectionTests {
    @Test func eachIsShown() throws {
        let source = try String(
            contentsOf: Files.here.appending(
                path: "../../Sources/Execution/Words/Rejection.swift"), encoding: .utf8)
        let body = try #require(source.split(separator: "\n}\n").first)
        let names = body.matches(of: #/\n    case (\w+)/#).map { String($0.output.1) }
        let outcomes = try ScenarioTests.names.map {
            try String(contentsOf: ScenarioTests.folder.appending(path: $0), encoding: .utf8)
        }.joined()
        let shown = Set(outcomes.matches(of: #/rejected: (\w+)/#).map { String($0.output.1) })
        #expect(names.count > 60)
        #expect(names.filter { !shown.contains($0) } == [])
    }
}
