/// Which modules each module may import. An arrow that is not in this table is not in the design:
/// what is below must not know what is above, and nothing below the command line knows the system.
enum ImportRule {
    static let allowed: [String: Set<String>] = [
        "JSON": [],
        "Canonical": ["CCrypto", "JSON"],
        "Journal": ["CLinux", "Canonical", "Glibc"],
        "Diagnostics": ["JSON"],
        "WorkCalendar": [],
        "ProcedureSyntax": ["CYAML", "Diagnostics"],
        "ProcessGraph": ["WorkCalendar"],
        "Execution": ["ProcessGraph", "WorkCalendar"],
        "Records": ["Canonical", "Execution", "ProcessGraph", "WorkCalendar"],
        "Compiler": [
            "Diagnostics", "Execution", "JSON", "ProcedureSyntax", "ProcessGraph", "WorkCalendar",
        ],
        "Phrasing": ["Diagnostics", "Execution", "WorkCalendar"],
        "ProcedureTesting": [
            "Compiler", "Diagnostics", "Execution", "JSON", "Phrasing", "ProcedureSyntax",
            "ProcessGraph", "WorkCalendar",
        ],
        "ProcedureForm": ["Diagnostics", "JSON", "ProcessGraph", "WorkCalendar"],
        "DeployedFiles": [
            "Canonical", "Compiler", "Diagnostics", "JSON", "ProcedureForm", "ProcessGraph",
            "Records", "WorkCalendar",
        ],
        "Engine": [
            "Canonical", "Compiler", "DeployedFiles", "Diagnostics", "Execution", "JSON",
            "Journal", "ProcessGraph", "Records", "Synchronization", "WorkCalendar",
        ],
        "Audit": [
            "Canonical", "DeployedFiles", "Diagnostics", "Execution", "Journal",
            "ProcedureSyntax", "ProcessGraph", "Records", "WorkCalendar",
        ],
        "Overview": [
            "Compiler", "Diagnostics", "Execution", "JSON", "ProcedureForm", "ProcessGraph",
            "Records", "WorkCalendar",
        ],
        "Interchange": ["Execution", "JSON", "ProcessGraph", "WorkCalendar"],
        "CommandLineTool": [
            "Audit", "Canonical", "Compiler", "Diagnostics", "Engine", "Execution", "Glibc",
            "Interchange",
            "JSON", "Journal", "Overview", "Phrasing", "ProcedureForm", "ProcedureSyntax",
            "ProcedureTesting", "ProcessGraph", "Records", "Synchronization", "WorkCalendar",
        ],
        "sop": ["CommandLineTool", "Glibc"],
    ]

    /// System libraries: a module map and a header, no Swift.
    static let systemLibraries: Set<String> = ["CCrypto", "CLinux", "CYAML"]

    static func findings(in file: TextFile) -> [Finding] {
        guard let module = file.module, file.isSwift else { return [] }
        guard let allowed = allowed[module] else {
            return [
                Finding(path: file.path, line: 0, problem: "module \(module) is not in the table")
            ]
        }
        return SwiftText(file.lines).lines.enumerated().compactMap { index, line in
            guard let imported = importedModule(in: line), !allowed.contains(imported) else {
                return nil
            }
            return Finding(
                path: file.path, line: index + 1,
                problem: "\(module) may not import \(imported)")
        }
    }

    /// Rows of the table without a module, and folders of `Sources` without a row.
    static func findings(modules: Set<String>) -> [Finding] {
        let known = Set(allowed.keys).union(systemLibraries)
        let extra = known.subtracting(modules).sorted().map {
            Finding(path: "Sources/\($0)", line: 0, problem: "in the table, not in Sources")
        }
        let missing = modules.subtracting(known).sorted().map {
            Finding(path: "Sources/\($0)", line: 0, problem: "in Sources, not in the table")
        }
        return extra + missing
    }

    /// The module that a line of code imports: `package import struct A.B` imports `A`.
    static func importedModule(in line: String) -> String? {
        let words = line.split { $0 == " " || $0 == "\t" }
        guard let at = words.firstIndex(of: "import"), at + 1 < words.count else { return nil }
        let access: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
        guard words[..<at].allSatisfy({ $0.hasPrefix("@") || access.contains($0) }) else {
            return nil
        }
        let kinds: Set<Substring> = [
            "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
        ]
        let named = kinds.contains(words[at + 1]) ? words[(at + 2)...].first : words[at + 1]
        return named?.split { $0 == "." || $0 == ";" }.first.map(String.init)
    }
}
