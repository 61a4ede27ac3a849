import Diagnostics

/// Where a block-level value stands, which decides whether keys and items may begin there.
enum ValuePosition {
    /// First on its line.
    case ownLine
    /// After `- `, `? ` or the `: ` of an explicit key.
    case afterIndicator
    /// After a key and its colon.
    case keyLine
    /// After `---`.
    case markerLine
}

/// Values at block level: what a value is, and lists.
extension YAMLParser {
    @inline(__always) var isListItem: Bool {
        bytes[position] == .dash && bytes[position + 1].isBlank
    }

    /// Reads the value that follows the indicator which ends at `position`, or notes its absence.
    ///
    /// - Parameters:
    ///   - parent: the column of the list or mapping that the value belongs to; -1 for none.
    ///   - listAtParent: whether a list may stand in the parent's own column.
    ///   - valuePosition: where a value on this line would stand.
    mutating func value(parent: Int, listAtParent: Bool, _ valuePosition: ValuePosition) {
        let absent = position
        valueParent = parent
        let crossed = skipBlank()
        valueParent = -2
        if !crossed {
            blockNode(parent: parent, valuePosition, listAtParent: listAtParent)
        } else if column > parent {
            blockNode(parent: parent, .ownLine, listAtParent: listAtParent)
        } else if listAtParent && column == parent && column >= 0 && (isListItem || isTightItem) {
            blockList(parent: parent - 1, listAtParent: true)
        } else {
            appendAbsent(at: absent)
        }
    }

    /// Reads the value at `position`, which is settled at a token right of column `parent`.
    mutating func blockNode(
        parent: Int, _ valuePosition: ValuePosition, listAtParent: Bool = false
    ) {
        var valuePosition = valuePosition
        while !isStopped {
            if valuePosition == .ownLine && lineIndent <= parent && column > lineIndent {
                reportTab()
            }
            guard isProperty else { break }
            skipProperty()
            let end = position
            if skipProperties(parent: parent, &valuePosition) { continue }
            if listAtParent && column == parent && column >= 0 && isListItem {
                blockList(parent: parent - 1, listAtParent: true)
                return
            }
            appendAbsent(at: end)
            return
        }
        let start = position
        let next = bytes[start + 1]
        switch bytes[start] {
        case .dash where next.isBlank && valuePosition == .keyLine && isLoneDash(parent: parent):
            loneDash()
        case .dash where next.isBlank:
            requireOwnLine(valuePosition, .list)
            blockList(parent: parent, listAtParent: false)
        case .question where next.isBlank, .colon where next.isBlank:
            requireOwnLine(valuePosition, .mapping)
            blockMapping(parent: parent, key: nil)
        case .doubleQuote, .singleQuote:
            let line = lineStart
            let scalar = quotedScalar(indent: parent + 1)
            endScalar(scalar, parent: parent, valuePosition, isOneLine: line == lineStart)
        case .openBracket, .openBrace:
            flowAtBlockLevel(parent: parent, valuePosition)
        case .pipe, .greater:
            let scalar = blockScalar(parent: parent)
            append(scalar)
            skipBlank()
        case .asterisk:
            let scalar = aliasScalar()
            endScalar(scalar, parent: parent, valuePosition, isOneLine: true)
        default:
            plainNode(parent: parent, valuePosition)
        }
    }

    /// Goes on after a property (an anchor or tag); false where no value follows.
    private mutating func skipProperties(
        parent: Int, _ valuePosition: inout ValuePosition
    ) -> Bool {
        let propertyColumn = column
        if !skipBlank() {
            column = propertyColumn
            return true
        }
        valuePosition = .ownLine
        return column > parent
    }

    /// Decides whether the scalar that was just read is a value or a mapping's first key.
    private mutating func endScalar(
        _ scalar: Scalar, parent: Int, _ valuePosition: ValuePosition, isOneLine: Bool
    ) {
        let after = pastWhite(position)
        guard bytes[after] == .colon else {
            append(scalar)
            endLine()
            return
        }
        if !bytes[after + 1].isBlank {
            if valuePosition == .keyLine {
                append(scalar)
                endLine()
                return
            }
        } else if valuePosition == .keyLine {
            report(.colonInText, after, after + 1, helps: ["quote"])
            position = endOfLine(after)
            append(scalar)
            skipBlank()
            return
        }
        requireOwnLine(valuePosition, .mapping)
        if !isOneLine { report(.keyOverLines, scalar.start, scalar.end, helps: ["oneLine"]) }
        position = after
        blockMapping(parent: parent, key: scalar)
    }

    /// Reads a collection in brackets where a block-level value stands.
    private mutating func flowAtBlockLevel(parent: Int, _ valuePosition: ValuePosition) {
        let index = records.count
        let start = position
        let home = column
        let isClosed = flowCollection(indent: parent + 1)
        let after = pastWhite(position)
        guard isClosed, bytes[after] == .colon && bytes[after + 1].isBlank, !isStopped else {
            endLine()
            return
        }
        report(.keyNotText, start, lastEnd, helps: ["text"])
        discard(from: index)
        position = after
        if valuePosition == .keyLine {
            appendAbsent(at: start)
            position = endOfLine(after)
            skipBlank()
        } else {
            column = home
            blockMapping(parent: parent, key: Scalar(.absent, start, start))
        }
    }

    /// Reads a list whose first `-` is at `position`, in the column of that dash.
    ///
    /// - Parameters:
    ///   - parent: the list ends at a token in this column or left of it.
    ///   - listAtParent: whether the list stands in the column of its key, so that a token there
    ///     that is no item ends it.
    mutating func blockList(parent: Int, listAtParent: Bool) {
        let home = column
        let start = position
        guard let index = open(.sequence, at: start) else { return }
        requireSpaces(before: start)
        homes.append(Home(column: home, start: start, isList: true))
        var misplaced = -1
        var count = 0
        while !isStopped {
            if column != home || count > 0 && column != lineIndent {
                if count > 0 && isListItem && column == lineIndent {
                    align(to: home, &misplaced, sibling: start)
                } else if count > 0 && position != itemWithoutDash {
                    reportMisplaced(home, &misplaced, sibling: start)
                }
            } else {
                misplaced = -1
            }
            if isListItem {
                let own = column
                position += 1
                value(parent: own, listAtParent: false, .afterIndicator)
                count += 1
            } else if position == itemWithoutDash {
                column = lineIndent
                blockNode(parent: home, .afterIndicator)
                count += 1
            } else if isTightItem && column == home {
                tightItem()
                count += 1
            } else {
                skipStrayEntry(home: home, isMisplaced: column != home)
            }
            if column <= parent { break }
            if listAtParent && column == home && !isListItem && !isTightItem
                && position != itemWithoutDash
            {
                break
            }
        }
        homes.removeLast()
        close(index, count: count, end: lastEnd)
    }

    /// Passes over text that stands where an item should.
    private mutating func skipStrayEntry(home: Int, isMisplaced: Bool) {
        if !isMisplaced {
            report(.strayText, position, endOfText(position), helps: ["item"])
        }
        repeat {
            position = endOfLine(position)
            skipBlank()
        } while column > home || column == home && !isListItem
    }
}
