import ProcessGraph
import WorkCalendar

/// What a flowchart of a graph shows, before it is written in any language.
///
/// Nodes are named by position (`s1`, `e1`): ids and titles only stand in labels, where they can
/// be escaped.
struct Drawing {
    enum Shape { case capsule, box, diamond }
    enum Stroke { case solid, dashed, dotted }

    struct Node {
        var name: String
        var shape: Shape
        /// The label, line by line, without control characters.
        var lines: [String]
        var isImplied = false
    }

    struct Line {
        var from: String
        var to: String
        var label = ""
        var stroke = Stroke.solid
    }

    let title: String
    private(set) var nodes: [Node] = []
    private(set) var lines: [Line] = []

    init(_ graph: ProcessGraph) {
        title = Lines.single(graph.title)
        nodes.append(Node(name: "start", shape: .capsule, lines: ["Mulai"]))
        if !graph.steps.isEmpty { lines.append(Line(from: "start", to: "s1")) }
        for position in graph.steps.indices { add(graph.steps[position], position, graph) }
        let reached = Set(lines.map(\.to))
        for position in graph.ends.indices where reached.contains("e\(position + 1)") {
            nodes.append(
                Node(
                    name: "e\(position + 1)", shape: .capsule,
                    lines: [Lines.single(graph.ends[position].title)]))
        }
    }

    private mutating func add(_ step: Step, _ position: Int, _ graph: ProcessGraph) {
        let performers = step.performers.map { Lines.single(graph.roles[$0].title) }
        let name = "s\(position + 1)"
        let isDecision = if case .decision = step.action { true } else { false }
        nodes.append(
            Node(
                name: name, shape: isDecision ? .diamond : .box,
                lines: [Lines.single(step.title), "(\(performers.joined(separator: " / ")))"],
                isImplied: step.isImplied))
        for edge in step.edges {
            let to =
                switch edge.target {
                case .step(let step): "s\(step.position + 1)"
                case .end(let end): "e\(end.position + 1)"
                }
            var line = Line(from: name, to: to)
            switch edge.cause {
            case .completion: break
            case .outcome(let position):
                if case .decision(let outcomes) = step.action {
                    line.label = Lines.single(outcomes[position].label)
                }
            case .exit: line.stroke = .dotted
            case .expiry:
                line.stroke = .dashed
                line.label = step.expiry?.after.printed ?? ""
            }
            lines.append(line)
        }
    }
}
