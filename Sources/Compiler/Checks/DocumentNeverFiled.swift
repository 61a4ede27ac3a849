import Diagnostics
import ProcessGraph

/// What a step requires must be on file on every way to it: handed in by somebody who can, or
/// produced before.
enum DocumentNeverFiled {
    static func check(_ draft: Draft, _ flow: Flow, _ sink: inout DiagnosticSink) {
        let sources = Sources(draft.graph)
        for position in draft.graph.steps.indices where flow.isReachable[position] {
            for required in draft.graph.steps[position].requires {
                let missing = missing(required, before: position, draft.graph, flow, sources)
                guard let missing,
                    let way = way(to: position, without: missing, draft.graph, flow)
                else { continue }
                report(required, missing, position, way, draft, &sink)
            }
        }
    }

    /// Where each document comes from.
    private struct Sources {
        /// The steps whose every completion puts it on file.
        var producers: [[Int]]
        /// The steps at which somebody may hand it in.
        var counters: [[Int]]

        init(_ graph: ProcessGraph) {
            producers = Array(repeating: [], count: graph.documents.count)
            counters = Array(repeating: [], count: graph.documents.count)
            var stepsOf = [[Int]](repeating: [], count: graph.roles.count)
            for position in graph.steps.indices {
                for role in graph.steps[position].performers {
                    stepsOf[Int(role.position)].append(position)
                }
                for document in graph.steps[position].produces {
                    producers[Int(document.position)].append(position)
                }
            }
            for (position, document) in graph.documents.enumerated() {
                for role in document.submitters {
                    counters[position] += stepsOf[Int(role.position)]
                }
            }
        }
    }

    /// What of `required` is not on file on every way to the step: itself, or a member of it.
    private static func missing(
        _ required: Ref<Document>, before position: Int, _ graph: ProcessGraph, _ flow: Flow,
        _ sources: Sources
    ) -> Ref<Document>? {
        if graph.documents[required].kind == .means { return nil }
        if graph.documents[required].members.isEmpty {
            return isFiled(required, before: position, graph, flow, sources) ? nil : required
        }
        return graph.filed(required).first {
            !isFiled($0, before: position, graph, flow, sources)
        }
    }

    private static func isFiled(
        _ document: Ref<Document>, before position: Int, _ graph: ProcessGraph, _ flow: Flow,
        _ sources: Sources
    ) -> Bool {
        if let item = graph.documents[document].holds,
            graph.steps[position].collects.contains(item)
        {
            return true
        }
        let step = Ref<Step>(position)
        let submitters = graph.documents[document].submitters
        if graph.steps[position].performers.contains(where: submitters.contains) { return true }
        let counters = sources.counters[Int(document.position)]
        if counters.contains(where: { flow.isAlwaysStarted(Ref($0), before: step) }) { return true }
        return sources.producers[Int(document.position)].contains {
            flow.isAlwaysCompleted(Ref($0), before: step)
        }
    }

    /// A way to the step on which the document is never put on file; nil where there is none.
    private static func way(
        to position: Int, without document: Ref<Document>, _ graph: ProcessGraph, _ flow: Flow
    ) -> [Ref<Step>]? {
        let submitters = graph.documents[document].submitters
        let item = graph.documents[document].holds
        return flow.path(to: Ref(position)) { from, edge in
            if graph.steps[from].performers.contains(where: submitters.contains) { return true }
            guard edge.completes else { return false }
            if let item, graph.steps[from].collects.contains(item) { return true }
            return graph.steps[from].produced(along: edge).contains(document)
        }
    }

    private static func report(
        _ required: Ref<Document>, _ missing: Ref<Document>, _ position: Int,
        _ way: [Ref<Step>], _ draft: Draft, _ sink: inout DiagnosticSink
    ) {
        let id = draft.graph.documents[missing].id
        let producer = draft.graph.steps.indices.first { step in
            draft.graph.steps[step].edges.contains {
                draft.graph.steps[step].produced(along: $0).contains(missing)
            }
        }
        let isCollected = draft.graph.documents[missing].holds != nil
        let mend = isCollected ? "collected" : producer == nil ? "submit" : "produced"
        sink.report(
            Diagnostic(
                .documentNeverFiled,
                at: draft.place(
                    of: draft.graph.documents[required].id, under: "requires", in: position),
                [
                    "document": .name(id), "step": .name(draft.graph.steps[position].id),
                    "path": .path(draft.ids(way)),
                ],
                labels: producer.map { [Label("producer", at: draft.place(ofStep: $0))] } ?? [],
                helps: ["path", mend]))
    }
}
