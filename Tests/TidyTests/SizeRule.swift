/// How long files and lines may be.
enum SizeRule {
    static let fileLinesMax = 500
    static let lineColumnsMax = 100

    /// Files that may be longer, each with its reason.
    static let longFiles: [String: String] = [
        "Sources/Diagnostics/Catalogue/English.swift": "one table: an entry for each code",
        "Sources/Diagnostics/Catalogue/Indonesian.swift": "one table: an entry for each code",
    ]

    static func findings(
        in file: TextFile, exempt: [String: String] = longFiles
    ) -> [Finding] {
        guard file.isProgram else { return [] }
        var findings: [Finding] = []
        if file.lines.count > fileLinesMax && exempt[file.path] == nil {
            findings.append(
                Finding(
                    path: file.path, line: 0,
                    problem: "\(file.lines.count) lines, more than \(fileLinesMax)"))
        }
        for (index, line) in file.lines.enumerated() where line.utf8.count > lineColumnsMax {
            let columns = line.unicodeScalars.count
            guard columns > lineColumnsMax else { continue }
            findings.append(
                Finding(
                    path: file.path, line: index + 1,
                    problem: "\(columns) columns, more than \(lineColumnsMax)"))
        }
        return findings
    }

    /// Exemptions that exempt nothing any more.
    static func staleExemptions(
        among files: [TextFile], exempt: [String: String] = longFiles
    ) -> [Finding] {
        exempt.keys.sorted().filter { path in
            !files.contains { $0.path == path && $0.lines.count > fileLinesMax }
        }.map { Finding(path: $0, line: 0, problem: "needs no exemption from the file length") }
    }
}
