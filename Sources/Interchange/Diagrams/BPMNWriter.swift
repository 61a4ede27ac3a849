import ProcessGraph
import WorkCalendar

/// Writes a diagram as BPMN 2.0 (ISO/IEC 19510) has it, with its drawing.
package struct BPMNWriter {
    private let diagram: BPMNDiagram
    private var lines: [String] = []

    private var graph: ProcessGraph { diagram.graph }

    /// - Parameter diagram: of a whole graph.
    package init(_ diagram: BPMNDiagram) { self.diagram = diagram }

    /// The document.
    package mutating func text() -> String {
        lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
            "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"",
            "    xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\"",
            "    xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\"",
            "    xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\"",
            "    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"",
            "    xmlns:sop=\"urn:sop:bpmn:1\" id=\"definitions\"",
            "    targetNamespace=\"urn:sop:procedure:\(graph.id)\"",
            "    expressionLanguage=\"https://www.omg.org/spec/DMN/20191111/FEEL/\">",
            "  <bpmn:collaboration id=\"collaboration\">",
            "    <bpmn:participant id=\"pool\""
                + XMLText.attributes([("name", graph.title), ("processRef", process)]) + "/>",
            "  </bpmn:collaboration>",
        ]
        writeProcess()
        writeDrawing()
        lines.append("</bpmn:definitions>")
        return lines.map { $0 + "\n" }.joined()
    }

    private var process: String { "process_\(graph.id)" }

    // MARK: The process

    private mutating func writeProcess() {
        let attributes = XMLText.attributes([("id", process), ("name", graph.title)])
        lines += [
            "  <bpmn:process\(attributes) isExecutable=\"true\">",
            "    <bpmn:documentation>revision: \(graph.revision)</bpmn:documentation>",
            "    <bpmn:laneSet id=\"lanes\">",
        ]
        for (position, role) in diagram.lanes.enumerated() {
            let found = graph.roles[role]
            let attributes = XMLText.attributes([("id", "lane_\(found.id)"), ("name", found.title)])
            lines.append("      <bpmn:lane\(attributes)>")
            for node in diagram.nodes where node.lane == position {
                lines.append("        <bpmn:flowNodeRef>\(node.id)</bpmn:flowNodeRef>")
            }
            lines.append("      </bpmn:lane>")
        }
        lines.append("    </bpmn:laneSet>")
        for node in diagram.nodes.indices { write(node) }
        for flow in diagram.flows { write(flow) }
        lines.append("  </bpmn:process>")
    }

    private mutating func write(_ position: Int) {
        let node = diagram.nodes[position]
        let name = node.name.isEmpty ? nil : node.name
        var attributes: [(name: String, value: String?)] = [("id", node.id), ("name", name)]
        var (element, inside): (String, [String]) = ("", [])
        switch node.kind {
        case .start: element = "startEvent"
        case .task(let step):
            element = "userTask"
            lines.append("    <bpmn:userTask\(XMLText.attributes(attributes))>")
            document(graph.steps[step])
        case .gateway:
            element = "exclusiveGateway"
            attributes.append(("default", node.standard))
        case .end, .told: element = "endEvent"
        case .timer(let task, let endsVisit, let duration):
            element = "boundaryEvent"
            attributes += [
                ("attachedToRef", diagram.nodes[task].id),
                ("cancelActivity", endsVisit ? "true" : "false"),
            ]
            inside = [
                "      <bpmn:timerEventDefinition id=\"timer_\(node.id)\">",
                "        <bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">\(duration)"
                    + "</bpmn:timeDuration>",
                "      </bpmn:timerEventDefinition>",
            ]
        }
        if element != "userTask" {
            lines.append("    <bpmn:\(element)\(XMLText.attributes(attributes))>")
        }
        for flow in diagram.flows where flow.target == position {
            lines.append("      <bpmn:incoming>\(flow.id)</bpmn:incoming>")
        }
        for flow in diagram.flows where flow.source == position {
            lines.append("      <bpmn:outgoing>\(flow.id)</bpmn:outgoing>")
        }
        lines += inside + ["    </bpmn:\(element)>"]
    }

    /// What BPMN has no element for: told to people in `documentation`, to programs beside it. Both
    /// in the words of the file.
    private mutating func document(_ step: Step) {
        let facts = StepFacts(step, in: graph).facts
        let told = facts.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
        lines += [
            "      <bpmn:documentation>\(XMLText.escaped(told))</bpmn:documentation>",
            "      <bpmn:extensionElements>",
            "        <sop:step\(XMLText.attributes(facts.map { ($0.name, $0.value) }))/>",
            "      </bpmn:extensionElements>",
        ]
    }

    private mutating func write(_ flow: BPMNFlow) {
        let attributes = XMLText.attributes([
            ("id", flow.id), ("name", flow.name.isEmpty ? nil : flow.name),
            ("sourceRef", diagram.nodes[flow.source].id),
            ("targetRef", diagram.nodes[flow.target].id),
        ])
        guard let condition = flow.condition else {
            lines.append("    <bpmn:sequenceFlow\(attributes)/>")
            return
        }
        lines += [
            "    <bpmn:sequenceFlow\(attributes)>",
            "      <bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                + XMLText.escaped(condition) + "</bpmn:conditionExpression>",
            "    </bpmn:sequenceFlow>",
        ]
    }

    // MARK: The drawing

    private mutating func writeDrawing() {
        lines += [
            "  <bpmndi:BPMNDiagram id=\"diagram\">",
            "    <bpmndi:BPMNPlane id=\"plane\" bpmnElement=\"collaboration\">",
        ]
        shape("pool", diagram.poolBounds, " isHorizontal=\"true\"")
        for (position, role) in diagram.lanes.enumerated() {
            let id = "lane_\(graph.roles[role].id)"
            shape(id, diagram.laneBounds[position], " isHorizontal=\"true\"")
        }
        for node in diagram.nodes {
            let isGateway = node.kind == .gateway
            shape(
                node.id, node.bounds, isGateway ? " isMarkerVisible=\"true\"" : "",
                label: label(of: node))
        }
        for flow in diagram.flows { edge(flow) }
        lines += ["    </bpmndi:BPMNPlane>", "  </bpmndi:BPMNDiagram>"]
    }

    private func label(of node: BPMNNode) -> BPMNBounds? {
        let (x, bottom) = (node.bounds.centre.x, node.bounds.bottom)
        switch node.kind {
        case .task, .gateway: return nil
        case .start, .end, .told:
            return BPMNBounds(x: x - 45, y: bottom + 4, width: 90, height: 27)
        // Beside what leaves it downwards, below its task where no other timer hangs there: viewers
        // centre the text in a box of this width.
        case .timer(let task, let endsVisit, _):
            let isAlone = diagram.nodes.count { $0.isTimer(of: task) } == 1
            let isRight = endsVisit == isAlone
            return BPMNBounds(x: isRight ? x + 6 : x - 96, y: bottom, width: 90, height: 27)
        }
    }

    private mutating func shape(
        _ element: String, _ bounds: BPMNBounds, _ attributes: String, label: BPMNBounds? = nil
    ) {
        lines += [
            "      <bpmndi:BPMNShape id=\"\(element)_shape\" bpmnElement=\"\(element)\""
                + "\(attributes)>",
            "        \(text(bounds))",
        ]
        if let label { append(label) }
        lines.append("      </bpmndi:BPMNShape>")
    }

    private mutating func edge(_ flow: BPMNFlow) {
        let id = flow.id
        lines.append("      <bpmndi:BPMNEdge id=\"\(id)_edge\" bpmnElement=\"\(id)\">")
        for point in flow.points {
            lines.append("        <di:waypoint x=\"\(point.x)\" y=\"\(point.y)\"/>")
        }
        if !flow.name.isEmpty {
            let (first, second) = (flow.points[0], flow.points[1])
            let isDown = first.x == second.x
            append(
                BPMNBounds(
                    x: first.x + 4, y: first.y + (isDown ? 4 : -18), width: 60, height: 14))
        }
        lines.append("      </bpmndi:BPMNEdge>")
    }

    private mutating func append(_ label: BPMNBounds) {
        lines.append("        <bpmndi:BPMNLabel>\(text(label))</bpmndi:BPMNLabel>")
    }

    private func text(_ bounds: BPMNBounds) -> String {
        "<dc:Bounds x=\"\(bounds.x)\" y=\"\(bounds.y)\" width=\"\(bounds.width)\""
            + " height=\"\(bounds.height)\"/>"
    }
}
