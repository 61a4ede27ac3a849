/// The repository speaks of the project alone: nothing of the machine on which it was written, of
/// who wrote it with what, or of where packages come from.
enum WordRule {
    /// The hosts that an address in the repository may name: standards, licences, laws, examples.
    static let hosts: Set<String> = [
        "c2sp.org", "creativecommons.org", "docs.oasis-open.org", "example.com", "example.org",
        "json-schema.org", "json.schemastore.org", "keepachangelog.com", "no-color.org",
        "peraturan.bpk.go.id", "peraturan.go.id", "semver.org", "spdx.org", "swift.org",
        "www.apache.org", "www.omg.org", "www.pnml.org", "www.rfc-editor.org",
        "www.swift.org", "www.w3.org", "www.xes-standard.org", "yaml.org",
    ]

    /// Folders with what the source documents print, their addresses included.
    static let printedFolders = ["Procedures/", "Tests/Faithfulness/", "Tests/Frozen/"]

    /// Folders under which a path is one of somebody's machine.
    static let machineFolders = ["work", "home", "root", "Users", "opt", "mnt", "srv"]

    /// Pairs of words, lower case, that speak of the writing and not of the project.
    static let pairs: [(String, String)] = [
        ("this", "session"), ("previous", "session"), ("earlier", "session"), ("ai", "assistant"),
        ("ai", "helper"), ("ai", "agent"), ("coding", "agent"), ("language", "model"),
        ("the", "ceo"), ("package", "mirror"),
    ]

    /// Words that readers of Indonesian know under another name here, or do not know at all. One
    /// thing has one word: an instance is a *permohonan*.
    static let avoided = ["pelaksanaan", "tertambat"]

    /// The folders whose words are ours: procedures and tests print what agencies say.
    static let ownFolders = ["Sources/", "docs/"]

    static func findings(in file: TextFile) -> [Finding] {
        let isPrinted = printedFolders.contains { file.path.hasPrefix($0) }
        return file.lines.enumerated().flatMap { index, line in
            (problems(in: line, anyHost: isPrinted)
                + (ownFolders.contains { file.path.hasPrefix($0) } ? avoided(in: line) : [])).map {
                    Finding(path: file.path, line: index + 1, problem: $0)
                }
        }
    }

    static func avoided(in line: String) -> [String] {
        let lower = line.lowercased()
        return avoided.filter { lower.contains($0) }.map { "\"\($0)\" is not the word for it here" }
    }

    static func problems(in line: String, anyHost: Bool = false) -> [String] {
        var problems: [String] = []
        if line.utf8.contains(UInt8(ascii: "/")) {
            problems += line.matches(of: #/https?://([A-Za-z0-9.\-]+)/#).compactMap { match in
                anyHost || hosts.contains(String(match.1).lowercased())
                    ? nil : "\(match.1) is not a host of the table"
            }
            for folder in machineFolders where isMachinePath(folder, in: line) {
                problems.append("a path under /\(folder)/ is one of a machine")
            }
        }
        let lower = line.lowercased()
        for (first, second) in pairs
        where lower.containsWord(first + " " + second) || lower.containsWord(first + "-" + second) {
            problems.append("\"\(first) \(second)\" does not speak of the project")
        }
        if lower.containsWord(startingWith: "issue "),
            lower.firstMatch(of: #/\bissue #?[0-9]/#) != nil
        {
            problems.append("the number of an issue says nothing to a reader")
        }
        return problems
    }

    /// Whether `/folder/` stands in `line` as the beginning of a path.
    private static func isMachinePath(_ folder: String, in line: String) -> Bool {
        var rest = line[...]
        while let found = rest.firstRange(of: "/\(folder)/") {
            let before =
                found.lowerBound == line.startIndex
                ? " " : line[line.index(before: found.lowerBound)]
            if !before.isLetter && !before.isNumber && !"._-~}*)/".contains(before) { return true }
            rest = rest[found.upperBound...]
        }
        return false
    }
}
