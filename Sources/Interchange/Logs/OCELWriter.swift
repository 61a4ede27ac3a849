package import Execution
import JSON
import ProcessGraph
package import WorkCalendar

/// Writes an object-centric log as OCEL 2.0 has it in JSON: procedures, instances, documents,
/// persons and parties outside as objects; what happened to them as events.
///
/// Of a file it holds the commitment, never what is in it.
package struct OCELWriter {
    /// A kind of object or of event, with the names and the types of its attributes.
    private typealias Kind = (name: String, attributes: [(name: String, type: String)])

    private let gathering: VisitGathering
    private let world: World
    private let instant: Instant

    /// - Parameters:
    ///   - gathering: with what was put on file.
    ///   - world: as the last event left it.
    ///   - instant: as of when.
    package init(_ gathering: VisitGathering, in world: World, at instant: Instant) {
        self.gathering = gathering
        self.world = world
        self.instant = instant
    }

    /// Hands the document on, piece by piece.
    package func write(_ sink: @escaping (String) -> Void) {
        sink("{\n\"objectTypes\": [")
        var list = Elements(sink)
        for kind in Self.objectKinds { list.add(Self.json(kind)) }
        sink("\n],\n\"eventTypes\": [")
        list = Elements(sink)
        for kind in eventKinds { list.add(Self.json(kind)) }
        sink("\n],\n\"objects\": [")
        list = Elements(sink)
        for deployment in gathering.deployments { list.add(Self.object(deployment)) }
        for actor in gathering.actors.all { list.add(Self.object(actor)) }
        gathering.forEachInstance(in: world, at: nil) { instance in
            list.add(Self.object(instance))
            for document in Self.documents(instance) { list.add(document) }
        }
        sink("\n],\n\"events\": [")
        list = Elements(sink)
        gathering.forEachInstance(in: world, at: instant) { instance in
            for event in events(instance) { list.add(event) }
        }
        sink("\n]\n}\n")
    }

    /// The elements of an array, a line each.
    private struct Elements {
        private let sink: (String) -> Void
        private var isFirst = true

        init(_ sink: @escaping (String) -> Void) { self.sink = sink }

        mutating func add(_ json: JSON) {
            sink((isFirst ? "\n" : ",\n") + json.text())
            isFirst = false
        }
    }

    // MARK: Kinds

    private static let objectKinds: [Kind] = [
        ("procedure", [("agency", "string"), ("title", "string"), ("revision", "integer")]),
        ("instance", [("state", "string"), ("end", "string")]),
        (
            "document",
            [
                ("document", "string"), ("title", "string"), ("evidence", "string"),
                ("commitment", "string"),
            ]
        ),
        ("person", []), ("party", []),
    ]

    private static let (started, submitted, withdrawn) = (
        "instance started", "document submitted", "document withdrawn"
    )

    private static let visitAttributes = [
        ("step", "string"), ("visit", "integer"), ("result", "string"), ("choice", "string"),
        ("role", "string"), ("began_at", "time"), ("recorded_at", "time"), ("reason", "string"),
        ("sla", "string"), ("due_at", "time"), ("on_time", "boolean"),
    ]

    /// Every label of every procedure, whether it happened or not.
    private var eventKinds: [Kind] {
        var kinds: [Kind] = [(Self.started, []), (Self.submitted, []), (Self.withdrawn, [])]
        var known: [String: Int] = [:]
        for graph in gathering.deployments.map(\.graph) {
            for transition in PetriNet(graph).transitions {
                guard let label = transition.label else { continue }
                if known[label] == nil {
                    known[label] = kinds.count
                    kinds.append((label, Self.visitAttributes))
                }
                // The first place is none of a step.
                let step = graph.steps[transition.from - 1]
                for (name, type) in Self.valueAttributes(of: step, in: graph) {
                    guard let place = known[label] else { continue }
                    if kinds[place].attributes.contains(where: { $0.name == name }) { continue }
                    kinds[place].attributes.append((name, type))
                }
            }
        }
        return kinds
    }

    /// The values that may be recorded in a step.
    private static func valueAttributes(
        of step: Step, in graph: ProcessGraph
    ) -> [(name: String, type: String)] {
        step.collects.flatMap { ExportedValue.names(of: graph.dataItems[$0]) }.map { name, kind in
            switch kind {
            case .text: (name, "string")
            case .number: (name, "float")
            case .yesNo: (name, "boolean")
            }
        }
    }

    private static func json(_ kind: Kind) -> JSON {
        let attributes = kind.attributes.map { name, type in
            JSON.object([.init("name", .string(name)), .init("type", .string(type))])
        }
        return .object([
            .init("name", .string(kind.name)), .init("attributes", .array(attributes)),
        ])
    }

    // MARK: Objects

    private static func id(_ actor: Actor) -> String {
        switch actor {
        case .person(let id): "person:\(id)"
        case .external(let role): "party:\(role)"
        }
    }

    private static func id(_ instance: ExportedInstance) -> String { "instance:\(instance.id)" }

    private static func id(_ document: Document, of instance: ExportedInstance) -> String {
        "document:\(instance.id)/\(document.id)"
    }

    private static func id(_ agency: String, _ graph: ProcessGraph) -> String {
        "procedure:\(agency)/\(graph.id)/\(graph.revision)"
    }

    private static func object(_ deployment: Deployment) -> JSON {
        let graph = deployment.graph
        let at = deployment.deployedAt
        return object(
            id(deployment.agency, graph), "procedure",
            [
                ("agency", deployment.agency, at), ("title", graph.title, at),
                ("revision", String(graph.revision), at),
            ])
    }

    private static func object(_ actor: Actor) -> JSON {
        if case .person = actor { return object(id(actor), "person", []) }
        return object(id(actor), "party", [])
    }

    private static func object(_ instance: ExportedInstance) -> JSON {
        let last = instance.path.last?.ended ?? instance.started
        var attributes = [("state", instance.state.rawValue, last)]
        if let end = instance.end { attributes.append(("end", end.id, last)) }
        return object(
            id(instance), "instance", attributes,
            [(id(instance.agency, instance.graph), "runs")])
    }

    /// Every document of an instance, with what became of it.
    private static func documents(_ instance: ExportedInstance) -> [JSON] {
        var known: [String] = []
        var found: [JSON] = []
        for filing in instance.filings where !known.contains(filing.document.id) {
            known.append(filing.document.id)
            var attributes = [
                ("document", filing.document.id, filing.at),
                ("title", filing.document.title, filing.at),
            ]
            for version in instance.filings where version.document.id == filing.document.id {
                attributes.append(("evidence", version.evidence, version.at))
                if let commitment = version.commitment {
                    attributes.append(("commitment", commitment, version.at))
                }
            }
            found.append(
                object(
                    id(filing.document, of: instance), "document", attributes,
                    [(id(instance), "of")]))
        }
        return found
    }

    private static func object(
        _ id: String, _ type: String, _ attributes: [(name: String, value: String, at: Instant)],
        _ others: [(id: String, qualifier: String)] = []
    ) -> JSON {
        .object([
            .init("id", .string(id)), .init("type", .string(type)),
            .init(
                "attributes",
                .array(
                    attributes.map { attribute in
                        .object([
                            .init("name", .string(attribute.name)),
                            .init("time", .string(attribute.at.description)),
                            .init("value", .string(attribute.value)),
                        ])
                    })), .init("relationships", relationships(others)),
        ])
    }

    // MARK: Events

    /// In the order of their numbers.
    private func events(_ instance: ExportedInstance) -> [JSON] {
        var found = [(instance.startEvent, Self.start(instance))]
        var produced: [Int: [Document]] = [:]
        for filing in instance.filings {
            switch filing.kind {
            case .submitted, .withdrawn: found.append((filing.event, Self.event(filing, instance)))
            case .produced: produced[filing.event, default: []].append(filing.document)
            }
        }
        for visit in instance.path {
            let documents = produced[visit.event] ?? []
            found.append((visit.event, Self.event(visit, instance, documents)))
        }
        return found.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static func start(_ instance: ExportedInstance) -> JSON {
        event(
            instance.startEvent, started, instance.started, [],
            [(id(instance), "instance"), (id(instance.agency, instance.graph), "procedure")]
                + persons(instance.starter, nil))
    }

    private static func event(
        _ filing: ExportedInstance.Filing, _ instance: ExportedInstance
    ) -> JSON {
        event(
            filing.event, filing.kind == .submitted ? submitted : withdrawn, filing.at, [],
            [(id(instance), "instance"), (id(filing.document, of: instance), "document")]
                + persons(filing.actor, filing.recorder))
    }

    private static func event(
        _ visit: ExportedInstance.Visit, _ instance: ExportedInstance, _ produced: [Document]
    ) -> JSON {
        let service = visit.service
        let attributes: [(String, String?)] = [
            ("step", visit.step.id), ("visit", String(visit.number)),
            ("result", visit.result?.word),
            ("choice", visit.result?.choice(of: visit.step, in: visit.graph)),
            ("role", visit.role?.id), ("began_at", visit.began.description),
            ("recorded_at", visit.recorded?.description), ("reason", visit.reason),
            ("sla", service?.span.description), ("due_at", service?.due.instant.description),
            ("on_time", service.map { $0.isBreached ? "false" : "true" }),
        ]
        let values = visit.values.map { ($0.name, Optional($0.text)) }
        return event(
            visit.event, visit.label ?? "", visit.ended ?? visit.began, attributes + values,
            [(id(instance), "instance")] + persons(visit.actor, visit.recorder)
                + produced.map { (id($0, of: instance), "produced") })
    }

    private static func persons(
        _ actor: Actor?, _ recorder: Actor?
    ) -> [(id: String, qualifier: String)] {
        (actor.map { [(id($0), "actor")] } ?? []) + (recorder.map { [(id($0), "recorder")] } ?? [])
    }

    private static func event(
        _ number: Int, _ type: String, _ at: Instant, _ attributes: [(String, String?)],
        _ objects: [(id: String, qualifier: String)]
    ) -> JSON {
        let told = attributes.compactMap { name, value in
            value.map {
                JSON.object([.init("name", .string(name)), .init("value", .string($0))])
            }
        }
        return .object([
            .init("id", .string("event:\(number)")), .init("type", .string(type)),
            .init("time", .string(at.description)), .init("attributes", .array(told)),
            .init("relationships", relationships(objects)),
        ])
    }

    private static func relationships(_ others: [(id: String, qualifier: String)]) -> JSON {
        .array(
            others.map { other in
                .object([
                    .init("objectId", .string(other.id)),
                    .init("qualifier", .string(other.qualifier)),
                ])
            })
    }
}

extension ExportedInstance.Filing {
    /// How the document is on file from then on.
    fileprivate var evidence: String {
        if kind == .withdrawn { return "withdrawn" }
        return commitment == nil ? "attestation" : "file"
    }
}
