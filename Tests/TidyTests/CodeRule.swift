import Diagnostics

/// Every diagnostic code is reported by someone.
enum CodeRule {
    /// Codes whose checks are not written yet. Nothing is added here: the list runs empty and goes.
    static let notYetEmitted: Set<Code> = Set(Code.allCases)

    /// The modules that report.
    static let reporting: Set<String> = ["ProcedureSyntax", "Compiler", "CommandLineTool"]

    static func findings(
        in files: [TextFile], codes: [Code], exempt: Set<Code> = notYetEmitted
    ) -> [Finding] {
        let lines = files.filter { $0.isSwift && reporting.contains($0.module ?? "") }
            .flatMap { SwiftText($0.lines).lines }
        return codes.filter { code in
            !exempt.contains(code) && !lines.contains { $0.containsWord(".\(code)") }
        }.map {
            Finding(
                path: "Sources/Diagnostics/Code.swift", line: 0,
                problem: "\($0.rawValue) (\($0)) is never reported")
        }
    }
}
