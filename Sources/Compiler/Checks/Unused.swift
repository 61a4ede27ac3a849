import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// What is declared and never used is most likely forgotten or misspelt somewhere.
enum Unused {
    static func check(_ draft: Draft, _ flow: Flow, _ sink: inout DiagnosticSink) {
        let graph = draft.graph
        report(.unusedRole, draft.roles, used: roles(graph), &sink)
        report(.unusedDocument, draft.documents, used: documents(graph), &sink)
        report(.unusedData, draft.dataItems, used: dataItems(graph), &sink)
        var ends = [Bool](repeating: false, count: graph.ends.count)
        for edge in flow.edges {
            if case .end(let end) = edge.target { ends[Int(end.position)] = true }
        }
        report(.unusedEnd, draft.ends, used: Array(ends.dropFirst()), &sink)
        reportNoCompletion(draft, isOrdinaryUsed: ends.first ?? true, &sink)
    }

    /// Where other ends are declared and none of them is a completion, the ordinary one is
    /// forgotten if no way leads to it.
    private static func reportNoCompletion(
        _ draft: Draft, isOrdinaryUsed: Bool, _ sink: inout DiagnosticSink
    ) {
        let declared = draft.graph.ends.dropFirst()
        guard !isOrdinaryUsed, !declared.isEmpty,
            !declared.contains(where: { $0.status == .completed }),
            let ends = draft.shaped.entry("ends", in: draft.root)
        else { return }
        sink.report(
            Diagnostic(
                .unusedEnd, at: ends.key.place, ["name": .name("end")], helps: ["ordinary"]))
    }

    private static func report(
        _ code: Code, _ declarations: [Draft.Declaration], used: [Bool],
        _ sink: inout DiagnosticSink
    ) {
        for (position, declaration) in declarations.enumerated() where !used[position] {
            sink.report(
                Diagnostic(
                    code, at: declaration.key.place, ["name": .name(declaration.key.text)],
                    helps: code == .unusedDocument ? ["use"] : []))
        }
    }

    private static func roles(_ graph: ProcessGraph) -> [Bool] {
        var used = [Bool](repeating: false, count: graph.roles.count)
        func mark(_ roles: [Ref<Role>]) { for role in roles { used[Int(role.position)] = true } }
        mark(graph.managers)
        for position in graph.steps.indices {
            mark(graph.steps[position].performers)
            mark(graph.steps[position].binds)
            if let escalation = graph.steps[position].escalation { mark(escalation.to) }
            if let owner = graph.steps[position].sla?.owner { used[Int(owner.position)] = true }
        }
        for role in graph.roles { mark(role.recordedBy) }
        for document in graph.documents { mark(document.submitters) }
        return used
    }

    private static func documents(_ graph: ProcessGraph) -> [Bool] {
        var used = [Bool](repeating: false, count: graph.documents.count)
        func mark(_ documents: [Ref<Document>]) {
            for document in documents { used[Int(document.position)] = true }
        }
        for position in graph.steps.indices {
            mark(graph.steps[position].requires)
            mark(graph.steps[position].produces)
            guard case .decision(let outcomes) = graph.steps[position].action else { continue }
            for outcome in outcomes { mark(outcome.produces) }
        }
        for document in graph.documents {
            mark(document.members)
        }
        return used
    }

    private static func dataItems(_ graph: ProcessGraph) -> [Bool] {
        var used = [Bool](repeating: false, count: graph.dataItems.count)
        for position in graph.steps.indices {
            for item in graph.steps[position].collects { used[Int(item.position)] = true }
        }
        return used
    }
}
