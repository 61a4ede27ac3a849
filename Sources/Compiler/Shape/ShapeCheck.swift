import Diagnostics
import ProcedureSyntax

/// Holds a tree against the table of keys: unknown, missing and reserved keys, the kind of every
/// value and the form of every scalar.
struct ShapeCheck {
    private(set) var shaped: Shaped
    private(set) var sink: DiagnosticSink
    private let file: SourceFile
    /// Where the file states readings of ours.
    private(set) var assumptions: [Node] = []
    /// Where the reader found what it could not read. It was told, and what follows is no news.
    private let faults: [Span]
    /// The key whose value is checked; nil at the root.
    private var key: Key?
    /// Whether what is checked stands in a list that is the value of `key`.
    private var isInList = false

    init(_ tree: SyntaxTree, reportingTo sink: consuming DiagnosticSink) {
        shaped = Shaped(tree)
        faults = sink.diagnostics.filter { $0.severity == .error }.map(\.place.span)
        self.sink = sink
        file = tree.file
    }

    mutating func check(_ node: Node, is form: ValueForm) {
        switch form {
        case .anything: break
        case .either(let alternatives): check(node, isOneOf: alternatives)
        case .scalar(let scalar):
            if scalar.surelyTakes(node) || isFaulty(node) { return }
            if ColonInItem.isReported(node, allowed: [form], &sink) { return }
            guard has(node, kind: .scalar, wanted: .text) else { return }
            var check = ScalarCheck(node, under: key, in: shaped)
            check.isItem = isInList
            check.check(scalar, &sink)
        case .list(let element, let atLeast, let atMost):
            guard has(node, kind: .sequence, wanted: .list) else { return }
            checkCount(node, atLeast: atLeast, atMost: atMost)
            let isInList = self.isInList
            self.isInList = true
            node.forEachItem { check($0, is: element) }
            self.isInList = isInList
        case .shape(let shape):
            guard has(node, kind: .mapping, wanted: .mapping) else { return }
            check(node, has: shape)
        case .entries(let key, let value, let atLeast):
            guard has(node, kind: .mapping, wanted: .mapping) else { return }
            checkCount(node, atLeast: atLeast, atMost: Limit.itemsMax)
            node.forEachEntry {
                if !key.surelyTakes($0) && !isFaulty($0) {
                    var check = ScalarCheck($0, under: self.key, in: shaped)
                    check.isEntry = true
                    check.check(key, &sink)
                }
                check($1, is: value)
            }
        }
    }

    private mutating func check(_ node: Node, isOneOf alternatives: [ValueForm]) {
        let kind = node.kind
        if kind == .mapping, ColonInItem.isReported(node, allowed: alternatives, &sink) { return }
        for alternative in alternatives where alternative.kind == kind {
            check(node, is: alternative)
            return
        }
        reportWrongKind(node, wanted: phrase(for: alternatives))
    }

    private func phrase(for alternatives: [ValueForm]) -> Phrase {
        let kinds = alternatives.map(\.kind)
        switch (kinds.contains(.scalar), kinds.contains(.sequence), kinds.contains(.mapping)) {
        case (true, true, _): return .textOrList
        case (true, false, true): return .textOrMapping
        case (false, true, true): return .listOrMapping
        case (true, false, false): return .text
        case (false, true, false): return .list
        case (false, false, _): return .mapping
        }
    }

    /// Whether the node is of the kind; reports where it is not.
    private mutating func has(_ node: Node, kind: NodeKind, wanted: Phrase) -> Bool {
        if node.kind == kind { return true }
        reportWrongKind(node, wanted: wanted)
        return false
    }

    private mutating func reportWrongKind(_ node: Node, wanted: Phrase) {
        if isFaulty(node) { return }
        let hint = Hint(key, in: shaped)
        let arguments = hint.arguments.merging(["wanted": .phrase(wanted)]) { $1 }
        if node.style == .absent {
            sink.report(Diagnostic(.emptyValue, at: node.place, arguments, helps: hint.helps))
            return
        }
        let found: Phrase =
            switch node.kind {
            case .scalar: .text
            case .sequence: .list
            case .mapping: .mapping
            }
        let place = node.kind == .scalar ? node.place : node.firstLine
        let named = arguments.merging(["found": .phrase(found)]) { $1 }
        if !isInList, let list = NameList(node, for: key, in: shaped) {
            sink.report(
                Diagnostic(
                    .wrongKind, at: place, named.merging(["list": .verbatim(list.text)]) { $1 },
                    helps: ["list"], fix: [Edit(replace: node.place, with: list.text)]))
            return
        }
        sink.report(Diagnostic(.wrongKind, at: place, named, helps: hint.helps))
    }

    /// Whether the reader reported something in the scalar, or at the beginning of another node.
    private func isFaulty(_ node: Node) -> Bool {
        if faults.isEmpty { return false }
        let span = node.span
        let end = node.kind == .scalar ? span.end : span.start
        return faults.contains { span.start <= $0.start && $0.start <= end }
    }

    private mutating func checkCount(_ node: Node, atLeast: Int, atMost: Int) {
        if node.count < atLeast {
            let wanted: Phrase = node.kind == .sequence ? .list : .mapping
            let code: Code = node.count == 0 ? .emptyValue : .tooFewItems
            let hint = Hint(node.count == 0 ? key : nil, in: shaped)
            sink.report(
                Diagnostic(
                    code, at: node.firstLine,
                    hint.arguments.merging(
                        ["wanted": .phrase(wanted), "least": .number(atLeast)]) { $1 },
                    helps: hint.helps))
        } else if node.count > atMost {
            sink.report(
                Diagnostic(
                    .tooManyItems, at: node.firstLine,
                    ["count": .number(node.count), "limit": .number(atMost)]))
        }
    }

    // MARK: Keys

    private mutating func check(_ node: Node, has shape: Shape) {
        var found = KeySet()
        var unknown: [(key: Node, value: Node)] = []
        node.forEachEntry { key, value in
            guard let position = shape.position(of: key) else {
                unknown.append((key, value))
                return
            }
            found.insert(position)
            check(value, under: shape.keys[position], at: key)
        }
        var cut: CommaInBraces?
        for entry in unknown where !isFaulty(entry.key) && cut?.covers(entry.key) != true {
            cut = checkUnknown(entry, in: shape, node, &found)
        }
        // A key that could not be read may be any of those that are missing.
        if unknown.contains(where: { isFaulty($0.key) }) { return }
        for position in shape.required where !found.contains(position) {
            let key = shape.keys[position]
            let hint = Hint(key, in: shaped)
            sink.report(
                Diagnostic(
                    .missingKey, at: node.firstLine,
                    hint.arguments.merging(["key": .name(key.name.description)]) { $1 },
                    helps: hint.helps))
        }
    }

    private mutating func check(_ value: Node, under key: Key, at keyNode: Node) {
        if key.isReserved {
            sink.report(
                Diagnostic(
                    .reservedKey, at: keyNode.place, ["key": .name(key.name.description)]))
            return
        }
        if key === ProcedureLanguage.assumed, value.kind == .scalar { assumptions.append(value) }
        checkValue(value, under: key)
    }

    private mutating func checkValue(_ value: Node, under key: Key) {
        let above = (self.key, isInList)
        (self.key, isInList) = (key, false)
        check(value, is: key.form)
        (self.key, isInList) = above
    }

    /// Reports an unknown key; returns what it was cut from where it is a piece of a text.
    private mutating func checkUnknown(
        _ entry: (key: Node, value: Node), in shape: Shape, _ mapping: Node,
        _ found: inout KeySet
    ) -> CommaInBraces? {
        let written = entry.key.text
        let free = shape.keys.indices.filter {
            !found.contains($0) && !shape.keys[$0].isReserved
        }
        let names = free.map { shape.keys[$0].name.description }
        let suggestion =
            KeySynonyms.key(for: written, among: names)
            ?? FuzzyMatch.best(for: written, among: names)
        guard let suggestion, let place = names.firstIndex(of: suggestion) else {
            let all = shape.keys.filter { !$0.isReserved }.map(\.name.description)
            let cut =
                entry.value.style == .absent
                ? CommaInBraces(before: entry.key, in: mapping) : nil
            sink.report(
                Diagnostic(
                    .unknownKey, at: entry.key.place,
                    ["key": .name(written), "keys": .listed(all)],
                    helps: [cut == nil ? "keys" : "comma"], fix: cut?.fix ?? []))
            return cut
        }
        let key = shape.keys[free[place]]
        found.insert(free[place])
        shaped.renamed[entry.key.span.start] = key.name
        sink.report(
            Diagnostic(
                .unknownKey, at: entry.key.place,
                ["key": .name(written), "suggestion": .name(suggestion)],
                helps: ["suggestion"],
                fix: [Edit(replace: entry.key.place, with: suggestion)]))
        checkValue(entry.value, under: key)
        return nil
    }
}

/// A set of positions in a shape's keys, of which there are at most 64.
private struct KeySet {
    private var bits: UInt64 = 0

    mutating func insert(_ position: Int) { bits |= 1 << UInt64(position) }
    func contains(_ position: Int) -> Bool { bits & (1 << UInt64(position)) != 0 }
}

extension ValueForm {
    /// The kinds of node that the form takes.
    var kinds: [NodeKind] {
        if case .either(let alternatives) = self { return alternatives.map(\.kind) }
        return [kind]
    }

    /// The kind of node that the form takes; a scalar for alternatives among scalars.
    var kind: NodeKind {
        switch self {
        case .scalar, .anything: .scalar
        case .list: .sequence
        case .shape, .entries: .mapping
        case .either(let alternatives): alternatives.first?.kind ?? .scalar
        }
    }
}
