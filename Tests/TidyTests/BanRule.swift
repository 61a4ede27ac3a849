/// Code that is not written here, with the reason.
struct Ban: Sendable {
    let code: String
    let reason: String
    /// Modules, and files of others, in which it may stand all the same.
    var allowedIn: Set<String> = []

    static let all: [Ban] = [
        Ban(code: "try!", reason: "bad input must never trap"),
        Ban(code: "as!", reason: "bad input must never trap"),
        Ban(code: "fatalError(", reason: "a broken promise of ours is a precondition"),
        Ban(code: "assert(", reason: "vanishes under -O: use precondition"),
        Ban(code: "assertionFailure(", reason: "vanishes under -O: use preconditionFailure"),
        Ban(code: "Codable", reason: "what is written to a file is a type of its own"),
        Ban(code: "Decodable", reason: "what is read from a file is a type of its own"),
        Ban(code: "Encodable", reason: "what is written to a file is a type of its own"),
        Ban(code: ".random(", reason: "the same input gives the same output"),
        Ban(code: ".randomElement(", reason: "the same input gives the same output"),
        Ban(code: ".shuffled(", reason: "the same input gives the same output"),
        Ban(code: ".shuffle(", reason: "the same input gives the same output"),
        Ban(code: "SystemRandomNumberGenerator", reason: "the same input gives the same output"),
        outsideCommandLine("Date()", "time comes in with the command"),
        outsideCommandLine("Date.now", "time comes in with the command"),
        outsideCommandLine(
            "ContinuousClock", "time comes in with the command",
            but: "Sources/Journal/Threads/Stopwatch.swift"),
        outsideCommandLine("SuspendingClock", "time comes in with the command"),
        outsideCommandLine("clock_gettime(", "time comes in with the command"),
        outsideCommandLine("getenv(", "only the command line knows the environment"),
        outsideCommandLine("ProcessInfo", "only the command line knows the environment"),
        outsideCommandLine("CommandLine.", "only the command line knows its arguments"),
        outsideCommandLine("print(", "output goes through the command line's streams"),
        outsideCommandLine("debugPrint(", "output goes through the command line's streams"),
        outsideCommandLine("dump(", "output goes through the command line's streams"),
    ]

    private static func outsideCommandLine(
        _ code: String, _ reason: String, but file: String? = nil
    ) -> Ban {
        Ban(
            code: code, reason: reason,
            allowedIn: Set(["CommandLineTool", "sop", file].compactMap { $0 }))
    }
}

enum BanRule {
    static func findings(in file: TextFile) -> [Finding] {
        guard let module = file.module, file.isSwift else { return [] }
        let bans = Ban.all.filter {
            !$0.allowedIn.contains(module) && !$0.allowedIn.contains(file.path)
        }
        return SwiftText(file.lines).lines.enumerated().flatMap { index, line in
            bans.filter { line.containsWord(startingWith: $0.code) }.map {
                Finding(path: file.path, line: index + 1, problem: "`\($0.code)`: \($0.reason)")
            }
        }
    }

    /// `-O` without its checks, in whatever builds the project.
    static func uncheckedFindings(in file: TextFile) -> [Finding] {
        guard file.name == "Package.swift" || file.name == "Makefile" || file.path.hasPrefix(".ci/")
        else { return [] }
        let flag = "-Ounchecked"
        return file.lines.enumerated().filter { $0.element.contains(flag) }.map {
            Finding(path: file.path, line: $0.offset + 1, problem: "`\(flag)` is never worth it")
        }
    }
}

/// Names that say nothing of what a thing is.
enum NameRule {
    static let empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities"]

    static func findings(in file: TextFile) -> [Finding] {
        guard file.isSwift else { return [] }
        var findings: [Finding] = []
        for part in file.path.split(separator: "/") where isEmpty(String(part)) {
            findings.append(Finding(path: file.path, line: 0, problem: "\(part) is an empty name"))
        }
        let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        for (index, line) in SwiftText(file.lines).lines.enumerated() {
            let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
            for (kind, name) in zip(words, words.dropFirst())
            where kinds.contains(kind) && isEmpty(String(name)) {
                findings.append(
                    Finding(path: file.path, line: index + 1, problem: "\(name) is an empty name"))
            }
        }
        return findings
    }

    /// Whether one of the empty words stands in `name` as a word of its own: `PathHelper`, not
    /// `Managerial`.
    static func isEmpty(_ name: String) -> Bool {
        var words: [String] = []
        for character in name {
            if character.isUppercase || words.isEmpty || !character.isLetter {
                words.append("")
            }
            words[words.count - 1].append(character)
        }
        return words.contains { empty.contains($0) }
    }
}
