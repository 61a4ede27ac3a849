import CommandLineTool
import Foundation
import Testing

/// A scenario of the command line: what is typed and, between two lines `----`, what came of it.
///
/// A line is a command line of `sop`, or one of these:
///
///     env NAME=VALUE     sets a variable of the environment
///     at TIME            what the clock of the rehearsal shows from now on
///     write FILE TEXT    makes a file; an empty one without a text
///     terminal on|off    whether output goes to a terminal
///     store ACT TEXT     does to the content with that text in the store of `jurnal` what nobody
///                        should: `alter`, `remove`, or `mark` as erased
///
/// What is refused must leave the journal as it is: it is asked twice more, in Indonesian and as
/// JSON, and the answers are written down too.
final class Scenario {
    let bench: Workbench
    private(set) var text = ""
    private var time: String?

    init() throws { bench = try Workbench() }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Scenarios")

    /// The names of all scenarios.
    static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".txt") }.sorted()

    static func content(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// Runs every command of a scenario.
    ///
    /// - Returns: the scenario as it is to be: the commands with what came of them.
    func run(_ content: String) throws -> String {
        try FileManager.default.copyItem(
            atPath: Scenario.folder.appending(path: "Files").path, toPath: bench.path("files"))
        var isOutput = false
        for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "----" {
                isOutput.toggle()
            } else if isOutput {
                continue
            } else if line.isEmpty || line.hasPrefix("#") {
                text += line + "\n"
            } else {
                text += line + "\n"
                try run(line: words(String(line)))
            }
        }
        while text.hasSuffix("\n\n") { text.removeLast() }
        return text.replacingOccurrences(of: bench.folder + "/", with: "")
    }

    private func run(line words: [String]) throws {
        switch words[0] {
        case "env":
            let parts = words[1].split(separator: "=", maxSplits: 1).map(String.init)
            bench.environment[parts[0]] = parts.count > 1 ? parts[1] : ""
        case "at": time = words.count > 1 ? words[1] : nil
        case "write": try bench.write(words[1], words.count > 2 ? words[2] : "")
        case "store": try harm(words[1], words[2])
        case "terminal": bench.outputIsTerminal = words[1] == "on"
        default: run(command: words)
        }
    }

    private func run(command words: [String]) {
        let timeless = ["journal", "check", "read", "audit"]
        let takesTime = !timeless.contains(words[0]) && !words.contains("--at")
        let words = words + (takesTime ? time.map { ["--at", $0] } ?? [] : [])
        let outcome = bench.run(words)
        text += "----\n" + outcome.output + outcome.errors
        // What is given back need not end with a line.
        if !text.hasSuffix("\n") { text += "\n" }
        if outcome.status != 0, !bench.outputIsTerminal {
            let indonesian = bench.run(words + ["--lang", "id"])
            text += indonesian.errors
            #expect(indonesian.status == outcome.status, "\(words)")
            let code = words.contains("--json") ? nil : self.code(words, outcome.status)
            text += "[\(outcome.status)\(code.map { " " + $0 } ?? "")]\n"
        }
        text += "----\n"
    }

    private func harm(_ act: String, _ text: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: bench.path("jurnal-store"))
        let found = try names.sorted().first {
            try bench.text("jurnal-store/" + $0).contains(text)
        }
        let name = "jurnal-store/" + (try #require(found, "no content with \(text)"))
        if act == "alter" { return try bench.write(name, try bench.text(name) + "!") }
        try FileManager.default.removeItem(atPath: bench.path(name))
        if act == "mark" { try bench.write(name + ".erased", "") }
    }

    /// The code of a refusal; nil where a command tells none.
    private func code(_ words: [String], _ status: Int32) -> String? {
        let told = bench.run(words + ["--json"])
        let output = told.output
        guard told.status == status,
            let json = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any],
            let error = json["error"] as? [String: Any], let code = error["code"] as? String
        else { return nil }
        return code
    }

    /// The words of a line; double quotes keep spaces together.
    private func words(_ line: String) -> [String] {
        var words = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case " " where !isQuoted: words.append("")
            default: words[words.count - 1].append(character)
            }
        }
        return words.filter { !$0.isEmpty }
    }

    /// The journals of the bench, their stores and keys: every file by its path, without locks.
    func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let paths = try FileManager.default.subpathsOfDirectory(atPath: bench.folder)
        for path in paths where path.hasPrefix("jurnal") && !path.hasSuffix("/lock") {
            let attributes = try FileManager.default.attributesOfItem(atPath: bench.path(path))
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            files[path] = try bench.bytes(path)
        }
        return files
    }
}
