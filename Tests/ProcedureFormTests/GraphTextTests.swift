import Foundation
import JSON
import ProcedureForm
import ProcessGraph
import Testing
import WorkCalendar

struct GraphTextTests {
    /// Every stored property is a member, so that one that is added to a type cannot be left out.
    @Test func everyPropertyIsWritten() throws {
        let graph = Fixtures.issuance
        let root = GraphText.json(graph)
        // `graph`, the version of the form, is no property.
        #expect(try members(root).count == properties(graph) + 1)
        let form = try member("form", of: root)
        #expect(try members(form).count == properties(graph.form))
        let approval = try #require(graph.form.approval)
        #expect(try members(member("approved_by", of: form)).count == properties(approval))
        try expectFirst(of: "legal_basis", in: form, toHold: graph.form.legalBasis[0])
        try expectFirst(of: "related", in: form, toHold: graph.form.related[0])
        try expectFirst(of: "roles", in: root, toHold: graph.roles[0])
        try expectFirst(of: "documents", in: root, toHold: graph.documents[0])
        try expectFirst(of: "data", in: root, toHold: graph.dataItems[0])
        try expectFirst(of: "ends", in: root, toHold: graph.ends[0])
        try expectFirst(of: "rows", in: root, toHold: graph.rows[0])
        try expectFirst(of: "steps", in: root, toHold: graph.steps[0])
        let steps = try items(member("steps", of: root))
        #expect(try members(member("print", of: steps[0])).count == properties(RowText()))
        for (position, key) in [(0, "sla"), (0, "escalate"), (2, "expires")] {
            let step = graph.steps[position]
            let value: Any? =
                switch key {
                case "sla": step.sla
                case "escalate": step.escalation
                default: step.expiry
                }
            let count = try properties(#require(value))
            #expect(try members(member(key, of: steps[position])).count == count, "\(key)")
        }
        try expectFirst(of: "may_end", in: steps[5], toHold: graph.steps[5].exits[0])
        guard case .decision(let outcomes) = graph.steps[3].action else { return }
        try expectFirst(
            of: "decide", in: member("action", of: steps[3]), toHold: outcomes[0])
    }

    @Test func differentGraphsHaveDifferentBytes() {
        let base = Fixtures.issuance
        let changes: [(inout ProcessGraph) -> Void] = [
            { $0.steps[0].print.number = .none },
            { $0.steps[0].print.number = .printed("false") },
            { $0.steps[0].print.time = "" },
            { $0.steps[0].row = Ref(1) },
            { $0.steps[6].action = .process(next: .step(Ref(0))) },
            { $0.steps[3].action = .decision([]) },
            { $0.form.revised = .dash },
            { $0.form.labels[.title] = "JUDUL" },
            { $0.documents[1].submitters = [Ref(0)] },
            { $0.roles[0].holding = .appointment },
            { $0.ends[1].assumed = "" },
            { $0.apart = [] },
        ]
        var texts = [GraphText.json(base).text()]
        for change in changes {
            var graph = base
            change(&graph)
            texts.append(GraphText.json(graph).text())
        }
        #expect(Set(texts).count == texts.count)
    }

    @Test func labelsStandInTheOrderOfTheForm() throws {
        var graph = ProcessGraph(id: "p", title: "P", revision: 1)
        for part in Form.Part.allCases.reversed() { graph.form.labels[part] = part.rawValue }
        let form = try member("form", of: GraphText.json(graph))
        #expect(
            try members(member("labels", of: form)).map(\.key)
                == Form.Part.allCases.map(\.rawValue))
    }

    @Test func aGraphWithoutStepsIsDrawn() {
        let graph = ProcessGraph(id: "p", title: "", revision: 1)
        #expect(GraphText.mermaid(graph) == "flowchart TD\n    start([\"Mulai\"])\n")
        #expect(GraphText.dot(graph).hasPrefix("digraph procedure {\n"))
    }

    static let graphviz = ["/usr/bin/dot", "/usr/local/bin/dot"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(.enabled(if: graphviz != nil), arguments: Fixtures.all.map(\.name))
    func graphvizReadsIt(name: String) throws {
        let graph = try #require(Fixtures.all.first { $0.name == name }).graph
        let file = FileManager.default.temporaryDirectory
            .appending(path: "\(name)-\(UUID().uuidString).dot")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(GraphText.dot(graph).utf8).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.graphviz))
        process.arguments = ["-Tsvg", file.path()]
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let svg = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(String(decoding: said, as: UTF8.self).isEmpty)
        // The start, the steps and the ends that are reached.
        let nodes = svg.components(separatedBy: "class=\"node\"").count - 1
        #expect(nodes >= graph.steps.count + 2)
    }

    // MARK: Looking into JSON

    private func members(_ json: JSON) throws -> [JSON.Member] {
        guard case .object(let members) = json else {
            throw NotThere(what: "an object")
        }
        return members
    }

    private func items(_ json: JSON) throws -> [JSON] {
        guard case .array(let items) = json else { throw NotThere(what: "an array") }
        return items
    }

    private func member(_ key: String, of json: JSON) throws -> JSON {
        guard let found = try members(json).first(where: { $0.key == key }) else {
            throw NotThere(what: key)
        }
        return found.value
    }

    private func properties(_ value: Any) -> Int { Mirror(reflecting: value).children.count }

    private func expectFirst(of key: String, in json: JSON, toHold value: Any) throws {
        let first = try items(member(key, of: json))[0]
        #expect(try members(first).count == properties(value), "\(key)")
    }

    private struct NotThere: Error {
        let what: String
    }
}
