import CYAML
import Diagnostics

/// Reads the file again with libyaml and compares, event by event, without building a tree.
///
/// libyaml refuses some forms that YAML 1.2 allows; that is no difference, for a tool that refuses
/// a file misleads nobody. To accept it and read something else is one.
struct SecondReader {
    private let tree: SyntaxTree
    private var index = 0
    /// Where each open list or mapping ends.
    private var ends: [Int32] = []

    private init(_ tree: SyntaxTree) {
        self.tree = tree
        ends.reserveCapacity(SyntaxLimit.depthMax)
    }

    /// The first node that libyaml reads otherwise; nil where it agrees or refuses the file.
    static func firstDifference(from tree: SyntaxTree) -> Node? {
        var parser = unsafe yaml_parser_t()
        guard unsafe yaml_parser_initialize(&parser) == 1 else { return nil }
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
    ) -> Node? {
        // A difference counts only once libyaml has accepted the whole file.
        var difference: Int?
        while true {
            var event = unsafe yaml_event_t()
            guard unsafe yaml_parser_parse(&parser, &event) == 1 else { return nil }
            defer { unsafe yaml_event_delete(&event) }
            if unsafe event.type == YAML_STREAM_END_EVENT {
                if difference == nil && index < tree.records.count { difference = index }
                return difference.map { node(at: $0) }
            }
            if difference == nil, unsafe !agrees(event, bytes, rewritten) {
                difference = index
            }
        }
    }

    private func node(at index: Int) -> Node {
        Node(tree: tree, index: Int32(min(index, tree.records.count - 1)))
    }

    /// Whether `event` is what the tree has next; goes on in the tree.
    private mutating func agrees(
        _ event: yaml_event_t, _ bytes: UnsafeBufferPointer<UInt8>,
        _ rewritten: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        switch unsafe event.type {
        case YAML_SEQUENCE_START_EVENT: return open(.sequence)
        case YAML_MAPPING_START_EVENT: return open(.mapping)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
            return ends.popLast() == Int32(index)
        case YAML_SCALAR_EVENT:
            guard index < tree.records.count else { return false }
            let record = tree.records[index]
            guard record.kind == .scalar else { return false }
            let scalar = unsafe event.data.scalar
            guard unsafe style(of: scalar.style, record.style) else { return false }
            let source = unsafe record.isRewritten ? rewritten : bytes
            let range = Int(record.textStart)..<Int(record.textEnd)
            guard unsafe scalar.length == range.count else { return false }
            let text = unsafe UnsafeBufferPointer(start: scalar.value, count: range.count)
            for offset in 0..<range.count
            where unsafe text[offset] != source[range.lowerBound + offset] {
                return false
            }
            index += 1
            return true
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

    private func style(of theirs: yaml_scalar_style_t, _ ours: ScalarStyle) -> Bool {
        switch ours {
        case .plain, .absent: theirs == YAML_PLAIN_SCALAR_STYLE
        case .singleQuoted: theirs == YAML_SINGLE_QUOTED_SCALAR_STYLE
        case .doubleQuoted: theirs == YAML_DOUBLE_QUOTED_SCALAR_STYLE
        case .literal: theirs == YAML_LITERAL_SCALAR_STYLE
        case .folded: theirs == YAML_FOLDED_SCALAR_STYLE
        }
    }
}
