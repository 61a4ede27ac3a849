import Diagnostics
import ProcedureSyntax
import ProcessGraph

extension Lowering {
    mutating func lowerSteps() {
        for position in draft.steps.indices { lowerStep(position) }
    }

    private mutating func lowerStep(_ position: Int) {
        let node = draft.steps[position]
        var step = draft.graph.steps[position]
        step.performers = resolve("by", in: node, among: roles)
        step.requires = resolve("requires", in: node, among: documents)
        step.produces = resolve("produces", in: node, among: documents)
        step.collects = resolve("collects", in: node, among: dataItems)
        step.sameActorAs = resolve("same_actor_as", in: node, among: steps)
        step.notActorOf = resolve("not_actor_of", in: node, among: steps)
        step.binds = resolve("binds", in: node, among: roles)
        step.checklist = shaped.texts("checklist", in: node)
        step.isImplied = shaped.flag("implied", in: node) ?? false
        step.assumed = shaped.text("assumed", in: node)
        step.print = rowText(node)
        step.action = action(of: node, at: position)
        step.exits = exits(of: node)
        step.sla = serviceLevel(of: node)
        step.expiry = expiry(of: node)
        step.escalation = escalation(of: node)
        draft.graph.steps[position] = step
    }

    private mutating func action(of node: Node, at position: Int) -> Step.Action {
        if let decide = shaped.value("decide", in: node) {
            guard decide.kind == .mapping else {
                draft.isWhole = false
                return .decision([])
            }
            return .decision(decide.entries.compactMap { outcome($0.key, $0.value) })
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

    private mutating func outcome(_ key: Node, _ node: Node) -> Outcome? {
        guard let next = target(shaped.value("next", in: node)) else {
            draft.isWhole = false
            return nil
        }
        var outcome = Outcome(
            id: key.text, label: shaped.text("label", in: node) ?? key.text, next: next)
        outcome.needsReason = shaped.text("reason", in: node) == "required"
        outcome.produces = resolve("produces", in: node, among: documents)
        outcome.assumed = shaped.text("assumed", in: node)
        if let renew = shaped.value("renew", in: node) {
            outcome.renewal =
                renew.kind == .scalar
                ? .chosen : .documents(resolve("renew", in: node, among: documents))
        }
        return outcome
    }

    private mutating func exits(of node: Node) -> [Exit] {
        guard let entries = shaped.entries("may_end", in: node) else { return [] }
        var exits: [Exit] = []
        for entry in Array(entries) {
            guard let end = ends.resolve(entry.key, in: shaped, &sink) else {
                draft.isWhole = false
                continue
            }
            var exit = Exit(
                end: end, needsReason: shaped.text("reason", in: entry.value) != "optional")
            exit.assumed = shaped.text("assumed", in: entry.value)
            exits.append(exit)
        }
        return exits
    }

    private mutating func serviceLevel(of node: Node) -> ServiceLevel? {
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
            level.since = resolve([name], among: steps).first.map {
                .init(
                    step: $0,
                    moment: shaped.text("at", in: since) == "started" ? .started : .completed)
            }
        }
        if let owner = shaped.value("owner", in: value), owner.kind == .scalar {
            level.owner = resolve([owner], among: roles).first
        }
        return level
    }

    private mutating func expiry(of node: Node) -> Expiry? {
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

    private mutating func escalation(of node: Node) -> Escalation? {
        guard let value = shaped.value("escalate", in: node), value.kind == .mapping else {
            return nil
        }
        let to = resolve("to", in: value, among: roles)
        guard let after = span("after", in: value) else { return nil }
        var escalation = Escalation(after: after, to: to)
        escalation.assumed = shaped.text("assumed", in: value)
        return escalation
    }

    // MARK: Print

    func rowText(_ node: Node) -> RowText {
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
        for (position, node) in draft.steps.enumerated() {
            let id = shaped.text("row", in: node) ?? ""
            if !id.isEmpty, let last = draft.graph.rows.last, last.id == id {
                draft.graph.rows[draft.graph.rows.count - 1].steps =
                    last.steps.lowerBound..<position + 1
            } else {
                if !id.isEmpty, let earlier = lastOf[id] { reportMixedRow(id, earlier, position) }
                var row = Row(id: id, steps: position..<position + 1)
                if let declaration = declared[id] {
                    row.print = rowText(declaration.value)
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
