import CYAML
import Diagnostics

/// Reads the file again with libyaml and compares, event by event, without building a tree.
///
/// libyaml refuses some forms that YAML 1.2 allows; that is no difference, for a tool that refuses
/// a file misleads nobody. To accept it and read something else is an error of the file. Two
/// differences are understood, so that the file is read as YAML 1.2 says and the author is warned:
/// the line break of a block text that ends with the file, and `?` before a text in brackets.
struct SecondReader {
    private let tree: SyntaxTree
    /// The record that the next event should agree with.
    private var index = 0
    /// Where each open list or mapping ends.
    private var ends: [Int32] = []
    /// How many events remain of what libyaml makes of `[?text]`: the pair of `text` and nothing.
    private var pairEvents = 0
    private var warnings: [Diagnostic] = []

    private init(_ tree: SyntaxTree) {
        self.tree = tree
        ends.reserveCapacity(SyntaxLimit.depthMax)
    }

    /// What libyaml reads otherwise: none where it agrees or refuses the file.
    static func differences(from tree: SyntaxTree) -> [Diagnostic] {
        var parser = unsafe yaml_parser_t()
        guard unsafe yaml_parser_initialize(&parser) == 1 else { return [] }
        defer { unsafe yaml_parser_delete(&parser) }
        var reader = SecondReader(tree)
        return unsafe tree.file.bytes.withUnsafeBufferPointer { bytes in
            unsafe tree.rewritten.withUnsafeBufferPointer { rewritten in
                unsafe yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
                return unsafe reader.compare(&parser, bytes, rewritten)
            }
        }
    }

    private mutating func compare(
        _ parser: inout yaml_parser_t, _ bytes: UnsafeBufferPointer<UInt8>,
        _ rewritten: UnsafeBufferPointer<UInt8>
    ) -> [Diagnostic] {
        // A difference counts only once libyaml has accepted the whole file.
        var difference: Int?
        var event = unsafe yaml_event_t()
        while true {
            guard unsafe yaml_parser_parse(&parser, &event) == 1 else { return [] }
            defer { unsafe yaml_event_delete(&event) }
            if unsafe event.type == YAML_STREAM_END_EVENT {
                if difference == nil && index < tree.records.count { difference = index }
                guard let difference else { return warnings }
                return [Diagnostic(.readersDisagree, at: node(difference).place, helps: ["quote"])]
            }
            if difference == nil, unsafe !agrees(&event, bytes, rewritten) {
                difference = index
            }
        }
    }

    private func node(_ index: Int) -> Node {
        Node(tree: tree, index: Int32(min(index, tree.records.count - 1)))
    }

    /// Whether `event` is what the tree has next; goes on in the tree.
    private mutating func agrees(
        _ event: inout yaml_event_t, _ bytes: UnsafeBufferPointer<UInt8>,
        _ rewritten: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        switch unsafe event.type {
        case YAML_SEQUENCE_START_EVENT: return open(.sequence)
        case YAML_MAPPING_START_EVENT:
            if isQuestionText && pairEvents == 0 {
                pairEvents = 3
                return true
            }
            return open(.mapping)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            if pairEvents > 0 {
                pairEvents -= 1
                return pairEvents == 0
            }
            return ends.popLast() == Int32(index)
        case YAML_SCALAR_EVENT:
            if pairEvents > 0 {
                pairEvents -= 1
                if pairEvents == 1 { return unsafe event.data.scalar.length == 0 }
            }
            return unsafe agrees(event.data.scalar, bytes, rewritten)
        case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: return true
        case YAML_DOCUMENT_START_EVENT: return index == 0
        default: return false
        }
    }

    private mutating func open(_ kind: NodeKind) -> Bool {
        guard index < tree.records.count, tree.records[index].kind == kind else { return false }
        ends.append(tree.records[index].next)
        index += 1
        return true
    }

    /// Whether a scalar event is the scalar that the tree has next.
    private mutating func agrees(
        _ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar,
        _ bytes: UnsafeBufferPointer<UInt8>, _ rewritten: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard index < tree.records.count else { return false }
        let record = tree.records[index]
        guard record.kind == .scalar, unsafe isStyle(scalar.style, record.style) else {
            return false
        }
        let source = unsafe record.isRewritten ? rewritten : bytes
        let whole = Int(record.textStart)..<Int(record.textEnd)
        var range = whole
        if unsafe scalar.length != whole.count {
            guard unsafe scalar.length == whole.count - 1 else { return false }
            if isQuestionText {
                range = whole.lowerBound + 1..<whole.upperBound
            } else if endsWithFile(record, bytes.count) {
                range = whole.lowerBound..<whole.upperBound - 1
            } else {
                return false
            }
        }
        let theirs = unsafe UnsafeRawBufferPointer(start: scalar.value, count: range.count)
        let ours = unsafe UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: source[range]))
        guard unsafe areEqual(theirs, ours) else { return false }
        if range != whole { warn(range.lowerBound > whole.lowerBound) }
        index += 1
        return true
    }

    /// Whether two texts of one length are the same, eight bytes at a time.
    private func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
        var offset = 0
        while offset + 8 <= left.count {
            let word = unsafe left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            let other = unsafe right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            if word != other { return false }
            offset += 8
        }
        while offset < left.count {
            if unsafe left[offset] != right[offset] { return false }
            offset += 1
        }
        return true
    }

    private mutating func warn(_ isQuestion: Bool) {
        let place = node(index).place
        let edit =
            if isQuestion {
                Edit(replace: place, with: "'" + node(index).text.replacingQuotes() + "'")
            } else {
                Edit(
                    replace: Place(tree.file, Span(at: tree.file.bytes.count)), with: "\n")
            }
        warnings.append(
            Diagnostic(
                .readersMayDiffer, at: place, helps: [isQuestion ? "quote" : "lineBreak"],
                fix: [edit]))
    }

    /// Whether the next record is plain text in brackets that begins with `?`, which libyaml
    /// takes for the mark of a key though no space follows.
    private var isQuestionText: Bool {
        guard index < tree.records.count else { return false }
        let record = tree.records[index]
        return record.style == .plain && record.kind == .scalar
            && tree.file.bytes[Int(record.start)] == .question
    }

    /// Whether a block text has lost its last line break to the end of the file.
    private func endsWithFile(_ record: NodeRecord, _ count: Int) -> Bool {
        guard record.style == .literal || record.style == .folded, count > 0 else { return false }
        let last = tree.file.bytes[count - 1]
        return last != .lineFeed && last != .carriageReturn
            && tree.records[(index + 1)...].allSatisfy { $0.style == .absent }
    }

    private func isStyle(_ theirs: yaml_scalar_style_t, _ ours: ScalarStyle) -> Bool {
        switch ours {
        case .plain, .absent: theirs == YAML_PLAIN_SCALAR_STYLE
        case .singleQuoted: theirs == YAML_SINGLE_QUOTED_SCALAR_STYLE
        case .doubleQuoted: theirs == YAML_DOUBLE_QUOTED_SCALAR_STYLE
        case .literal: theirs == YAML_LITERAL_SCALAR_STYLE
        case .folded: theirs == YAML_FOLDED_SCALAR_STYLE
        }
    }
}

extension String {
    /// The text as it stands between single quotation marks.
    fileprivate func replacingQuotes() -> String {
        var result = ""
        for character in self { result += character == "'" ? "''" : String(character) }
        return result
    }
}
