public import Diagnostics

/// What YAML text says, as a tree in which every value knows its place. Immutable.
///
/// The nodes lie in one flat array in the order of the text. A mapping's children alternate key
/// and value; a key is always a scalar. Nothing is typed here: every scalar is its string.
public final class SyntaxTree: Sendable {
    public let file: SourceFile
    @usableFromInline let records: [NodeRecord]
    /// The values of those scalars whose text differs from their bytes in the file (escapes,
    /// folded lines), one after another.
    @usableFromInline let rewritten: [UInt8]

    init(file: SourceFile, records: [NodeRecord], rewritten: [UInt8]) {
        precondition(!records.isEmpty, "a tree has a root")
        self.file = file
        self.records = records
        self.rewritten = rewritten
    }

    /// The one value of the document.
    public var root: Node { Node(tree: self, index: 0) }

    /// Whether the scalar at `index` says `text`, compared byte by byte.
    func scalar(at index: Int32, says text: StaticString) -> Bool {
        let record = records[Int(index)]
        let start = Int(record.textStart)
        let count = text.utf8CodeUnitCount
        // Most comparisons end here, before the text is touched.
        guard Int(record.textEnd) - start == count, record.kind == .scalar else { return false }
        return record.isRewritten
            ? SyntaxTree.bytes(rewritten, from: start, are: text, count)
            : SyntaxTree.bytes(file.bytes, from: start, are: text, count)
    }

    private static func bytes(
        _ bytes: [UInt8], from start: Int, are text: StaticString, _ count: Int
    ) -> Bool {
        text.withUTF8Buffer { wanted in
            for index in 0..<count where unsafe bytes[start + index] != wanted[index] {
                return false
            }
            return true
        }
    }

    /// The record of the key `key` in the mapping at `index`; nil where there is none or the node
    /// is no mapping. O(entries), without touching a reference count.
    @usableFromInline func key(_ key: StaticString, inMappingAt index: Int32) -> Int32? {
        let mapping = records[Int(index)]
        guard mapping.kind == .mapping else { return nil }
        var cursor = index + 1
        while cursor < mapping.next {
            if scalar(at: cursor, says: key) { return cursor }
            // A key is a scalar, and so its value is the next record.
            cursor = records[Int(cursor) + 1].next
        }
        return nil
    }

    /// The mark of the scalar at `index`; nil where it is empty.
    func keyMark(at index: Int32) -> KeyMark? {
        let record = records[Int(index)]
        guard record.textEnd > record.textStart else { return nil }
        let bytes = record.isRewritten ? rewritten : file.bytes
        return KeyMark(
            count: Int(record.textEnd - record.textStart), first: bytes[Int(record.textStart)],
            last: bytes[Int(record.textEnd) - 1])
    }
}

/// One node as it is stored: 28 bytes, offsets in bytes.
@usableFromInline struct NodeRecord: Sendable {
    @usableFromInline var kind: NodeKind
    @usableFromInline var style: ScalarStyle
    /// Whether the scalar's text lies in `rewritten` and not in the file.
    @usableFromInline var isRewritten: Bool
    /// The span in the file, quotes and brackets included.
    @usableFromInline var start: Int32
    @usableFromInline var end: Int32
    /// A scalar's text: a range of the file's bytes or of `rewritten`. In a mapping they hold its
    /// `keyMarks`.
    @usableFromInline var textStart: Int32
    @usableFromInline var textEnd: Int32
    /// Index of the first record after this node and all it contains.
    @usableFromInline var next: Int32
    /// Number of children: items of a sequence, entries of a mapping, 0 for a scalar.
    @usableFromInline var count: Int32

    /// The marks of a mapping's keys, and maybe of keys that were dropped from it.
    @usableFromInline var keyMarks: KeyMarks {
        @inlinable get {
            KeyMarks(
                bits: UInt64(UInt32(bitPattern: textStart)) << 32
                    | UInt64(UInt32(bitPattern: textEnd)))
        }
        set {
            textStart = Int32(truncatingIfNeeded: newValue.bits >> 32)
            textEnd = Int32(truncatingIfNeeded: newValue.bits)
        }
    }
}

/// What a node is.
public enum NodeKind: UInt8, Sendable {
    case scalar, sequence, mapping
}

/// How a scalar was written.
public enum ScalarStyle: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    /// Nothing was written where a value could stand (`key:` alone): the empty string.
    case absent
}

/// A node of a `SyntaxTree`. What is asked of every node of a file is `@inlinable`: across modules
/// each call would count a reference to the tree up and down.
public struct Node: Sendable {
    public let tree: SyntaxTree
    @usableFromInline let index: Int32

    @inlinable init(tree: SyntaxTree, index: Int32) {
        self.tree = tree
        self.index = index
    }

    @inlinable var record: NodeRecord { tree.records[Int(index)] }

    @inlinable public var kind: NodeKind { record.kind }
    @inlinable public var style: ScalarStyle { record.style }
    /// Number of items of a sequence or entries of a mapping; 0 for a scalar.
    @inlinable public var count: Int { Int(record.count) }
    /// The bytes of the node in the file, quotes and brackets included. A block scalar's run from
    /// its `|` or `>` to the end of its last line of text; an absent scalar's are empty.
    @inlinable public var span: Span { Span(start: Int(record.start), end: Int(record.end)) }
    public var place: Place { Place(tree.file, span) }

    /// Where a scalar's text lies; empty for other kinds.
    @inlinable var textRange: Range<Int> {
        let record = record
        return record.kind == .scalar ? Int(record.textStart)..<Int(record.textEnd) : 0..<0
    }

    /// The number of bytes of a scalar's text; 0 for other kinds.
    @inlinable public var textByteCount: Int { textRange.count }

    /// A scalar's text in UTF-8; empty for other kinds.
    @inlinable public func withText<Result>(
        _ body: (borrowing Swift.Span<UInt8>) -> Result
    ) -> Result {
        let bytes = record.isRewritten ? tree.rewritten : tree.file.bytes
        let whole = bytes.span
        return body(whole.extracting(textRange))
    }

    /// A scalar's text; empty for other kinds.
    public var text: String {
        let range = textRange
        return String(
            decoding: record.isRewritten ? tree.rewritten[range] : tree.file.bytes[range],
            as: UTF8.self)
    }

    /// The mark of a key; nil where it is empty.
    public var keyMark: KeyMark? { tree.keyMark(at: index) }

    /// The items of a sequence, in order; empty for other kinds.
    @inlinable public var items: Items { Items(node: self) }

    /// The entries of a mapping, in order; empty for other kinds.
    @inlinable public var entries: Entries { Entries(node: self) }

    /// The value under `key` in a mapping; O(entries).
    @inlinable @inline(__always) public subscript(_ key: StaticString) -> Node? {
        guard mayHold(key), let entry = tree.key(key, inMappingAt: index) else { return nil }
        return Node(tree: tree, index: entry + 1)
    }

    /// The entry of `key` in a mapping; O(entries).
    @inlinable @inline(__always) public func entry(
        _ key: StaticString
    ) -> (key: Node, value: Node)? {
        guard mayHold(key), let entry = tree.key(key, inMappingAt: index) else { return nil }
        return (Node(tree: tree, index: entry), Node(tree: tree, index: entry + 1))
    }

    /// False where the marks tell that the node is no mapping with that key.
    @inlinable @inline(__always) func mayHold(_ key: StaticString) -> Bool {
        let record = record
        return record.kind == .mapping && record.keyMarks.contains(KeyMark(key))
    }

    /// Whether a scalar's text is `text`, compared byte by byte.
    public func hasText(_ text: StaticString) -> Bool { tree.scalar(at: index, says: text) }

    /// The items of a sequence.
    public struct Items: Sequence, IteratorProtocol, Sendable {
        @usableFromInline let tree: SyntaxTree
        @usableFromInline var cursor: Int32
        @usableFromInline let end: Int32

        @inlinable init(node: Node) {
            tree = node.tree
            let record = node.record
            cursor = node.index + 1
            end = record.kind == .sequence ? record.next : cursor
        }

        @inlinable public mutating func next() -> Node? {
            guard cursor < end else { return nil }
            let node = Node(tree: tree, index: cursor)
            cursor = tree.records[Int(cursor)].next
            return node
        }
    }

    /// The entries of a mapping.
    public struct Entries: Sequence, IteratorProtocol, Sendable {
        @usableFromInline let tree: SyntaxTree
        @usableFromInline var cursor: Int32
        @usableFromInline let end: Int32

        @inlinable init(node: Node) {
            tree = node.tree
            let record = node.record
            cursor = node.index + 1
            end = record.kind == .mapping ? record.next : cursor
        }

        @inlinable public mutating func next() -> (key: Node, value: Node)? {
            guard cursor < end else { return nil }
            // A key is a scalar, and so its value is the next record.
            let value = cursor + 1
            defer { cursor = tree.records[Int(value)].next }
            return (Node(tree: tree, index: cursor), Node(tree: tree, index: value))
        }
    }
}
