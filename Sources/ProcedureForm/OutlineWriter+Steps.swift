import Diagnostics
import ProcessGraph

extension OutlineWriter {
    mutating func writeSteps() {
        head(.steps)
        for position in graph.steps.indices {
            if position > 0 { write() }
            writeStep(position)
        }
    }

    private mutating func writeStep(_ position: Int) {
        let step = graph.steps[position]
        let marks = marks(implied: step.isImplied, assumed: step.assumed)
        write("  \(position + 1). \(Lines.single(step.title)) [\(step.id)]\(marks)")
        item(.performedBy, alternatives(step.performers))
        item(.sameActor, step.sameActorAs.map(name).joined(separator: ", "))
        item(.otherActor, step.notActorOf.map(name).joined(separator: ", "))
        item(.requires, step.requires.compactMap(required).joined(separator: ", "))
        item(.collects, step.collects.map { Lines.single(graph.dataItems[$0].title) })
        item(.produces, titles(step.produces))
        item(.names, titles(step.binds))
        if let text = rowLevel(position) { item(.sla, text) }
        if let sla = step.sla { item(.sla, level(sla)) }
        if let expiry = step.expiry {
            let span = expiry.after.words(in: language)
            let marks = self.marks(assumed: expiry.assumed)
            item(.expires, "\(word(.after)) \(span) → \(name(expiry.next))\(marks)")
        }
        if let escalation = step.escalation {
            let span = escalation.after.words(in: language)
            let told = titles(escalation.to)
            let marks = self.marks(assumed: escalation.assumed)
            item(.escalates, "\(word(.after)) \(span), \(word(.tells)) \(told)\(marks)")
        }
        for exit in step.exits { item(.mayEnd, way(exit)) }
        switch step.action {
        case .process(let next):
            if next != .step(Ref(position + 1)) { item(.next, name(next)) }
        case .decision(let outcomes):
            write("     \(word(.decision)):")
            for outcome in outcomes { write("       \(way(outcome))") }
        }
    }

    private mutating func item(_ heading: OutlineWord, _ text: String) {
        if !text.isEmpty { write("     \(word(heading)): \(text)") }
    }

    private mutating func item(_ heading: OutlineWord, _ texts: [String]) {
        item(heading, texts.joined(separator: ", "))
    }

    // MARK: Pieces

    private func name(_ step: Ref<Step>) -> String {
        "\(word(.step)) \(step.position + 1) [\(graph.steps[step].id)]"
    }

    private func name(_ target: Target) -> String {
        switch target {
        case .step(let step): name(step)
        case .end(let end): "\(word(.end)) “\(Lines.single(graph.ends[end].title))”"
        }
    }

    private func titles(_ documents: [Ref<Document>]) -> String {
        documents.map { Lines.single(graph.documents[$0].title) }.joined(separator: ", ")
    }

    /// A document with what it stands for; nil for a means, which nobody is asked for.
    private func required(_ reference: Ref<Document>) -> String? {
        let document = graph.documents[reference]
        guard document.kind != .means else { return nil }
        let members = document.members.compactMap(required).joined(separator: ", ")
        let title = Lines.single(document.title)
        return members.isEmpty ? title : "\(title) (\(members))"
    }

    /// What a row says for all its steps stands at the first of them.
    private func rowLevel(_ position: Int) -> String? {
        let row = graph.rows[graph.steps[position].row]
        guard let sla = row.sla, row.steps.lowerBound == position else { return nil }
        let span = sla.words(in: language)
        guard row.steps.count > 1 else { return span }
        let steps = "\(word(.stepRange)) \(row.steps.lowerBound + 1)–\(row.steps.upperBound)"
        return "\(span) (\(steps) \(word(.together)))"
    }

    private func level(_ sla: ServiceLevel) -> String {
        var parts = [sla.within.words(in: language)]
        if let since = sla.since {
            let moment = since.moment == .started ? word(.started) : word(.completed)
            parts.append("\(moment) \(name(since.step))")
        }
        if let owner = sla.owner { parts.append("\(word(.timeOf)) \(titles([owner]))") }
        return parts.joined(separator: ", ") + marks(assumed: sla.assumed)
    }

    private func way(_ exit: Exit) -> String {
        let reason = exit.needsReason ? "; \(word(.reasonRequired))" : ""
        return
            "“\(Lines.single(graph.ends[exit.end].title))”\(reason)\(marks(assumed: exit.assumed))"
    }

    private func way(_ outcome: Outcome) -> String {
        var parts = ["\(Lines.single(outcome.label)) → \(name(outcome.next))"]
        if outcome.needsReason { parts.append(word(.reasonRequired)) }
        switch outcome.renewal {
        case .chosen: parts.append(word(.renewsChosen))
        case .documents(let documents) where !documents.isEmpty:
            parts.append("\(word(.renews)) \(titles(documents))")
        case .documents: break
        }
        if !outcome.produces.isEmpty {
            parts.append("\(word(.produces).lowercased()): \(titles(outcome.produces))")
        }
        return parts.joined(separator: "; ") + marks(assumed: outcome.assumed)
    }
}
