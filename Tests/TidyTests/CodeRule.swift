import Diagnostics

/// Every diagnostic code is reported by someone.
enum CodeRule {
    /// The modules that report.
    static let reporting: Set<String> = ["ProcedureSyntax", "Compiler", "CommandLineTool"]
    /// The one report of `Diagnostics` itself: that there were more than are shown.
    static let sink = "Sources/Diagnostics/Diagnostic.swift"

    static func findings(in files: [TextFile], codes: [Code]) -> [Finding] {
        let lines = files.filter {
            $0.isSwift && (reporting.contains($0.module ?? "") || $0.path == sink)
        }.flatMap { SwiftText($0.lines).lines }
        return codes.filter { code in
            !lines.contains { $0.containsWord(".\(code)") }
        }.map {
            Finding(
                path: "Sources/Diagnostics/Code.swift", line: 0,
                problem: "\($0.rawValue) (\($0)) is never reported")
        }
    }
}
