package import ProcessGraph
import WorkCalendar

/// A procedure as a BPMN collaboration: one pool, a lane for each role that performs a step.
package struct BPMNDiagram {
    let graph: ProcessGraph
    /// The roles of the lanes.
    let lanes: [Ref<Role>]
    private(set) var nodes: [BPMNNode] = []
    private(set) var flows: [BPMNFlow] = []
    /// The node that each step begins with.
    private var tasks: [Int] = []
    private var ends: [Int?]

    package init(_ graph: ProcessGraph) {
        self.graph = graph
        lanes = graph.roles.indices.map { Ref($0) }.filter { role in
            graph.steps.contains { $0.performers.first == role }
        }
        ends = graph.ends.map { _ in nil }
        let first = graph.steps.first.map(lane) ?? 0
        nodes.append(BPMNNode(kind: .start, id: "start", name: "Mulai", lane: first))
        for position in graph.steps.indices { add(step: position) }
        // The last step's first, so that its way there is short.
        for step in graph.steps.reversed() { addEnds(of: step) }
        connect(0, to: .step(Ref(0)))
        for position in graph.steps.indices { connect(step: position) }
        let layout = BPMNLayout(nodes, flows, laneCount: lanes.count)
        nodes = layout.nodes
        flows = layout.flows
        laneBounds = layout.lanes
        poolBounds = layout.pool
    }

    private(set) var laneBounds: [BPMNBounds] = []
    private(set) var poolBounds = BPMNBounds()

    private func lane(_ step: Step) -> Int {
        lanes.firstIndex { $0 == step.performers.first } ?? 0
    }

    // MARK: Nodes

    private mutating func add(step position: Int) {
        let step = graph.steps[position]
        let lane = lane(step)
        tasks.append(nodes.count)
        nodes.append(
            BPMNNode(kind: .task(position), id: "step_\(step.id)", name: step.title, lane: lane))
        if let expiry = step.expiry {
            add(timer: "expiry", of: step, after: expiry.after, endsVisit: true)
        }
        if let escalation = step.escalation {
            add(timer: "escalation", of: step, after: escalation.after, endsVisit: false)
            let told = escalation.to.map { graph.roles[$0].title }.joined(separator: ", ")
            nodes.append(
                BPMNNode(
                    kind: .told, id: "told_\(step.id)", name: "Eskalasi: \(told)", lane: lane))
        }
        if step.needsGateway {
            nodes.append(BPMNNode(kind: .gateway, id: "choice_\(step.id)", name: "", lane: lane))
        }
    }

    private mutating func add(
        timer name: String, of step: Step, after span: TimeSpan, endsVisit: Bool
    ) {
        let kind = BPMNNode.Kind.timer(
            ofTask: tasks[tasks.count - 1], endsVisit: endsVisit, duration: span.isoDuration)
        nodes.append(
            BPMNNode(
                kind: kind, id: "\(name)_\(step.id)", name: span.description, lane: lane(step)))
    }

    private mutating func addEnds(of step: Step) {
        for edge in step.edges {
            guard case .end(let end) = edge.target, ends[Int(end.position)] == nil else { continue }
            ends[Int(end.position)] = nodes.count
            let found = graph.ends[end]
            nodes.append(
                BPMNNode(kind: .end, id: "end_\(found.id)", name: found.title, lane: lane(step)))
        }
    }

    // MARK: Flows

    private mutating func connect(
        _ source: Int, to target: Target, name: String = "", condition: String? = nil
    ) {
        let to =
            switch target {
            case .step(let step): tasks[Int(step.position)]
            case .end(let end): ends[Int(end.position)] ?? 0
            }
        connect(source, toNode: to, name: name, condition: condition)
    }

    private mutating func connect(
        _ source: Int, toNode target: Int, name: String = "", condition: String? = nil
    ) {
        flows.append(
            BPMNFlow(
                id: "flow_\(flows.count + 1)", source: source, target: target, name: name,
                condition: condition))
    }

    private mutating func connect(step position: Int) {
        let step = graph.steps[position]
        var source = tasks[position]
        for node in nodes.indices where nodes[node].isTimer(of: source) {
            if case .timer(_, endsVisit: true, _) = nodes[node].kind, let expiry = step.expiry {
                connect(node, to: expiry.next)
            } else {
                connect(node, toNode: node + 1)
            }
        }
        if let gateway = nodes.firstIndex(where: { $0.id == "choice_\(step.id)" }) {
            connect(source, toNode: gateway)
            source = gateway
        }
        for edge in step.edges {
            switch edge.cause {
            case .completion:
                connect(source, to: edge.target)
                if step.needsGateway { nodes[source].standard = flows[flows.count - 1].id }
            case .outcome, .exit:
                let result = edge.cause.result
                connect(
                    source, to: edge.target, name: label(edge.cause, of: step),
                    condition: "outcome = \"\(result.choice(of: step, in: graph) ?? "")\"")
            case .expiry: break
            }
        }
    }

    private func label(_ cause: Edge.Cause, of step: Step) -> String {
        switch (cause, step.action) {
        case (.outcome(let position), .decision(let outcomes)): outcomes[position].label
        case (.exit(let position), _): graph.ends[step.exits[position].end].title
        default: ""
        }
    }
}

extension BPMNNode {
    func isTimer(of task: Int) -> Bool {
        if case .timer(ofTask: task, _, _) = kind { true } else { false }
    }
}

extension Step {
    /// Whether more than one way leads on from its completion.
    fileprivate var needsGateway: Bool {
        if case .decision = action { return true }
        return !exits.isEmpty
    }
}

extension TimeSpan {
    /// The span as ISO 8601 has it, which knows no working time.
    var isoDuration: String {
        switch unit {
        case .workingMinutes, .elapsedMinutes: "PT\(amount)M"
        case .workingHours, .elapsedHours: "PT\(amount)H"
        case .workingDays, .calendarDays: "P\(amount)D"
        case .months: "P\(amount)M"
        }
    }
}
