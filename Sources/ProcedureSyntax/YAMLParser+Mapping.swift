import Diagnostics

/// Mappings at block level.
extension YAMLParser {
    /// Reads a mapping in the settled column.
    ///
    /// - Parameters:
    ///   - parent: the mapping ends at a token in this column or left of it.
    ///   - key: the first key where it was already read; `position` is then at its colon, or
    ///     settled after it where it has none.
    ///   - hasColon: whether the first key has its colon.
    mutating func blockMapping(parent: Int, key: Scalar?, hasColon: Bool = true) {
        let home = column
        let start = key?.start ?? position
        guard let index = open(.mapping, at: start) else { return }
        requireSpaces(before: start)
        homes.append(Home(column: home, start: start, isList: false))
        var count = 1
        if let key {
            appendKey(key)
            if hasColon { implicitValue(home) } else { appendAbsent(at: key.end) }
        } else {
            entry(home)
        }
        var misplaced = -1
        while column > parent && !isStopped {
            if isListItem && alignItem() { continue }
            if bytes[position] == bytes[start] && leaveForItem(start: start) { continue }
            if column != home || column != lineIndent {
                reportMisplaced(home, &misplaced, sibling: start)
            } else {
                misplaced = -1
            }
            let before = position
            if entry(column) { count += 1 }
            precondition(position > before || isStopped, "every entry moves on")
        }
        homes.removeLast()
        close(index, count: count, end: lastEnd)
    }

    /// Reads the value of the implicit key whose colon is at `position`.
    private mutating func implicitValue(_ own: Int) {
        position += 1
        if bytes[position].isBlank {
            value(parent: own, listAtParent: true, .keyLine)
        } else {
            reportTightColon(at: position - 1)
            column = position - lineStart
            blockNode(parent: own, .keyLine)
        }
    }

    /// Reads one entry; returns false where what stands there was passed over.
    @discardableResult private mutating func entry(_ own: Int) -> Bool {
        while isProperty {
            skipProperty()
            position = pastWhite(position)
            if bytes[position].endsLine {
                skipBlank()
                if column != own { return keyWithoutColon(Scalar(.absent, lastEnd, lastEnd)) }
            }
        }
        let start = position
        let next = bytes[start + 1]
        switch bytes[start] {
        case .question where next.isBlank:
            explicitEntry(own)
        case .colon where next.isBlank:
            appendAbsent(at: start)
            implicitValue(own)
        case .dash where next.isBlank:
            report(.strayText, start, start + 1, helps: ["amongKeys"])
            return passOverList(own)
        case .openBracket, .openBrace:
            let index = records.count
            let isClosed = flowCollection(indent: own + 1)
            discard(from: index)
            guard isClosed else {
                endLine()
                return false
            }
            position = pastWhite(position)
            guard bytes[position] == .colon else {
                report(.missingColon, start, lastEnd, helps: ["colon"])
                endLine()
                return false
            }
            report(.keyNotText, start, lastEnd, helps: ["text"])
            appendKey(Scalar(.absent, start, start))
            implicitValue(own)
        case .doubleQuote, .singleQuote:
            let line = lineStart
            let scalar = quotedScalar(indent: own + 1)
            if line != lineStart {
                report(.keyOverLines, scalar.start, scalar.end, helps: ["oneLine"])
            }
            return endKey(scalar, own)
        case .asterisk:
            return endKey(aliasScalar(), own)
        default:
            if isReserved { reportReserved() }
            let (end, stop) = plainLine(inFlow: false)
            let scalar = Scalar(.plain, start, end)
            return stop == .colon ? endKey(scalar, own) : keyWithoutColon(scalar)
        }
        return true
    }

    /// Reads what follows a key.
    private mutating func endKey(_ scalar: Scalar, _ own: Int) -> Bool {
        let after = pastWhite(position)
        guard bytes[after] == .colon else { return keyWithoutColon(scalar) }
        position = after
        appendKey(scalar)
        implicitValue(own)
        return true
    }

    /// Takes a text in the place of a key for a key without a value.
    private mutating func keyWithoutColon(_ scalar: Scalar) -> Bool {
        reportMissingColon(scalar)
        appendKey(scalar)
        appendAbsent(at: scalar.end)
        position = endOfLine(position)
        skipBlank()
        return true
    }

    /// Passes over a list that stands among keys.
    private mutating func passOverList(_ own: Int) -> Bool {
        let index = records.count
        column = own
        blockList(parent: own - 1, listAtParent: true)
        discard(from: index)
        return false
    }

    /// Reads `? key` and the `: value` that may follow it in the same column.
    private mutating func explicitEntry(_ own: Int) {
        let start = position
        let index = records.count
        position += 1
        value(parent: own, listAtParent: true, .afterIndicator)
        if records.count > index { finishKey(at: index, start) }
        if column == own && bytes[position] == .colon && bytes[position + 1].isBlank {
            requireSpaces(before: position)
            position += 1
            value(parent: own, listAtParent: true, .afterIndicator)
        } else {
            appendAbsent(at: lastEnd)
        }
    }

    /// Appends a key that was read as a scalar.
    mutating func appendKey(_ scalar: Scalar) {
        append(scalar)
        checkKey(at: records.count - 1)
    }

    /// Checks the node at `index`, which has been read as a key, and makes a text of it.
    mutating func finishKey(at index: Int, _ start: Int) {
        if records[index].kind == .scalar {
            checkKey(at: index)
        } else {
            report(.keyNotText, start, lastEnd, helps: ["text"])
            discard(from: index)
            appendAbsent(at: start)
        }
    }

    @inline(__always) private mutating func checkKey(at index: Int) {
        let record = records[index]
        if Int(record.end - record.start) > SyntaxLimit.keyBytesMax {
            report(
                .keyTooLong, Int(record.start), Int(record.end),
                ["limit": .number(SyntaxLimit.keyBytesMax)])
        } else if isMergeKey(record) {
            report(.mergeKey, Int(record.start), Int(record.end), helps: ["write"])
            droppedKeys.append(Int32(index))
        }
    }

    @inline(__always) func isMergeKey(_ record: NodeRecord) -> Bool {
        record.end - record.start == 2 && record.style == .plain
            && bytes[Int(record.start)] == 0x3C && bytes[Int(record.start) + 1] == 0x3C
    }
}
