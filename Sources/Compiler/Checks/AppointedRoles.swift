public import Diagnostics
import ProcedureSyntax
public import ProcessGraph

/// Appointments are to roles that procedures of the agency have and fill by appointment. It takes
/// all procedures of a folder to know.
extension Compiler {
    /// Holds an agency's appointments against its procedures.
    ///
    /// - Parameters:
    ///   - file: an agency file that compiles.
    ///   - procedures: every procedure of its folder.
    /// - Returns: what is wrong with appointments, by place; empty where a procedure is missing
    ///   that an appointment names, which `compile` reports.
    public static func crossCheck(
        agency file: SourceFile, procedures: [ProcessGraph]
    ) -> [Diagnostic] {
        guard let tree = YAMLReader.read(file).tree else { return [] }
        let shaped = Shaped(tree)
        var sink = DiagnosticSink()
        for item in shaped.value("appointments", in: tree.root)?.items.map({ $0 }) ?? [] {
            guard let node = shaped.value("role", in: item), let role = shaped.text(node) else {
                continue
            }
            let named = shaped.text("procedure", in: item)
            let concerned = procedures.filter { named == nil || $0.id == named }
            let found = concerned.compactMap { graph in
                graph.roles.first { $0.id == role }.map { (graph, $0) }
            }
            if concerned.isEmpty { continue }
            if found.isEmpty {
                let known = unique(concerned.flatMap { $0.roles.map(\.id) })
                reportUnknown(role, of: named, at: node, among: known, &sink)
            } else if !found.contains(where: { $0.1.holding == .appointment }) {
                sink.report(
                    Diagnostic(
                        .appointedToUnheldRole, at: node.place,
                        ["role": .name(role), "procedure": .name(found[0].0.id)]))
            }
        }
        return sink.finish(in: file)
    }

    private static func reportUnknown(
        _ role: String, of procedure: String?, at node: Node, among roles: [String],
        _ sink: inout DiagnosticSink
    ) {
        let suggestion =
            FuzzyMatch.best(for: role, among: roles) ?? FuzzyMatch.part(role, among: roles)
        sink.report(
            Diagnostic(
                .appointedToUnknownRole, at: node.place,
                [
                    "role": .name(role), "suggestion": .name(suggestion ?? ""),
                    "where": procedure.map(Argument.name) ?? .phrase(.anyProcedure),
                ],
                helps: suggestion == nil ? [] : ["suggestion"],
                fix: FuzzyMatch.fix(role, with: suggestion, at: node.place)))
    }

    /// Each name once, in the order of its first mention.
    private static func unique(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
