import Diagnostics

/// Text between quotation marks.
extension YAMLParser {
    /// Reads the quoted text at `position`, whose further lines are indented by `indent`.
    mutating func quotedScalar(indent: Int) -> Scalar {
        let start = position
        let quote = bytes[start]
        let style: ScalarStyle = quote == .doubleQuote ? .doubleQuoted : .singleQuoted
        var offset = start + 1
        while true {
            let byte = bytes[offset]
            if byte == quote || byte.endsLine || byte == .backslash && quote == .doubleQuote {
                break
            }
            offset += 1
        }
        var scalar = Scalar(style, start, offset + 1)
        scalar.textStart = start + 1
        scalar.textEnd = offset
        if bytes[offset] == quote && (quote == .doubleQuote || bytes[offset + 1] != quote) {
            position = offset + 1
            return scalar
        }
        scalar.isRewritten = true
        scalar.textStart = rewritten.count
        copy(start + 1, offset)
        position = offset
        rewriteQuoted(start, indent: indent, from: scalar.textStart)
        scalar.textEnd = rewritten.count
        scalar.end = position
        return scalar
    }

    /// Reads on from `position`, where a text that began at `start` needs more than a copy of
    /// its bytes: an escape, a doubled quotation mark, the end of a line.
    private mutating func rewriteQuoted(_ start: Int, indent: Int, from textStart: Int) {
        let quote = bytes[start]
        // What an escape wrote is not white space that the end of a line takes away.
        var kept = textStart
        var isMisplaced = false
        while true {
            let byte = bytes[position]
            if byte == quote {
                position += 1
                if quote == .doubleQuote || bytes[position] != quote { return }
                position += 1
                rewritten.append(quote)
            } else if byte == .backslash && quote == .doubleQuote {
                if bytes[position + 1].endsLine && bytes[position + 1] != 0 {
                    position += 1
                    let line = nextLine(position, indent: indent)
                    guard enterQuoted(line, start, indent, &isMisplaced) else { return }
                    rewritten.append(
                        contentsOf: repeatElement(.lineFeed, count: line.breaks - 1))
                } else {
                    escape()
                }
                kept = rewritten.count
            } else if byte.endsLine {
                guard byte != 0 else {
                    unclosedQuote(start)
                    position = bytes.count
                    stop()
                    return
                }
                while rewritten.count > kept, let last = rewritten.last, last.isWhite {
                    rewritten.removeLast()
                }
                let line = nextLine(position, indent: indent)
                guard enterQuoted(line, start, indent, &isMisplaced) else { return }
                appendFold(line.breaks)
                kept = rewritten.count
            } else {
                let from = position
                var offset = from + 1
                while true {
                    let byte = bytes[offset]
                    if byte == quote || byte.endsLine || byte == .backslash { break }
                    offset += 1
                }
                copy(from, offset)
                position = offset
            }
        }
    }

    /// Goes to the next line of a quoted text; false where the text must end before it.
    private mutating func enterQuoted(
        _ line: NextLine, _ start: Int, _ indent: Int, _ isMisplaced: inout Bool
    ) -> Bool {
        if bytes[line.text] != 0 {
            let isMarker = line.text == line.lineStart && isMarker(line.text)
            if isMarker || line.indent < indent && endsQuoted(line, bytes[start]) {
                unclosedQuote(start)
                return false
            }
        }
        let isFirst = !isMisplaced
        if line.isTabbed {
            enter(line)
            reportTab()
            position = pastWhite(position)
        } else {
            enter(line)
            if line.indent < indent && bytes[line.text] != 0 && isFirst {
                isMisplaced = true
                reportLeft(of: indent, at: line.text, owner: start)
            }
        }
        return true
    }

    /// Whether a line that stands too far left for the quoted text around it is rather an entry
    /// of its own: it has a key or a dash, and closes no quotation mark that it did not open.
    private func endsQuoted(_ line: NextLine, _ quote: UInt8) -> Bool {
        guard startsEntry(pastWhite(line.text)) else { return false }
        var quotes = 0
        var offset = line.text
        while !bytes[offset].endsLine {
            if bytes[offset] == quote { quotes += 1 }
            offset += 1
        }
        return quotes % 2 == 0
    }

    private mutating func unclosedQuote(_ start: Int) {
        let mark: Phrase = bytes[start] == .doubleQuote ? .doubleQuote : .singleQuote
        report(.unclosedQuote, start, start + 1, ["mark": .phrase(mark)], helps: ["close"])
        isFlowAbandoned = true
    }

    /// Writes the character that the escape at `position` stands for.
    private mutating func escape() {
        let start = position
        position += 2
        switch bytes[start + 1] {
        case 0x30: rewritten.append(0)
        case 0x61: rewritten.append(0x07)
        case 0x62: rewritten.append(0x08)
        case 0x74, .tab: rewritten.append(.tab)
        case 0x6E: rewritten.append(.lineFeed)
        case 0x76: rewritten.append(0x0B)
        case 0x66: rewritten.append(0x0C)
        case 0x72: rewritten.append(.carriageReturn)
        case 0x65: rewritten.append(0x1B)
        case .space: rewritten.append(.space)
        case .doubleQuote: rewritten.append(.doubleQuote)
        case 0x2F: rewritten.append(0x2F)
        case .backslash: rewritten.append(.backslash)
        case 0x4E: appendScalar(0x85)
        case 0x5F: appendScalar(0xA0)
        case 0x4C: appendScalar(0x2028)
        case 0x50: appendScalar(0x2029)
        case 0x78: numericEscape(start, digits: 2)
        case 0x75: numericEscape(start, digits: 4)
        case 0x55: numericEscape(start, digits: 8)
        case 0:
            position = start + 1
        default:
            // The whole character after the backslash belongs to the span.
            while bytes[position] & 0xC0 == 0x80 { position += 1 }
            reportEscape(start, position)
            copy(start, position)
        }
    }

    private mutating func numericEscape(_ start: Int, digits: Int) {
        var value: UInt32 = 0
        var read = 0
        while read < digits, let digit = hexadecimalDigit(bytes[position]) {
            value = value << 4 | digit
            position += 1
            read += 1
        }
        if read == digits, Unicode.Scalar(value) != nil {
            appendScalar(value)
        } else {
            reportEscape(start, position)
        }
    }

    private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    private mutating func appendScalar(_ value: UInt32) {
        if let scalar = Unicode.Scalar(value) { rewritten.append(contentsOf: UTF8.encode(scalar)!) }
    }
}
