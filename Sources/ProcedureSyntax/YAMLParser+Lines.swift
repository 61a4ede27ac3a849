import Diagnostics

/// Moving between tokens: white space, comments, line breaks, indentation.
extension YAMLParser {
    /// The offset past the line break at `offset`; `offset` itself at the end of the file.
    @inline(__always) func pastBreak(_ offset: Int) -> Int {
        switch bytes[offset] {
        case .lineFeed: offset + 1
        case .carriageReturn: bytes[offset + 1] == .lineFeed ? offset + 2 : offset + 1
        default: offset
        }
    }

    @inline(__always) func pastWhite(_ offset: Int) -> Int {
        var offset = offset
        while bytes[offset].isWhite { offset += 1 }
        return offset
    }

    @inline(__always) func pastSpaces(_ offset: Int) -> Int {
        var offset = offset
        while bytes[offset] == .space { offset += 1 }
        return offset
    }

    /// The offset of the line break, or of the end of the file, that ends the line.
    @inline(__always) func endOfLine(_ offset: Int) -> Int {
        var offset = offset
        while !bytes[offset].endsLine { offset += 1 }
        return offset
    }

    /// Whether the line at `offset` is `---` or `...`, which end a document wherever they stand.
    @inline(__always) func isMarker(_ offset: Int) -> Bool {
        let byte = bytes[offset]
        guard byte == .dash || byte == .dot else { return false }
        return bytes[offset + 1] == byte && bytes[offset + 2] == byte
            && bytes[offset + 3].isBlank
    }

    /// Moves past white space, comments and line breaks to the next token and settles there.
    /// Returns whether it stands on a new line.
    @discardableResult mutating func skipBlank() -> Bool {
        var offset = position
        var crossed = false
        while true {
            if offset == lineStart {
                offset = pastSpaces(offset)
                lineIndent = offset - lineStart
            }
            offset = pastWhite(offset)
            if bytes[offset] == .hash { offset = endOfLine(offset) }
            let byte = bytes[offset]
            if byte == 0 {
                position = offset
                column = -1
                return true
            }
            guard byte.endsLine else { break }
            offset = pastBreak(offset)
            lineStart = offset
            crossed = true
        }
        position = offset
        column = offset - lineStart
        if lineStart == shiftedLine { column += shift }
        if crossed && column != lineIndent && !isInFlow { settleTab() }
        if column == 0 && isMarker(offset) { column = -1 }
        return crossed
    }

    /// Ends the last line of a block-level value: only white space and a comment may follow.
    mutating func endLine() {
        let end = position
        let offset = pastWhite(end)
        if !bytes[offset].endsLine {
            if bytes[offset] != .hash {
                reportStray(from: offset, after: end)
                position = endOfLine(offset)
            } else if offset == end && end > lineStart {
                reportTightComment(at: offset)
            }
        }
        skipBlank()
    }

    /// The end of the text from `offset` to the end of its line or to a comment.
    func endOfText(_ offset: Int) -> Int {
        var cursor = offset
        var end = offset
        while !bytes[cursor].endsLine {
            if bytes[cursor] == .hash && bytes[cursor - 1].isWhite { break }
            if !bytes[cursor].isWhite { end = cursor + 1 }
            cursor += 1
        }
        return end
    }

    /// The next line of text of a plain or quoted scalar, seen from the break that ends a line.
    struct NextLine {
        /// Line breaks between the two lines of text.
        var breaks: Int
        var lineStart: Int
        /// The number of spaces the line begins with.
        var indent: Int
        /// Where its text begins; a tab that breaks the indentation, where `isTabbed`.
        var text: Int
        /// Whether a tab stands where the indentation should be.
        var isTabbed: Bool
    }

    /// Looks past the break at `offset` and past blank lines for the next line of a scalar whose
    /// lines are indented by `indent`. A line of tabs that is less indented is not blank.
    func nextLine(_ offset: Int, indent: Int) -> NextLine {
        var cursor = offset
        var breaks = 0
        while true {
            cursor = pastBreak(cursor)
            breaks += 1
            let start = cursor
            cursor = pastSpaces(cursor)
            let spaces = cursor - start
            let isTabbed = bytes[cursor] == .tab && spaces < indent
            if !isTabbed { cursor = pastWhite(cursor) }
            let byte = bytes[cursor]
            if byte == 0 || !byte.endsLine {
                return NextLine(
                    breaks: breaks, lineStart: start, indent: spaces, text: cursor,
                    isTabbed: isTabbed)
            }
        }
    }

    /// Goes to the text of `line`.
    @inline(__always) mutating func enter(_ line: NextLine) {
        lineStart = line.lineStart
        lineIndent = line.indent
        position = line.text
    }

    /// Appends what `breaks` line breaks fold into: a space, or all but one of them.
    mutating func appendFold(_ breaks: Int) {
        if breaks == 1 {
            rewritten.append(.space)
        } else {
            rewritten.append(contentsOf: repeatElement(.lineFeed, count: breaks - 1))
        }
    }

    mutating func copy(_ start: Int, _ end: Int) {
        if start < end { unsafe rewritten.append(contentsOf: bytes.buffer(start..<end)) }
    }
}
