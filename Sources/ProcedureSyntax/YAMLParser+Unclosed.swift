import Diagnostics

/// Brackets that are never closed, or closed by the other kind.
extension YAMLParser {
    /// What reading was at when the brackets began, to return to where they are never closed.
    struct FlowStart {
        let position: Int
        let lineStart: Int
        let lineIndent: Int
        let recordCount: Int
        let rewrittenCount: Int
        let depth: Int
        let tabLine: Int
        let tabRun: TabRun?
        let sink: DiagnosticSink

        @inline(__always) init(_ parser: YAMLParser) {
            position = parser.position
            lineStart = parser.lineStart
            lineIndent = parser.lineIndent
            recordCount = parser.records.count
            rewrittenCount = parser.rewritten.count
            depth = parser.depth
            tabLine = parser.tabLine
            tabRun = parser.tabRun
            sink = parser.sink
        }
    }

    /// What the brackets from one on look like without being read.
    struct OpenBrackets {
        /// The opening brackets that are not closed, from the outermost.
        var open: [UInt8] = []
        /// Where the last text that is no comment ends.
        var textEnd = 0
        /// Whether lines that stand too far left begin as entries at block level do.
        var looksLikeBlock = false
    }

    /// How far a bracket is sought that closes brackets whose lines stand too far left, in bytes.
    private static var searchBytesMax: Int { 4096 }

    /// Whether the brackets being read, of which a line stands too far left, are closed at all.
    mutating func closesLater(indent: Int) -> Bool {
        if let flowCloses { return flowCloses }
        let brackets = brackets(
            from: flowStart, to: min(bytes.count, flowStart + Self.searchBytesMax), indent: indent)
        let closes = brackets.open.isEmpty && !brackets.looksLikeBlock
        flowCloses = closes
        return closes
    }

    /// Follows the brackets from the one at `start` until they are closed, or to `end`.
    private func brackets(from start: Int, to end: Int, indent: Int) -> OpenBrackets {
        var brackets = OpenBrackets()
        var offset = start
        var entries = 0
        // Whether a quotation mark here would begin a text.
        var isTokenStart = true
        while offset < end {
            let byte = bytes[offset]
            if byte.isWhite {
                offset += 1
                continue
            }
            if byte.endsLine {
                guard byte != 0 else { break }
                offset = pastSpaces(pastBreak(offset))
                isTokenStart = true
                if isLeft(offset, of: indent) && startsEntry(offset) {
                    let isItem = bytes[offset] == .dash
                    if !bytes[brackets.textEnd - 1].isFlowIndicator { entries += 1 }
                    if isItem || entries > 1 {
                        brackets.looksLikeBlock = true
                        return brackets
                    }
                }
                continue
            }
            if byte == .hash && bytes[offset - 1].isBlank {
                offset = endOfLine(offset)
                continue
            }
            offset += 1
            switch byte {
            case .openBracket, .openBrace:
                brackets.open.append(byte)
                isTokenStart = true
            case .closeBracket, .closeBrace:
                close(&brackets.open, byte)
                isTokenStart = false
            case .doubleQuote where isTokenStart, .singleQuote where isTokenStart:
                offset = pastQuoted(offset - 1)
                isTokenStart = false
            default:
                isTokenStart =
                    byte == .comma || byte == .colon || byte == .dash && bytes[offset].isBlank
            }
            brackets.textEnd = offset
            if brackets.open.isEmpty { break }
        }
        return brackets
    }

    /// Whether the text at `offset`, the first of its line, stands left of `indent`.
    private func isLeft(_ offset: Int, of indent: Int) -> Bool {
        var start = offset
        while start > 0 && bytes[start - 1] == .space { start -= 1 }
        return offset - start < indent && !bytes[offset].isBlank
    }

    /// The offset past the quoted text at `start`; past the quotation mark alone where the text
    /// does not end on its line.
    private func pastQuoted(_ start: Int) -> Int {
        var offset = start + 1
        while !bytes[offset].endsLine && bytes[offset] != bytes[start] {
            let isEscape =
                bytes[offset] == .backslash && bytes[start] == .doubleQuote
                && !bytes[offset + 1].endsLine
            offset += isEscape ? 2 : 1
        }
        return bytes[offset] == bytes[start] ? offset + 1 : start + 1
    }

    /// Takes off the brackets that `closing` closes: where it is of the other kind, either the
    /// innermost was forgotten or the two are one mistake.
    private func close(_ open: inout [UInt8], _ closing: UInt8) {
        let opening: UInt8 = closing == .closeBracket ? .openBracket : .openBrace
        if open.last != opening && open.dropLast().last == opening { open.removeLast() }
        open.removeLast()
    }

    private func closing(_ opening: UInt8) -> UInt8 {
        opening == .openBracket ? .closeBracket : .closeBrace
    }

    private func bracketArguments(_ opening: Int) -> [String: Argument] {
        ["mark": .phrase(bytes[opening] == .openBracket ? .squareBracket : .curlyBracket)]
    }

    // MARK: Reading on

    /// Takes the bracket at `position` for the end of what `opening` began, or reports it.
    mutating func closeFlow(_ opening: Int) {
        let closing = closing(bytes[opening])
        guard bytes[position] != closing else {
            position += 1
            return
        }
        // In `{a: [b}` the inner one was forgotten, and the outer one is closed.
        let isNear = position - flowStart <= Self.searchBytesMax
        let open = isNear ? brackets(from: flowStart, to: position, indent: 0).open : []
        let isInner = open.dropLast().last.map { self.closing($0) } == bytes[position]
        let replaced = place(position, isInner ? position : position + 1)
        report(
            .unclosedBracket, opening, opening + 1, bracketArguments(opening),
            labels: [Label("found", at: place(position, position + 1))], helps: ["match"],
            fix: [Edit(replace: replaced, with: String(Unicode.Scalar(closing)))])
        if !isInner { position += 1 }
    }

    /// Reports the brackets that began at `before` as never closed and nothing else of them, and
    /// goes to the end of the line before the next one that has an entry at block level.
    mutating func leaveUnclosed(_ before: FlowStart, indent: Int) {
        let isSound = isFlowUnclosed && sink.reported == before.sink.reported
        let opening = before.position
        let firstEnd = endOfLine(opening)
        var end = isSound ? endOfLine(position) : firstEnd
        var next = nextEntry(after: end, indent: indent)
        if !isSound {
            readAgain(before, to: firstEnd, indent: indent)
            next = nextEntry(after: firstEnd, indent: indent)
            end = firstEnd
        }
        let lastText = brackets(from: opening, to: end, indent: 0)
        var fix: [Edit] = []
        if next.isNext && !lastText.open.isEmpty {
            let closing = lastText.open.reversed().map { self.closing($0) }
            let offset = place(lastText.textEnd, lastText.textEnd)
            fix = [Edit(replace: offset, with: String(decoding: closing, as: UTF8.self))]
        }
        report(
            .unclosedBracket, opening, opening + 1, bracketArguments(opening), helps: ["close"],
            fix: fix)
        position = next.before
        lineStart = startOfLine(next.before)
        if !next.isNext && bytes[next.before] == 0 { stop() }
    }

    /// Reads the brackets once more, their first line alone and silently.
    private mutating func readAgain(_ before: FlowStart, to end: Int, indent: Int) {
        discard(from: before.recordCount)
        rewritten.removeSubrange(before.rewrittenCount...)
        (position, lineStart) = (before.position, before.lineStart)
        (lineIndent, depth, tabLine) = (before.lineIndent, before.depth, before.tabLine)
        let whole = bytes
        bytes.end(at: end)
        isFlowAbandoned = false
        isInFlow = true
        if bytes[position] == .openBracket {
            flowList(indent: indent)
        } else {
            flowMapping(indent: indent)
        }
        isFlowAbandoned = false
        isInFlow = false
        isStopped = false
        bytes = whole
        (sink, tabRun, tabLine) = (before.sink, before.tabRun, before.tabLine)
    }

    /// The end of the line before the next one that has an entry left of `indent`, seen from the
    /// end of a line, and whether it is the next line of text. The end of the file is one too.
    private func nextEntry(after end: Int, indent: Int) -> (before: Int, isNext: Bool) {
        var isNext = true
        var before = end
        while true {
            let start = pastBreak(before)
            let offset = pastSpaces(start)
            let byte = bytes[offset]
            if byte == 0 { return (endOfLine(offset), isNext) }
            let isEntry = startsEntry(offset) || start == offset && isMarker(offset)
            if offset - start < indent && isEntry && byte != .hash { return (before, isNext) }
            if !bytes[pastWhite(offset)].endsLine && byte != .hash { isNext = false }
            before = endOfLine(offset)
        }
    }

    private func startOfLine(_ offset: Int) -> Int {
        var start = offset
        while start > 0 && !bytes[start - 1].endsLine { start -= 1 }
        return start
    }
}
