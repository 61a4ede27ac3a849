import Diagnostics

/// Lists and mappings in brackets.
extension YAMLParser {
    /// Reads the collection in brackets at `position` from block level; false where it is never
    /// closed.
    @discardableResult mutating func flowCollection(indent: Int) -> Bool {
        let before = FlowStart(self)
        isFlowMisplaced = false
        isFlowAbandoned = false
        isFlowUnclosed = false
        flowCloses = nil
        flowStart = position
        isInFlow = true
        if bytes[position] == .openBracket {
            flowList(indent: indent)
        } else {
            flowMapping(indent: indent)
        }
        isFlowAbandoned = false
        isInFlow = false
        guard !isStopped else { return true }
        if isFlowUnclosed || isFlowMisplaced && sink.reported - before.sink.reported > 3 {
            leaveUnclosed(before, indent: indent)
            return false
        }
        return true
    }

    /// Moves to the next token between brackets, whose lines are indented by `indent`; false
    /// where the brackets end without having been closed.
    private mutating func skipFlow(indent: Int) -> Bool {
        if isFlowAbandoned || isStopped { return false }
        let before = (position, lineStart, lineIndent)
        if bytes[position] == .hash && position > lineStart && !bytes[position - 1].isWhite {
            reportTightComment(at: position)
        }
        guard skipBlank() else { return true }
        var isEnd = column == -1
        if !isEnd && lineIndent < indent {
            if column > lineIndent {
                reportTab()
            } else {
                let isClose = bytes[position] == .closeBracket || bytes[position] == .closeBrace
                isEnd = !isClose && startsEntry(position) && !closesLater(indent: indent)
                if !isEnd && !isFlowMisplaced {
                    isFlowMisplaced = true
                    reportLeft(of: indent, at: position, owner: before.0 - 1)
                }
            }
        }
        if isEnd { (position, lineStart, lineIndent) = before }
        return !isEnd
    }

    /// Leaves all brackets: the one at block level is never closed, unless a quote was not.
    private mutating func abandonFlow() {
        guard !isFlowAbandoned && !isStopped else { return }
        isFlowAbandoned = true
        isFlowUnclosed = true
    }

    mutating func flowList(indent: Int) {
        let opening = position
        guard let index = open(.sequence, at: opening) else { return }
        position += 1
        var count = 0
        while flowGoesOn(opening, indent: indent, isFirst: count == 0) {
            count += 1
            flowItem(indent: indent)
        }
        close(index, count: count, end: isFlowAbandoned ? lastEnd : position)
    }

    mutating func flowMapping(indent: Int) {
        let opening = position
        guard let index = open(.mapping, at: opening) else { return }
        position += 1
        var count = 0
        while flowGoesOn(opening, indent: indent, isFirst: count == 0) {
            count += 1
            if bytes[position] == .question && bytes[position + 1].isBlank {
                position += 1
                guard skipFlow(indent: indent) else {
                    appendAbsent(at: position)
                    appendAbsent(at: position)
                    abandonFlow()
                    break
                }
            }
            flowEntry(indent: indent)
        }
        close(index, count: count, end: isFlowAbandoned ? lastEnd : position)
    }

    /// Reads the commas between entries; false at the end of the collection, which it passes.
    private mutating func flowGoesOn(_ opening: Int, indent: Int, isFirst: Bool) -> Bool {
        var needsComma = !isFirst
        while true {
            guard skipFlow(indent: indent) else {
                abandonFlow()
                return false
            }
            switch bytes[position] {
            case .closeBracket, .closeBrace:
                closeFlow(opening)
                return false
            case .comma:
                if !needsComma { report(.strayComma, position, position + 1, helps: ["remove"]) }
                needsComma = false
                position += 1
            default:
                if needsComma { reportMissingComma() }
                return true
            }
        }
    }

    /// Reads one item of a list, which may be a single pair: `[a: b]`.
    private mutating func flowItem(indent: Int) {
        let index = records.count
        let start = position
        let first = bytes[start]
        if first == .question && bytes[start + 1].isBlank {
            guard let pair = open(.mapping, at: start) else { return }
            position += 1
            if skipFlow(indent: indent) {
                flowEntry(indent: indent)
            } else {
                appendAbsent(at: position)
                appendAbsent(at: position)
            }
            close(pair, count: 1, end: lastEnd)
            return
        }
        let line = lineStart
        let isAbsent = first == .colon && isSeparator(start, inFlow: true)
        if !isAbsent { flowNode(indent: indent) }
        let after = pastWhite(position)
        guard !isFlowAbandoned, bytes[after] == .colon,
            isJSONLike(first) || isSeparator(after, inFlow: true)
        else { return }
        if line != lineStart { report(.keyOverLines, start, lastEnd, helps: ["oneLine"]) }
        pair(index, start, after, indent: indent, isAbsent: isAbsent)
    }

    /// Makes a pair of the key that was read as the node at `index`, and of what follows.
    private mutating func pair(
        _ index: Int, _ start: Int, _ colon: Int, indent: Int, isAbsent: Bool
    ) {
        var key = Scalar(.absent, start, start)
        if !isAbsent && records.count > index {
            let record = records[index]
            if record.kind == .scalar {
                key = Scalar(record.style, Int(record.start), Int(record.end))
                key.textStart = Int(record.textStart)
                key.textEnd = Int(record.textEnd)
                key.isRewritten = record.isRewritten
            } else {
                report(.keyNotText, start, lastEnd, helps: ["text"])
            }
            discard(from: index)
        }
        guard let mapping = open(.mapping, at: start) else { return }
        appendKey(key)
        position = colon + 1
        flowValue(indent: indent, isAdjacent: isJSONLike(bytes[start]))
        close(mapping, count: 1, end: lastEnd)
    }

    /// Reads the key of a mapping in brackets and the value that may follow it.
    private mutating func flowEntry(indent: Int) {
        let index = records.count
        let start = position
        let first = bytes[start]
        switch first {
        case .comma, .closeBracket, .closeBrace:
            // `? ` with nothing behind it.
            appendAbsent(at: start)
            appendAbsent(at: start)
            return
        case .colon where isSeparator(start, inFlow: true):
            appendAbsent(at: start)
        default:
            flowNode(indent: indent)
            if !isStopped && records.count > index { finishKey(at: index, start) }
        }
        let end = position
        let line = (lineStart, lineIndent)
        guard skipFlow(indent: indent), bytes[position] == .colon,
            isJSONLike(first) || isSeparator(position, inFlow: true)
        else {
            (lineStart, lineIndent) = line
            position = end
            if !splitTightEntry(at: index) { appendAbsent(at: lastEnd) }
            return
        }
        position += 1
        flowValue(indent: indent, isAdjacent: isJSONLike(first))
    }

    /// Makes a key and its value of a text without a value in which a colon stands: `{label:Ya}`.
    private mutating func splitTightEntry(at index: Int) -> Bool {
        guard let key = records.last, records.count == index + 1, key.style == .plain,
            key.kind == .scalar, !key.isRewritten
        else { return false }
        var colon = Int(key.start)
        while (bytes[colon] | 0x20) &- 0x61 < 26 || bytes[colon] == 0x5F { colon += 1 }
        let value = bytes[colon + 1]
        guard colon > Int(key.start), colon + 1 < Int(key.end), bytes[colon] == .colon,
            value != 0x2F, value != .colon
        else { return false }
        reportTightColon(at: colon)
        records[index].end = Int32(colon)
        records[index].textEnd = Int32(colon)
        append(Scalar(.plain, colon + 1, Int(key.end)))
        return true
    }

    /// Reads the value after a colon at `position - 1`. Only after a quoted or bracketed key may
    /// it touch the colon.
    private mutating func flowValue(indent: Int, isAdjacent: Bool) {
        let start = position
        guard skipFlow(indent: indent) else { return appendAbsent(at: start) }
        switch bytes[position] {
        case .comma, .closeBracket, .closeBrace: appendAbsent(at: start)
        default:
            if position == start && !isAdjacent { reportTightColon(at: start - 1) }
            flowNode(indent: indent)
        }
        let after = pastWhite(position)
        if bytes[after] == .colon && isSeparator(after, inFlow: true) && !isFlowAbandoned {
            report(.colonInText, after, after + 1, helps: ["quote"])
            position = after + 1
            while !bytes[position].endsLine && !bytes[position].isFlowIndicator { position += 1 }
        }
    }

    /// Whether a key that begins with `byte` may be followed by a colon and its value at once.
    @inline(__always) private func isJSONLike(_ byte: UInt8) -> Bool {
        byte == .doubleQuote || byte == .singleQuote || byte == .openBracket
            || byte == .openBrace
    }

    /// Reads one value between brackets.
    private mutating func flowNode(indent: Int) {
        while isProperty {
            skipProperty()
            let end = position
            let goesOn = skipFlow(indent: indent)
            let byte = bytes[position]
            if !goesOn || byte == .comma || byte == .closeBracket || byte == .closeBrace
                || byte == .colon && isSeparator(position, inFlow: true)
            {
                return appendAbsent(at: end)
            }
        }
        switch bytes[position] {
        case .doubleQuote, .singleQuote: append(quotedScalar(indent: indent))
        case .openBracket: flowList(indent: indent)
        case .openBrace: flowMapping(indent: indent)
        case .asterisk: append(aliasScalar())
        default:
            let start = position
            if isReservedInFlow {
                reportReserved()
                position += 1
            }
            var (end, stop) = plainLine(inFlow: true)
            if end == start { end = position }
            var scalar = Scalar(.plain, start, end)
            if stop == .lineEnd { plainLines(&scalar, indent: indent, inFlow: true) }
            stop = .lineEnd
            append(scalar)
        }
    }
}
