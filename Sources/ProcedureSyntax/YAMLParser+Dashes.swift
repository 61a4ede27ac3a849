import Diagnostics

/// Dashes that are forgotten, stand alone, or touch what follows them.
extension YAMLParser {
    /// Takes the key at `position`, where it is the first key of its mapping once more and that
    /// is an item of a list, for the next item; false where it is not.
    mutating func leaveForItem(start: Int) -> Bool {
        guard column == lineIndent, homes.count > 1, homes[homes.count - 2].isList else {
            return false
        }
        let list = homes[homes.count - 2]
        guard pastWhite(list.start + 1) - list.start == column - list.column else { return false }
        var offset = 0
        while bytes[start + offset] == bytes[position + offset], bytes[position + offset] != .colon,
            !bytes[position + offset].endsLine
        {
            offset += 1
        }
        guard bytes[start + offset] == .colon, bytes[position + offset] == .colon,
            bytes[start + offset + 1].isBlank, bytes[position + offset + 1].isBlank
        else { return false }
        let end = position + offset
        report(
            .duplicateKey, position, end,
            ["key": .name(file.text(Span(start: position, end: end)))],
            labels: [Label("entry", at: place(list.start, endOfText(list.start)))],
            helps: ["item"])
        itemWithoutDash = position
        column = list.column
        return true
    }

    /// Whether the line is `-draf`: an item whose dash no space follows.
    var isTightItem: Bool {
        guard bytes[position] == .dash, column == lineIndent else { return false }
        let letter = bytes[position + 1] | 0x20
        return letter >= 0x61 && letter <= 0x7A && !startsEntry(position)
    }

    /// Reads the item at `position`, whose dash no space follows.
    mutating func tightItem() {
        let start = position
        let end = endOfText(start)
        report(
            .strayText, start, end, helps: ["dash"],
            fix: [Edit(replace: place(start + 1, start + 1), with: " ")])
        append(Scalar(.plain, start + 1, end))
        position = endOfLine(start)
        skipBlank()
    }

    /// Whether the dash at `position` is all that a key has for its value.
    func isLoneDash(parent: Int) -> Bool {
        let after = pastWhite(position + 1)
        guard bytes[after].endsLine || bytes[after] == .hash else { return false }
        let next = nextLine(endOfLine(after), indent: 0)
        return bytes[next.text] == 0 || next.indent <= parent
    }

    /// Reads a dash alone, which was meant as a text.
    mutating func loneDash() {
        let start = position
        report(
            .needsOwnLine, start, start + 1, ["kind": .phrase(.list)], helps: ["dash"],
            fix: [quoting(start, start + 1)])
        append(Scalar(.plain, start, start + 1))
        position = start + 1
        endLine()
    }
}
