import Diagnostics

/// A list or mapping at block level.
struct Home {
    let column: Int
    let start: Int
    let isList: Bool
}

/// Lines one after another whose indentation holds a tab: one mistake.
struct TabRun {
    let start: Int
    let end: Int
    var edits: [Edit]
    /// Whether every line has its edit.
    var isWhole: Bool
}

/// Tabs and slips in the indentation, read as the neighbours of the line say.
extension YAMLParser {
    // MARK: Tabs

    /// Reports the tab that stands in the indentation before `position`, once for a run of lines.
    ///
    /// - Parameter target: the number of spaces that should stand there, where it is obvious.
    mutating func reportTab(target: Int? = nil) {
        let line = file.lineIndex(of: position)
        defer { tabLine = line }
        guard line != tabLine else { return }
        let edit = target.map { Edit(replace: place(lineStart, position), with: spaces($0)) }
        if line == tabLine + 1 && tabRun != nil {
            if let edit { tabRun?.edits.append(edit) } else { tabRun?.isWhole = false }
            return
        }
        endTabRun()
        let start = lineStart + lineIndent
        var end = start
        while bytes[end].isWhite { end += 1 }
        tabRun = TabRun(
            start: start, end: max(end, start + 1), edits: edit.map { [$0] } ?? [],
            isWhole: edit != nil)
    }

    /// Reports the run of lines with tabs.
    mutating func endTabRun() {
        guard let run = tabRun else { return }
        tabRun = nil
        sink.report(
            Diagnostic(
                .tabIndentation, at: place(run.start, run.end), helps: ["spaces"],
                fix: run.isWhole ? run.edits : []))
    }

    /// Reports a tab between an indicator and the list or mapping at `offset`.
    mutating func requireSpaces(before offset: Int) {
        var start = offset
        while start > lineStart && bytes[start - 1] == .space { start -= 1 }
        guard start > lineStart && bytes[start - 1] == .tab else { return }
        let line = file.lineIndex(of: offset)
        defer { tabLine = line }
        guard line > tabLine + 1 else { return }
        report(.tabIndentation, start - 1, start, helps: ["spaces"])
    }

    /// Counts the tabs before the token at `position`, the first of its line, as the indentation
    /// of the line's neighbours.
    mutating func settleTab() {
        switch bytes[position] {
        case .openBracket, .openBrace, .doubleQuote, .singleQuote, .pipe, .greater: return
        default: break
        }
        guard startsEntry(position) else { return }
        var target = homes.last { $0.isList == isListItem && isIndentedAlike($0) }?.column
        if target == nil && valueParent > -2 {
            target = childColumn(of: valueParent)
        } else if target == nil {
            target = isListItem ? listOfItem()?.column : nil
            target = target ?? homes.last { $0.isList == isListItem }?.column
        }
        guard let target else { return }
        reportTab(target: target)
        shiftedLine = lineStart
        shift = target - (position - lineStart)
        column = target
        lineIndent = target
    }

    /// The column in which a list or mapping below `parent` begins: that of the next line, if that
    /// stands there.
    private func childColumn(of parent: Int) -> Int {
        let next = nextLine(endOfLine(position), indent: 0)
        let isNear = !next.isTabbed && next.text == next.lineStart + next.indent
        return isNear && next.indent > parent && next.indent <= parent + 4 && bytes[next.text] != 0
            ? next.indent : parent + 2
    }

    /// Whether the line of `home` begins with the same white space as that of `position`, and
    /// `home` with the first text on it.
    private func isIndentedAlike(_ home: Home) -> Bool {
        var start = home.start
        while start > 0 && bytes[start - 1].isWhite { start -= 1 }
        guard home.start - start == position - lineStart,
            start == 0 || bytes[start - 1].endsLine
        else { return false }
        return (0..<home.start - start).allSatisfy { bytes[start + $0] == bytes[lineStart + $0] }
    }

    // MARK: Slips

    /// Reports a token that stands neither in the column `home` of its neighbours nor left of
    /// them, once for the lines that stand in the same wrong column.
    mutating func reportMisplaced(_ home: Int, _ misplaced: inout Int, sibling: Int) {
        if column != lineIndent {
            reportTab()
        } else if column != misplaced {
            reportSlip(home, sibling: sibling, fix: [])
        }
        misplaced = column
    }

    private mutating func reportSlip(_ home: Int, sibling: Int, fix: [Edit]) {
        report(
            .badIndentation, position, endOfText(position),
            ["found": .number(column), "expected": .number(home)],
            labels: [Label("sibling", at: place(sibling, endOfText(sibling)))],
            helps: ["align"], fix: fix)
    }

    /// Reads the item at `position` as if it stood in the column `home` of the other items.
    mutating func align(to home: Int, _ misplaced: inout Int, sibling: Int) {
        let textColumn = pastWhite(position + 1) - lineStart
        let next = nextLine(endOfLine(position), indent: 0)
        // The whole item was moved, or its first line alone.
        let isWhole = next.indent == textColumn && bytes[next.text] != 0 && textColumn > home
        if column != misplaced {
            let edit = Edit(replace: place(lineStart, position), with: spaces(home))
            let isRun = next.indent == column && bytes[next.text] == .dash
            reportSlip(home, sibling: sibling, fix: isWhole || isRun ? [] : [edit])
        }
        misplaced = column
        if !isWhole {
            shiftedLine = lineStart
            shift = home - column
        }
        column = home
        lineIndent = home
    }

    /// Takes the item at `position`, which stands among keys, for one of the list around them
    /// whose items begin with the same key; false where there is none.
    mutating func alignItem() -> Bool {
        guard column == lineIndent, let list = listOfItem() else { return false }
        var misplaced = -1
        align(to: list.column, &misplaced, sibling: list.start)
        return true
    }

    /// The innermost list whose first item begins with the same key as the item at `position`.
    private func listOfItem() -> Home? {
        let text = pastWhite(position + 1)
        var end = text
        while !bytes[end].endsLine && !(bytes[end] == .colon && bytes[end + 1].isBlank) { end += 1 }
        guard bytes[end] == .colon else { return nil }
        return homes.last { home in
            guard home.isList else { return false }
            let first = pastWhite(home.start + 1)
            return (text...end).allSatisfy { bytes[first + $0 - text] == bytes[$0] }
        }
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}
