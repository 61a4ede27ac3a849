import Diagnostics
import Execution
import ProcedureSyntax
import ProcessGraph
import WorkCalendar

/// Turns a checked test file into a `ProcedureTest`, with its checks: names are those of the
/// procedure that it tests, and time runs forward.
struct TestLowering {
    let shaped: Shaped
    let surroundings: Surroundings
    var sink: DiagnosticSink
    private(set) var test: ProcedureTest?
    /// The procedure with its further revisions; empty where it is not known or does not compile.
    private(set) var graphs: [ProcessGraph] = []
    /// Everybody whom the test or the agency names.
    private(set) var persons: Set<String> = []
    /// Who fills the roles that are bound to the instance.
    private(set) var bindings: [Naming] = []
    private(set) var administrator = "administrator"
    /// When the last entry was recorded, and where it says so.
    var clock: (time: LocalTime, place: Place)?

    init(_ shaped: Shaped, in surroundings: Surroundings, _ sink: consuming DiagnosticSink) {
        self.shaped = shaped
        self.surroundings = surroundings
        self.sink = sink
    }

    mutating func lower() {
        let root = shaped.tree.root
        findGraphs(root)
        if let name = shaped.text("administrator", in: root) { administrator = name }
        findPersons(root)
        let start = shaped.value("start", in: root).flatMap { lowerStart($0) }
        var acts: [TestAct] = []
        for node in shaped.value("acts", in: root)?.items.map({ $0 }) ?? []
        where node.kind == .mapping {
            if let act = lowerAct(TestEntry(node, in: shaped)) { acts.append(act) }
        }
        if !expectsSomething(root), let title = shaped.value("title", in: root) {
            sink.report(Diagnostic(.nothingExpected, at: title.place, helps: ["expect"]))
        }
        guard let start, let title = shaped.text("title", in: root),
            let procedure = shaped.text("procedure", in: root)
        else { return }
        test = ProcedureTest(
            title: title, procedure: procedure, revisions: shaped.texts("revisions", in: root),
            administrator: administrator, start: start, acts: acts)
    }

    /// Whether the file expects anything, readable or not.
    private func expectsSomething(_ root: Node) -> Bool {
        let acts = shaped.value("acts", in: root)?.items.map { $0 } ?? []
        return ([shaped.value("start", in: root)].compactMap(\.self) + acts).contains { entry in
            entry.kind == .mapping && (shaped.value("expect", in: entry)?.count ?? 0) > 0
        }
    }

    private mutating func findGraphs(_ root: Node) {
        let procedure = shaped.value("procedure", in: root)
        FileReference.check(
            procedure, among: surroundings.procedures, .unknownProcedure, &sink, help: "above")
        if let id = procedure?.text, case .present(let graph)? = surroundings.graphs[id] {
            graphs.append(graph)
        }
        for node in shaped.scalars("revisions", in: root) {
            FileReference.check(
                node,
                among: surroundings.procedures == nil ? nil : Set(surroundings.revisions.keys),
                .unknownProcedure, &sink, help: "revision")
            if case .present(let graph)? = surroundings.revisions[node.text] {
                graphs.append(graph)
            } else {
                graphs = []
                break
            }
        }
    }

    private mutating func findPersons(_ root: Node) {
        if case .present(let agency) = surroundings.agency {
            persons.formUnion(agency.appointments.map(\.actor))
        }
        persons.insert(administrator)
        if let start = shaped.value("start", in: root),
            let entries = shaped.entries("bind", in: start)
        {
            for entry in entries {
                bindings.append(Naming(entry.key.text, entry.value.text))
                persons.insert(entry.value.text)
            }
        }
        for node in shaped.value("acts", in: root)?.items.map({ $0 }) ?? []
        where node.kind == .mapping {
            let entry = TestEntry(node, in: shaped)
            if let appointment = entry.value("appoint"),
                let actor = shaped.text("actor", in: appointment)
            {
                persons.insert(actor)
            }
        }
    }

    private mutating func lowerStart(_ node: Node) -> TestStart? {
        guard node.kind == .mapping else { return nil }
        let entry = TestEntry(node, in: shaped)
        guard let time = time(of: entry), let by = entry.value("by"), let actor = who(by) else {
            return nil
        }
        for naming in bindingEntries(entry.value("bind")) { _ = name(naming.role, .role) }
        return TestStart(
            place: node.firstLine, time: time, actor: actor, recorder: recorder(entry),
            revision: entry.text("revision").flatMap { Int($0) }, bindings: bindings,
            acknowledgesNotInForce: shaped.flag("acknowledge", in: node) ?? false,
            expectation: entry.value("expect").flatMap { expectation($0, time) })
    }

    /// The roles and persons of a mapping.
    func bindingEntries(_ node: Node?) -> [(role: Node, person: String)] {
        guard let node, node.kind == .mapping else { return [] }
        return node.entries.map { ($0.key, $0.value.text) }
    }

    // MARK: Who

    /// Who acts; nil where that was reported.
    mutating func who(_ node: Node) -> Actor? {
        guard node.kind == .scalar, node.withText(Identifier.isID) else { return nil }
        let id = node.text
        let role = graphs.lazy.compactMap { $0.roles.first { $0.id == id } }.first
        guard let role else { return .person(id) }
        if role.holding == .external { return .external(role: id) }
        checkPerson(node)
        return .person(id)
    }

    mutating func recorder(_ entry: TestEntry) -> String? {
        guard let node = entry.value("recorded_by"), node.kind == .scalar else { return nil }
        checkPerson(node)
        return node.text
    }

    /// Reports a role where a person belongs.
    mutating func checkPerson(_ node: Node) {
        let id = node.text
        guard !persons.contains(id),
            let role = graphs.lazy.compactMap({ $0.roles.first { $0.id == id } }).first
        else { return }
        var arguments: [String: Argument] = ["role": .name(id)]
        var help = "person"
        if let bound = bindings.first(where: { $0.role == id }) {
            help = "bound"
            arguments["actor"] = .name(bound.actor)
        } else if role.holding == .appointment,
            case .present(let agency) = surroundings.agency,
            let holder = agency.appointments.first(where: { $0.role == id })
        {
            help = "held"
            arguments["actor"] = .name(holder.actor)
        }
        sink.report(
            Diagnostic(.roleInPlaceOfPerson, at: node.place, arguments, helps: [help]))
    }

    // MARK: When

    /// When an entry happened and was recorded; nil where that was reported.
    mutating func time(of entry: TestEntry) -> TestTime? {
        let atNode = entry.value("at")
        let recordedNode = entry.value("recorded_at")
        guard let at = atNode == nil ? clock?.time : localTime(atNode, on: clock?.time.date) else {
            return nil
        }
        guard let recorded = recordedNode == nil ? at : localTime(recordedNode, on: at.date) else {
            return nil
        }
        let place = (recordedNode ?? atNode ?? entry.node).place
        if let clock, recorded < clock.time {
            sink.report(
                Diagnostic(
                    .timeBackwards, at: place,
                    ["time": .verbatim("\(recorded)"), "last": .verbatim("\(clock.time)")],
                    labels: [Label("last", at: clock.place)],
                    helps: recordedNode == nil ? ["recorded"] : []))
            return nil
        }
        clock = (recorded, place)
        return TestTime(at: at, recordedAt: recorded)
    }

    /// The time that a scalar writes, on `day` where it writes none; nil where it is none.
    mutating func localTime(_ node: Node?, on day: CivilDate?) -> LocalTime? {
        guard let node, node.kind == .scalar, let written = LocalTime.Written(node.text) else {
            return nil
        }
        guard let date = written.date ?? day else {
            sink.report(Diagnostic(.dayMissing, at: node.place, ["time": .name(node.text)]))
            return nil
        }
        return LocalTime(date, second: written.second)
    }
}
