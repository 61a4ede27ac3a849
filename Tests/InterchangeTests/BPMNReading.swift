import Foundation
import FoundationXML

/// A BPMN document as a reader of XML finds it, with what is wrong with it.
final class BPMNReading: NSObject, XMLParserDelegate {
    struct Problem: Error { let text: String }

    private(set) var attributes: [String: [String: String]] = [:]
    /// The ids of flow nodes, in their order.
    private(set) var flowNodes: [String] = []
    /// The texts of elements, by their names.
    private(set) var texts: [String: [String]] = [:]
    private(set) var problems: [String] = []
    private var drawn: Set<String> = []
    private var inLanes: [String] = []
    private var bounds: [String: (x: Int, y: Int, right: Int, bottom: Int)] = [:]
    private var ways: [(id: String, points: [(x: Int, y: Int)])] = []
    private var element = ""
    private var label = false
    private var shape = ""
    private var text = ""

    private static let nodes: Set = [
        "startEvent", "userTask", "exclusiveGateway", "endEvent", "boundaryEvent",
    ]

    init(_ document: String) throws {
        super.init()
        let parser = XMLParser(data: Data(document.utf8))
        parser.delegate = self
        guard parser.parse() else {
            throw Problem(text: "\(String(describing: parser.parserError))")
        }
        let all = Set(flowNodes)
        problems += flowNodes.filter { !drawn.contains($0) }.map { "\($0) is not drawn" }
        if inLanes.sorted() != flowNodes.sorted() { problems.append("lanes hold \(inLanes)") }
        for (id, found) in attributes {
            for name in ["sourceRef", "targetRef", "attachedToRef"] {
                if let other = found[name], !all.contains(other) {
                    problems.append("\(id) names \(other)")
                }
            }
        }
    }

    /// Pairs of nodes that lie on each other, and flows that cross a node.
    var overlaps: [String] {
        var found: [String] = []
        let nodes = flowNodes.filter { attributes[$0]?["attachedToRef"] == nil }
        for (position, one) in nodes.enumerated() {
            for other in nodes[(position + 1)...] {
                guard let left = bounds[one], let right = bounds[other] else { continue }
                if left.x < right.right, right.x < left.right, left.y < right.bottom,
                    right.y < left.bottom
                {
                    found.append("\(one) on \(other)")
                }
            }
            guard let box = bounds[one] else { continue }
            for way in ways {
                for (from, to) in zip(way.points, way.points.dropFirst()) {
                    let isBeside =
                        max(from.x, to.x) <= box.x || box.right <= min(from.x, to.x)
                        || max(from.y, to.y) <= box.y || box.bottom <= min(from.y, to.y)
                    if !isBeside { found.append("\(way.id) on \(one)") }
                }
            }
        }
        return found
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes found: [String: String]
    ) {
        element = String(name.split(separator: ":").last ?? "")
        text = ""
        if let id = found["id"] {
            if attributes[id] != nil { problems.append("\(id) is there twice") }
            attributes[id] = found
            if Self.nodes.contains(element) { flowNodes.append(id) }
        }
        switch element {
        case "BPMNShape": shape = found["bpmnElement"] ?? ""
        case "BPMNEdge": ways.append((found["bpmnElement"] ?? "", []))
        case "BPMNLabel": label = true
        case "Bounds" where !label:
            let numbers = ["x", "y", "width", "height"].map { Int(found[$0] ?? "") ?? 0 }
            bounds[shape] = (
                numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]
            )
            drawn.insert(shape)
        case "waypoint":
            let point = (Int(found["x"] ?? "") ?? 0, Int(found["y"] ?? "") ?? 0)
            ways[ways.count - 1].points.append(point)
        default: break
        }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        let ended = String(name.split(separator: ":").last ?? "")
        if ended == "BPMNLabel" { label = false }
        if ended == element { texts[ended, default: []].append(text) }
        if ended == "flowNodeRef" { inLanes.append(text) }
    }
}
