import Diagnostics

/// Reads one file by recursive descent over the productions of YAML 1.2.2.
///
/// Block-level functions begin and end *settled*: `position` is at a token, or at the end of the
/// document, and `column` says which. Flow-level functions end just past what they read. The
/// recursion is bounded by `SyntaxLimit.depthMax`; every loop consumes at least one byte a turn.
struct YAMLParser {
    let file: SourceFile
    var bytes: ByteView
    var sink = DiagnosticSink()

    var position = 0
    /// Where the line of `position` begins, a byte order mark left out.
    var lineStart = 0
    /// The number of spaces that this line begins with.
    var lineIndent = 0
    /// The column of the settled token, from 0, in bytes; -1 at the end of the document.
    var column = -1

    var records: [NodeRecord] = []
    var rewritten: [UInt8] = []
    var depth = 0
    /// Where the last node ended.
    var lastEnd = 0
    /// Whether reading was given up: the tree would be a torso.
    var isStopped = false
    /// Whether a bracket or a quote inside brackets was found unclosed: all brackets are left.
    var isFlowAbandoned = false
    /// Whether the brackets being read had a line that stands too far left: said once.
    var isFlowMisplaced = false
    /// Whether the brackets being read were left for want of a closing one.
    var isFlowUnclosed = false
    /// Whether the brackets being read are closed further down; nil where nobody has looked.
    var flowCloses: Bool?
    /// Where the outermost of the brackets being read is.
    var flowStart = 0
    /// The lists and mappings at block level that are being read, from the outermost.
    var homes: [Home] = []
    /// The line whose columns are counted as if its indentation were right, and by how much.
    var shiftedLine = -1
    var shift = 0
    /// The run of lines with tabs that is reported once it ends.
    var tabRun: TabRun?
    /// The column of the list or mapping whose value is sought; -2 where none is.
    var valueParent = -2
    var isInFlow = false
    /// Where an item of a list begins whose dash was forgotten.
    var itemWithoutDash = -1
    /// The line of the last tab that was reported, so that a run of lines is reported once.
    var tabLine = -2
    /// The keys whose entries are left out of the tree, by record, in no order.
    var droppedKeys: [Int32] = []
    var keyTable = KeyTable()

    init(file: SourceFile, bytes: ByteView) {
        self.file = file
        self.bytes = bytes
        // A value for every twelve bytes: procedures have fewer.
        records.reserveCapacity(bytes.count / 12 + 16)
    }

    // MARK: Diagnostics

    func place(_ start: Int, _ end: Int) -> Place {
        let last = file.bytes.count
        return Place(file, Span(start: min(start, last), end: min(max(start, end), last)))
    }

    mutating func report(
        _ code: Code, _ start: Int, _ end: Int, _ arguments: [String: Argument] = [:],
        labels: [Label] = [], helps: [String] = [], fix: [Edit] = []
    ) {
        guard !isStopped else { return }
        sink.report(
            Diagnostic(
                code, at: place(start, end), arguments, labels: labels, helps: helps, fix: fix))
    }

    /// Gives up: from here on the file seems to end, and nothing more is reported.
    mutating func stop() {
        isStopped = true
        bytes.end(at: min(position, bytes.count))
        column = -1
    }

    // MARK: Nodes

    /// Begins a list or mapping; nil where the limit of depth or number is passed.
    mutating func open(_ kind: NodeKind, at start: Int) -> Int? {
        guard depth < SyntaxLimit.depthMax else {
            report(.tooDeep, start, start + 1, ["limit": .number(SyntaxLimit.depthMax)])
            stop()
            return nil
        }
        depth += 1
        append(Scalar(.plain, start, start), kind: kind)
        return records.count - 1
    }

    /// Ends the list or mapping that `open` began.
    mutating func close(_ index: Int, count: Int, end: Int) {
        depth -= 1
        records[index].next = Int32(records.count)
        records[index].count = Int32(count)
        records[index].end = max(records[index].start, Int32(end))
        lastEnd = Int(records[index].end)
        if records[index].kind == .mapping && !isStopped { checkKeys(of: index) }
    }

    mutating func append(_ scalar: Scalar, kind: NodeKind = .scalar) {
        if records.count == SyntaxLimit.nodesMax {
            report(
                .tooManyValues, scalar.start, scalar.end,
                ["limit": .number(SyntaxLimit.nodesMax)])
            stop()
        }
        records.append(
            NodeRecord(
                kind: kind, style: scalar.style, isRewritten: scalar.isRewritten,
                start: Int32(truncatingIfNeeded: scalar.start),
                end: Int32(truncatingIfNeeded: scalar.end),
                textStart: Int32(truncatingIfNeeded: scalar.textStart),
                textEnd: Int32(truncatingIfNeeded: scalar.textEnd),
                next: Int32(truncatingIfNeeded: records.count + 1), count: 0))
        lastEnd = scalar.end
    }

    /// The empty text that stands where nothing was written.
    mutating func appendAbsent(at offset: Int) { append(Scalar(.absent, offset, offset)) }

    /// Forgets the nodes from `index` on.
    mutating func discard(from index: Int) {
        records.removeSubrange(index...)
        while let last = droppedKeys.last, last >= index { droppedKeys.removeLast() }
    }
}

/// A scalar as it was scanned, before it has a place in the tree.
struct Scalar {
    var style: ScalarStyle
    var start: Int
    var end: Int
    var textStart: Int
    var textEnd: Int
    var isRewritten = false

    /// A scalar whose text is its bytes in the file.
    @inline(__always) init(_ style: ScalarStyle, _ start: Int, _ end: Int) {
        self.style = style
        self.start = start
        self.end = end
        textStart = start
        textEnd = end
    }
}
