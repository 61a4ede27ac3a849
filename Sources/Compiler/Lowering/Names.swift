import Diagnostics
import ProcedureSyntax
import ProcessGraph

/// The names of one kind that a file declares, and the diagnostic of one that it does not.
struct Names<Element> {
    private var table = NameTable()
    /// The scalars that declare them, in the order of the file.
    private var declared: [Node] = []
    private let code: Code
    /// What is there without a declaration.
    private let builtIn: String?
    /// False where a declaration was unreadable: then an unknown name is no news.
    var isComplete = true
    /// False once a name was used that stands for nothing.
    private(set) var areAllKnown = true

    /// Whether every use of a name was understood.
    var isSound: Bool { isComplete && areAllKnown }

    /// The most names that a message lists.
    private static var listedMax: Int { 12 }

    /// - Parameter builtIn: a name that stands for the first element though no file declares it.
    init(unknown code: Code, builtIn: String? = nil) {
        self.code = code
        self.builtIn = builtIn
        if let builtIn { _ = table.insert(builtIn.utf8.span, at: 0) }
    }

    /// In the order of the file.
    var all: [String] { (builtIn.map { [$0] } ?? []) + declared.map(\.text) }

    /// Makes room for so many declarations more.
    mutating func reserve(_ count: Int) {
        declared.reserveCapacity(declared.count + count)
        table.reserve(count)
    }

    /// Declares the name that `node` writes; false where it was declared before.
    mutating func declare(_ node: Node, at position: Int) -> Bool {
        guard node.withText({ table.insert($0, at: position) }) else { return false }
        declared.append(node)
        return true
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
        guard isComplete,
            node.withText(Identifier.isID) || node.withText(Identifier.isDataName)
        else { return nil }
        report(node, &sink)
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

    /// Reports that what `node` names is unknown.
    func report(_ node: Node, also others: [String] = [], _ sink: inout DiagnosticSink) {
        let name = node.text
        let place = node.place
        let known = all + others
        let kind = others.isEmpty ? Phrase.step : .stepOrEnd
        if let suggestion = FuzzyMatch.best(for: name, among: known) {
            sink.report(
                Diagnostic(
                    code, at: place,
                    [
                        "name": .name(name), "suggestion": .name(suggestion),
                        "kind": .phrase(kind),
                    ],
                    helps: ["suggestion"],
                    fix: FuzzyMatch.fix(name, with: suggestion, at: place)))
        } else {
            // The ordinary end is always there: alone it is no list.
            let isListed = known.contains { $0 != "end" } && known.count <= Self.listedMax
            sink.report(
                Diagnostic(
                    code, at: place,
                    ["name": .name(name), "known": .listed(known), "kind": .phrase(kind)],
                    helps: isListed ? ["known"] : others.isEmpty ? ["declare"] : ["target"]))
        }
    }
}
