import Diagnostics

/// What ended a line of plain text.
enum PlainStop {
    case lineEnd, comment, colon, flowIndicator
}

/// Text without quotation marks.
extension YAMLParser {
    /// Whether a `:` at `offset` separates a key from its value, in plain text.
    @inline(__always) func isSeparator(_ offset: Int, inFlow: Bool) -> Bool {
        let next = bytes[offset + 1]
        return next.isBlank || inFlow && next.isFlowIndicator
    }

    /// Reads plain text to the end of its line; `position` is left at what ended it. Returns the
    /// offset past the last character that is not white space.
    @inline(__always) mutating func plainLine(inFlow: Bool) -> (end: Int, stop: PlainStop) {
        var offset = position
        var end = offset
        while true {
            let byte = bytes[offset]
            if byte > .colon {
                if inFlow && byte.isFlowIndicator {
                    position = offset
                    return (end, .flowIndicator)
                }
            } else if byte == .space || byte == .tab {
                offset += 1
                continue
            } else if byte == .colon {
                if isSeparator(offset, inFlow: inFlow) {
                    position = offset
                    return (end, .colon)
                }
            } else if byte.endsLine {
                position = offset
                return (end, .lineEnd)
            } else if byte == .hash {
                if offset > end {
                    position = offset
                    return (end, .comment)
                }
            } else if byte == .comma && inFlow {
                position = offset
                return (end, .flowIndicator)
            }
            offset += 1
            end = offset
        }
    }

    /// Reads the text that stands as a value or as a mapping's first key.
    mutating func plainNode(parent: Int, _ valuePosition: ValuePosition) {
        let start = position
        if isReserved { reportReserved() }
        let line = plainLine(inFlow: false)
        guard line.stop == .colon else {
            plainValue(start, line.end, line.stop, parent: parent, valuePosition)
            return
        }
        if valuePosition == .keyLine {
            colonInText(start, parent: parent)
        } else {
            requireOwnLine(valuePosition, .mapping)
            blockMapping(parent: parent, key: Scalar(.plain, start, line.end))
        }
    }

    /// Reads the further lines of a plain value whose first ends at `end`.
    private mutating func plainValue(
        _ start: Int, _ end: Int, _ stop: PlainStop, parent: Int, _ valuePosition: ValuePosition
    ) {
        var scalar = Scalar(.plain, start, end)
        if stop == .lineEnd { plainLines(&scalar, indent: parent + 1, inFlow: false) }
        let home = column
        skipBlank()
        if valuePosition != .keyLine && column == home && startsEntry(position)
            && bytes[position] != .dash
        {
            reportMissingColon(scalar)
            blockMapping(parent: parent, key: scalar, hasColon: false)
        } else {
            append(scalar)
        }
    }

    /// Takes the plain lines that follow into `scalar`; `position` is at the break before them
    /// and is left at the break, or at what else ended the last of them.
    mutating func plainLines(_ scalar: inout Scalar, indent: Int, inFlow: Bool) {
        while true {
            let line = nextLine(position, indent: indent)
            guard continuesPlain(line, indent: indent, inFlow: inFlow) else { return }
            let before = (position, lineStart, lineIndent, rewritten.count)
            if !scalar.isRewritten {
                scalar.textStart = rewritten.count
                copy(scalar.start, scalar.end)
            }
            appendFold(line.breaks)
            enter(line)
            let (end, stop) = plainLine(inFlow: inFlow)
            if stop == .colon && !inFlow {
                // A line with a key of its own: the text ended on the line before.
                (position, lineStart, lineIndent) = (before.0, before.1, before.2)
                let kept = scalar.isRewritten ? before.3 : scalar.textStart
                rewritten.removeSubrange(kept...)
                if !scalar.isRewritten { scalar.textStart = scalar.start }
                return
            }
            copy(line.text, end)
            scalar.isRewritten = true
            scalar.textEnd = rewritten.count
            scalar.end = end
            if stop != .lineEnd { return }
        }
    }

    /// Whether plain text goes on in `line`.
    private func continuesPlain(_ line: NextLine, indent: Int, inFlow: Bool) -> Bool {
        if line.isTabbed || line.indent < indent { return false }
        let byte = bytes[line.text]
        if byte == 0 || byte == .hash { return false }
        if byte == .colon { return !isSeparator(line.text, inFlow: inFlow) }
        if inFlow && byte.isFlowIndicator { return false }
        return line.text > line.lineStart || !isMarker(line.text)
    }

    /// Reads on in a value that holds `: `, reports it, and offers to put it in quotes.
    private mutating func colonInText(_ start: Int, parent: Int) {
        let colon = position
        var stop = PlainStop.colon
        while stop == .colon {
            position += 1
            stop = plainLine(inFlow: false).stop
        }
        var scalar = Scalar(.plain, start, lastNonWhite(before: position))
        if stop == .lineEnd { plainLines(&scalar, indent: parent + 1, inFlow: false) }
        report(
            .colonInText, colon, colon + 1, helps: ["quote"],
            fix: [quoting(scalar.start, scalar.end)])
        append(scalar)
        skipBlank()
    }

    private func lastNonWhite(before offset: Int) -> Int {
        var end = offset
        while end > 0 && bytes[end - 1].isWhite { end -= 1 }
        return end
    }
}
