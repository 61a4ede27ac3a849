import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// The names of one kind that a file declares, and the diagnostic of one that it does not.
struct Names<Element> {
    private var table = NameTable()
    private let code: Code
    private let shaped: Shaped
    /// What a message about an unknown name speaks of; made with the first one.
    private var known: ReferencedNames?
    /// False where a declaration was unreadable: then an unknown name is no news.
    var isComplete = true
    /// False once a name was used that stands for nothing.
    private(set) var areAllKnown = true

    /// Whether every use of a name was understood.
    var isSound: Bool { isComplete && areAllKnown }

    /// - Parameter builtIn: a name that stands for the first element though no file declares it.
    init(unknown code: Code, in shaped: Shaped, builtIn: String? = nil) {
        self.code = code
        self.shaped = shaped
        if let builtIn { _ = table.insert(builtIn.utf8.span, at: 0) }
    }

    /// Makes room for so many declarations more.
    mutating func reserve(_ count: Int) {
        table.reserve(count)
    }

    /// Declares the name that `node` writes; false where it was declared before.
    mutating func declare(_ node: Node, at position: Int) -> Bool {
        node.withText { table.insert($0, at: position) }
    }

    /// Lets `name` stand for an element too, without listing it.
    mutating func alias(_ name: String, at position: Int) {
        _ = table.insert(name.utf8.span, at: position)
    }

    /// The element that `node` names, without a report.
    func find(_ node: Node) -> Ref<Element>? {
        node.withText { table.position(of: $0) }.map(Ref.init)
    }

    /// The element that `node` names; reports where there is none.
    mutating func resolve(_ node: Node, _ sink: inout DiagnosticSink) -> Ref<Element>? {
        if let found = find(node) { return found }
        areAllKnown = false
        // What is no name at all was reported with the shape.
        let isData = code == .unknownData
        guard isComplete, node.withText({ isData ? $0.isDataName : $0.isID }) else { return nil }
        if known == nil { known = ReferencedNames(kind, in: shaped) }
        if let known { report(node, among: known, &sink) }
        return nil
    }

    /// The elements that a scalar or the scalars of a list name, each once; none for nil.
    mutating func resolve(all node: Node?, _ sink: inout DiagnosticSink) -> [Ref<Element>] {
        guard let node else { return [] }
        if node.kind == .scalar { return resolve(node, &sink).map { [$0] } ?? [] }
        var found: [Ref<Element>] = []
        found.reserveCapacity(node.count)
        node.forEachItem { item in
            guard item.kind == .scalar, let reference = resolve(item, &sink) else { return }
            if found.contains(reference) {
                reportRepeated(item, in: node, &sink)
            } else {
                found.append(reference)
            }
        }
        return found
    }

    private func reportRepeated(_ item: Node, in list: Node, _ sink: inout DiagnosticSink) {
        let text = item.text
        let first = list.items.first {
            $0.kind == .scalar && $0.span.start < item.span.start && $0.text == text
        }
        sink.report(
            Diagnostic(
                .repeatedItem, at: item.place, ["name": .name(text)],
                labels: first.map { [Label("first", at: $0.place)] } ?? []))
    }

    private var kind: ReferencedNames.Kind {
        switch code {
        case .unknownRole: .roles
        case .unknownDocument: .documents
        case .unknownData: .data
        case .unknownEnd: .ends
        default: .steps
        }
    }

    /// Reports that what `node` names is none of `known`.
    func report(_ node: Node, among known: ReferencedNames, _ sink: inout DiagnosticSink) {
        known.report(node, code, [:], &sink)
    }
}
