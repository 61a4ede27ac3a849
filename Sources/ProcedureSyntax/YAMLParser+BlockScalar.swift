import Diagnostics

/// Text over several lines after `|` or `>`.
extension YAMLParser {
    private enum Chomping {
        case strip, clip, keep
    }

    /// Reads the block scalar at `position`; leaves `position` at the start of a line.
    ///
    /// - Parameter parent: the column that the text must stand right of; -1 for none.
    mutating func blockScalar(parent: Int) -> Scalar {
        let start = position
        let (chomping, digit) = blockHeader()
        var scalar = Scalar(bytes[start] == .pipe ? .literal : .folded, start, position)
        position = endOfLine(position)
        position = pastBreak(position)
        lineStart = position
        let indent = digit > 0 ? max(parent, 0) + digit : detectIndent(parent: parent)
        scalar.isRewritten = true
        scalar.textStart = rewritten.count
        blockLines(&scalar, indent: indent, chomping)
        scalar.textEnd = rewritten.count
        return scalar
    }

    /// Reads `|` or `>` with its indicators; `position` is left past them.
    private mutating func blockHeader() -> (Chomping, Int) {
        let start = position
        var chomping: Chomping?
        var digit = 0
        position += 1
        while true {
            let byte = bytes[position]
            if byte == .plus && chomping == nil {
                chomping = .keep
            } else if byte == .dash && chomping == nil {
                chomping = .strip
            } else if digit == 0 && byte.isDigit && byte != 0x30 {
                digit = Int(byte - 0x30)
            } else {
                break
            }
            position += 1
        }
        let end = position
        let after = pastWhite(end)
        if !bytes[after].endsLine && (bytes[after] != .hash || after == end) {
            let end = endOfText(start)
            report(
                .badBlockHeader, start, end,
                ["mark": .verbatim(bytes[start] == .pipe ? "|" : ">")], helps: ["quote", "header"])
        }
        return (chomping ?? .clip, digit)
    }

    /// The indentation of the text that begins at `position`: that of its first line that is not
    /// blank, or of the longest blank one.
    private mutating func detectIndent(parent: Int) -> Int {
        var offset = position
        var blank = 0
        var blankStart = offset
        while true {
            let start = offset
            offset = pastSpaces(start)
            let spaces = offset - start
            if !bytes[offset].endsLine {
                guard spaces > parent else { break }
                if blank > spaces {
                    report(
                        .badIndentation, blankStart, blankStart + blank,
                        ["found": .number(blank), "expected": .number(spaces)],
                        labels: [Label("text", at: place(offset, endOfText(offset)))],
                        helps: ["blankLine"])
                }
                return spaces
            }
            if spaces > blank {
                blank = spaces
                blankStart = start
            }
            guard bytes[offset] != 0 else { break }
            offset = pastBreak(offset)
        }
        return max(blank, parent + 1)
    }

    /// Reads the lines of text that are indented by `indent`.
    private mutating func blockLines(_ scalar: inout Scalar, indent: Int, _ chomping: Chomping) {
        let isFolded = scalar.style == .folded
        var breaks = 0
        var hasText = false
        var wasSpaced = false
        while true {
            let start = position
            var offset = start
            while offset - start < indent && bytes[offset] == .space { offset += 1 }
            if bytes[offset].endsLine {
                // A last line without a line break counts as if it had one.
                if bytes[offset] != 0 || offset > start { breaks += 1 }
                guard bytes[offset] != 0 else {
                    position = offset
                    break
                }
                nextBlockLine(after: offset)
                continue
            }
            guard offset - start == indent, indent > 0 || !isMarker(offset) else {
                if bytes[offset] == .tab && offset - start < indent {
                    lineIndent = offset - start
                    position = offset
                    reportTab()
                    position = endOfLine(offset)
                    nextBlockLine(after: position)
                    continue
                }
                break
            }
            let isSpaced = bytes[offset].isWhite
            if hasText && isFolded && !isSpaced && !wasSpaced {
                appendFold(breaks)
            } else {
                rewritten.append(contentsOf: repeatElement(.lineFeed, count: breaks))
            }
            let end = endOfLine(offset)
            copy(offset, end)
            scalar.end = end
            hasText = true
            wasSpaced = isSpaced
            breaks = 1
            nextBlockLine(after: end)
        }
        if chomping == .keep {
            rewritten.append(contentsOf: repeatElement(.lineFeed, count: breaks))
        } else if chomping == .clip && hasText && breaks > 0 {
            rewritten.append(.lineFeed)
        }
    }

    @inline(__always) private mutating func nextBlockLine(after end: Int) {
        position = pastBreak(end)
        lineStart = position
    }
}
