import DeployedFiles
import Diagnostics
import ProcedureSyntax
import Records

/// Where the rules that findings are held against stand in the SOP files.
struct RulePlaces {
    private let sources: CompiledSources

    init(_ sources: CompiledSources) { self.sources = sources }

    func fill(_ findings: inout [AuditFinding]) {
        var known: [AuditRule: Location?] = [:]
        var trees: [String: SyntaxTree] = [:]
        for index in findings.indices {
            guard let rule = findings[index].rule else { continue }
            let location: Location?
            if let found = known[rule] {
                location = found
            } else {
                location = tree(rule.source, &trees).flatMap { place(of: rule, in: $0) }
                known[rule] = location
            }
            findings[index].rule?.line = location?.line
            findings[index].rule?.column = location?.column
        }
    }

    private func tree(_ source: String, _ trees: inout [String: SyntaxTree]) -> SyntaxTree? {
        if let tree = trees[source] { return tree }
        guard let text = sources.texts[source] else { return nil }
        let tree = YAMLReader.read(SourceFile(name: source, bytes: text)).tree
        trees[source] = tree
        return tree
    }

    /// The place of the innermost key of the path that is written; a rule that stands in no key of
    /// its own is where it would stand.
    private func place(of rule: AuditRule, in tree: SyntaxTree) -> Location? {
        var node = tree.root
        var span: Diagnostics.Span?
        for name in rule.path {
            guard let (found, place) = RulePlaces.child(name, of: node) else { break }
            node = found
            span = place
        }
        return span.map { tree.file.location(of: $0.start) }
    }

    /// A mapping's entry of that key, or a sequence's item of that id, and where it begins.
    private static func child(
        _ name: String, of node: Node
    ) -> (node: Node, place: Diagnostics.Span)? {
        var found: (Node, Diagnostics.Span)?
        switch node.kind {
        case .mapping:
            node.forEachEntry { key, value in
                if key.text == name { found = (value, key.span) }
            }
        case .sequence:
            node.forEachItem { item in
                if let id = item["id"], id.text == name { found = (item, id.span) }
            }
        case .scalar: break
        }
        return found
    }
}
