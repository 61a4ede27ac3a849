import Diagnostics
import ProcedureSyntax
import ProcessGraph

extension Lowering {
    mutating func lowerSteps() {
        let shaped = shaped
        draft.graph.steps.reserveCapacity(draft.steps.count)
        for (position, node) in draft.steps.enumerated() {
            let id = shaped.text("id", in: node) ?? ""
            let title = shaped.text("title", in: node) ?? id
            draft.graph.steps.append(Step(id: id, title: title))
            lowerNames(in: node, at: position, shaped)
            // Written where it lies: a copy of a step counts references to many arrays.
            draft.graph.steps[position].checklist = shaped.texts("checklist", in: node)
            draft.graph.steps[position].isImplied = shaped.flag("implied", in: node) ?? false
            draft.graph.steps[position].assumed = shaped.text("assumed", in: node)
            draft.graph.steps[position].print = rowText(node, shaped)
            draft.graph.steps[position].action = action(of: node, at: position, shaped)
            draft.graph.steps[position].exits = exits(of: node, shaped)
            draft.graph.steps[position].sla = serviceLevel(of: node, shaped)
            draft.graph.steps[position].expiry = expiry(of: node, shaped)
            draft.graph.steps[position].escalation = escalation(of: node, shaped)
        }
    }

    /// Resolves the lists of names of a step.
    private mutating func lowerNames(in node: Node, at position: Int, _ shaped: Shaped) {
        draft.graph.steps[position].performers = roles.resolve(
            all: shaped.value("by", in: node), &sink)
        draft.graph.steps[position].requires = documents.resolve(
            all: shaped.value("requires", in: node), &sink)
        draft.graph.steps[position].produces = documents.resolve(
            all: shaped.value("produces", in: node), &sink)
        draft.graph.steps[position].collects = dataItems.resolve(
            all: shaped.value("collects", in: node), &sink)
        draft.graph.steps[position].sameActorAs = steps.resolve(
            all: shaped.value("same_actor_as", in: node), &sink)
        draft.graph.steps[position].notActorOf = steps.resolve(
            all: shaped.value("not_actor_of", in: node), &sink)
        draft.graph.steps[position].binds = roles.resolve(
            all: shaped.value("binds", in: node), &sink)
    }

    private mutating func action(
        of node: Node, at position: Int, _ shaped: Shaped
    ) -> Step.Action {
        if let decide = shaped.value("decide", in: node) {
            guard decide.kind == .mapping else {
                draft.isWhole = false
                return .decision([])
            }
            var outcomes: [Outcome] = []
            outcomes.reserveCapacity(decide.count)
            for entry in decide.entries {
                guard let outcome = outcome(entry.key, entry.value, shaped) else { continue }
                outcomes.append(outcome)
            }
            return .decision(outcomes)
        }
        if let next = shaped.value("next", in: node) {
            guard let target = target(next) else {
                draft.isWhole = false
                return .process(next: .end(ProcessGraph.ordinaryEnd))
            }
            return .process(next: target)
        }
        let isLast = position + 1 == draft.steps.count
        return .process(
            next: isLast ? .end(ProcessGraph.ordinaryEnd) : .step(Ref(position + 1)))
    }

    private mutating func outcome(_ key: Node, _ node: Node, _ shaped: Shaped) -> Outcome? {
        guard let next = target(shaped.value("next", in: node)) else {
            draft.isWhole = false
            return nil
        }
        var outcome = Outcome(
            id: key.text, label: shaped.text("label", in: node) ?? key.text, next: next)
        outcome.needsReason = shaped.text("reason", in: node) == "required"
        outcome.produces = documents.resolve(all: shaped.value("produces", in: node), &sink)
        outcome.assumed = shaped.text("assumed", in: node)
        if let renew = shaped.value("renew", in: node) {
            outcome.renewal =
                renew.kind == .scalar
                ? .chosen : .documents(documents.resolve(all: renew, &sink))
        }
        return outcome
    }

    private mutating func exits(of node: Node, _ shaped: Shaped) -> [Exit] {
        guard let entries = shaped.entries("may_end", in: node) else { return [] }
        var exits: [Exit] = []
        for entry in entries {
            guard let end = ends.resolve(entry.key, &sink) else { continue }
            var exit = Exit(
                end: end, needsReason: shaped.text("reason", in: entry.value) != "optional")
            exit.assumed = shaped.text("assumed", in: entry.value)
            exits.append(exit)
        }
        return exits
    }

    private mutating func serviceLevel(of node: Node, _ shaped: Shaped) -> ServiceLevel? {
        guard let value = shaped.value("sla", in: node) else { return nil }
        if value.kind == .scalar {
            return span(value).map(ServiceLevel.init)
        }
        guard let within = span("within", in: value) else { return nil }
        var level = ServiceLevel(within: within)
        level.assumed = shaped.text("assumed", in: value)
        if let since = shaped.value("since", in: value), since.kind == .mapping,
            let name = shaped.value("step", in: since)
        {
            level.since = steps.resolve(name, &sink).map {
                .init(
                    step: $0,
                    moment: shaped.text("at", in: since) == "started" ? .started : .completed)
            }
        }
        if let owner = shaped.value("owner", in: value), owner.kind == .scalar {
            level.owner = roles.resolve(owner, &sink)
        }
        return level
    }

    private mutating func expiry(of node: Node, _ shaped: Shaped) -> Expiry? {
        guard let value = shaped.value("expires", in: node), value.kind == .mapping else {
            return nil
        }
        guard let next = target(shaped.value("next", in: value)) else {
            draft.isWhole = false
            return nil
        }
        guard let after = span("after", in: value) else {
            draft.isWhole = false
            return nil
        }
        var expiry = Expiry(after: after, next: next)
        expiry.assumed = shaped.text("assumed", in: value)
        return expiry
    }

    private mutating func escalation(of node: Node, _ shaped: Shaped) -> Escalation? {
        guard let value = shaped.value("escalate", in: node), value.kind == .mapping else {
            return nil
        }
        let to = roles.resolve(all: shaped.value("to", in: value), &sink)
        guard let after = span("after", in: value) else { return nil }
        var escalation = Escalation(after: after, to: to)
        escalation.assumed = shaped.text("assumed", in: value)
        return escalation
    }

    // MARK: Print

    func rowText(_ node: Node, _ shaped: Shaped) -> RowText {
        var text = RowText()
        if let number = shaped.text("no", in: node) {
            text.number = number == "none" ? .none : .printed(number)
        }
        text.activity = shaped.texts("text", in: node)
        text.requirements = shaped.texts("requires_text", in: node)
        text.output = shaped.texts("output", in: node)
        text.time = shaped.text("time_text", in: node)
        text.note = shaped.texts("note", in: node)
        return text
    }

    /// Gathers the steps that share a row.
    mutating func lowerRows() {
        var declared: [String: Draft.Declaration] = [:]
        for row in draft.rows { declared[row.key.text] = row }
        var lastOf: [String: Int] = [:]
        let shaped = shaped
        draft.graph.rows.reserveCapacity(draft.steps.count)
        for (position, node) in draft.steps.enumerated() {
            let id = shaped.text("row", in: node) ?? ""
            if !id.isEmpty, let last = draft.graph.rows.last, last.id == id {
                draft.graph.rows[draft.graph.rows.count - 1].steps =
                    last.steps.lowerBound..<position + 1
            } else {
                if !id.isEmpty, let earlier = lastOf[id] { reportMixedRow(id, earlier, position) }
                var row = Row(id: id, steps: position..<position + 1)
                if let declaration = declared[id] {
                    row.print = rowText(declaration.value, shaped)
                    row.sla = span("sla", in: declaration.value)
                    row.assumed = shaped.text("assumed", in: declaration.value)
                }
                draft.graph.rows.append(row)
            }
            if !id.isEmpty { lastOf[id] = position }
            draft.graph.steps[position].row = Ref(draft.graph.rows.count - 1)
        }
    }

    private mutating func reportMixedRow(_ id: String, _ earlier: Int, _ position: Int) {
        sink.report(
            Diagnostic(
                .mixedRow, at: draft.place(of: "row", in: position), ["row": .name(id)],
                labels: [Label("earlier", at: draft.place(of: "row", in: earlier))]))
    }
}
