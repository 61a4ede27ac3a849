import Diagnostics

/// What is wrong with a file, and how reading goes on after it.
extension YAMLParser {
    func hexadecimal(_ value: Int, digits: Int) -> String {
        let text = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - text.count)) + text
    }

    // MARK: Characters

    mutating func reportControl(_ span: Span) {
        let text = file.text(span)
        let value = text.unicodeScalars.first.map { Int($0.value) } ?? 0
        report(
            .controlCharacter, span.start, span.end,
            ["character": .verbatim("U+" + hexadecimal(value, digits: 4))],
            helps: [value == 0xA0 ? "space" : "remove"], fix: mend(of: value, span))
    }

    /// The edit that takes a character without width away, or writes spaces for others.
    private func mend(of value: Int, _ span: Span) -> [Edit] {
        let place = place(span.start, span.end)
        switch value {
        case 0xA0:
            let count = (span.end - span.start) / 2
            return [Edit(replace: place, with: String(repeating: " ", count: count))]
        case 0x200B...0x200D, 0x2060, 0xFEFF: return [Edit(replace: place, with: "")]
        default: return []
        }
    }

    mutating func reportEscape(_ start: Int, _ end: Int) {
        let text = file.text(Span(start: start, end: end))
        report(.badEscape, start, end, ["escape": .name(text)], helps: ["backslash"])
    }

    /// Whether plain text at block level must not begin with the byte at `position`. Where a value
    /// stands, `|` and `>` were taken for block texts before.
    @inline(__always) var isReserved: Bool {
        switch bytes[position] {
        case .at, .backtick, .percent, .comma, .closeBracket, .closeBrace, .pipe, .greater: true
        default: false
        }
    }

    /// Whether plain text between brackets must not begin with the byte at `position`.
    var isReservedInFlow: Bool {
        switch bytes[position] {
        case .pipe, .greater, .at, .backtick, .percent: true
        case .dash, .question, .colon: isSeparator(position, inFlow: true)
        default: false
        }
    }

    /// Reports the character at `position`, which cannot begin a text.
    mutating func reportReserved() {
        let start = position
        report(
            .reservedCharacter, start, start + 1,
            ["character": .name(file.text(Span(start: start, end: start + 1)))], helps: ["quote"])
    }

    // MARK: What the profile leaves out

    /// Whether an anchor or a tag begins at `position`.
    @inline(__always) var isProperty: Bool {
        bytes[position] == .ampersand || bytes[position] == .bang
    }

    /// Reports the anchor or tag at `position` and passes over it and the white space after it.
    mutating func skipProperty() {
        let start = position
        let isTag = bytes[start] == .bang
        position = endOfName(start + 1, inTag: isTag)
        let name = file.text(Span(start: start, end: position))
        report(
            isTag ? .tag : .anchorOrAlias, start, position, ["name": .name(name)],
            helps: ["quote", "remove"])
        position = pastWhite(position)
        lastEnd = position
    }

    /// Reports the alias at `position` and reads it as an empty text.
    mutating func aliasScalar() -> Scalar {
        let start = position
        position = endOfName(start + 1, inTag: false)
        let name = file.text(Span(start: start, end: position))
        let end = endOfAsteriskText(position)
        if end > position || position == start + 1 && bytes[position].isWhite {
            // Not a name alone: a text that begins with an asterisk.
            report(
                .anchorOrAlias, start, position, ["name": .name(name)], helps: ["quote"],
                fix: [quoting(start, end)])
            position = end
            return Scalar(.plain, start, end)
        }
        report(.anchorOrAlias, start, position, ["name": .name(name)], helps: ["quote", "remove"])
        return Scalar(.absent, start, start)
    }

    /// The end of the text that goes on at `offset` behind an alias; `offset` where none does.
    private func endOfAsteriskText(_ offset: Int) -> Int {
        var end = offset
        var cursor = pastWhite(offset)
        guard cursor > offset, bytes[cursor] != .hash else { return offset }
        while !bytes[cursor].endsLine {
            let byte = bytes[cursor]
            if byte == .colon && isSeparator(cursor, inFlow: isInFlow) { break }
            if byte == .hash && bytes[cursor - 1].isWhite { break }
            if isInFlow && byte.isFlowIndicator { break }
            cursor += 1
            if !byte.isWhite { end = cursor }
        }
        return end
    }

    private func endOfName(_ offset: Int, inTag: Bool) -> Int {
        var end = offset
        if inTag && bytes[end] == 0x3C {
            while !bytes[end].isBlank && bytes[end] != .greater { end += 1 }
        }
        while !bytes[end].isBlank && !bytes[end].isFlowIndicator { end += 1 }
        return end
    }

    // MARK: Lines

    /// Reports a line of the value that began before `owner` and stands too far left for it.
    mutating func reportLeft(of indent: Int, at offset: Int, owner: Int) {
        let line = file.lineSpan(file.lineIndex(of: owner))
        let found = offset - lineStart
        let place = place(offset, endOfText(offset))
        let isClose = bytes[offset] == .closeBracket || bytes[offset] == .closeBrace
        let gap = String(repeating: " ", count: max(0, indent - found))
        report(
            .badIndentation, offset, isClose ? offset + 1 : place.span.end,
            ["found": .number(found), "expected": .number(indent)],
            labels: [Label("parent", at: self.place(line.start, line.end))], helps: ["indent"],
            fix: [Edit(replace: self.place(offset, offset), with: gap)])
    }

    /// Reports a list or mapping that begins where only a value of one line may stand.
    mutating func requireOwnLine(_ valuePosition: ValuePosition, _ kind: Phrase) {
        guard valuePosition == .keyLine || valuePosition == .markerLine else { return }
        report(
            .needsOwnLine, position, position + 1, ["kind": .phrase(kind)], helps: ["newLine"])
    }

    // MARK: Keys, colons, commas, comments

    /// Whether the line at `offset` looks like an item or an entry with a key.
    func startsEntry(_ offset: Int) -> Bool {
        if bytes[offset] == .dash && bytes[offset + 1].isBlank { return true }
        var cursor = offset
        while !bytes[cursor].endsLine {
            if bytes[cursor] == .colon && bytes[cursor + 1].isBlank { return true }
            if bytes[cursor] == .hash && cursor > offset && bytes[cursor - 1].isWhite {
                return false
            }
            cursor += 1
        }
        return false
    }

    /// Reports a text that stands where a key should and has no colon.
    mutating func reportMissingColon(_ scalar: Scalar) {
        var colon = scalar.start
        while colon < scalar.end && bytes[colon] != .colon { colon += 1 }
        if colon > scalar.start && colon < scalar.end && scalar.style == .plain
            && !scalar.isRewritten
        {
            reportTightColon(at: colon)
        } else {
            report(.missingColon, scalar.start, scalar.end, helps: ["colon"])
        }
    }

    /// Reports a colon that a space should follow.
    mutating func reportTightColon(at colon: Int) {
        report(
            .missingColon, colon, colon + 1, helps: ["space"],
            fix: [Edit(replace: place(colon + 1, colon + 1), with: " ")])
    }

    mutating func reportMissingComma() {
        let span = place(lastEnd, lastEnd)
        report(
            .missingComma, position, position + 1,
            labels: [Label("before", at: span)], helps: ["comma"],
            fix: [Edit(replace: span, with: ",")])
    }

    /// Reports what stands after the end of a value on its line.
    ///
    /// - Parameter end: where the value ended, if it is the last that was read.
    mutating func reportStray(from offset: Int, after end: Int = -1) {
        var fix: [Edit] = []
        let textEnd = endOfText(offset)
        if let last = records.last, last.kind == .scalar, last.style == .doubleQuoted,
            Int(last.end) == end, Int(last.start) >= lineStart,
            !(Int(last.start)..<textEnd).contains(where: { bytes[$0] == .singleQuote })
        {
            let text = file.text(Span(start: Int(last.start), end: textEnd))
            fix = [Edit(replace: place(Int(last.start), textEnd), with: "'" + text + "'")]
        }
        report(
            .strayText, offset, textEnd, helps: [fix.isEmpty ? "remove" : "around"], fix: fix)
    }

    mutating func reportTightComment(at offset: Int) {
        report(
            .commentWithoutSpace, offset, offset + 1, helps: ["space"],
            fix: [Edit(replace: place(offset, offset), with: " ")])
    }

    /// The edit that puts the text from `start` to `end` between double quotes.
    func quoting(_ start: Int, _ end: Int) -> Edit {
        var quoted: [UInt8] = [.doubleQuote]
        for offset in start..<end {
            if bytes[offset] == .doubleQuote || bytes[offset] == .backslash {
                quoted.append(.backslash)
            }
            quoted.append(bytes[offset])
        }
        quoted.append(.doubleQuote)
        return Edit(replace: place(start, end), with: String(decoding: quoted, as: UTF8.self))
    }
}
