import Foundation
import Testing

/// Benches on which procedures are run and looked at.
extension Workbench {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A bench with a rehearsal in which the files of the agencies are in use.
    static func office() throws -> Workbench {
        let bench = try Workbench()
        try bench.copyProcedures()
        bench.environment = ["SOP_JOURNAL": journal]
        try bench.type(
            """
            init --rehearsal --seed 7 --administrator root --at 2026-06-08T08:00:00+07:00
            deploy Procedures --as root --at 2026-06-08T08:00:00+07:00
            """)
        return bench
    }

    /// Puts the procedures of the agencies into the folder.
    func copyProcedures() throws {
        try FileManager.default.copyItem(
            atPath: Workbench.root.appending(path: "Procedures").path, toPath: path("Procedures"))
    }

    /// Runs command lines, each of which must be done; a backslash goes on with the next line.
    func type(_ lines: String) throws {
        let joined = lines.replacingOccurrences(of: "\\\n", with: "")
        for line in joined.split(separator: "\n") {
            let outcome = run(line.split(separator: " ").map(String.init))
            try #require(outcome.status == 0, "\(line): \(outcome.errors)")
        }
    }

    /// What was typed and what came of it.
    func transcript(_ line: String) -> String {
        let outcome = run(line.split(separator: " ").map(String.init))
        var text = "$ sop \(line)\n" + outcome.output
        if !outcome.errors.isEmpty { text += "[errors]\n" + outcome.errors }
        return text.replacingOccurrences(of: folder + "/", with: "") + "[\(outcome.status)]\n\n"
    }

    /// Runs a test of a procedure into a journal.
    ///
    /// - Returns: the id of the instance.
    func runScenario(_ path: String, into journal: String) throws -> String {
        let test = try text(path)
        let line = test.split(separator: "\n").first { $0.hasPrefix("procedure: ") }
        let procedure = try #require(line?.dropFirst("procedure: ".count))
        let outcome = run(
            "run", String(procedure), "--scenario", path, "--journal", journal)
        try #require(outcome.status == 0, "\(outcome.errors)")
        // On a terminal the id stands before a colon, else before a tab.
        return String(outcome.output.prefix { $0 != "\t" && $0 != ":" })
    }

    /// Adds an agency with a test in which every act is done that there is.
    func addEveryAct() throws {
        let tests = Workbench.root.appending(path: "Tests")
        for (from, to) in [
            ("ExecutionTests/Fixtures/agency.yaml", "agency.yaml"),
            ("ExecutionTests/Fixtures/permit.yaml", "permit.yaml"),
            ("ExecutionTests/Fixtures/permit-2.yaml", "tests/revisions/permit-2.yaml"),
            ("ProcedureTestingTests/Fixtures/passing/every-act.yaml", "tests/every-act.yaml"),
        ] {
            let content = try Data(contentsOf: tests.appending(path: from))
            try write("Procedures/office/\(to)", bytes: Array(content))
        }
    }
}
