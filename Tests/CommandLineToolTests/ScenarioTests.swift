import Execution
import Foundation
import Testing

/// Every command that runs procedures, and every refusal that it can cause, in scenario files.
/// `SOP_UPDATE=1` rewrites what came of the commands.
@Suite struct ScenarioTests {
    @Test(arguments: Scenario.names)
    func goesAsWritten(name: String) throws {
        let content = try Scenario.content(name)
        let text = try Scenario().run(content)
        if ProcessInfo.processInfo.environment["SOP_UPDATE"] == "1" {
            try Data(text.utf8).write(to: Scenario.folder.appending(path: name))
            return
        }
        #expect(text == content, "\(name)")
    }

    @Test(arguments: Scenario.names)
    func aRehearsalGivesTheSameBytesAgain(name: String) throws {
        let content = try Scenario.content(name)
        let first = try Scenario()
        let second = try Scenario()
        _ = try first.run(content)
        _ = try second.run(content)
        let files = try first.files()
        #expect(!files.isEmpty)
        #expect(files == (try second.files()))
    }

    /// The acts of the command line.
    static let commands: Set<String> = [
        "init", "deploy", "appoint", "revoke", "grant", "replace", "retire", "start", "claim",
        "release", "assign", "rebind", "submit", "withdraw-document", "record", "tick", "note",
        "complete", "exit", "withdraw", "suspend", "resume", "extend", "recompute", "correct",
        "migrate", "erase", "fire",
    ]

    /// What no command line of a small journal can bring about.
    static let unreachable: Set<RejectionName> = [
        // The engine names an administrator as it makes a journal, and commits to personal values.
        .notInitialized, .alreadyInitialized,
        // The engine fires what is due before it decides.
        .timersDue, .timerNotDue,
        // Limits that take thousands of events.
        .worldFull, .tooManyConsequences, .tooManyVisits, .tooManyRecords,
        // A calendar without enough working time for a step.
        .noTime,
    ]

    @Test func everyCommandAndEveryRefusalIsShown() throws {
        var commands: Set<String> = []
        var codes: Set<String> = []
        for name in Scenario.names {
            let scenario = try Scenario()
            _ = try scenario.run(try Scenario.content(name))
            commands.formUnion(scenario.commands)
            codes.formUnion(scenario.codes)
        }
        #expect(ScenarioTests.commands.subtracting(commands).sorted() == [])
        let reachable = Set(RejectionName.allCases).subtracting(ScenarioTests.unreachable)
        #expect(Set(reachable.map(\.rawValue)).subtracting(codes).sorted() == [])
    }
}
