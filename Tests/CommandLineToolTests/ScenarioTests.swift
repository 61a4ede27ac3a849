import Execution
import Foundation
import Testing

/// Every command that runs procedures, and every refusal that it can cause, in scenario files.
/// `SOP_UPDATE=1` rewrites what came of the commands.
@Suite struct ScenarioTests {
    /// Twice: a rehearsal gives the same bytes again, whatever the machine.
    @Test(arguments: Scenario.names)
    func goesAsWritten(name: String) throws {
        let content = try Scenario.content(name)
        let first = try Scenario()
        let second = try Scenario()
        let text = try first.run(content)
        #expect(try second.run(content) == text)
        let files = try first.files()
        #expect(!files.isEmpty)
        #expect(files == (try second.files()))
        if ProcessInfo.processInfo.environment["SOP_UPDATE"] == "1" {
            try Data(text.utf8).write(to: Scenario.folder.appending(path: name))
            return
        }
        #expect(text == content, "\(name)")
    }

    /// The acts of the command line.
    static let commands: Set<String> = [
        "init", "deploy", "appoint", "revoke", "grant", "replace", "retire", "start", "claim",
        "release", "assign", "rebind", "submit", "withdraw-document", "record", "tick", "note",
        "complete", "exit", "withdraw", "suspend", "resume", "extend", "recompute", "correct",
        "migrate", "erase", "fire", "read",
    ]

    /// What no command line of a small journal can bring about.
    static let unreachable: Set<RejectionName> = [
        // A journal that has an administrator is not made again.
        .alreadyInitialized,
        // The engine fires what is due before it decides.
        .timersDue, .timerNotDue,
        // Limits that take thousands of events.
        .worldFull, .tooManyConsequences, .tooManyVisits, .tooManyRecords,
        // A calendar without enough working time for a step.
        .noTime,
    ]

    @Test func everyCommandAndEveryRefusalIsShown() throws {
        var commands: Set<Substring> = []
        var codes: Set<Substring> = []
        for name in Scenario.names {
            let content = try Scenario.content(name)
            for line in content.split(separator: "\n") {
                if let word = line.split(separator: " ").first { commands.insert(word) }
                if let end = line.wholeMatch(of: /\[\d+ ([a-z-]+)\]/) { codes.insert(end.1) }
            }
        }
        let missing = ScenarioTests.commands.filter { !commands.contains(Substring($0)) }
        #expect(missing.sorted() == [])
        let names = RejectionName.allCases.filter { !ScenarioTests.unreachable.contains($0) }
        #expect(names.map(\.rawValue).filter { !codes.contains(Substring($0)) } == [])
    }
}
