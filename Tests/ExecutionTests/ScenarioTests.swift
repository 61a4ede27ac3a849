import Foundation
import Testing

/// Scenario files: blocks of command lines, `----`, and what came of them. `SOP_UPDATE=1` writes
/// the outcomes anew; every changed line is read before it is committed.
struct ScenarioTests {
    static let folder = Files.here.appending(path: "Scenarios")
    static let isUpdating = ProcessInfo.processInfo.environment["SOP_UPDATE"] == "1"

    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".txt") }.sorted()

    @Test(arguments: names)
    func runsAsWritten(_ name: String) throws {
        let file = Self.folder.appending(path: name)
        let text = try String(contentsOf: file, encoding: .utf8)
        var scenario = try Scenario()
        let outcome = try scenario.run(text)
        if Self.isUpdating {
            try Data(outcome.utf8).write(to: file)
        } else {
            #expect(outcome == text, "\(name) differs; SOP_UPDATE=1 writes it anew")
        }
        #expect(scenario.rebuilt() == scenario.world)
    }

    @Test func thereAreScenarios() { #expect(Self.names.count >= 1) }
}
