import Diagnostics
import ProcedureSyntax
import ProcessGraph
import WorkCalendar

/// Turns a checked tree into a graph, resolving every name. What cannot be read was reported
/// before and is passed over in silence.
struct Lowering {
    var draft: Draft
    var sink: DiagnosticSink
    var roles: Names<Role>
    var documents: Names<Document>
    var dataItems: Names<DataItem>
    var ends: Names<End>
    var steps: Names<Step>
    /// What a message about an unknown step or end speaks of; made with the first one.
    private var targets: ReferencedNames?

    var shaped: Shaped { draft.shaped }
    var file: SourceFile { draft.file }

    init(_ shaped: Shaped, in surroundings: Surroundings, _ sink: consuming DiagnosticSink) {
        let root = shaped.tree.root
        self.sink = sink
        roles = Names(unknown: .unknownRole, in: shaped)
        documents = Names(unknown: .unknownDocument, in: shaped)
        dataItems = Names(unknown: .unknownData, in: shaped)
        ends = Names(unknown: .unknownEnd, in: shaped, builtIn: "end")
        steps = Names(unknown: .unknownStep, in: shaped)
        draft = Draft(
            shaped: shaped, surroundings: surroundings,
            graph: ProcessGraph(
                id: shaped.text("id", in: root) ?? "", title: shaped.text("title", in: root) ?? "",
                revision: shaped.text("revision", in: root).flatMap { Int($0) } ?? 0),
            root: root)
    }

    mutating func lower() {
        lowerForm()
        declareAll()
        lowerRoles()
        lowerDocuments()
        lowerSteps()
        lowerRows()
        lowerPeople()
        fillSubmitters()
        draft.graph.assumed = shaped.text("assumed", in: draft.root)
        draft.isWhole =
            draft.isWhole && roles.isSound && documents.isSound && dataItems.isSound
            && ends.isSound && steps.isSound
    }

    // MARK: Declarations

    /// Collects every name before any is used.
    private mutating func declareAll() {
        let (shaped, root) = (shaped, draft.root)
        let roleNode = shaped.value("roles", in: root)
        // A missing `roles` was reported; names used without it would only repeat that.
        if roleNode == nil { roles.isComplete = false }
        Lowering.declare(roleNode, &roles, &draft.roles, &sink)
        Lowering.declare(
            shaped.value("documents", in: root), &documents, &draft.documents, &sink)
        Lowering.declare(
            shaped.value("data", in: root), &dataItems, &draft.dataItems, isData: true, &sink)
        Lowering.declare(shaped.value("ends", in: root), &ends, &draft.ends, offset: 1, &sink)
        for entry in shaped.entries("rows", in: draft.root).map(Array.init) ?? [] {
            draft.rows.append(.init(key: entry.key, value: entry.value))
        }
        declareSteps()
    }

    /// Declares the keys of `node`. Where they cannot all be read the names stay incomplete.
    private static func declare<Element>(
        _ node: Node?, _ names: inout Names<Element>, _ declarations: inout [Draft.Declaration],
        offset: Int = 0, isData: Bool = false, _ sink: inout DiagnosticSink
    ) {
        guard let node else { return }
        guard node.kind == .mapping else {
            names.isComplete = false
            return
        }
        declarations.reserveCapacity(node.count)
        names.reserve(node.count)
        for entry in node.entries {
            guard entry.key.textByteCount > 0 else {
                names.isComplete = false
                continue
            }
            let position = declarations.count + offset
            // A key that stands twice was reported by the reader.
            guard names.declare(entry.key, at: position) else {
                checkReserved(entry.key, &sink)
                continue
            }
            declarations.append(.init(key: entry.key, value: entry.value))
            if let meant = Identifier.mend(of: entry.key, isData: isData) {
                names.alias(meant, at: position)
            }
        }
    }

    private mutating func declareSteps() {
        guard let list = shaped.value("steps", in: draft.root), list.kind == .sequence else {
            steps.isComplete = false
            draft.isWhole = false
            return
        }
        let shaped = shaped
        draft.steps.reserveCapacity(list.count)
        steps.reserve(list.count)
        for node in list.items {
            guard node.kind == .mapping, let id = shaped.value("id", in: node),
                id.kind == .scalar, id.textByteCount > 0
            else {
                steps.isComplete = false
                continue
            }
            let position = draft.steps.count
            draft.steps.append(node)
            Lowering.checkReserved(id, &sink)
            if !draft.ends.isEmpty, let end = ends.find(id), end.position > 0 {
                reportDuplicate(id, first: draft.ends[Int(end.position) - 1].key)
            } else if !steps.declare(id, at: position), let first = steps.find(id),
                let firstID = shaped.value("id", in: draft.steps[Int(first.position)])
            {
                reportDuplicate(id, first: firstID)
            } else if let meant = Identifier.mend(of: id, isData: false) {
                steps.alias(meant, at: position)
            }
        }
    }

    private mutating func reportDuplicate(_ node: Node, first: Node) {
        draft.isWhole = false
        sink.report(
            Diagnostic(
                .duplicateID, at: node.place,
                ["name": .name(node.text), "other": .name(unusedName(like: node.text))],
                labels: [Label("first", at: first.place)], helps: ["other"]))
    }

    /// `periksa-2`, or the first number after it that no step or end has.
    private func unusedName(like name: String) -> String {
        let taken = Set(ReferencedNames(.targets, in: shaped).names)
        var number = 2
        while taken.contains("\(name)-\(number)") { number += 1 }
        return "\(name)-\(number)"
    }

    private static func checkReserved(_ node: Node, _ sink: inout DiagnosticSink) {
        guard node.hasText("end") else { return }
        sink.report(Diagnostic(.reservedID, at: node.place, ["name": .name("end")]))
    }

    // MARK: Resolving

    /// The step or end that `node` names.
    mutating func target(_ node: Node?) -> Target? {
        guard let node, node.kind == .scalar, node.textByteCount > 0 else { return nil }
        if let step = steps.find(node) { return .step(step) }
        if let end = ends.find(node) { return .end(end) }
        draft.isWhole = false
        guard steps.isComplete, ends.isComplete, node.withText(Identifier.isID) else { return nil }
        let known = targets ?? ReferencedNames(.targets, in: shaped)
        targets = known
        steps.report(node, among: known, &sink)
        return nil
    }

    /// The span of time under `key`; nil where it is absent or was reported.
    func span(_ key: StaticString, in mapping: Node) -> TimeSpan? {
        shaped.value(key, in: mapping).flatMap(span)
    }

    func span(_ node: Node) -> TimeSpan? {
        node.kind == .scalar ? node.withText { TimeSpan(canonical: $0) } : nil
    }
}
